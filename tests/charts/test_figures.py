from __future__ import annotations

import json
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go
import pytest
from pandas import DataFrame

from tests.charts.frames import event, events
from timeline.charts.base import config, time_axis
from timeline.charts.density import density_figure, grid
from timeline.charts.hover import card, cut, safe
from timeline.charts.lanes import lanes_figure
from timeline.charts.layout import Scale, lane
from timeline.charts.legend import entries, legend, ramp
from timeline.charts.marks import SYMBOLS, marks
from timeline.charts.overview import Row, overview_figure
from timeline.charts.palette import DARK, LIGHT, palette
from timeline.charts.table import events_table, strips_table
from timeline.charts.window import Window
from timeline.words import words

ID = words("id")
WINDOW = Window(date(2022, 1, 1), date(2022, 12, 31))
SCALE = Scale(WINDOW, 1000)
HOSTILE = "<img src=x onerror=alert(1)> $x$ & <b>tebal</b>"


def figure(*rows, name="NATO"):
    return lanes_figure([lane(name, marks(events(*rows), ID), SCALE)], SCALE, LIGHT, ID)


def trace(found, name):
    return next(one for one in found.data if one.name == name)


def names_of(found):
    return [one.text for one in found.layout.annotations]


def test_each_status_is_drawn_with_its_own_symbol():
    found = figure(*(event(status, f"2022-0{n}-15", status=status) for n, status in enumerate(SYMBOLS, 1)))
    dots = trace(found, "dots")
    assert dict(zip(dots.customdata, dots.marker.symbol, strict=True)) == dict(SYMBOLS)


def test_a_day_stands_at_its_noon_and_a_year_covers_its_days():
    found = figure(event("day", "2022-01-26"), event("year", "2022-01-01", "2022-12-31", "year"))
    assert list(trace(found, "dots").x) == ["2022-01-26 12:00"]
    bars = trace(found, "bars")
    assert bars.base[0] == "2022-01-01 00:00"
    assert round(max(bars.x) / 86_400_000) == 365


def test_a_lane_says_its_name_how_many_events_it_shows_and_how_many_more_there_are():
    many = [event(str(n), "2022-06-01") for n in range(12)]
    found = lanes_figure([lane("Dewan Perwakilan Rakyat Daerah", marks(events(*many), ID), SCALE)], SCALE, LIGHT, ID)
    (name,) = names_of(found)
    assert name.startswith("<b>Dewan Perwakilan<br>Rakyat Daerah</b><br>")
    assert "12 peristiwa · +3 lagi" in name


def test_the_name_of_an_empty_lane_is_faint():
    found = lanes_figure([lane("NATO", [], SCALE)], SCALE, LIGHT, ID)
    assert names_of(found)[0].startswith("NATO<br>")
    assert found.layout.annotations[0].font.color == LIGHT.muted


def test_an_event_without_a_day_is_not_drawn():
    found = figure(event("placed", "2022-01-26"), event("nowhere", None))
    assert list(trace(found, "dots").customdata) == ["placed"]


@pytest.mark.parametrize("granularity", ["day", "year"])
def test_nothing_of_a_users_text_reaches_the_chart_as_markup(granularity):
    end = "2022-12-31" if granularity == "year" else "2022-01-01"
    found = figure(event("x", "2022-01-01", end, granularity, label=HOSTILE, sentence=HOSTILE), name=HOSTILE)
    shown = json.dumps(found.to_plotly_json()["data"], default=str) + json.dumps(names_of(found))
    assert "<img" not in shown
    assert "<b>tebal" not in shown
    assert "$" not in shown


def test_safe_text_and_cuts():
    assert safe("<a> & $x$") == "&lt;a&gt; &amp; &#36;x&#36;"
    assert cut("Dewan Keamanan PBB mengesahkan", 20) == "Dewan Keamanan PBB…"
    assert cut("pendek", 20) == "pendek"
    assert all(len(cut("kata " * 30, n)) <= n for n in range(60))
    assert card("Judul", "fakta", "kalimat " * 100).count("<br>") == 5
    assert card("Judul", "fakta", "kalimat " * 100, 0) == "<b>Judul</b><br>fakta"


