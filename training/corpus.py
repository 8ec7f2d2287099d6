"""Reads the texts that the learned layer is trained on, as lists of words."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.actors.features import normal
from timeline.actors.tokens import Tokens, tokens


def raw(ner: Path, articles: Path, postag: Path) -> Iterator[list[str]]:
    """Sentences without labels: the articles' lines, nlp-id's tagged sentences, the labelled texts."""
    with gzip.open(articles, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            for paragraph in (row["title"], *row["text"].split("\n")):
                yield [normal(word) for word in tokens(paragraph).words]
    for block in postag.read_text("utf-8").split("\n\n"):
        yield [normal(line.split("\t")[0]) for line in block.splitlines() if line.strip()]
    for toks, _ in labelled(ner):
        yield [normal(word) for word in toks.words]


def labelled(ner: Path) -> Iterator[tuple[Tokens, list[str]]]:
    """Sentences with a label a token: B-per, I-per, B-org … or O."""
    for line in ner.read_text("utf-8").splitlines():
        row = json.loads(line)
        toks = tokens(row["text"])
        labels = ["O"] * len(toks.words)
        for start, end, kind in _tied(row["text"], row["mentions"]):
            first = index = toks.at(start)
            while index < len(labels) and toks.ends[index] <= end:
                labels[index] = ("B-" if index == first else "I-") + kind[:3]
                index += 1
        yield toks, labels


def _tied(text: str, mentions: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    """The spans of mentions, two names that share a token as one: «Marcus Gideon/Kevin Sanjaya»."""
    last: tuple[int, int, str] | None = None
    for mention in mentions:
        start, end, kind = mention["start"], mention["end"], mention["kind"]
        if last is not None and last[2] == kind and text[last[1] : start] == "/":
            start = last[0]
        elif last is not None:
            yield last
        last = (start, end, kind)
    if last is not None:
        yield last
