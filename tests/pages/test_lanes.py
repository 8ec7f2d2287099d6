"""Lanes are the reader's choice, keep their place, and stand in the URL."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from pandas import DataFrame

from tests.pages.conftest import charts, drawn, healthy, page
from timeline.charts.layout import Lane
from timeline.ingest import ingest
from timeline.pages import picker
from timeline.pages.chart import figures, lanes
from timeline.pages.chart.own import short_names, shortened
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.store import Filter, edges
from timeline.words import words

ID = words("id")
NAME = "Komisi Pemberantasan Korupsi"


@pytest.fixture
def two(seeded):
    """The seed article and one more, of a source of its own."""
    text = "JAKARTA -- KPK menangkap Budi pada Jumat (7/6/2019)."
    row = {"published": "2019-06-07", "source": "Antara", "text": text}
    list(ingest([("lain.jsonl", json.dumps(row).encode())], seeded, "Lain"))
    return seeded


def shown(app) -> list[str]:
    """The names of the lanes, each with its note."""
    texts = [one["text"] for one in charts(app)[1]["layout"]["annotations"]]
    return [name + note for name, note in zip(texts[::2], texts[1::2], strict=True)]


def found(store, **choice) -> lanes.Lanes:
    return lanes.lanes(Kept(store), View(**choice), ID)


def test_an_empty_lane_keeps_its_place_while_filters_change(two):
    before = list(found(two).names)
    assert list(found(two, chosen=Filter(statuses=("denied",), words="Krimea")).names) == before
    app = page("timeline", precision="year")
    names = [text for text in shown(app) if "<a" in text]
    assert len(names) == len([key for key in before if key != lanes.REST])
    assert any(text.endswith(">0 peristiwa</span></u>") for text in shown(app))


def test_an_actor_goes_by_a_short_name_in_the_actors_own_lane(two):
    traces = charts(page("timeline", q="menangkap"))[1]["data"]
    told = next(trace for trace in traces if trace["name"] == "labels")["text"]
    assert any(one.startswith("KPK menangkap Budi") for one in told), told
    frame = DataFrame({"label": [f"{NAME} pulang", f"{NAME}ku", "Polisi"], "corrected": ""})
    assert list(shortened(frame, "org:kpk", NAME)["label"]) == ["KPK pulang", f"{NAME}ku", "Polisi"]
    assert list(shortened(frame.assign(corrected="label"), "org:kpk", NAME)["label"]) == list(frame["label"])


def test_a_short_name_abbreviates_the_name_as_indonesian_papers_have_it():
    told = {"igo:unsc": "DK PBB", "igo:who": "WHO", "org:pdip": "PDIP", "person:joko-widodo": "Jokowi"}
    assert {key: short_names().get(key) for key in told} == told
    assert "person:soekarno" not in short_names(), "«Sukarno» spares nothing"


def test_beside_lanes_that_were_chosen_to_be_compared_the_rest_is_only_counted(two):
    app = page("timeline", by="source", lane="Antara", **{"from": "2014-01-01", "to": "2022-12-31"})
    assert [re.sub("<.*?>", " ", text).split()[0] for text in shown(app)] == ["Antara", "Lainnya"]
    lines = edges(date(2014, 1, 1), date(2022, 12, 31), 10)
    held = two.density(Filter(sources=("Antara",)), lines)["weight"].sum()
    assert len(drawn(app)) == round(held)


@pytest.mark.parametrize("asked", [{"q": "Krimea"}, {"status": "denied", "implicit": "1"}])
def test_a_search_folds_empty_lanes_away(two, asked):
    names = shown(page("timeline", **asked))
    assert names
    assert not any(text.endswith(">0 peristiwa</span></u>") for text in names)


@pytest.mark.parametrize("by", ["source", "type", "status"])
def test_lanes_by_something_else_hold_each_event_once(two, by):
    kept, here = Kept(two), found(two, by=by)
    events = two.events(Filter())
    held = [key for lane in here.names for key in lanes.in_lane(events, lane, here)["id"]]
    assert sorted(held) == sorted(events["id"])
    lines = edges(date(2010, 1, 1), date(2030, 1, 1), 100)
    weights, _ = lanes.strips(kept, View(by=by), here, lines, ID)
    total = weights.groupby("actor")["weight"].sum()
    assert total.drop(lanes.REST).sum() <= total[lanes.REST] + 1e-6
    for lane in here.ids:
        expected = lanes.in_lane(events, lane, here)
        assert total.get(lane, 0) == pytest.approx(len(expected[expected["start"] >= "2010-01-01"]))


def test_a_period_without_events_shows_empty_lanes_and_no_error(two):
    app = page("timeline", **{"from": "2015-02-01", "to": "2015-03-01"})
    assert len(shown(app)) == len(found(two).ids)
    assert all(text.endswith(">0 peristiwa</span></u>") for text in shown(app))


def test_where_no_lane_but_the_last_holds_anything_it_alone_is_drawn_and_holds_all(two):
    names = shown(page("timeline", **{"from": "2014-01-01", "to": "2014-12-31"}))
    assert len(names) == len(found(two).ids), "one actor's lane holds something: all keep their place"
    app = page("timeline", by="source", lane="Antara", **{"from": "2014-01-01", "to": "2014-12-31"})
    assert [re.sub("<.*?>", " ", text).split()[0] for text in shown(app)] == ["Antara", "Lainnya"]
    held = Lane("Lainnya", (), 1, 0, 3, key="-")
    empty = Lane("Antara", (), 1, 0, 0, key="Antara")
    assert [one.name for one in figures._told([empty, held], View(), ID)] == ["Semua peristiwa"]
    assert [one.name for one in figures._told([empty], View(), ID)] == ["Antara"]


def test_a_chosen_lane_comes_first_and_the_rest_shares_one(two):
    names = found(two, lanes=("org:kpk", "nobody")).names
    assert list(names) == ["org:kpk", lanes.REST]


def test_the_link_says_the_lanes_and_the_menu_shows_them(two):
    app = page("timeline", by="source", lane="Antara")
    assert app.session_state["lanes_by"] == "source"
    assert app.session_state["lanes_chosen"] == ["Antara"]
    assert [re.sub("<.*?>", " ", text).split()[0] for text in shown(app)] == ["Antara", "Lainnya"]
    app.session_state["lanes_menu"] = True
    healthy(app.run())
    assert app.session_state["lanes_by"] == "source"
    assert app.session_state["lanes_chosen"] == ["Antara"]
    app.session_state["lanes_by"] = "status"
    app.session_state["lanes_chosen"] = []
    healthy(app.run())
    assert app.query_params["by"] == "status"
    assert "lane" not in app.query_params
    assert len(shown(app)) == 6  # the rest has nothing to show


def test_a_strip_of_a_source_that_the_filter_leaves_out_is_empty(two):
    lines = edges(date(2010, 1, 1), date(2030, 1, 1), 100)
    view = View(Filter(sources=("Antara",)), by="source", lanes=("Antara", "Kompas"))
    here = lanes.Lanes("source", {"Antara": "Antara", "": "x"})
    weights, _ = lanes.strips(Kept(two), view, here, lines, ID)
    assert weights[weights["actor"] == "Antara"]["weight"].sum() == two.count(Filter(sources=("Antara",)))


@pytest.mark.parametrize("asked", ["kpk", "komisi pemberantasan", "KORUPSI komisi"])
def test_an_actor_is_found_by_any_words_of_its_name_and_by_its_aliases(two, asked):
    assert "org:kpk" in list(picker.search(asked, Kept(two), Filter())["id"])


def test_actors_are_searched_among_all_and_chosen_ones_stay(two):
    app = page("timeline")
    app.text_input(key="filter_actors_search").set_value("korupsi").run()
    healthy(app)
    assert [label.split(" ·")[0] for label in app.pills(key="filter_actors").options] == [NAME]
    app.pills(key="filter_actors").set_value(["org:kpk"]).run()
    assert not any(ID("No actor has such a name.") in one.value for one in app.caption), "one that is chosen is one"
    app.text_input(key="filter_actors_search").set_value("rusia").run()
    healthy(app)
    assert app.session_state["filter_actors"] == ["org:kpk"]
    assert app.query_params["actor"] == "org:kpk"
