"""What a reader is shown without asking, and what choosing does: samples, stories, denials, days, colours, lanes."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.pages.conftest import button, charts, dashboard, drawn, healthy, html, page, told_of
from timeline.ingest import ingest
from timeline.pages import session
from timeline.pages.chart.periods import month
from timeline.store import Filter

DENIED = [
    {"published": "2019-09-17", "source": "Koran", "title": "Bantahan",
     "text": "Menteri membantah korupsi itu. Ketua partai meresmikan kantor pada Senin (16/9/2019)."},
    {"published": "2019-09-18", "source": "Warta", "title": "Kantor",
     "text": "Wali kota membuka pasar pada Rabu (18/9/2019). Polisi menangkap pencuri pada Selasa (17/9/2019)."},
]  # fmt: skip


@pytest.fixture
def told(store):
    list(ingest([("a.jsonl", "\n".join(map(json.dumps, DENIED)).encode())], store, "Koleksi uji"))
    return store


def test_a_first_visit_is_told_where_to_begin_and_own_articles_come_without_the_samples(url):
    app = page("timeline")
    assert "Linimasa membaca berita" in told_of(app)
    assert any("Unggah artikel" in one.proto.label for one in app.get("page_link"))
    button(app, "Mengerti").click().run()
    assert "Linimasa membaca berita" not in told_of(healthy(app))
    samples = drawn(app)
    assert samples
    list(ingest([("a.jsonl", "\n".join(map(json.dumps, DENIED)).encode())], session.store(), "Artikel saya"))
    app = page("timeline")
    own = set(session.store().events(Filter(collections=("Artikel saya",)))["id"])
    assert drawn(app)
    assert drawn(app) <= own
    assert "collection" not in app.query_params
    assert drawn(page("timeline", collection="Contoh")) == samples


def test_who_asks_for_denials_sees_those_without_a_date_of_their_own(told):
    app = page("timeline")
    app.button_group(key="filter_statuses").set_value(["denied", "negated"]).run()
    assert app.session_state["filter_implicit"] is True
    assert app.query_params["implicit"] in ("1", ["1"])


def test_a_filter_says_how_many_events_have_no_date_of_their_own(told):
    app = page("timeline", q="partai")
    more = told.count(Filter(words="partai", implicit=True)) - told.count(Filter(words="partai"))
    shown = [one.label for one in app.button if "tanpa keterangan waktu" in one.label]
    assert shown == ([f"{more} tanpa keterangan waktu"] if more else [])


def test_colours_show_the_type_and_the_legend_names_it(told):
    app = page("timeline", colour="source")
    marks = [trace for trace in charts(app)[1]["data"] if trace.get("name") == "dots"]
    assert len({ink for trace in marks for ink in trace["marker"]["color"]}) == 2
    assert "Koran" in html(app)
    assert app.query_params["colour"] in ("source", ["source"])


def test_lanes_can_be_collections(told):
    list(ingest([("b.txt", b"JAKARTA -- KPK menangkap Budi pada Senin (16/9/2019).")], told, "Lain"))
    app = page("timeline", by="collection")
    names = " ".join(one["text"] for one in charts(app)[1]["layout"]["annotations"])
    assert "Koleksi uji" in names
    assert "Lain" in names
    assert drawn(app) >= set(told.events(Filter(collections=("Lain",)))["id"])


def test_events_are_told_one_after_another(told):
    app = page("timeline", tell="1")
    assert 'class="slide"' in html(app)
    first = html(app)
    button(app, "Berikutnya").click().run()
    assert html(healthy(app)) != first
    button(app, "Selesai").click().run()
    assert 'class="slide"' not in html(healthy(app))
    assert len(charts(app)) == 2


def test_a_view_is_saved_and_listed_as_a_link(told):
    app = dashboard(q="pasar")
    app.session_state["saved_open"] = True
    app.run()
    app.text_input(key="saved_name").set_value("Pasar <b>")
    button(app, "Simpan tampilan ini").click().run()
    app.session_state["saved_open"] = True
    shown = html(healthy(app.run()))
    assert './?q=pasar"' in shown
    assert "Pasar &lt;b&gt;" in shown
    app.session_state["saved_open"] = True
    app.selectbox(key="forget_view").set_value("Pasar <b>").run()
    app.session_state["saved_open"] = True
    app.button(key="forget_it").click().run()
    app.session_state["saved_open"] = True
    assert "Pasar &lt;b&gt;" not in html(healthy(app.run()))


def test_articles_are_edited_many_at_once_and_sources_made_one(told):
    app = page("articles")
    assert any("2 artikel" in one.value for one in app.caption)
    app.toggle(key="describe_on").set_value(True).run()
    healthy(app)
    assert any("Ketik langsung" in one.value for one in app.caption)


def test_a_month_holds_its_day():
    assert (month(date(2020, 2, 11)).start, month(date(2020, 2, 11)).last) == (date(2020, 2, 1), date(2020, 2, 29))
