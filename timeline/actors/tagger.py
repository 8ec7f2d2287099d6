"""Finds names that no list has: a linear-chain tagger (Lafferty et al. 2001) over capitalised words.

The scores of all tokens are summed at once; the best labels (Viterbi 1967) are sought only where a
capital letter stands, with one neighbour on each side: names are capitalised.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

import numpy as np

from timeline.actors import features
from timeline.actors.decoder import best_paths
from timeline.actors.hints import NONE
from timeline.actors.spans import Span
from timeline.actors.tokens import BREAK, Tokens
from timeline.actors.weights import CLASSES, Floats, Ints, Weights
from timeline.model import ActorKind

KINDS: dict[str, ActorKind] = {"per": "person", "org": "organisation", "pla": "place"}
PAD = max(features.SEEN)  # the farthest neighbour looked at
AROUND = np.arange(2 * PAD + 1)[:, None]  # of a token's neighbours and itself, in a row padded by PAD
PLACES = np.arange(len(features.SEEN))[:, None]
HINT = CLASSES.index("g")
LONGEST = 12  # tokens in a name
WEIGHT = 0.6
ISLAND = 64  # tokens: a longer run of capitals is no name, and is cut


def tag(toks: Tokens, hinted: dict[int, str], model: Weights) -> Iterator[Span]:
    """Persons, organisations and places in `toks`; `hinted` are the tokens inside seed names."""
    islands = list(_islands(toks.words))
    if not islands:
        return
    where = np.array([index for first, last in islands for index in range(first, last)])
    ends = [0, *accumulate(last - first for first, last in islands)]
    packed = list(pairwise(ends))
    paths = best_paths(_scores(toks.words, where, hinted, model), packed, model)
    for (first, last), path in zip(islands, paths, strict=True):
        own = path[first - last :]
        if any(own):
            yield from _spans(toks, first, [model.labels[label] for label in own])


def _scores(words: list[str], where: Ints, hinted: dict[int, str], model: Weights) -> Floats:
    """A row a token of `where`: how well each label fits it, its neighbours' labels aside."""
    rows = model.rows([BREAK] * PAD + words + [BREAK] * PAD)
    near = rows[where + AROUND]
    single = model.sums[PLACES, near]
    single[0][model.ends[near[PAD - 1]]] = 0  # nothing is seen across the end of a sentence
    single[-1][model.ends[near[PAD + 1]]] = 0
    seen = model.classes[:, near]
    seen[HINT] = _hint_column(hinted, len(rows), model)[where + AROUND]
    total: Floats = single.sum(axis=0) + model.pairs[model.cells(seen)].sum(axis=0)
    return total


def _hint_column(hinted: dict[int, str], size: int, model: Weights) -> Ints:
    values = model.values["g"]
    column: Ints = np.full(size, values.get(NONE, 0), np.int32)
    for index, hint in hinted.items():
        column[PAD + index] = values.get(hint, 0)
    return column


def _islands(words: list[str]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with a neighbour on each side, as half-open token ranges of at most ISLAND."""
    start = end = 0
    for index, word in enumerate(words):
        if not word[0].isupper():
            continue
        if end and (index - 1 >= end or index - start >= ISLAND - 1):
            yield start, min(end, index)
            start = max(index - 1, end) if index > end else index
        elif not end:
            start = max(index - 1, 0)
        end = min(index + 2, len(words))
    if end:
        yield start, end


def _spans(toks: Tokens, first: int, labels: list[str]) -> Iterator[Span]:
    index = 0
    while index < len(labels):
        kind = labels[index][2:]
        stop = index + 1
        if kind:
            while stop < len(labels) and labels[stop] == f"I-{kind}":
                stop += 1
            if stop - index <= LONGEST:
                yield Span(toks.starts[first + index], toks.ends[first + stop - 1], KINDS[kind], None, WEIGHT)
        index = stop
