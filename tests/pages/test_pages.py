"""The pages as Streamlit runs them, without a browser."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.pages.conftest import HOSTILE, SEED, dashboard, healthy, html, page, told_of, uploads
from timeline.charts.words import words
from timeline.ingest import ingest
from timeline.pages import samples
from timeline.pages.text import html as escaped
from timeline.pages.uploads import results as upload_results
from timeline.store import Filter, Store

PAGES = ("timeline", "articles", "upload", "export")


def charts(app) -> list[dict]:
    return [json.loads(one.proto.spec) for one in app.get("plotly_chart")]


def drawn(app) -> set[str]:
    """The ids of the events on the chart of lanes."""
    lanes = charts(app)[1]
    return {key for trace in lanes["data"] for key in trace.get("customdata", ())}


def labels(store) -> dict[str, str]:
    return {row["id"]: f"{row['start'].date()} {row['trigger']}" for row in store.events(Filter()).to_dict("records")}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_on_an_empty_store_and_says_what_to_do(store, name):
    app = page(name)
    assert len(app.title) == 1
    if name != "upload":
        assert any("artikel" in one.value or "saringan" in one.value for one in app.markdown)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("language", "titles"), [("id", "Lini Masa Artikel Unggah Ekspor"), ("en", "Timeline Articles Upload Export")]
)
def test_every_page_speaks_both_languages(seeded, name, language, titles):
    app = page(name, lang=language)
    assert app.title[0].value in titles


def test_the_seed_articles_events_are_on_the_chart(seeded):
    known = labels(seeded)
    shown = {known[key] for key in drawn(page("timeline"))}
    for event in ("2022-01-28 mengatakan", "2022-01-26 menolak", "2021-01-01 memutuskan", "2014-01-01 aneksasi"):
        assert any(text.startswith(event) for text in shown), event
    assert "2014-01-01 meningkatkan" not in shown


def test_a_link_shows_the_same_view(seeded):
    app = page("timeline", status="happened", **{"from": "2022-01-01", "to": "2022-02-28"}, speech="0")
    assert app.session_state["filter_status"] == ["happened"]
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


def test_hostile_text_is_shown_as_text_everywhere(store):
    row = {"id": HOSTILE, "title": HOSTILE, "published": "2022-01-28", "source": HOSTILE,
           "text": f"NATO pada Rabu menolak tuntutan {HOSTILE} Rusia."}  # fmt: skip
    list(ingest([("uji.jsonl", json.dumps(row).encode())], store, "Koleksi uji"))
    article = store.articles(Filter())["id"][0]
    for app in (page("timeline"), page("articles"), page("articles", article=article), page("export"), page("upload")):
        assert "<img src=x" not in html(app)
        assert not any("<img" in json.dumps(chart) for chart in charts(app))
        assert not any(":red[merah]" in one.value or "$x$" in one.value for one in (*app.markdown, *app.caption))


def test_the_reading_view_marks_dates_triggers_and_actors_and_explains_them(seeded):
    article = seeded.articles(Filter())["id"][0]
    shown = html(page("articles", article=article))
    assert '<mark class="date" tabindex="0">Rabu<span class="note"' in shown
    assert "26 Januari 2022" in shown
    assert '<mark class="trigger" tabindex="0">menolak' in shown
    assert '<mark class="actor" tabindex="0">Moskow' in shown


def test_an_article_that_is_gone_is_said_to_be_gone(seeded):
    assert any("tidak ada di basis data" in one.value for one in page("articles", article="tidak-ada").warning)


def test_an_article_can_be_deleted(seeded):
    article = seeded.articles(Filter())["id"][0]
    app = page("articles", article=article)
    app.button(key="delete_article").click().run()
    healthy(app)
    assert not seeded.has(article)


def test_files_are_read_and_each_gets_a_row_of_result(store):
    app = page("upload")
    good = {"published": "2022-01-28", "text": "NATO pada Rabu menolak tuntutan Rusia."}
    lines = json.dumps(good).encode() + b"\n{rusak\n"
    files = [
        (SEED.name, SEED.read_bytes(), "text/plain"),
        ("kosong.txt", b"", "text/plain"),
        ("gambar.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "text/plain"),
        ("baris.jsonl", lines, "application/json"),
        (SEED.name, SEED.read_bytes(), "text/plain"),
    ]
    app.file_uploader(key="uploads").set_value(files)
    next(button for button in app.button if button.label == "Baca berkas").click().run()
    healthy(app)
    (job,) = uploads(app).all()
    assert job.wait(60)
    app.run()
    table = upload_results.results(job.outcomes, words("id"))
    shown = html(app)
    for told in table["Catatan"]:
        assert escaped(told) in shown
    assert list(table["Hasil"]) == ["Baru", "Gagal", "Gagal", "Baru", "Gagal", "Sudah ada"]
    assert table["Peristiwa"][0] >= 4
    assert f"· 2 artikel baru · {int(table['Peristiwa'].sum())} peristiwa · 1 sudah ada" in told_of(app)
    assert "kosong" in table["Catatan"][1]
    assert "gambar" in table["Catatan"][2]
    assert table["Berkas"][4] == "baris.jsonl:2"
    assert store.collections()["articles"].tolist() == [2]


def test_a_pasted_text_without_a_date_is_kept_and_its_day_asked_for(store):
    app = page("upload")
    app.text_area(key="paste_text").set_value("Polisi menangkap seorang pencuri pada Rabu. Warga melapor.")
    next(button for button in app.button if button.label == "Baca teks").click().run()
    healthy(app)
    (article,) = store.articles(Filter())["id"]
    assert store.reading(article).article.published is None
    assert store.events(Filter()).empty
    app.date_input(key=f"day_{article}").set_value(date(2022, 1, 28))
    next(button for button in app.button if button.label == "Simpan tanggal ini").click().run()
    healthy(app)
    assert store.reading(article).article.published_from == "user"
    assert store.events(Filter())["start"].dt.strftime("%Y-%m-%d").tolist() == ["2022-01-26"]


def test_collections_are_made_renamed_and_deleted(store):
    app = page("upload")
    app.text_input(key="new_collection").set_value("Pemilu")
    app.button(key="make").click().run()
    assert app.selectbox(key="target").value == "Pemilu"
    app.selectbox(key="managed").set_value("Pemilu").run()
    app.text_input(key="renamed").set_value("Pemilu 2024").run()
    app.button(key="rename").click().run()
    healthy(app)
    assert "Pemilu 2024" in set(store.collections()["name"])
    app.selectbox(key="managed").set_value("Pemilu 2024").run()
    app.checkbox(key="sure").check().run()
    app.button(key="delete").click().run()
    healthy(app)
    assert set(store.collections()["name"]) == {"Koleksi uji"}


def test_a_fresh_database_gets_samples_that_are_marked_and_once_removed_stay_away(url):
    app = healthy(dashboard().run())
    store = Store.open(url)
    assert store.count(Filter(collections=samples.sample_collections(store))) > 50
    article = store.articles(Filter())["id"][0]
    assert "teks contoh" in html(page("articles", article=article))
    app.button(key="remove_samples").click().run()
    healthy(app)
    assert store.articles(Filter()).empty
    healthy(dashboard().run())
    assert store.articles(Filter()).empty
    assert len(store.collections()) == 1


def test_what_is_not_chosen_is_not_shown(seeded):
    list(ingest([("lain.txt", b"JAKARTA -- KPK menangkap Budi pada Jumat (7/6/2019).")], seeded, "Lain"))
    app = page("timeline", collection="Lain")
    assert {labels(seeded)[key].split()[0] for key in drawn(app)} == {"2019-06-07"}


def test_the_export_page_counts_what_is_filtered(seeded):
    count = seeded.count(Filter(words="Krimea"))
    assert 0 < count < seeded.count(Filter())
    app = page("export")
    app.toggle(key="filter_reported").set_value(True)
    app.text_input(key="filter_words").set_value("Krimea").run()
    assert app.markdown[0].value == f"**{count} peristiwa**"


def test_an_error_is_told_kindly_and_without_a_trace(seeded, monkeypatch):
    monkeypatch.setattr(Store, "span", lambda *_: 1 / 0)
    app = dashboard().run()
    assert not app.exception
    assert "Ada yang tidak beres" in app.error[0].value
    assert not any("ZeroDivision" in one.value for one in (*app.error, *app.markdown))
