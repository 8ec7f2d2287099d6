"""The list beside the chart: what a cell, a bar or a lane holds, the most told first; and one mark a happening."""

from __future__ import annotations

import json
from datetime import date

import pytest
from pandas import DataFrame, Timedelta, Timestamp

from benchmarks.synthetic import readings
from tests.pages.conftest import charts, drawn, healthy, html, page
from timeline import stories
from timeline.bulk import fill
from timeline.charts.window import Window
from timeline.ingest import ingest
from timeline.pages.chart import below, clicks, folding, link, listing, tapping
from timeline.pages.chart.link import whole_days
from timeline.pages.kept import Kept
from timeline.pages.reading import cards
from timeline.store import Filter, edges
from timeline.words import words

ID = words("id")

WHOLE = {"from": "2019-06-01", "to": "2019-06-14"}
LAW = "DPR mengesahkan undang-undang pangan pada Jumat (7/6/2019) di Jakarta."
ROWS = [
    {"published": "2019-06-07", "source": "Antara", "title": "Undang-undang pangan disahkan", "text": LAW},
    {"published": "2019-06-07", "source": "Kompas", "title": "DPR sahkan undang-undang pangan",
     "text": f"JAKARTA - {LAW} Menteri menyambut keputusan itu."},
    {"published": "2019-06-08", "source": "Tempo", "title": "Petani menyambut undang-undang pangan",
     "text": f"{LAW} Petani Klaten menggelar panen raya pada Sabtu (8/6/2019)."},
    {"published": "2019-06-12", "source": "Antara", "title": "Gempa di Ambon",
     "text": "Gempa mengguncang Ambon pada Rabu (12/6/2019) pukul 14.30 WIT."},
]  # fmt: skip


@pytest.fixture
def law(store):
    """Four articles, three of which tell the same law."""
    rows = "\n".join(json.dumps({"id": str(n), **row}) for n, row in enumerate(ROWS))
    list(ingest([("undang.jsonl", rows.encode())], store, "Koleksi uji"))
    stories.refresh(store)
    return store


@pytest.fixture
def many(store):
    fill(readings(12_000), store, "Koleksi uji")
    return store


def test_what_several_articles_tell_is_one_mark_with_their_number(law):
    told = folding.known(Kept(law), law.events(Filter()))
    passed = told[told["trigger"] == "mengesahkan"]
    assert list(passed["articles"]) == [3, 3, 3]
    assert len(folding.folded(told)) == len(told) - 2
    app = page("timeline", **WHOLE)
    labels = next(trace for trace in charts(app)[1]["data"] if trace["name"] == "labels")
    assert any(text.startswith("3 artikel · ") for text in labels["text"])
    assert len(drawn(app) & set(passed["id"])) == 1


def test_below_the_chart_and_on_a_phone_a_happening_is_one_card_that_names_who_else_tells_it(law, monkeypatch):
    for narrow in (False, True):
        monkeypatch.setattr(link, "narrow", lambda narrow=narrow: narrow)
        told = html(page("timeline", **WHOLE))
        assert told.count("<details") == law.count(Filter()) - 2, narrow
        assert told.count("Juga diberitakan oleh") == 1


def test_who_gives_another_date_is_told_with_it_where_the_event_is(law):
    (row, *others) = law.events(Filter()).query("trigger == 'mengesahkan'").to_dict("records")
    moved = [other | {"start": other["start"] + Timedelta(days=1)} for other in others[:1]]
    moved = [one | {"end": one["start"]} for one in moved]
    told = cards.also(DataFrame([row, *others[1:], *moved]), row, ID)
    assert told.count("<li>") == 2
    assert told.count("menyebut 8 Juni 2019") == 1
    assert "menyebut 7 Juni" not in told


def test_the_table_below_strips_of_density_lists_events_too(many):
    app = page("timeline", table_open="1")
    app.session_state["table_open"] = True
    healthy(app.run())
    assert len(app.dataframe[-1].value) == below.LISTED
    assert list(app.dataframe[-1].value.columns)[:2] == ["Tanggal", "Peristiwa"]


def test_what_only_lasts_through_a_period_comes_behind_what_happened_in_it(law):
    rows = law.events(Filter()).to_dict("records")
    rows[0] |= {"start": Timestamp("2010-01-01"), "end": Timestamp("2020-12-31"), "label": "Lama sekali"}
    told = cards.cards(DataFrame(rows), ID, period=Window(date(2019, 6, 1), date(2019, 6, 30)))
    assert told.index("Lama sekali") > max(told.index(row["label"]) for row in rows[1:])


def test_one_switch_unfolds_them_and_stands_in_the_link(law):
    events = set(law.events(Filter()).query("trigger == 'mengesahkan'")["id"])
    app = page("timeline", **WHOLE, fold="0")
    assert events <= drawn(app)
    assert app.query_params["fold"] == "0"


