"""Turn verdicts into figures that can be printed: precision with its interval, and agreement of two coders.

The interval is Wilson's (1927), which stays inside 0 to 1 and holds for few verdicts and for shares near 1,
where p ± 1.96·s does not (Brown, Cai & DasGupta 2001, «Interval Estimation for a Binomial Proportion»).
Agreement is Cohen's kappa (1960): how far two people agree beyond what their habits alone would give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from pandas import DataFrame

Z95 = 1.959963984540054
"""Two-sided 95 per cent of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How often one part was right: `right` of `judged`, and the 95 per cent interval of the share."""

    part: str
    right: int
    judged: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        """The share of right ones between 0 and 1; None where nothing was judged."""
        return self.right / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two coders agree on one part: the share of equal verdicts on `both` events, and kappa.

    `kappa` is None where chance alone would agree always (both gave one and the same verdict throughout).
    """

    part: str
    coders: tuple[str, str]
    both: int
    equal: float
    kappa: float | None


def wilson(right: int, judged: int, z: float = Z95) -> tuple[float, float]:
    """The score interval of a share; (0, 1) where nothing was judged."""
    if not judged:
        return 0.0, 1.0
    share, squared = right / judged, z * z
    middle = (share + squared / (2 * judged)) / (1 + squared / judged)
    half = z / (1 + squared / judged) * sqrt(share * (1 - share) / judged + squared / (4 * judged * judged))
    return max(0.0, middle - half), min(1.0, middle + half)


def kappa(first: Sequence[bool], second: Sequence[bool]) -> float | None:
    """Cohen's kappa of two equally long lists of verdicts; None where it is not defined."""
    n = len(first)
    if not n:
        return None
    seen = sum(a == b for a, b in zip(first, second, strict=True)) / n
    one, other = sum(first) / n, sum(second) / n
    chance = one * other + (1 - one) * (1 - other)
    return None if chance == 1 else (seen - chance) / (1 - chance)


def precisions(verdicts: DataFrame, parts: Sequence[str]) -> list[Precision]:
    """The precision of each part over `verdicts` (event, part, right, who).

    An event that several people judged counts once: as right where more than half of them say so.
    """
    found = []
    for part in parts:
        of_part = verdicts[verdicts["part"] == part]
        agreed = of_part.groupby("event")["right"].mean() > 0.5
        right, judged = int(agreed.sum()), len(agreed)
        found.append(Precision(part, right, judged, *wilson(right, judged)))
    return found


def agreements(verdicts: DataFrame, parts: Sequence[str]) -> list[Agreement]:
    """The agreement of each two people on each part that both judged."""
    found = []
    for part in parts:
        table = verdicts[verdicts["part"] == part].pivot_table(index="event", columns="who", values="right")
        for first, second in combinations(sorted(table.columns), 2):
            both = table[[first, second]].dropna().astype(bool)
            if len(both):
                lists = both[first].tolist(), both[second].tolist()
                equal = float((both[first] == both[second]).mean())
                found.append(Agreement(part, (first, second), len(both), equal, kappa(*lists)))
    return found
