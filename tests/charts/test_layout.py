from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.frames import event, events
from timeline.charts.bars import pieces
from timeline.charts.labels import pixels
from timeline.charts.lanes import lanes_figure
from timeline.charts.layout import Scale, ground, lane, span
from timeline.charts.marks import PATTERNS, SYMBOLS, marks, shape
from timeline.charts.palette import LIGHT
from timeline.charts.window import Window
from timeline.model import GRANULARITIES, STATUSES
from timeline.words import words

SCALE = Scale(Window(date(2022, 1, 1), date(2022, 12, 31)), 1000)
ID = words("id")


def lanes_of(*rows, limit=9):
    return lane("NATO", marks(events(*rows), ID), SCALE, limit)


def test_every_precision_has_a_shape_and_every_status_a_symbol_and_a_pattern_of_its_own_or_crossed():
    assert {shape(name) for name in GRANULARITIES} == {"dot", "soft", "solid"}
    assert [shape(name) for name in ("day", "month", "year", "decade", "range")] == ["dot", *["soft"] * 3, "solid"]
    assert set(SYMBOLS) == set(PATTERNS) == set(STATUSES)
    assert len(set(SYMBOLS.values())) == len(STATUSES)


def test_a_year_fades_out_at_both_ends_and_a_stated_range_does_not():
    year, stated = marks(
        events(event("y", "2022-01-01", "2022-12-31", "year"), event("r", "2022-03-01", "2022-05-31", "range")), ID
    )
    soft = list(pieces(year, SCALE))
    assert (soft[0].left, round(soft[0].right)) == (year.left, year.right)
    assert all(a.left < b.left and b.right < a.right for a, b in pairwise(soft))  # layers, so that no seam shows
    assert len(soft) > 2
    assert [round(p.right - p.left) for p in pieces(stated, SCALE)] == [92]


def test_what_finds_no_row_is_counted_not_dropped_in_silence():
    found = lanes_of(*(event(str(n), "2022-06-01") for n in range(12)), limit=4)
    assert (found.total, found.hidden, found.rows, len(found.placed)) == (12, 8, 4, 4)


def test_bars_leave_rows_to_dots():
    bars = [event(f"b{n}", "2022-01-01", "2022-12-31", "year") for n in range(20)]
    found = lanes_of(*bars, event("dot", "2022-06-01"), limit=6)
    assert "dot" in {placed.mark.event for placed in found.placed}


def test_what_lies_outside_the_view_is_not_counted():
    found = lanes_of(event("in", "2022-06-01"), event("out", "2023-06-01"))
    assert (found.total, found.hidden) == (1, 0)


a_day = st.dates(date(2021, 7, 1), date(2023, 6, 30)).map(date.isoformat)


@settings(deadline=None)
@given(st.lists(st.tuples(a_day, st.text(min_size=1, max_size=70)), min_size=1, max_size=25))
def test_labels_cover_neither_marks_nor_each_other(found):
    placed = lanes_of(*(event(str(n), day, label=text) for n, (day, text) in enumerate(found))).placed
    for row in {one.row for one in placed}:
        taken = []
        for one in (one for one in placed if one.row == row):
            left, right = span(one.mark, SCALE)
            wide = pixels(one.label.text)
            taken.append((left - wide * (one.label.side == "left"), right + wide * (one.label.side == "right")))
        taken.sort()
        assert all(a[1] <= b[0] + 0.01 for a, b in pairwise(taken))


LONG = "Joko Widodo: Sejak awal saya tidak pernah meragukan pimpinan KPK yang sekarang"


def labels(*rows) -> dict[str, str]:
    return {one.mark.event: one.label.text for one in lanes_of(*rows).placed}


def test_few_labels_are_whole_wherever_they_stand_and_say_their_date():
    days = ("2022-01-03", "2022-01-20", "2022-06-01", "2022-06-20", "2022-12-20")
    found = labels(*(event(day, day, label=LONG) for day in days))
    assert found["2022-06-01"] == f"{LONG} · 1 Jun 2022"
    assert all(text.startswith(LONG) for text in found.values())


def test_a_date_takes_no_room_from_a_label():
    found = labels(*(event(f"2022-{n:02}-01", f"2022-{n:02}-01", label="Presiden mundur") for n in (3, 4, 5, 12)))
    assert all(text.startswith("Presiden mundur") for text in found.values())
    year = labels(event("y", "2022-01-01", "2022-12-31", "year", label="Presiden mundur"))
    assert year == {"y": "Presiden mundur · 2022"}


def test_a_day_view_has_hours_beside_its_labels_and_no_date_again():
    rows = events(event("e", "2022-01-26", label="Gempa", time="T09:30"), event("f", "2022-01-26"))
    made = marks(rows, ID, hours=True)
    assert [mark.when for mark in made] == ["09.30", ""]


def test_a_label_too_long_for_its_bar_stands_beside_it_where_there_is_room():
    long = "Presiden meresmikan jembatan yang lama dinanti"
    (one,) = lanes_of(event("m", "2022-02-01", "2022-04-30", "quarter", label=long)).placed
    assert one.label.side == "right"
    assert one.label.text.startswith(long)


def test_the_label_of_a_plan_finds_a_row_with_room_since_its_hatches_carry_none():
    how = {"granularity": "year", "status": "planned", "label": "Jembatan baru itu akan diresmikan oleh Presiden"}
    rows = event("p", "2022-01-10", "2022-06-30", **how), event("q", "2022-11-01", "2022-11-10", **how)
    placed = lanes_of(*rows).placed
    assert {one.row for one in placed} == {0, 1}
    assert not any(one.label.text.endswith("…") for one in placed)


def test_what_lasts_through_all_of_the_view_lies_at_the_foot():
    years = [event(f"y{n}", "2022-01-01", "2022-12-31", "year") for n in range(7)]
    found = lanes_of(*years, event("dot", "2022-06-01"), event("bar", "2022-03-01", "2022-03-31", "month"))
    rows = {one.mark.event: one.row for one in found.placed}
    assert rows["dot"] < 2 > rows["bar"]
    assert min(row for key, row in rows.items() if key.startswith("y")) > max(rows["dot"], rows["bar"])
    assert found.hidden == 0


def test_a_plan_that_lasts_through_all_of_the_view_has_its_label_inside_on_a_plate():
    long = "Jembatan baru itu akan diresmikan oleh Presiden"
    found = lanes_of(event("p", "2021-12-01", "2023-01-31", "range", status="planned", label=long))
    assert [(one.label.side, ground(one.mark)) for one in found.placed] == [("inside", "plate")]
    drawn = lanes_figure([found], SCALE, LIGHT, ID)["data"]
    (plate,) = (trace for trace in drawn if trace.name == "plates")
    assert plate.base[0] == next(trace for trace in drawn if trace.name == "labels").x[0]


def test_where_each_has_a_row_of_its_own_they_are_read_in_the_order_of_time():
    days = {
        "c": ("2022-03-01", "2022-03-31", "month"),
        "b": ("2022-02-10",),
        "a": ("2022-01-03",),
        "d": ("2022-03-20",),
    }
    placed = lanes_of(*(event(key, *when, label=LONG) for key, when in days.items())).placed
    assert [one.mark.event for one in sorted(placed, key=lambda one: one.row)] == ["a", "b", "c", "d"]
