"""The pages of actors: the search, one actor, and two that are made one and split again."""

from __future__ import annotations

import json

import pytest

from tests.pages.conftest import HOSTILE, charts, healthy, html, page
from timeline.ingest import ingest
from timeline.pages.chart import link
from timeline.store import Filter


@pytest.fixture
def told(store):
    """Two articles with Joko Widodo, one of them with Luhut too."""
    rows = [
        {"id": "a", "title": HOSTILE, "published": "2019-08-27", "source": "Antara",
         "text": "Joko Widodo bertemu Luhut Panjaitan pada Senin (26/8/2019). Jokowi mengumumkan ibu kota baru."},
        {"id": "b", "title": "Surat", "published": "2019-10-02",
         "text": "Joko Widodo mengirim surat kepada DPR pada Selasa (1/10/2019)."},
    ]  # fmt: skip
    content = "\n".join(json.dumps(row) for row in rows).encode()
    list(ingest([("uji.jsonl", content)], store, "Koleksi uji"))
    return store


def known(store) -> dict[str, str]:
    counted = store.actor_counts(Filter())
    return dict(zip(counted["name"], counted["id"], strict=True))


def test_actors_are_listed_with_counts_and_found_by_search(told):
    app = page("actors")
    table = app.dataframe[0].value
    assert table["Peristiwa"].is_monotonic_decreasing
    assert "Joko Widodo" in set(table["Aktor"])
    app.text_input(key="actor_search").set_value("widodo").run()
    assert list(healthy(app).dataframe[0].value["Aktor"]) == ["Joko Widodo"]
    app.text_input(key="actor_search").set_value("tidakada").run()
    assert "Tidak ada aktor" in healthy(app).info[0].value


def test_an_actors_page_shows_events_names_companions_and_articles(told):
    who = known(told)["Joko Widodo"]
    app = page("actors", who=who)
    shown = html(app)
    assert "<h1>Joko Widodo</h1>" in shown
    expected = told.events(Filter(actors=(who,)))
    assert len(app.dataframe[0].value) == len(expected) >= 2
    drawn = {key for trace in charts(app)[0]["data"] for key in trace.get("customdata", ())}
    assert drawn == set(expected["id"])
    companions = told.actor_counts(Filter(actors=(who,)))["name"].tolist()
    assert [name for name in companions if name != "Joko Widodo" and f">{name}</a>" not in shown] == []
    articles = told.articles(Filter(actors=(who,)))["id"]
    assert all(f"artikel?article={article}" in shown for article in articles)
    assert "<img src=x" not in shown
    assert app.query_params["who"] == who


def test_the_other_names_that_articles_use_are_told(told):
    names = {m.text for id_ in told.articles(Filter())["id"] for m in told.reading(id_).mentions
             if m.actor and m.actor.id == known(told)["Joko Widodo"]}  # fmt: skip
    shown = html(page("actors", who=known(told)["Joko Widodo"]))
    assert names > {"Joko Widodo"}
    assert all(f"{name} <small>" in shown for name in names - {"Joko Widodo"})


def test_an_actor_that_is_nobody_here_is_said_to_be(told):
    assert "tidak ada peristiwa" in page("actors", who="person:nobody").warning[0].value.casefold()


def test_two_actors_are_made_one_and_split_again(told):
    before = known(told)
    stays, goes = before["Joko Widodo"], before["Dewan Perwakilan Rakyat"]
    events = set(told.events(Filter(actors=(stays, goes)))["id"])
    app = page("actors", who=stays)
    app.text_input(key="merge_search").set_value("dewan").run()
    app.button(key=f"merge-{goes}").click().run()
    healthy(app)
    assert "Dewan Perwakilan Rakyat" not in known(told)
    assert set(told.events(Filter(actors=(stays,)))["id"]) == events
    (split,) = [button for button in app.button if str(button.key).startswith("split-")]
    split.click().run()
    healthy(app)
    assert known(told) == before


@pytest.mark.parametrize(("narrow", "kind"), [(False, "progress"), (True, "number")])
def test_on_a_phone_the_numbers_are_seen_for_which_bars_leave_no_room(told, monkeypatch, narrow, kind):
    monkeypatch.setattr(link, "narrow", lambda: narrow)
    (table,) = page("actors").dataframe
    assert json.loads(table.proto.columns)["Peristiwa"]["type_config"]["type"] == kind
    assert list(table.proto.column_order).index("Peristiwa") == (1 if narrow else 2)
