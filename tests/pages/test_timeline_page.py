"""The timeline's page as Streamlit runs it, without a browser: filters, links, what is on the chart."""

from __future__ import annotations

from datetime import date

from tests.pages.conftest import dashboard, drawn, healthy, labels, page
from timeline.ingest import ingest
from timeline.store import Filter, Store

EVERYTHING = {"from": "2013-12-01", "to": "2022-02-28"}


def test_the_seed_articles_events_are_on_the_chart(seeded):
    known = labels(seeded)
    shown = {known[key] for key in drawn(page("timeline", **EVERYTHING))}
    for event in ("2022-01-28 mengatakan", "2022-01-26 menolak", "2021-01-01 memutuskan", "2014-01-01 aneksasi"):
        assert any(text.startswith(event) for text in shown), event
    assert "2014-01-01 meningkatkan" not in shown


def test_a_link_shows_the_same_view(seeded):
    app = page("timeline", status="happened", **{"from": "2022-01-01", "to": "2022-02-28"}, speech="0")
    assert app.session_state["filter_statuses"] == ["happened"]
    known = labels(seeded)
    assert {known[key].split()[0] for key in drawn(app)} >= {"2022-01-26"}
    assert "mengatakan" not in " ".join(known[key] for key in drawn(app))
    assert (app.date_input(key="from").value, app.date_input(key="to").value) == (date(2022, 1, 1), date(2022, 2, 28))


def test_a_filter_narrows_the_chart_and_stands_in_the_url(seeded):
    app = page("timeline")
    app.text_input(key="filter_words").set_value("Krimea").run()
    healthy(app)
    known = labels(seeded)
    assert {known[key].split()[0] for key in drawn(app)} == {"2014-01-01"}
    assert app.query_params["q"] == "Krimea"


def test_a_link_says_the_type_of_events(seeded):
    known = seeded.events(Filter()).set_index("id")["type"]
    wanted = known.iloc[0]
    app = page("timeline", type=wanted)
    assert app.session_state["filter_types"] == [wanted]
    assert {known[key] for key in drawn(app)} == {wanted}
    assert app.query_params["type"] in (wanted, [wanted])


def test_an_impossible_filter_says_so(seeded):
    app = page("timeline", q="tidakadakataini")
    assert any("saringan" in one.value for one in app.markdown)


def test_what_is_not_chosen_is_not_shown(seeded):
    list(ingest([("lain.txt", b"JAKARTA -- KPK menangkap Budi pada Jumat (7/6/2019).")], seeded, "Lain"))
    app = page("timeline", collection="Lain")
    assert {labels(seeded)[key].split()[0] for key in drawn(app)} == {"2019-06-07"}


def test_an_error_is_told_kindly_and_without_a_trace(seeded, monkeypatch):
    monkeypatch.setattr(Store, "span", lambda *_: 1 / 0)
    app = dashboard().run()
    assert not app.exception
    assert "Ada yang tidak beres" in app.error[0].value
    assert not any("ZeroDivision" in one.value for one in (*app.error, *app.markdown))
