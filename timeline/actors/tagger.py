"""Finds names that no list has: a linear-chain tagger (Lafferty et al. 2001) over capitalised words.

The scores of all tokens are summed at once; the best labels (Viterbi 1967) are sought only where a
capital letter stands, with one neighbour on each side: names are capitalised.  A word is drawn towards what it is
elsewhere in the text: one sense a discourse (Gale, Church, Yarowsky 1992).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from timeline.actors import features
from timeline.actors.decoder import best_paths
from timeline.actors.hints import NONE
from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import BREAK, Tokens
from timeline.actors.weights import Weights
from timeline.actors.weights_file import CLASSES, Floats, Ints
from timeline.model import ActorKind

KINDS: dict[str, ActorKind] = {"per": "person", "org": "organisation", "pla": "place"}
PAD = max(features.SEEN)  # the farthest neighbour looked at
AROUND = np.arange(2 * PAD + 1)[:, None]  # of a token's neighbours and itself, in a row padded by PAD
PLACES = np.arange(len(features.SEEN))[:, None]
HINT = CLASSES.index("g")
LONGEST = 12  # tokens in a name
WEIGHT = 0.6
ISLAND = 64  # tokens: a longer run of capitals is no name, and is cut
HELD = 3  # capitalised words behind an office: its body and a name
AGREEING = 0.7  # how far a word is drawn from what it is here to what it is on average in the text


def tag(toks: Tokens, hinted: dict[int, str], model: Weights, lex: Lexicon) -> Iterator[Span]:
    """Persons, organisations and places in `toks`; `hinted` are the tokens inside seed names."""
    runs = list(islands(toks.words))
    if not runs:
        return
    where = np.array([index for first, last in runs for index in range(first, last)])
    ends = [0, *accumulate(last - first for first, last in runs)]
    packed = list(pairwise(ends))
    free = np.array([_free(toks.words, index, hinted, lex) for index in where.tolist()])
    paths = best_paths(_scores(toks.words, where, hinted, free, model), packed, model)
    for (first, last), path in zip(runs, paths, strict=True):
        own = path[first - last :]
        if any(own):
            yield from _spans(toks, first, [model.labels[label] for label in own])


def _free(words: list[str], index: int, hinted: dict[int, str], lex: Lexicon) -> bool:
    """Whether what a word is elsewhere tells what it is here: not where a body and its head are named together.

    «Ketua Umum [Aftech] Niki Luhur» makes no person of Aftech.
    """
    if not words[index][0].isupper() or index in hinted:
        return False
    before = words[index - 1] if index else BREAK
    office = before in lex.heads or before in lex.leaders or before in lex.portfolios
    return not (
        office and before not in lex.rank_tails and all(word[0].isupper() for word in words[index : index + HELD])
    )


def _scores(words: list[str], where: Ints, hinted: dict[int, str], free: NDArray[np.bool_], model: Weights) -> Floats:
    """A row a token of `where`: how well each label fits it, its neighbours' labels aside."""
    padded, around = [BREAK] * PAD + words + [BREAK] * PAD, where + AROUND
    rows = np.zeros(len(padded), np.int32)
    seen_at = np.unique(around)  # a word that stands far from every capital need not be known
    rows[seen_at] = model.rows([padded[at] for at in seen_at.tolist()])
    near = rows[around]
    single = model.sums[PLACES, near]
    single[0][model.ends[near[PAD - 1]]] = 0  # nothing is seen across the end of a sentence
    single[-1][model.ends[near[PAD + 1]]] = 0
    seen = model.classes[:, near]
    seen[HINT] = _hint_column(hinted, len(rows), model)[around]
    total: Floats = single.sum(axis=0) + model.pairs[model.cells(seen)].sum(axis=0)
    return _agreed(total, near[PAD], free)


def _agreed(scores: Floats, rows: Ints, free: NDArray[np.bool_]) -> Floats:
    """`scores` with each `free` word drawn towards its mean over the places that have the same row in `rows`.

    The kinds are drawn to each other's means: «BlackGarlic», an organisation in four places, is one in the fifth.
    That a word is a name at all is only drawn up, for one place may tell more than the others.  Where a name begins
    is not touched.
    """
    inside = scores[:, 1:].reshape(len(scores), -1, 2)  # B and I of each kind
    kinds = inside.max(axis=2) - scores[:, :1]
    name = kinds.max(axis=1, keepdims=True)
    told = np.hstack([name, kinds - name])
    _, word = np.unique(rows, return_inverse=True)
    sums = np.stack([np.bincount(word, weights=column) for column in told.T], axis=1)
    drawn = AGREEING * ((sums / np.bincount(word)[:, None])[word] - told)
    drawn = np.where(free[:, None], drawn[:, 1:] + np.maximum(drawn[:, :1], 0), 0)
    return np.hstack([scores[:, :1], (inside + drawn[:, :, None]).reshape(len(scores), -1)]).astype(np.float32)


def _hint_column(hinted: dict[int, str], size: int, model: Weights) -> Ints:
    values = model.values["g"]
    column: Ints = np.full(size, values.get(NONE, 0), np.int32)
    for index, hint in hinted.items():
        column[PAD + index] = values.get(hint, 0)
    return column


def islands(words: list[str]) -> Iterator[tuple[int, int]]:
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
