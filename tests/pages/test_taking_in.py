"""What readers put in and take out: files, pasted texts, collections, the samples."""

from __future__ import annotations

import json
from datetime import date

from tests.pages.conftest import SEED, dashboard, healthy, html, page, told_of, uploads
from timeline.pages import samples
from timeline.pages.text import html as escaped
from timeline.pages.uploads import results as upload_results
from timeline.store import Filter, Store
from timeline.words import words


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
