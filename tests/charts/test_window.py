from __future__ import annotations

from datetime import date

from timeline.charts.window import Window, between, clipped, moved, on_months, overscan, zoomed

WHOLE = Window(date(2000, 1, 1), date(2020, 12, 31))


def test_a_window_is_turned_round_and_never_too_narrow():
    assert between(date(2022, 5, 9), date(2022, 5, 1)) == Window(date(2022, 5, 1), date(2022, 5, 9))
    assert between(date(2022, 5, 4), date(2022, 5, 4)) == Window(date(2022, 5, 4), date(2022, 5, 4))
    assert between(date(2022, 5, 4), date(2022, 5, 4), 7) == Window(date(2022, 5, 1), date(2022, 5, 7))


def test_zooming_in_and_out_stays_inside_the_whole():
    half = zoomed(WHOLE, 0.5, WHOLE)
    assert abs(half.days * 2 - WHOLE.days) <= 4 * 31  # widened to whole months
    assert zoomed(half, 100, WHOLE) == WHOLE
    one = Window(date(2010, 5, 1), date(2010, 5, 1))
    assert zoomed(one, 0.5, WHOLE) == one
    assert zoomed(one, 2.0, WHOLE).days == 2
    assert clipped(Window(date(1990, 1, 1), date(1991, 1, 1)), WHOLE) == WHOLE


def test_a_long_window_is_widened_to_whole_months_and_a_short_one_is_left_as_it_is():
    assert on_months(Window(date(2012, 1, 23), date(2021, 12, 8))) == Window(date(2012, 1, 1), date(2021, 12, 31))
    short = Window(date(2012, 1, 23), date(2012, 12, 8))
    assert on_months(short) == short
    last = Window(date(2000, 5, 5), date.max)
    assert on_months(last) == last


def test_moving_past_the_calendar_stops_there():
    assert moved(WHOLE, 10**7).last == date(9999, 12, 30)
    assert overscan(Window(date(1, 1, 1), date(1, 12, 31))).start == date(1, 1, 1)
