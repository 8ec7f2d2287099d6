"""Reads an earlier file of weights back, so that what it was trained on counts where those rows are gone.

A linear model's mean with another one over the same words and lists is a linear model again.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np

from timeline.actors import features, weights_file
from timeline.actors.lexicon import Lexicon
from timeline.actors.weights_file import Trained

JOIN = "\t"
Linear = tuple["Counter[tuple[str, str]]", "Counter[tuple[str, str]]"]  # feature and label, label and next label


def load(path: Path, lex: Lexicon) -> tuple[features.Table, Linear]:
    """The words and lists of an earlier file, and its weights, spelled out."""
    trained = weights_file.unpack(path.read_bytes())
    table = features.Table(trained.words, **trained.lists, roles=features.roles(lex))
    weights = Counter({**_single(trained), **_pairs(trained)})
    labels = trained.labels
    return table, (weights, Counter({(a, b): x for a, row in _rows(trained) for b, x in zip(labels, row, strict=True)}))


def mean(one: Linear, other: Linear, share: float) -> Linear:
    """The mean of two models, the other one counting `share`."""
    found: Linear = (Counter(), Counter())
    for sums, first, second in zip(found, one, other, strict=True):
        for key in {**first, **second}:
            sums[key] = (1 - share) * first[key] + share * second[key]
    return found


def _rows(trained: Trained) -> list[tuple[str, list[float]]]:
    return list(zip(trained.labels, trained.transitions.tolist(), strict=True))


def _single(trained: Trained) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    names = ["", *trained.single]  # row 0 is nobody's
    for row, column in zip(*np.nonzero(trained.cells), strict=True):
        place, label = divmod(int(column), len(trained.labels))
        found[f"{list(features.SEEN)[place]}:{names[row]}", trained.labels[label]] = float(trained.cells[row, column])
    return found


def _pairs(trained: Trained) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for name, template in features.PAIRS.items():
        values = [list(trained.classes[kind]) for kind, _ in template]
        table = trained.pairs[name]
        rows, labels = np.nonzero(table)
        parts = np.unravel_index(rows, [len(known) for known in values])
        for row, label, *chosen in zip(rows, labels, *parts, strict=True):
            value = JOIN.join(known[place] for known, place in zip(values, chosen, strict=True))
            found[f"{name}={value}", trained.labels[label]] = float(table[row, label])
    return found
