"""Scores found mentions against a gold set: by kind, and names that the training set has apart from those it has not.

Precision, recall and F1 over spans and kinds are those of the CoNLL shared tasks (Tjong Kim Sang and De
Meulder 2003); gold spans are paired one to one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

WIDER = {"country": "place", "igo": "organisation"}  # for sets that know three kinds only
ALL = "all"


class Named(NamedTuple):
    """A mention as the measures see it; `name` is its actor's, "" if the set gives none."""

    start: int
    end: int
    kind: str
    text: str
    name: str = ""


@dataclass(slots=True)
class Score:
    """Counts of one measure: `right` pairs among `gold` and `found` mentions."""

    right: int = 0
    gold: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right, 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold set that was found, 0 for an empty one."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(slots=True)
class Report:
    """Scores by kind, recall on seen and unseen names, right actors among the names that the gold set gives."""

    tagged: dict[str, Score] = field(default_factory=dict)
    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    seen: Score = field(default_factory=Score)
    unseen: Score = field(default_factory=Score)
    actors: Score = field(default_factory=Score)


def evaluate(
    documents: Iterable[tuple[Collection[Named], Collection[Named]]], seen: Collection[str] = (), three: bool = False
) -> Report:
    """Score pairs of gold and found mentions; `seen` are the names of the training set.

    With `three` kinds a country counts as a place and an international body as an organisation, and a
    country found where the gold set has nothing is left out of account.
    """
    report = Report(tagged={ALL: Score()})
    for gold, found in documents:
        if three:
            found = [_wide(one) for one in found if one.kind != "country" or any(_shared(one, g) for g in gold)]
            gold = [_wide(one) for one in gold]
        _tagged(report, gold, found)
        _spans(report, gold, found, seen)
    return report


def _wide(one: Named) -> Named:
    return one._replace(kind=WIDER.get(one.kind, one.kind))


def _tagged(report: Report, gold: Collection[Named], found: Collection[Named]) -> None:
    wanted = {(one.start, one.end, one.kind) for one in gold}
    for counts, side in ((Counter(one.kind for one in gold), "gold"), (Counter(one.kind for one in found), "found")):
        for kind, number in (*counts.items(), (ALL, counts.total())):
            score = report.tagged.setdefault(kind, Score())
            setattr(score, side, getattr(score, side) + number)
    for one in found:
        if (one.start, one.end, one.kind) in wanted:
            report.tagged[one.kind].right += 1
            report.tagged[ALL].right += 1


def _spans(report: Report, gold: Collection[Named], found: Collection[Named], seen: Collection[str]) -> None:
    for score in (report.exact, report.overlap):
        score.gold += len(gold)
        score.found += len(found)
    pairs = list(paired(gold, found))
    exact = {(one.start, one.end) for one in found}
    for one in gold:
        known = report.seen if one.text in seen else report.unseen
        hit = (one.start, one.end) in exact
        known.gold += 1
        known.right += hit
        report.exact.right += hit
    report.overlap.right += len(pairs)
    for wanted, got in pairs:
        report.actors.gold += bool(wanted.name)
        report.actors.right += bool(wanted.name) and wanted.name.casefold() == got.name.casefold()


def paired(gold: Collection[Named], found: Collection[Named]) -> Iterator[tuple[Named, Named]]:
    """Gold and found mentions that share characters, one to one, those that share most first."""
    shared = ((_shared(g, f), g, f) for g in gold for f in found)
    taken: set[tuple[str, Named]] = set()
    for size, one, other in sorted(shared, key=lambda pair: (-(pair[1][:2] == pair[2][:2]), -pair[0], pair[1])):
        if size and ("gold", one) not in taken and ("found", other) not in taken:
            taken |= {("gold", one), ("found", other)}
            yield one, other


def _shared(one: Named, other: Named) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
