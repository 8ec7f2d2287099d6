"""On a phone: periods to tap, down to a list of events; strips with the names above them."""

from __future__ import annotations

import shutil
from datetime import date

import pandas as pd
import pytest
from pandas import DataFrame

from benchmarks.synthetic import readings
from tests.pages.conftest import HOSTILE, button, healthy, html, page
from timeline.bulk import fill
from timeline.charts.palette import LIGHT
from timeline.charts.strips import strips_html
from timeline.charts.window import Window
from timeline.pages.chart import link
from timeline.pages.chart.periods import above, cuts
from timeline.store import Filter, Store
from timeline.words import words

ID = words("id")
CUTS = [
    ("2019-03-01", "2019-03-31", "day", 31, "2019-03-01", "2019-04-01"),
    ("2019-01-01", "2019-12-31", "month", 12, "2019-01-01", "2020-01-01"),
    ("2018-11-20", "2019-02-03", "month", 4, "2018-11-01", "2019-03-01"),
    ("2012-05-01", "2021-12-31", "year", 10, "2012-01-01", "2022-01-01"),
    ("1945-08-17", "2022-01-28", "decade", 9, "1940-01-01", "2030-01-01"),
    ("1000-01-01", "2022-01-28", "century", 11, "1000-01-01", "2100-01-01"),
]


@pytest.fixture
def phone(monkeypatch):
    monkeypatch.setattr(link, "narrow", lambda: True)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A database of many events, made once."""
    path = tmp_path_factory.mktemp("many") / "many.db"
    store = Store.open(f"sqlite:///{path}")
    fill(readings(12_000), store, "Koleksi uji")
    store.close()
    return path


@pytest.fixture
def many(filled, url):
    shutil.copy(filled, url.removeprefix("sqlite:///"))
    store = Store.open(url)
    yield store
    store.close()


def periods(app) -> dict[str, str]:
    found = (one for one in app.button if str(one.key).startswith("period-"))
    return {str(one.key).removeprefix("period-"): one.label for one in found}


def tapped(app, day: str):
    return healthy(app.button(key=f"period-{day}").click().run())


@pytest.mark.parametrize(("start", "last", "unit", "many", "first", "after"), CUTS)
def test_a_window_is_cut_into_whole_units_that_a_list_has_room_for(start, last, unit, many, first, after):
    edges, found = cuts(Window(date.fromisoformat(start), date.fromisoformat(last)))
    assert (found, len(edges) - 1) == (unit, many)
    assert (edges[0].isoformat(), edges[-1].isoformat()) == (first, after)


def test_above_a_part_of_a_year_is_the_year():
    year = Window(date(2019, 1, 1), date(2019, 12, 31))
    assert above(Window(date(2019, 3, 1), date(2019, 3, 31))) == year
    assert above(year) is None
    assert above(Window(date(2018, 12, 1), date(2019, 1, 31))) is None


def test_taps_lead_from_years_to_the_events_of_a_day_and_back(many, phone):
    app = page("timeline", **{"from": "2010-01-01", "to": "2022-12-31"})
    years = periods(app)
    assert len(years) >= 10
    assert len(app.get("plotly_chart")) == 1  # the overview alone: what no phone shows is not sent
    app = tapped(app, "2019-01-01")
    assert set(periods(app)) == {f"2019-{month:02}-01" for month in range(1, 13)}
    app = tapped(app, "2019-03-01")
    days = periods(app)
    assert len(days) == 31
    listed = html(app).count("<details")
    day = next(iter(days))
    app = tapped(app, day)
    exact = Filter(start=date.fromisoformat(day), end=date.fromisoformat(day), granularities=("day",))
    assert html(app).count("<details") - listed == many.count(exact) > 0
    assert html(tapped(app, day)).count("<details") == listed
    app = healthy(button(app, "Kembali ke 2019").click().run())
    assert len(periods(app)) == 12


def test_the_numbers_of_the_periods_add_up_to_all_events(many, phone):
    app = page("timeline", **{"from": "1990-01-01", "to": "2025-12-31"})
    told = [label.split("** ")[1].replace("\\", "") for label in periods(app).values()]
    least = ID("less than one event")
    numbers = [
        0.5 if text == least else float(text.replace("sekitar ", "").split(" ")[0].replace(".", "").replace(",", "."))
        for text in told
    ]
    assert sum(numbers) == pytest.approx(many.count(Filter()), abs=len(numbers))


def test_few_events_are_a_list_without_periods(seeded, phone):
    app = page("timeline", **{"from": "2013-12-01", "to": "2022-02-28"})
    assert periods(app) == {}
    assert html(app).count("<details") == 4
    row = seeded.events(Filter()).iloc[0]
    assert html(app).count('<p class="who">') == 4
    assert all(part in html(app) for part in (*row.actors, row.title))


def test_a_strip_shows_what_lies_in_the_window_and_no_markup_of_a_user():
    window = Window(date(2022, 1, 1), date(2022, 1, 10))
    days = pd.to_datetime(["2021-12-31", "2022-01-01", "2022-01-06"])
    weights = DataFrame({"actor": "a", "start": days, "end": days, "weight": [50.0, 1.0, 8.0]})
    found = strips_html(weights, {"": "Semua", "a": HOSTILE}, {"a": "aktor?who=a"}, window, LIGHT, ID)
    assert "<img" not in found
    assert "Semua" not in found
    assert found.count("<div>") == 1
    assert "9 peristiwa" in found
    shades = [part.split(" ") for part in found.split("90deg,")[1].split(")")[0].split(",")]
    assert [(left, right) for _, left, right in shades] == [
        ("0%", "10%"), ("10%", "50%"), ("50%", "60%"), ("60%", "100%"),
    ]  # fmt: skip
    ground, ink = LIGHT.density[0].lower(), LIGHT.density[-1].lower()
    assert [shades[n][0] for n in (1, 2, 3)] == [ground, ink, ground]
    assert shades[0][0] not in (ground, ink)
