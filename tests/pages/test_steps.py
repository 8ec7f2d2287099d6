"""Back and Forward, and links inside: the address leads, unless it is a step behind a click."""

from __future__ import annotations

from datetime import date

import pytest

from tests.pages.conftest import charts, healthy, page
from timeline.charts.window import Window
from timeline.pages.chart import period
from timeline.pages.view import PARAMETERS, View, from_params, to_params
from timeline.store import Filter

START = {"from": "2014-01-01", "to": "2022-03-01"}


def went(app, **query):
    """The page after the reader went to an address with these parameters."""
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    return healthy(app.run())


def test_going_back_undoes_the_last_filter(seeded):
    app = page("timeline", **START)
    app.text_input(key="filter_words").set_value("Krimea").run()
    assert app.query_params["q"] == "Krimea"
    went(app, **START)
    assert app.text_input(key="filter_words").value == ""
    assert "q" not in app.query_params
    went(app, **START, q="Krimea")
    assert app.text_input(key="filter_words").value == "Krimea"


def test_going_back_undoes_the_last_zoom(seeded):
    app = page("timeline", **START)
    app.button(key="zoom-in").click().run()
    assert app.session_state["window"].days < Window(date(2014, 1, 1), date(2022, 3, 1)).days
    went(app, **START)
    assert app.session_state["window"] == Window(date(2014, 1, 1), date(2022, 3, 1))
    assert app.date_input(key="from").value == date(2014, 1, 1)


def test_a_click_wins_over_an_address_that_is_a_step_behind(seeded):
    app = page("timeline", **START)
    app.button(key="zoom-in").click().run()
    closer = app.session_state["window"]
    app.query_params.clear()
    for name, value in START.items():
        app.query_params[name] = value
    app.text_input(key="filter_words").set_value("Krimea").run()
    assert app.session_state["window"] == closer
    assert app.query_params["q"] == "Krimea"


def test_a_link_that_is_clicked_while_a_click_is_answered_is_followed(seeded):
    app = page("timeline", **START)
    app.session_state["window"] = Window(date(2021, 1, 1), date(2021, 12, 31))  # chosen by a click, not drawn yet
    went(app, **START, q="Krimea")
    assert app.text_input(key="filter_words").value == "Krimea"
    assert app.date_input(key="from").value == date(2014, 1, 1)


@pytest.mark.parametrize(("since", "kept"), [(60.0, True), (0.0, False)])
def test_dates_that_a_browser_still_shows_are_not_taken_for_typed(seeded, monkeypatch, since, kept):
    monkeypatch.setattr(period, "_ECHO", since)
    app = page("timeline", **START)
    app.button(key="zoom-in").click().run()
    closer = app.session_state["window"]
    app.date_input(key="from").set_value(date(2014, 1, 1))
    app.date_input(key="to").set_value(date(2022, 3, 1))
    app.text_input(key="filter_words").set_value("Krimea").run()
    assert (app.session_state["window"] == closer) is kept


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [("from", "2023-05-01", ("2023-05-01", "2023-05-31")), ("to", "2013-05-31", ("2013-05-01", "2013-05-31")),
     ("to", "2014-12-31", ("2014-01-01", "2014-12-31"))],
)  # fmt: skip
def test_a_day_typed_beyond_the_other_end_takes_that_along(seeded, key, typed, shown):
    app = page("timeline", **{"from": "2014-01-01", "to": "2014-01-31"})
    app.date_input(key=key).set_value(date.fromisoformat(typed)).run()
    assert app.session_state["window"] == Window(*map(date.fromisoformat, shown))


@pytest.mark.parametrize(("key", "typed"), [("from", "2023-05-01"), ("to", "2013-05-31")])
def test_a_typed_period_holds_though_the_next_click_comes_with_the_other_end_as_it_was(seeded, key, typed):
    first = {"from": "2014-01-01", "to": "2014-01-31"}
    app = page("timeline", **first)
    app.date_input(key=key).set_value(date.fromisoformat(typed)).run()
    moved, other = app.session_state["window"], "to" if key == "from" else "from"
    app.date_input(key=other).set_value(date.fromisoformat(first[other]))  # which the browser still shows
    app.button(key="list").click().run()
    assert app.session_state["window"] == moved
    assert app.session_state["listed"] == moved


def test_both_ends_may_be_typed_before_the_page_is_drawn(seeded):
    app = page("timeline", **{"from": "2014-01-01", "to": "2014-01-31"})
    app.date_input(key="from").set_value(date(2021, 1, 1))
    app.date_input(key="to").set_value(date(2022, 12, 31)).run()
    assert app.session_state["window"] == Window(date(2021, 1, 1), date(2022, 12, 31))


def test_a_period_that_was_chosen_is_shown_whole_though_no_event_lies_at_its_end(seeded):
    app = page("timeline", **{"from": "2021-09-01", "to": "2025-12-31"})
    assert (app.date_input(key="from").value, app.date_input(key="to").value) == (date(2021, 9, 1), date(2025, 12, 31))
    assert charts(app)[1]["layout"]["xaxis"]["range"] == ["2021-09-01", "2026-01-01"]


def test_a_view_is_the_same_after_its_address():
    views = [
        View(),
        View(Filter(actors=("org:kpk",), words="a b", reported=False), Window(date(2019, 9, 1), date(2019, 9, 1))),
        View(listed=Window(date(2019, 9, 1), date(2019, 9, 3)), lane="org:kpk", event="a.b", folded=False),
    ]
    for view in views:
        assert from_params(to_params(view)) == view
        assert set(to_params(view)) <= PARAMETERS


def test_an_address_that_makes_no_sense_is_as_if_it_were_not_there():
    assert from_params({"list": ["kemarin"], "from": ["x"], "to": ["y"]}) == View()
