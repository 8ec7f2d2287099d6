"""Scores time expressions against a gold set, in the manner of TempEval-3 (UzZaman et al. 2013).

Spans are aligned one to one, exact ones first, then by overlap; figures are micro-averaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

MEASURES = ("strict", "relaxed", "type", "value")


@dataclass(frozen=True, slots=True)
class Mark:
    """A time expression as gold or prediction: its span, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Score:
    """Hits of one measure among the predicted and the gold expressions."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of predictions that are right, 0 where there are none."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found, 0 where there is none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(documents: Iterable[tuple[Sequence[Mark], Sequence[Mark]]]) -> dict[str, Score]:
    """The measures over (gold, predicted) pairs of documents."""
    hits = dict.fromkeys(MEASURES, 0)
    gold_count = predicted_count = 0
    for gold, predicted in documents:
        gold_count += len(gold)
        predicted_count += len(predicted)
        for wanted, got in aligned(gold, predicted):
            hits["strict"] += (wanted.start, wanted.end) == (got.start, got.end)
            hits["relaxed"] += 1
            hits["type"] += wanted.type == got.type
            hits["value"] += wanted.value == got.value
    return {name: Score(hits[name], predicted_count, gold_count) for name in MEASURES}


def aligned(gold: Sequence[Mark], predicted: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Pairs of gold and predicted expressions that overlap, each used once."""
    spans = {(mark.start, mark.end): mark for mark in predicted}
    exact = [(g, spans.pop((g.start, g.end))) for g in gold if (g.start, g.end) in spans]
    yield from exact
    used = {id(mark) for pair in exact for mark in pair}
    near = sorted(
        ((_shared(g, p), g, p) for g in gold for p in predicted if not {id(g), id(p)} & used and _shared(g, p) > 0),
        key=lambda row: (-row[0], row[1].start, row[2].start),
    )
    for _, g, p in near:
        if not {id(g), id(p)} & used:
            used |= {id(g), id(p)}
            yield g, p


def _shared(a: Mark, b: Mark) -> int:
    return min(a.end, b.end) - max(a.start, b.start)
