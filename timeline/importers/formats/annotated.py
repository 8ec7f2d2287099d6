"""Annotated texts: TimeML documents, and CoNLL-U, whose sentences stand in «# text =»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from timeline.errors import ImportFailed
from timeline.importers import gold
from timeline.importers.base import Imported
from timeline.importers.build import article
from timeline.importers.decoding import decode
from timeline.importers.rows import from_row, has_words

SUFFIXES = (".tml", ".conllu", ".conll")
_SENTENCE = re.compile(r"# (newdoc|newpar|text)(?:(?: id)? = (.*))?")


def sniff(content: bytes) -> float:
    """Sure when it opens like one of them."""
    head = content[:2000]
    return 0.98 if b"<TimeML" in head or re.search(rb"(?m)^# text = ", head) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The documents, each with its text and, in TimeML, its creation time."""
    if b"<TimeML" in content[:2000] or name.lower().endswith(".tml"):
        found = gold.document(name, content)
        day = {"published": found.published} if found.published else {}
        yield Imported(name, article(found.text.strip(), key=found.key, **day))  # type: ignore[arg-type]
        return
    text = decode(name, content)
    documents = list(_documents(text))
    if not documents or not has_words(documents[0][1]):
        advice = "CoNLL-U gives each sentence in a line «# text = …»."
        raise ImportFailed(name, "there are no sentences in it.", advice=advice, code="no-text")
    for key, words in documents:
        yield from_row({"text": words, "id": key}, name, None)


def _documents(text: str) -> Iterator[tuple[str, str]]:
    """The key and the words of each document, a paragraph a line."""
    lines = [match for line in text.split("\n") if (match := _SENTENCE.fullmatch(line.rstrip()))]
    place = 0
    keys: list[str] = []
    numbered: list[tuple[int, re.Match[str]]] = []
    for match in lines:
        if match[1] == "newdoc":
            place += 1
            keys.append(match[2] or "")
        numbered.append((place, match))
    for number, group in groupby(numbered, key=lambda one: one[0]):
        words = "".join("\n" if one[1] == "newpar" else f"{one[2]} " if one[1] == "text" else "" for _, one in group)
        if words.strip():
            yield (keys[number - 1] if number else ""), "\n".join(line.strip() for line in words.strip().split("\n"))
