"""Uploading: whose results are shown, what they say, and the collections that articles go into."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.pages.conftest import SEED, button, dashboard, healthy, html, page, told_of, uploads
from timeline.importers import web
from timeline.ingest import ingest
from timeline.pages import samples
from timeline.pages.text import plain
from timeline.pages.uploads import results as upload_results
from timeline.pages.uploads.addresses import addresses_in
from timeline.pages.uploads.jobs import Jobs
from timeline.store import Filter, Store, activity
from timeline.words import words

DELETED = "The collection {name} is deleted; «History › Bin» brings it back within 30 days."
GONE = "The samples are gone; «History › Bin» brings them back within 30 days."
TEXT = "JAKARTA -- KPK menangkap Budi pada Jumat (7/6/2019)."


def pasted(app, text: str = TEXT):
    app.text_area(key="paste_text").set_value(text)
    next(button for button in app.button if button.label == "Baca teks").click().run()
    return healthy(app)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://kabar.example/2023/03/10/banjir", ["https://kabar.example/2023/03/10/banjir"]),
        (
            " kabar.example/banjir \n\nwww.kabar.example\n",
            ["https://kabar.example/banjir", "https://www.kabar.example"],
        ),
        ("kabar.example/a kabar.example/a", ["https://kabar.example/a"]),
        ("Lihat https://kabar.example/a", []),
        ("Banjir 10/3/2023 di desa", []),
        ("", []),
    ],
)
def test_addresses_are_told_from_texts(text, found):
    assert addresses_in(text) == found


def test_an_address_pasted_for_a_text_is_offered_to_be_fetched(store, monkeypatch):
    asked = []

    def fetch(url):
        asked.append(url)
        return web.Fetched(url, f"<html><body><article><p>{TEXT} {TEXT}</p></article></body></html>".encode())

    monkeypatch.setattr(web, "fetch", fetch)
    app = page("upload")
    app.text_area(key="paste_text").set_value("kabar.example/2019/06/08/ditangkap")
    next(button for button in app.button if button.label == "Baca teks").click().run()
    assert asked == [], "nothing is fetched unasked"
    assert [one.value for one in app.info] == ["Ini alamat, bukan teks: `https://kabar.example/2019/06/08/ditangkap`"]
    app.button(key="fetch_pasted").click().run()
    assert asked == ["https://kabar.example/2019/06/08/ditangkap"]
    assert not [one for one in healthy(app).info if "alamat" in one.value]


def test_several_articles_pasted_at_once_are_several(store):
    text = f"Judul: Satu\nTanggal: 8 Juni 2019\n\n{TEXT} Dua.\n\nJudul: Dua\nTanggal: 9 Juni 2019\n\n{TEXT} Tiga."
    assert "2 artikel baru" in told_of(pasted(page("upload"), text))


def toasts(app) -> list[str]:
    return [one.value for one in app.toast]


def test_another_reader_does_not_see_my_results(store):
    mine = pasted(page("upload"))
    assert "1 artikel baru" in told_of(mine)
    other = page("upload")
    assert "artikel baru" not in told_of(other)
    assert mine.session_state["visit"] != other.session_state["visit"]


def test_my_results_outlive_a_change_of_page_and_a_reload(store, monkeypatch):
    app = pasted(page("upload"))
    app.switch_page("timeline/pages/export.py").run()
    app.switch_page("timeline/pages/upload.py").run()
    assert "1 artikel baru" in told_of(app)
    assert app.session_state["visit"] in html(app)
    sent = {"linimasa_visit": app.session_state["visit"]}
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", property(lambda _: sent))
    again = page("upload")
    assert "1 artikel baru" in told_of(again)
    assert "document.cookie" not in html(again)


@pytest.mark.parametrize("name", ["x'; alert(1)//", "</script><b>x"])
def test_a_cookie_of_somebodys_making_is_never_written_into_the_page(store, monkeypatch, name):
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", property(lambda _: {"linimasa_visit": name}))
    assert name not in html(page("upload"))


def test_the_headline_counts_the_events_of_new_articles_only(store):
    app = pasted(pasted(page("upload")))
    newest, first = [upload_results.results(job.outcomes, words("id")) for job in uploads(app).all()]
    count = store.count(Filter())
    assert first["Peristiwa"].sum() == count > 0
    assert newest["Peristiwa"].isna().all()
    assert f"1 artikel baru · {count} peristiwa" in told_of(app)
    assert "0 artikel baru · 0 peristiwa · 1 sudah ada" in told_of(app)


def test_an_article_that_was_deleted_is_not_called_new(store):
    app = pasted(page("upload"))
    store.delete_article(store.articles(Filter())["id"][0])
    app.run()
    assert "0 artikel baru · 0 peristiwa · 1 sudah dihapus" in told_of(app)
    assert "<td>Sudah dihapus</td>" in html(app)


def test_reasons_stand_in_cells_that_wrap(store):
    app = page("upload")
    app.file_uploader(key="uploads").set_value([("kosong.txt", b"", "text/plain")])
    next(button for button in app.button if button.label == "Baca berkas").click().run()
    (job,) = uploads(app).all()
    assert job.wait(60)
    app.run()
    assert not app.dataframe
    assert f"<td>{upload_results.remarks(job.outcomes[0], words('id'))}</td>" in html(app)


def test_a_new_collection_is_made_by_its_form_chosen_and_kept(store):
    app = page("upload")
    app.text_input(key="new_collection").set_value(" Pemilu ")
    app.button(key="make").click().run()
    assert healthy(app).selectbox(key="target").value == "Pemilu"
    assert toasts(app) == ["Koleksi Pemilu dibuat; artikel baru masuk ke sana\\."]
    assert app.session_state["making_open"] is False
    app.switch_page("timeline/pages/export.py").run()
    app.switch_page("timeline/pages/upload.py").run()
    assert healthy(app).selectbox(key="target").value == "Pemilu"


def test_a_collection_that_is_there_is_not_made_again(store):
    app = page("upload")
    app.text_input(key="new_collection").set_value("Koleksi uji")
    app.button(key="make").click().run()
    assert toasts(healthy(app)) == ["Sudah ada koleksi dengan nama itu\\."]


def test_a_deleted_collection_is_told_and_the_popover_closes(store):
    store.create_collection("Lama")
    app = page("upload")
    app.selectbox(key="managed").set_value("Lama").run()
    app.checkbox(key="sure").check().run()
    app.button(key="delete").click().run()
    assert toasts(healthy(app)) == [plain(words("id")(DELETED, name="Lama"))]
    assert app.session_state["managing_open"] is False


def test_samples_go_only_after_a_yes(url):
    app = healthy(dashboard().run())
    store = Store.open(url)
    assert not any(button.label == "Hapus teks contoh" for button in app.button)
    assert app.button(key="remove_samples").label == "Ya, hapus"
    assert samples.sample_collections(store)
    app.button(key="remove_samples").click().run()
    assert toasts(healthy(app)) == [plain(words("id")(GONE))]
    assert not samples.sample_collections(store)


@pytest.mark.parametrize("name", ["timeline", "articles", "export"])
def test_an_empty_collection_leads_to_the_upload_and_a_filter_that_hides_all_does_not(store, name):
    store.create_collection("Kosong")
    assert "Belum ada artikel" in told_of(page(name))
    list(ingest([(SEED.name, SEED.read_bytes())], store, "Koleksi uji"))
    empty = page(name, collection="Kosong")
    assert "Belum ada artikel dalam koleksi ini" in told_of(empty)
    assert "saringan" not in told_of(empty)
    hidden = page(name)
    hidden.text_input(key="filter_words").set_value("tidakadakataini").run()
    assert "Belum ada artikel" not in told_of(hidden)
    assert "saringan" in told_of(hidden)


def test_a_doubtful_day_of_publication_is_told_in_words_and_the_likely_one_is_offered(store):
    row = {"published": "2019-10-09", "title": "Banjir", "text": "Banjir melanda Bima pada Senin (9/9/2019). "
           "Warga mengungsi pada Selasa (10/9/2019)."}  # fmt: skip
    app = page("upload")
    app.file_uploader(key="uploads").set_value([("bima.jsonl", json.dumps(row).encode(), "application/json")])
    next(button for button in app.button if button.label == "Baca berkas").click().run()
    (job,) = uploads(app).all()
    assert job.wait(60)
    healthy(app.run())
    assert "agaknya 10 September 2019" in html(app)
    assert "published-doubt" not in html(app)
    (field,) = [one for one in app.date_input if one.key.startswith("day_")]
    assert field.value == date(2019, 9, 10)
    assert "agaknya 10 September 2019, bukan 9 Oktober 2019" in field.label
    assert any("Banjir melanda Bima" in one.value for one in app.caption), "the line to decide by"
    save(app)
    assert str(store.articles()["published"][0].date()) == "2019-10-09", "what nobody touched stays as it was"
    app.checkbox(key=field.key.replace("day", "right")).check()
    save(app)
    assert not [one for one in app.date_input if one.key.startswith("day_")]
    assert str(store.articles()["published"][0].date()) == "2019-09-10"


def test_one_day_of_publication_is_given_for_many(store):
    rows = [{"title": f"Judul {n}", "text": f"Polisi menangkap pencuri nomor {n} pada Rabu."} for n in range(3)]
    app = page("upload")
    file = ("\n".join(map(json.dumps, rows))).encode()
    app.file_uploader(key="uploads").set_value([("rabu.jsonl", file, "application/json")])
    next(button for button in app.button if button.label == "Baca berkas").click().run()
    (job,) = uploads(app).all()
    assert job.wait(60)
    healthy(app.run())
    own = next(one for one in app.date_input if one.key.startswith("day_") and "Judul 0" in one.label)
    own.set_value(date(2022, 1, 27))
    app.date_input(key="every_day").set_value(date(2022, 1, 28))
    save(app)
    told = store.articles().set_index("title")["published"].dt.strftime("%d").to_dict()
    assert told == {"Judul 0": "27", "Judul 1": "28", "Judul 2": "28"}


def save(app) -> None:
    next(button for button in app.button if button.label == "Simpan tanggal ini").click().run()
    healthy(app)


def test_a_file_of_bad_rows_is_told_shortly_and_counted_whole(store):
    """200,000 rows that were no articles were 200,000 rows of a table, and 25 MB of messages."""
    files = [("baris.json", json.dumps([5] * 3_000).encode()), ("baik.txt", b"KPK menahan Budi pada 9 Mei 2019.")]
    job = Jobs().start(store, "Artikel saya", files, "Ani")
    assert job.wait(60)
    assert len(job.outcomes) == 102
    last = job.outcomes[100]
    assert str(last.error) == "baris.json: and 2,900 more rows that cannot be read."
    assert upload_results.remarks(last, words("id")) == "2.900 baris lainnya dari berkas ini juga tidak dapat dibaca."
    assert "3.000 gagal dibaca" in upload_results.summary(job.outcomes, words("id"))
    assert json.loads(activity.lines(store)["detail"][0])["failed"] == 3_000
    assert job.outcomes[101].status == "new"


def test_every_remark_names_what_is_wrong_in_the_readers_language(store):
    english = "A strong earthquake struck off the coast of Fukushima late on Wednesday, killing two people and "
    english += "injuring more than ninety others, as the prime minister told reporters in Tokyo on Thursday morning."
    row = {"text": "Presiden meresmikan bendungan itu pada 2 Mei 2022.", "published": "2022-13-01"}
    files = [
        ("surat.pdf", b"%PDF-1.7\n1 0 obj << /Type /Catalog >>", "application/pdf"),
        ("quake.txt", english.encode(), "text/plain"),
        ("satu.json", json.dumps(row).encode(), "application/json"),
    ]
    app = page("upload")
    app.file_uploader(key="uploads").set_value(files)
    button(app, "Baca berkas").click().run()
    (job,) = uploads(app).all()
    assert job.wait(60)
    told = html(healthy(app.run()))
    assert "surat.pdf" in told
    assert "Isinya tidak dapat dibaca." in told
    assert "tampaknya tidak berbahasa Indonesia" in told
    assert "«2022-13-01»: Tanggal terbit yang diberikan tidak terbaca atau tidak mungkin benar." in told
