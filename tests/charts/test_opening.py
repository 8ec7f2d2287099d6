"""The first window and the half to zoom into, over several ways in which events may lie."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from timeline.charts.opening import LEAST, SHARE, densest, narrowest, opening, weighed, wholly_inside
from timeline.charts.window import Window, clipped, on_months
from timeline.store.bins import edges, spread

AT_MOST = 220


def histogram(*told: tuple[str, str, int]):
    """What a store would answer for events (first day, last day, how many)."""
    cells = DataFrame(
        [(date.fromisoformat(a).toordinal(), date.fromisoformat(b).toordinal() + 1, n) for a, b, n in told],
        columns=["start_day", "end_day", "events"],
    )

    def bins(window: Window) -> DataFrame:
        return spread(cells, edges(window.start, window.last, AT_MOST))

    first, last = (date.fromordinal(int(n)) for n in (cells["start_day"].min(), cells["end_day"].max() - 1))
    return bins, on_months(Window(first, last))


def day(text: str, many: int = 1) -> tuple[str, str, int]:
    return text, text, many


LOOK_BACKS = [day("1998-05-21"), ("2004-01-01", "2004-12-31", 3), day("2014-10-20", 2), day("2020-12-31")]
CASES = {
    "three days of news and a few look-backs": (
        [*LOOK_BACKS, day("2019-09-17", 15), day("2019-09-18", 14), day("2019-09-19", 16)],
        Window(date(2019, 9, 15), date(2019, 9, 21)),
    ),
    "one mention of a far century": (
        [day("1521-04-27"), *(day(f"2022-0{n}-10", 5) for n in range(1, 9))],
        Window(date(2022, 1, 1), date(2022, 8, 31)),
    ),
    "a wrong year in the future": (
        [day("3019-09-23"), day("2019-09-10", 40), day("2019-09-14", 40)],
        Window(date(2019, 9, 8), date(2019, 9, 16)),
    ),
    "the later of two equal weeks that together are needed": (
        [day("2019-01-10", 20), day("2019-06-10", 50), day("2019-06-12", 50)],
        Window(date(2019, 6, 8), date(2019, 6, 14)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_first_window_is_where_the_events_are(name):
    told, wanted = CASES[name]
    bins, whole = histogram(*told)
    found = opening(bins, whole)
    assert wanted.start - timedelta(3) <= found.start
    assert found.last <= wanted.last + timedelta(3)
    held = sum(n for a, b, n in told if a == b and found.start <= date.fromisoformat(a) <= found.last)
    assert held >= SHARE * sum(n for *_, n in told)


def test_news_of_three_days_is_seen_though_every_third_event_is_a_look_back():
    backs = [day(f"{year}-06-01") for year in (1950, 1983, 2000, 2007, 2009, 2014, 2016, 2018, 2039)]
    bins, whole = histogram(*backs, *(("2018-01-01", "2018-12-31", 3),), *(day(f"2019-09-1{n}", 5) for n in (7, 8, 9)))
    found = opening(bins, whole)
    assert (found.start.year, found.days < 60) == (2019, True)
    few, all_ = histogram(day("2007-06-01"), day("2014-06-01"), day("2019-09-17", 2))
    assert opening(few, all_).days > 60, "of four events two are no story"


def test_where_events_lie_all_over_everything_is_shown():
    bins, whole = histogram(*(day(f"{year}-06-15") for year in range(2000, 2021)))
    assert opening(bins, whole) == whole


def test_years_that_are_spread_over_their_days_are_no_peak():
    bins, whole = histogram(("2010-01-01", "2010-12-31", 30), *(day(f"2019-09-1{n}", 9) for n in range(1, 10)))
    found = opening(bins, whole)
    assert found.start >= date(2019, 9, 1)


def test_one_event_alone_has_a_week_about_it():
    bins, whole = histogram(day("2019-09-11"))
    assert opening(bins, Window(date(2019, 1, 1), date(2019, 12, 31))).days == LEAST
    assert opening(bins, whole).days <= whole.days


def test_nothing_has_no_narrowest_stretch():
    bins, whole = histogram(day("2019-09-11"))
    assert narrowest(bins(Window(date(2018, 1, 1), date(2018, 2, 1))), 0.0) is None
    assert opening(lambda window: bins(window).iloc[:0], whole) == whole


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 4_000), st.integers(1, 30)), min_size=1, max_size=40))
def test_no_shorter_run_of_bins_holds_as_much(told):
    first = date(2010, 1, 1)
    bins, whole = histogram(*(day((first + timedelta(at)).isoformat(), n) for at, n in told))
    frame = bins(whole)
    needed = frame["weight"].sum() * SHARE
    found = narrowest(frame, needed)
    assert found is not None
    weights, starts, lasts = (frame[name].tolist() for name in ("weight", "start", "end"))
    runs = [
        (lasts[b] - starts[a]).days + 1
        for a in range(len(weights))
        for b in range(a, len(weights))
        if sum(weights[a : b + 1]) >= needed - 1e-6
    ]
    assert found.days == min(runs)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=20), st.integers(1, 120))
def test_the_half_to_zoom_into_holds_the_most(told, days):
    window = Window(date(2020, 1, 1), date(2020, 4, 9))
    bins, _ = histogram(*(day((window.start + timedelta(at)).isoformat()) for at in told))
    found = densest(bins(window), window, days)
    assert clipped(found, window) == found
    assert found.days == min(days, window.days)
    held = [sum(at <= one < at + found.days for one in told) for at in range(window.days - found.days + 1)]
    assert held[(found.start - window.start).days] == max(held)


def test_an_empty_window_is_halved_about_its_middle():
    window = Window(date(2020, 1, 1), date(2020, 1, 31))
    bins, _ = histogram(day("2019-01-01"))
    assert densest(bins(window), window, 11).start == date(2020, 1, 11)
    assert np.isfinite(densest(bins(window), window, 1).days)


def test_weight_before_in_and_after_a_window_adds_up_though_its_edges_cut_bins():
    told = [("2019-01-01", "2019-01-10", 10.0), ("2019-01-11", "2019-01-20", 30.0), ("2019-02-01", "2019-02-01", 4.0)]
    bins = DataFrame(told, columns=["start", "end", "weight"])
    bins[["start", "end"]] = bins[["start", "end"]].astype("datetime64[s]")
    window = Window(date(2019, 1, 6), date(2019, 1, 15))
    assert weighed(bins, window) == pytest.approx((5, 20, 19))
    assert not len(wholly_inside(bins, window))
    assert wholly_inside(bins, Window(date(2019, 1, 2), date(2019, 2, 1)))["weight"].tolist() == [30, 4]
    assert weighed(bins, Window(date(2020, 1, 1), date(2020, 1, 2))) == pytest.approx((44, 0, 0))
    assert weighed(bins.iloc[:0], window) == (0, 0, 0)
