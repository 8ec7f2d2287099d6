"""Reads the trained weights of the learned layer and lays them out for look-up.

A linear-chain model gives each token the sum of the weights of its features.  All features of one word at
one offset depend on the word alone, so their sum is one row, computed when the word first comes; features
of neighbours together depend on a few classes, so theirs are dense tables.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from timeline.actors import features, lexicon, weights_file
from timeline.actors.tokens import BREAK
from timeline.actors.weights_file import CLASSES, Floats, Ints, Trained
from timeline.errors import LexiconError
from timeline.paths import MODELS

MOST_WORDS = 100_000  # rows kept; then the cache starts afresh, so that hostile input cannot fill the memory


class Weights:
    """A trained model; `labels`, `transitions`, `rows` and `pairs` are all a tagger needs."""

    def __init__(self, trained: Trained, lex: lexicon.Lexicon) -> None:
        self.labels, self.transitions = trained.labels, trained.transitions
        self._single, self._cells = trained.single, trained.cells
        self._table = features.Table(trained.words, **trained.lists, roles=features.roles(lex))
        self.values = trained.classes
        tables = [trained.pairs[name] for name in features.PAIRS]
        self.pairs: Floats = np.concatenate(tables)
        self._strides = np.stack([self._stride(template) for template in features.PAIRS.values()])
        self._begins = np.cumsum([0, *map(len, tables[:-1])])[:, None]
        self._forget(1024)

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
            cells += [0, *filter(None, map(self._single.get, described))]
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


@cache
def load(language: str, folder: Path = MODELS) -> Weights | None:
    """The weights for `language`, None if none were trained; raises LexiconError if the file is broken."""
    path = folder / f"names-{language}.npz"
    if not path.is_file():
        return None
    try:
        return Weights(weights_file.unpack(path.read_bytes()), lexicon.load(language))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise LexiconError(str(path), None, str(error)) from error
