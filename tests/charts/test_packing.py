from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.charts.packing import first_fit, shared

TABLE = [
    # spans, limits, rows
    ([(0, 10), (20, 30)], [9, 9], [0, 0]),
    ([(0, 10), (5, 15)], [9, 9], [0, 1]),
    ([(0, 10), (5, 15), (11, 20)], [9, 9, 9], [0, 1, None]),
    ([(0, 10), (5, 15), (14, 20)], [9, 9, 9], [0, 1, 0]),
    ([(5, 15), (0, 4)], [9, 9], [0, 1]),
    ([(5, 15), (0, 1)], [9, 9], [0, 0]),
    ([(0, 9), (0, 9), (0, 9)], [2, 2, 2], [0, 1, None]),
    ([], [], []),
]


def test_table():
    for spans, limits, rows in TABLE:
        limits = [2 if None in rows else n for n in limits]
        assert first_fit(spans, limits) == rows, spans


spans = st.lists(st.tuples(st.floats(-500, 1500), st.floats(1, 300)).map(lambda s: (s[0], s[0] + s[1])), max_size=40)


@settings(deadline=None)
@given(spans, st.integers(1, 6))
def test_nothing_covers_its_neighbour_and_limits_hold(found, limit):
    rows = first_fit(found, [limit] * len(found))
    assert all(row is None or 0 <= row < limit for row in rows)
    for row in range(limit):
        placed = sorted(span for span, at in zip(found, rows, strict=True) if at == row)
        assert all(one[1] + 3.0 <= other[0] for one, other in pairwise(placed))


@settings(deadline=None)
@given(spans)
def test_with_rows_enough_everything_is_placed(found):
    assert None not in first_fit(found, [len(found)] * len(found))


def test_what_one_lane_spares_others_get():
    assert shared(40, {"a": 3, "b": 100, "c": 1}) == {"a": 3, "b": 36, "c": 1}
    assert shared(40, {"a": 90, "b": 100, "c": 0}) == {"a": 20, "b": 20, "c": 0}
    assert shared(40, {"a": 9, "b": 1}) == {"a": 39, "b": 31}
    assert shared(40, {}) == {}
