"""Finds the best labels of many short stretches of tokens at once (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline.actors.weights import Floats, Weights

OUTSIDE = 0  # the label of tokens in no name


def best_paths(scores: Floats, stretches: Sequence[tuple[int, int]], model: Weights) -> list[list[int]]:
    """For each stretch (half-open token ranges) a label a token, padded to the longest stretch.

    A stretch follows a token outside every name.  All stretches take a step together, so that the cost in
    Python is that of the longest one.
    """
    moves = model.transitions
    starts = np.array([start for start, _ in stretches])
    sizes = np.array([end - start for start, end in stretches])
    longest = int(sizes.max())
    index = np.minimum(starts[:, None] + np.arange(longest), len(scores) - 1)
    live = np.arange(longest) < sizes[:, None]
    best = moves[OUTSIDE] + scores[index[:, 0]]
    back = np.zeros((longest, *best.shape), np.int8)
    for step in range(1, longest):
        reach = best[:, :, None] + moves
        back[step] = reach.argmax(axis=1)
        best = np.where(live[:, step, None], reach.max(axis=1) + scores[index[:, step]], best)
    labels = np.zeros(live.shape, np.int8)
    last = best.argmax(axis=1)
    every = np.arange(len(stretches))
    for step in range(longest - 1, -1, -1):
        labels[:, step] = last
        last = np.where(live[:, step], back[step, every, last], last)
    return [row.tolist() for row in labels]
