"""What is wrong with the lists of a file although its shape is right: a word that stands twice, or has a capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from timeline.errors import LexiconError
from timeline.lexicon.files import File

_SENTENCES = frozenset({"examples", "name", "then"})  # keys that hold no words to compare


def faults(file: File, *, cased: bool = False) -> Iterator[LexiconError]:
    """A fault for each word that a list holds twice and, unless the file's words are `cased`, for each capital.

    Where words are compared in lower case, one with a capital would never be found in a text.
    """
    for place, key, words in lists(file.tables):
        for word in _twice(words):
            yield fault(file, place, key, word, f"«{word}» stands twice in the list", nth=2)
        for word in words if not cased else ():
            if word != word.lower():
                told = f"«{word}» has a capital, but words are compared in lower case; write «{word.lower()}»"
                yield fault(file, place, key, word, told)


def shared(file: File, table: str, key: str, of: str) -> Iterator[LexiconError]:
    """A fault for each word that stands under one key of several tables of a name: «mundur» under two types.

    `of` is the key by which the tables are told apart.
    """
    first: dict[str, str] = {}
    for at, row in enumerate(file.tables.get(table, ())):
        for word in row.get(key, ()):
            known = first.setdefault(word, row[of])
            if known != row[of]:
                told = f"«{word}» stands under «{known}» and under «{row[of]}»; a word has one {table}"
                yield fault(file, f"{table}[{at}]", key, word, told)


def unknown(
    file: File, table: str, key: str, named: str | Iterable[str], known: Iterable[str], told: Callable[[str], str]
) -> Iterator[LexiconError]:
    """A fault for each of the names under a key that is none of the `known` ones; `told` says what is wrong with it."""
    allowed = frozenset(known)
    for word in [named] if isinstance(named, str) else named:
        if word not in allowed:
            yield fault(file, table, key, word, told(word))


def lists(tables: Any, place: str = "") -> Iterator[tuple[str, str, list[str]]]:
    """The lists of words of a file, each with the place of its table and its key; pairs and lists of lists are none."""
    for key, value in tables.items() if isinstance(tables, dict) else ():
        inside = f"{place}.{key}" if place else key
        if isinstance(value, dict):
            yield from lists(value, inside)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for at, row in enumerate(value):
                yield from lists(row, f"{inside}[{at}]")
        elif isinstance(value, list) and key not in _SENTENCES and all(isinstance(word, str) for word in value):
            yield place, key, value


def fault(file: File, place: str, key: str, word: str, reason: str, nth: int = 1) -> LexiconError:
    """What is wrong with the nth mention of a word in a list, with the line of it."""
    line = file.line(place, key)
    return LexiconError(str(file.path), file.mention(word, line, nth), reason)


def _twice(words: Iterable[str]) -> list[str]:
    return [word for word, told in Counter(words).items() if told > 1]
