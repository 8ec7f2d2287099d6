"""Says whether two events are one: a weighing of the evidence, fitted on pairs that were judged by hand.

A logistic regression over 100 pairs of events of CLICK-ID (same, or only related or different), with a light
ridge (0.1); a hundred others measured it.  `benchmarks/stories.py` measures it again on any judged pairs.
"""

from __future__ import annotations

from math import exp

from timeline.stories.compare import Evidence, Told, evidence, possible

WEIGHTS = Evidence(words=5.45, about=0.99, label=4.09, trigger=2.92, actors=0.78, day=2.53)
BIAS = -9.28
THRESHOLD = 0.6
"""Above a half, because joining what is two misleads more than leaving one thing apart."""


def same(one: Told, other: Told) -> bool:
    """Whether two events are told as one and the same; symmetric."""
    return possible(one, other) and score(one, other) >= THRESHOLD


def score(one: Told, other: Told) -> float:
    """How likely it is that two events with possible dates are one, between 0 and 1; symmetric."""
    given = evidence(one, other)
    return 1 / (1 + exp(-BIAS - sum(weight * value for weight, value in zip(WEIGHTS, given, strict=True))))
