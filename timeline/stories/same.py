"""Says whether two events are one: a weighing of the evidence, fitted on pairs that were judged by hand.

A logistic regression over 183 pairs of events of CLICK-ID (same, or only related or different), with a light
ridge (0.3); ninety others measured it.  Whether the actors are the same told nothing beside the words.
`benchmarks/stories.py` measures it again on any judged pairs.
"""

from __future__ import annotations

from math import exp

from timeline.stories.compare import Evidence, Told, evidence, possible

WEIGHTS = Evidence(words=2.36, about=1.17, label=2.41, trigger=2.45, day=1.44, apart=0.96, kind=0.82)
BIAS = -6.88
THRESHOLD = 0.6
"""Two events wrongly made one mislead a reader more than one told twice; and chains of doubtful pairs join many."""


def same(one: Told, other: Told) -> bool:
    """Whether two events are told as one and the same; symmetric."""
    return possible(one, other) and score(one, other) >= THRESHOLD


def score(one: Told, other: Told) -> float:
    """How likely it is that two events with possible dates are one, between 0 and 1; symmetric."""
    given = evidence(one, other)
    return 1 / (1 + exp(-BIAS - sum(weight * value for weight, value in zip(WEIGHTS, given, strict=True))))