def test_the_overview_marks_the_bins_in_view():
    bins = DataFrame(
        {
            "start": pd.to_datetime(["2021-01-01", "2022-01-01", "2023-01-01"]),
            "end": pd.to_datetime(["2021-12-31", "2022-12-31", "2023-12-31"]),
            "weight": [1.0, 2.5, 3.0],
            "status": "happened",
        }
    )
    found = overview_figure([Row(bins, Window(date(2021, 1, 1), date(2023, 12, 31)))], WINDOW, LIGHT, ID)
    assert list(found.data[0].marker.color) == [LIGHT.quiet, LIGHT.strong, LIGHT.quiet]
    assert found.data[0].hovertext[1].endswith("sekitar 2,5 peristiwa")
    assert found.layout.dragmode == "select"


def test_a_few_days_have_no_hours_on_their_axis():
    week = Window(date(2022, 1, 24), date(2022, 1, 30))
    assert time_axis(LIGHT, week)["dtick"] == 24 * 3600 * 1000
    assert "dtick" not in time_axis(LIGHT, WINDOW)


@pytest.mark.parametrize("days", [20, 30, 60, 140])
def test_labels_of_days_stand_at_noon_where_the_marks_of_days_stand(days):
    axis = time_axis(LIGHT, Window(date(2022, 1, 3), date(2022, 1, 3) + timedelta(days - 1)))
    assert axis["tick0"].endswith("12:00")
    assert axis["dtick"] % (24 * 3600 * 1000) == 0
    assert 5 <= days * 24 * 3600 * 1000 / axis["dtick"] <= 13


def test_in_a_day_an_event_stands_at_its_hour_and_what_has_none_fills_the_day():
    rows = [
        event("clock", "2022-01-26", time="18:00+07:00"),
        event("part", "2022-01-26", time="TMO"),
        event("day", "2022-01-26"),
        event("month", "2022-01-01", "2022-01-31", "month"),
    ]
    found = {one.event: one for one in marks(events(*rows), ID, hours=True)}
    day = date(2022, 1, 26).toordinal()
    assert [found[key].shape for key in ("clock", "part", "day", "month")] == ["dot", "soft", "soft", "soft"]
    assert found["clock"].left == pytest.approx(day + 0.75)
    assert (found["part"].left, found["part"].right) == (day + 5 / 24, day + 11 / 24)
    assert (found["day"].left, found["day"].right) == (day, day + 1)
    assert "18.00 WIB" in found["clock"].hover
    assert "pagi" in found["part"].hover
    assert list(events_table(events(*rows), ID).index) == ["month", "day", "part", "clock"]


def test_density_keeps_empty_bins_and_the_order_of_lanes():
    edges = [date(2022, 1, 1), date(2022, 2, 1), date(2022, 3, 1)]
    strips = DataFrame({"actor": ["b"], "start": pd.to_datetime(["2022-02-01"]), "weight": [8.0]})
    assert grid(strips, ["a", "b"], edges) == [[0.0, 0.0], [0.0, 8.0]]
    found = density_figure(strips, {"a": "Rusia", "b": HOSTILE}, edges, WINDOW, LIGHT, ID)
    assert list(found.data[0].z[1]) == [0.0, 2.0]
    assert "<img" not in json.dumps(found.to_plotly_json(), default=str)


def test_the_table_says_what_the_chart_shows():
    table = events_table(
        events(event("b", "2022-05-01"), event("a", "2022-01-01", "2022-12-31", "year"), event("n", None)), ID
    )
    assert list(table.index) == ["a", "b"]
    assert list(table["Tanggal"]) == ["2022", "1 Mei 2022"]
    assert list(table["Status"]) == ["Terjadi", "Terjadi"]