def test_the_list_of_a_period_has_the_most_told_first_with_who_tells_it(law):
    app = page("timeline", **WHOLE, list="2019-06-01..2019-06-14")
    shown = html(app)
    first = shown[shown.index('<div class="cards">') :].split("</details>")[0]
    assert "3 artikel" in first
    assert "Juga diberitakan oleh" in first
    assert first.count("<li>") == 2
    assert "12 Juni 2019, 14.30 WIT" in shown
    app.button(key="listed_close").click().run()
    assert "list" not in healthy(app).query_params


def test_the_list_of_a_lane_holds_that_lane_alone(law):
    app = page("timeline", **WHOLE, by="source", list="2019-06-01..2019-06-14", of="Tempo")
    told = law.events(Filter(sources=("Tempo",)))
    assert html(app).count("<details") == len(told)


def test_from_thousands_of_events_a_list_leads_down_to_the_sentences_of_a_day(many):
    app = page("timeline", **{"from": "2012-01-01", "to": "2021-12-31"}, list="2015-01-01..2015-12-31")
    months = [one for one in app.button if str(one.key).startswith("listed-")]
    assert len(months) == 12
    months[4].click().run()
    days = [one for one in healthy(app).button if str(one.key).startswith("listed-")]
    assert len(days) >= 20
    lines = edges(date(2015, 5, 1), date(2015, 5, 31), 31)
    own = many.density(Filter(), lines)["weight"].ge(0.5).sum()
    assert len(days) == own, "a day with nothing but its share of a year is no line"
    assert not any("kurang dari" in one.label for one in days)
    days[9].click().run()
    assert app.session_state["listed"].days == 1
    day = app.session_state["listed"].start
    dated = many.events(Filter(start=day, end=day))
    assert html(healthy(app)).count("<details") == min(len(dated), 40)
    assert "<blockquote>" in html(app)
    assert app.query_params["list"] == f"{day}..{day}"


def test_an_event_of_two_days_is_one_event_on_each(monkeypatch):
    lines = []
    monkeypatch.setattr(tapping.st, "button", lambda label, **_: lines.append(label))
    for weight in (0.5, 0.2, 1.4, 7.6):
        tapping.tap("listed", Window(date(2019, 9, 14), date(2019, 9, 14)), weight, "day", ID, print, ())
    assert [one.split("** ")[1] for one in lines] == ["1 peristiwa", "1 peristiwa", "1 peristiwa", "8 peristiwa"]


def test_beside_the_events_that_are_in_no_other_lane_no_bars_tell_of_those_that_are(law, monkeypatch):
    monkeypatch.setattr(listing, "STEP", 1)
    days = {lane: page("timeline", **WHOLE, list="2019-06-01..2019-06-14", of=lane).button for lane in ("-", "")}
    bars = {lane: [one for one in shown if str(one.key).startswith("listed-2")] for lane, shown in days.items()}
    assert bars[""]
    assert not bars["-"]


def test_a_click_on_a_cell_opens_its_list(many):
    shown = page("timeline", **{"from": "2012-01-01", "to": "2021-12-31"}).session_state["shown"]
    assert isinstance(shown, clicks.Shown)
    cell = shown.cell("2015-05-20 13:00")
    assert cell.start <= date(2015, 5, 20) <= cell.last
    assert cell.days <= 31
    assert (shown.cell("0900-01-01").start, shown.cell("3000-01-01").end) == (shown.cells[0], shown.cells[-1])


def test_an_event_has_an_address(law):
    row = law.events(Filter()).query("trigger == 'mengguncang'").iloc[0]
    app = page("timeline", event=f"{row['article']}.{row['id']}")
    shown = html(app)
    assert '<article class="event">' in shown
    assert "Gempa" in shown
    assert app.query_params["event"] == f"{row['article']}.{row['id']}"
    gone = page("timeline", event="tidak.ada")
    assert '<article class="event">' not in html(gone)


def test_in_the_drawer_one_goes_on_to_the_next_event(law):
    events = law.events(Filter())
    first = events.iloc[0]
    app = page("timeline", **WHOLE, fold="0", event=f"{first['article']}.{first['id']}")
    before = app.session_state["event"]
    app.button(key="next_event").click().run()
    assert app.session_state["event"] != before
    app.button(key="previous_event").click().run()
    assert healthy(app).session_state["event"] == before


def test_a_cell_is_found_by_its_moment():
    assert whole_days("2019-06-07 13:00", "2019-06-09 02:00") == Window(date(2019, 6, 8), date(2019, 6, 8))
    assert whole_days("2019-06-07 09:00", "2019-06-07 11:00") == Window(date(2019, 6, 7), date(2019, 6, 7))
    assert whole_days("1500-01-01", "1501-01-01").days == 365
