"""Finds the best labels of many short stretches of tokens at once (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.actors.weights import Weights
from timeline.actors.weights_file import Floats

OUTSIDE = 0  # the label of tokens in no name


def best_paths(scores: Floats, stretches: Sequence[tuple[int, int]], model: Weights) -> list[list[int]]:
    """For each stretch (half-open token ranges) a label a token; before it OUTSIDE, to the longest stretch's length.

    A stretch follows a token outside every name, so that OUTSIDE tokens before it change nothing.  All stretches
    take a step together, and the cost in Python is that of the longest one.
    """
    ends = np.array([end for _, end in stretches])
    sizes = ends - np.array([start for start, _ in stretches])
    longest = int(sizes.max())
    steps = np.arange(-longest, 0)[:, None]
    steps = np.where(steps >= -sizes, ends + steps, len(scores))
    seen = np.vstack([scores, _outside(scores.shape[1])])[steps].transpose(0, 2, 1).copy()  # by step, label, stretch
    moves = model.transitions
    best = moves[OUTSIDE][:, None] + seen[0]
    bests = [best]
    for step in seen[1:]:
        best = (best[:, None, :] + moves[:, :, None]).max(axis=0) + step
        bests.append(best)
    last = best.argmax(axis=0)
    labels = [last]
    for best in reversed(bests[:-1]):
        last = (best + moves[:, last]).argmax(axis=0)
        labels.append(last)
    paths: list[list[int]] = np.stack(labels[::-1], axis=1).tolist()
    return paths


def _outside(labels: int) -> Floats:
    """The scores of a token that can only stand outside every name."""
    row: Floats = np.full((1, labels), -np.inf, np.float32)
    row[0, OUTSIDE] = 0
    return row