def test_the_table_of_strips_has_a_column_a_lane():
    strips = DataFrame(
        {
            "actor": ["a"],
            "start": pd.to_datetime(["2022-02-01"]),
            "end": pd.to_datetime(["2022-02-28"]),
            "weight": [4.0],
        }
    )
    table = strips_table(strips, {"a": "Rusia", "b": "NATO"}, ID)
    assert table.to_dict("records") == [{"Rentang": "1–28 Februari 2022", "Rusia": 4.0, "NATO": 0.0}]


def test_the_legend_of_density_tells_the_scale():
    scale, cell = ramp(LIGHT, ID, 14, 1234)
    assert all(colour in scale.drawing for colour in LIGHT.density)
    assert "1.234 peristiwa" in scale.text
    assert cell.text == "satu sel = 14 hari"
    assert "1.234 peristiwa" in legend([scale, cell], "a < b")
    assert "a &lt; b" in legend([scale, cell], "a < b")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (1, "1 hari"),
        (7, "7 hari"),
        (28, "1 bulan"),
        (31, "1 bulan"),
        (92, "3 bulan"),
        (365, "1 tahun"),
        (1826, "5 tahun"),
    ],
)
def test_a_cell_of_months_is_told_in_months(days, told):
    assert ramp(LIGHT, ID, days, 9)[1].text == f"satu sel = {told}"


def test_the_legend_leaves_out_shapes_that_are_not_there():
    assert "rentang yang disebut" in legend(entries(LIGHT, ID))
    assert "rentang yang disebut" not in legend(entries(LIGHT, ID, shapes=["dot", "soft"]))


def test_the_legend_names_every_status_it_is_asked_for():
    assert legend(entries(LIGHT, ID)).count('<img src="data:image/svg+xml;base64,') == 3 + len(SYMBOLS)
    assert "Rencana" in legend(entries(LIGHT, ID, ["planned"]))
    assert "Dibantah" not in legend(entries(LIGHT, ID, ["planned"]))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_can_be_told_from_their_ground(theme):
    assert contrast(theme.text, theme.paper) >= 7
    assert contrast(theme.muted, theme.paper) >= 4.5
    assert all(contrast(colour, theme.paper) >= 3 for colour in theme.statuses.values())


def test_unknown_themes_are_light():
    assert palette("dark") is DARK
    assert palette("") is LIGHT


def test_plotly_finds_no_fault_with_the_figures_that_are_drawn_without_its_check():
    edges = [date(2022, 1, 1), date(2022, 2, 1), date(2022, 3, 1)]
    strips = DataFrame({"actor": ["a"], "start": pd.to_datetime(["2022-02-01"]), "weight": [8.0]})
    bins = strips.assign(end=pd.to_datetime(["2022-02-28"]), status="happened")
    rows = [event("day", "2022-01-26"), event("year", "2022-01-01", "2022-12-31", "year", status="planned")]
    figures = [
        figure(*rows),
        density_figure(strips, {"a": "Rusia"}, edges, WINDOW, LIGHT, ID, links={"a": "aktor?who=a"}),
        overview_figure([Row(bins, WINDOW), Row(bins, WINDOW)], Window(date(2022, 2, 1), date(2022, 2, 9)), LIGHT, ID),
    ]
    for found in figures:
        checked = go.Figure(found.to_dict())  # raises at a property or a value that Plotly does not know
        assert len(checked.data) == len(found.data) > 0


def test_no_tool_bar_and_no_cloud():
    assert config("id")["displayModeBar"] is False
    assert config("id")["displaylogo"] is False


def test_a_figure_that_streamlit_hands_over_twice_is_drawn_once():
    """Plotly draws anew what it finds changed: any object as a template, any array unless it has a revision."""
    layout = figure(event("day", "2022-01-26")).to_dict()["layout"]
    assert layout["template"] == "none"
    assert layout["datarevision"]
