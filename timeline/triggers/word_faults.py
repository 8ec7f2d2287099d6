"""What is wrong with `events.toml` although its shape is right: an unknown type, a word under two types or two cues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from timeline.errors import LexiconError
from timeline.lexicon import File, exists, near
from timeline.lexicon.faults import fault, shared, unknown
from timeline.triggers.lexicon import OTHER
from timeline.words import DEFAULT, words

_NAMES = (("object", "name"), ("topic", "name"), ("topic", "over"))
_ROLES = ("harming", "deeds", "steps", "dealing")
_LISTS = (("status", "official"), *(("roles", name) for name in _ROLES), ("labels", "grave"))
"""The keys of rows, and of single tables, that name types of events."""


def faults(language: str) -> Iterator[LexiconError]:
    """The faults of a language's file, each with its line; none where it has no file."""
    if not exists(language, "events"):
        return
    file = File.of(language, "events")
    yield from _types(file)
    for key in ("words", "roots", "about", "made"):
        yield from shared(file, "type", key, "name")
    yield from shared(file, "cue", "words", "status")
    yield from shared(file, "topic", "words", "name")
    yield from _phrases(file)


def _types(file: File) -> Iterator[LexiconError]:
    """A fault for each type that readers have no word for, and for each name of one that no `[[type]]` gives."""
    tables: Mapping[str, list[dict[str, list[str]]]] = file.tables
    shown = words(DEFAULT).keywords("type:")
    given = [*(row["name"] for row in file.tables.get("type", ())), OTHER]
    for at, row in enumerate(file.tables.get("type", ())):
        place = f"type[{at}]"
        yield from unknown(file, place, "name", row["name"], shown, lambda name: _told(name, shown))
    named = ((f"{table}[{at}]", key, row[key]) for table, key in _NAMES for at, row in enumerate(tables.get(table, ())))
    listed = ((table, key, file.tables.get(table, {}).get(key, [])) for table, key in _LISTS)
    for place, key, names in chain(named, listed):
        yield from unknown(file, place, key, names, given, lambda name: _told(name, given))


def _phrases(file: File) -> Iterator[LexiconError]:
    """A fault for each phrase among the cues and in `[status]`, whose words are compared one by one."""
    cues = ((f"cue[{at}]", "words", row["words"]) for at, row in enumerate(file.tables.get("cue", ())))
    lists = (("status", key, listed) for key, listed in file.tables.get("status", {}).items())
    for place, key, listed in chain(cues, lists):
        for word in (word for word in listed if " " in word):
            told = f"«{word}» is never found, for these are compared word by word; a row says what is followed by what"
            yield fault(file, place, key, word, told)


def _told(name: str, known: list[str]) -> str:
    return f"unknown type «{name}»{near(name, known)}"
