"""Figures of the audit against figures worked out elsewhere."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.pages.audit.numbers import agreements, kappa, precisions, wilson


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [(9, 10, 0.5958, 0.9821), (10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_is_wilsons(right, judged, low, high):
    """The last row is Newcombe's (1998) example: 81 of 263, 0.2553 to 0.3662."""
    assert wilson(right, judged) == pytest.approx((low, high), abs=6e-5)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_inside(case):
    right, judged = case
    low, high = wilson(right, judged)
    assert 0 <= low <= right / judged + 1e-12
    assert right / judged - 1e-12 <= high <= 1


def test_nothing_judged_says_nothing():
    assert wilson(0, 0) == (0.0, 1.0)
    assert kappa([], []) is None


def test_kappa_is_cohens():
    """20 both yes, 5 and 10 split, 15 both no: agreement 0.7, chance 0.5, kappa 0.4."""
    first = [True] * 20 + [True] * 5 + [False] * 10 + [False] * 15
    second = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    assert kappa(first, second) == pytest.approx(0.4)


def test_kappa_is_not_defined_where_both_always_say_the_same_word():
    assert kappa([True] * 9, [True] * 9) is None


def frame(*rows: tuple[str, str, bool, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["event", "part", "right", "who"])


def test_an_event_that_two_judged_counts_once_and_only_where_they_agree_as_right():
    verdicts = frame(
        ("a", "date", True, "Ani"), ("a", "date", True, "Budi"),
        ("b", "date", True, "Ani"), ("b", "date", False, "Budi"),
        ("c", "date", True, "Ani"), ("c", "verb", False, "Ani"),
    )  # fmt: skip
    date, verb, status = precisions(verdicts, ["date", "verb", "status"])
    assert (date.right, date.judged) == (2, 3)
    assert (verb.right, verb.judged, verb.share) == (0, 1, 0.0)
    assert (status.judged, status.share) == (0, None)


def test_agreement_looks_only_at_what_both_judged():
    verdicts = frame(
        ("a", "date", True, "Ani"), ("a", "date", True, "Budi"),
        ("b", "date", False, "Ani"), ("b", "date", False, "Budi"),
        ("c", "date", True, "Ani"), ("d", "verb", True, "Budi"),
    )  # fmt: skip
    (found,) = agreements(verdicts, ["date", "verb"])
    assert (found.coders, found.both, found.equal, found.kappa) == (("Ani", "Budi"), 2, 1.0, 1.0)
