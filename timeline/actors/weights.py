"""Reads the trained weights of the learned layer and lays them out for look-up.

A linear-chain model gives each token the sum of the weights of its features.  All features of one word at
one offset depend on the word alone, so their sum is one row, computed when the word first comes; features
of neighbours together depend on a few classes, so theirs are dense tables.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.actors import features, lexicon
from timeline.actors.tokens import BREAK
from timeline.errors import LexiconError
from timeline.paths import MODELS

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
CLASSES = ("s", "c", "r", "v", "k", "g")  # that of seed names depends on the text; it is filled in there
MOST_WORDS = 100_000  # rows kept; then the cache starts afresh, so that hostile input cannot fill the memory
UNIT = 1000  # a weight of 1 in the file


class Weights:
    """A trained model; `labels`, `transitions`, `rows` and `pairs` are all a tagger needs."""

    def __init__(self, data: dict[str, Any], lex: lexicon.Lexicon) -> None:
        self.labels: list[str] = data["labels"]
        self.transitions: Floats = (np.array(data["transitions"]) / UNIT).astype(np.float32)
        self._single, self._cells = _dense_single(data["single"], len(self.labels))
        words = {w: (tuple(c), s) for w, (c, s) in data["words"].items()}
        lists = {name: frozenset(found) for name, found in data["lists"].items()}
        self._table = features.Table(words, **lists, roles=features.roles(lex))
        self.values = {kind: {value: i for i, value in enumerate(found)} for kind, found in data["classes"].items()}
        tables = [self._dense(name, data["pairs"][name]) for name in features.PAIRS]
        self.pairs: Floats = np.concatenate(tables)
        self._strides = np.stack([self._stride(template) for template in features.PAIRS.values()])
        self._begins = np.cumsum([0, *map(len, tables[:-1])])[:, None]
        self._forget(1024)

    def _dense(self, name: str, cells: list[list[int]]) -> Floats:
        """The table of one pair template; a cell is its row's number, then label and weight in turns."""
        size = 1
        for kind, _ in features.PAIRS[name]:
            size *= len(self.values[kind])
        table = np.zeros((size, len(self.labels)), np.float32)
        for row, *weights in cells:
            table[row, weights[::2]] = np.array(weights[1::2], np.float32) / UNIT
        return table

    def _stride(self, template: tuple[tuple[str, int], ...]) -> NDArray[np.float64]:
        """By class and offset: how far a step of that value moves in the template's table; flat."""
        strides = np.zeros((len(CLASSES), len(features.SEEN)))  # floats: their product is the fast one, and exact here
        step = 1
        for kind, offset in reversed(template):
            strides[CLASSES.index(kind), list(features.SEEN).index(offset)] = step
            step *= len(self.values[kind])
        return strides.ravel()

    def cells(self, seen: Ints) -> NDArray[np.intp]:
        """By template and token the row in `pairs`; `seen` are the values by class, offset and token."""
        cells: NDArray[np.intp] = (self._strides @ seen.reshape(-1, seen.shape[-1]) + self._begins).astype(np.intp)
        return cells

    def _forget(self, room: int) -> None:
        self._ids: dict[str, int] = {}
        self._sums: Floats = np.zeros((len(features.SEEN), room, len(self.labels)), np.float32)
        self._class: Ints = np.zeros((len(CLASSES), room), np.int32)
        self._ends = np.zeros(room, bool)

    def rows(self, words: list[str]) -> Ints:
        """The row of each word in `sums` and `classes`, new words described now."""
        if len(self._ids) > MOST_WORDS:
            self._forget(1024)
        ids = self._ids
        try:
            return np.fromiter(map(ids.__getitem__, words), np.int32, len(words))
        except KeyError:
            self._learn([word for word in dict.fromkeys(words) if word not in ids])
            return np.fromiter(map(ids.__getitem__, words), np.int32, len(words))

    def _learn(self, words: list[str]) -> None:
        """New words of one text together, for a look-up costs more than what it looks up."""
        first = len(self._ids)
        while first + len(words) > self._sums.shape[1]:
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)], axis=1)
            self._class = np.concatenate([self._class, np.zeros_like(self._class)], axis=1)
            self._ends = np.concatenate([self._ends, np.zeros_like(self._ends)])
        rows = slice(first, first + len(words))
        cells: list[int] = []
        starts: list[int] = []
        classes: list[list[int]] = []
        for word in words:
            described, values = features.describe(word, self._table)
            starts.append(len(cells))
            cells += [0, *(self._single[name] for name in described if name in self._single)]
            classes.append([self.values[kind].get(values.get(kind, ""), 0) for kind in CLASSES])
        sums = np.add.reduceat(self._cells[cells], starts)
        self._sums[:, rows] = sums.reshape(len(words), len(features.SEEN), -1).swapaxes(0, 1)
        self._class[:, rows] = np.array(classes).T
        self._ends[rows] = [word == BREAK or word in features.ENDS for word in words]
        self._ids.update(zip(words, range(first, first + len(words)), strict=True))

    def known(self, word: str) -> str:
        """What training knows of a capitalised word, as `features.known` puts it."""
        return features.known(word, self._table)

    @property
    def sums(self) -> Floats:
        """By offset and row: the weights of all features of the word alone."""
        return self._sums

    @property
    def classes(self) -> Ints:
        """By class and row: the number of the word's value, 0 for one that training did not see."""
        return self._class

    @property
    def ends(self) -> NDArray[np.bool_]:
        """By row: whether the word ends a sentence."""
        return self._ends


def _dense_single(single: dict[str, list[int]], labels: int) -> tuple[dict[str, int], Floats]:
    """For each feature of a word the number of its row; in that row its weights at all offsets for all labels.

    Row 0 has none, for a word of which training knows nothing.
    """
    offsets = {str(offset): place * labels for place, offset in enumerate(features.SEEN)}
    rows: dict[str, int] = {}
    for feature in single:
        rows.setdefault(feature.partition(":")[2], len(rows) + 1)
    cells: Floats = np.zeros((len(rows) + 1, len(offsets) * labels), np.float32)
    for feature, weights in single.items():
        offset, _, name = feature.partition(":")
        cells[rows[name], [offsets[offset] + label for label in weights[::2]]] = weights[1::2]
    return rows, cells / np.float32(UNIT)


@cache
def load(language: str, folder: Path = MODELS) -> Weights | None:
    """The weights for `language`, None if none were trained; raises LexiconError if the file is broken."""
    path = folder / f"names-{language}.json.gz"
    if not path.is_file():
        return None
    try:
        return Weights(json.loads(gzip.decompress(path.read_bytes())), lexicon.load(language))
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise LexiconError(str(path), None, str(error)) from error
