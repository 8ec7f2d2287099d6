"""The page «Riwayat»: who did what, the bin with its way back; and two people at one event."""

from __future__ import annotations

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import HOSTILE, button, healthy, html, one_event, page
from tests.pages.test_corrections import drawer
from timeline.model import Correction, Interval
from timeline.store import Filter, activity, bin

WHEN = "2026-11-23T10:00:00+07:00"


def shown(app: AppTest) -> str:
    return html(healthy(app))


def correct(store, trigger: str, field: str, new: str, who: str = "Budi") -> None:
    row = one_event(store, trigger)
    start = row["trigger_start"]
    store.correct(Correction(row["article"], start, start + len(trigger), field, "", new, who, WHEN))


def test_nothing_was_done_yet(store):
    assert "Belum ada yang dilakukan." in healthy(page("history")).markdown[0].value
    assert "Kotak sampah kosong." in healthy(page("history", part="bin")).markdown[0].value


def test_the_log_tells_and_is_filtered(doubtful):
    correct(doubtful, "menangkap", "status", "denied")
    doubtful.rename_collection("Koleksi uji", "Lain", "Ani")
    app = page("history")
    assert "Dikoreksi: Status" in shown(app)
    assert "Terjadi → Dibantah" in shown(app)
    assert "sebelumnya: Koleksi uji" in shown(app)
    app.multiselect(key="log_who").set_value(["Ani"]).run()
    assert "Dikoreksi" not in shown(app)
    assert "Koleksi diganti nama" in shown(app)
    app.text_input(key="log_words").set_value("tidak ada").run()
    assert "Tidak ada baris yang cocok. Hapus salah satu saringan." in [one.value for one in healthy(app).markdown]


def test_long_logs_have_pages(store):
    for n in range(60):
        activity.note(store, "upload", f"unggahan-{n:02}", "Ani", {"files": [f"f{n}.txt"], "new": n})
    app = page("history")
    assert "60 baris" in [one.value for one in app.caption]
    assert "unggahan-59" in shown(app)
    assert "unggahan-09" not in shown(app)


def test_what_was_deleted_comes_back(doubtful):
    before = doubtful.events(Filter(implicit=True))["id"].tolist()
    article = one_event(doubtful, "menangkap")["article"]
    app = page("articles", article=article)
    app.button(key="delete_article").click().run()
    assert not doubtful.has(article)
    assert "«Riwayat › Kotak sampah» dapat mengembalikannya" in healthy(app).toast[0].value.replace("\\", "")
    app = page("history", part="bin")
    assert "Pencuri" in shown(app)
    button(app, "Kembalikan").click().run()
    assert "sudah kembali" in healthy(app).toast[0].value
    assert doubtful.events(Filter(implicit=True))["id"].tolist() == before
    assert "Artikel dikembalikan" in shown(page("history"))


def test_the_bin_is_emptied(doubtful):
    doubtful.delete_collection("Koleksi uji", "Ani")
    app = page("history", part="bin")
    assert "2 artikel · Ani" in shown(app)
    app.button(key="empty_bin").click().run()
    healthy(app)
    assert not len(bin.listed(doubtful))


def test_names_are_text_and_nothing_else(doubtful):
    doubtful.rename_collection("Koleksi uji", HOSTILE, HOSTILE)
    doubtful.delete_collection(HOSTILE, HOSTILE)
    for part in ("log", "bin"):
        assert "<img" not in shown(page("history", part=part))


def test_two_people_at_one_event_see_each_other(doubtful):
    event = one_event(doubtful, "menangkap")["id"]
    app = drawer(doubtful, "menangkap")
    app.text_input(key=f"label-{event}").set_value("judul Ani").run()
    correct(doubtful, "menangkap", "status", "denied")
    app.button(key="save_correction").click().run()
    told = healthy(app).warning[0].value.replace("\\", "")
    assert told == "Budi telah mengubah peristiwa ini sejak Anda membukanya: Status: Terjadi → Dibantah"
    assert one_event(doubtful, "menangkap")["label"] != "judul Ani"
    app.button(key="save_correction").click().run()
    healthy(app)
    row = one_event(doubtful, "menangkap")
    assert (row["label"], row["status"]) == ("judul Ani", "denied"), "what Ani left alone is as Budi has it"
    assert not app.warning
    assert app.selectbox(key=f"status-{event}-1").value == "denied"


def test_who_is_late_may_take_what_the_other_wrote(doubtful):
    event = one_event(doubtful, "menangkap")["id"]
    app = drawer(doubtful, "menangkap")
    app.text_input(key=f"label-{event}").set_value("judul Ani").run()
    correct(doubtful, "menangkap", "label", "judul Budi")
    app.button(key="save_correction").click().run()
    app.button(key="take_theirs").click().run()
    assert healthy(app).text_input(key=f"label-{event}-1").value == "judul Budi"
    assert len(doubtful.corrections()) == 1


def test_ones_own_corrections_one_after_the_other_need_no_second_click(doubtful):
    event = one_event(doubtful, "menangkap")["id"]
    app = drawer(doubtful, "menangkap")
    app.text_input(key=f"label-{event}").set_value("satu").run()
    app.button(key="save_correction").click().run()
    app.text_input(key=f"label-{event}-1").set_value("dua").run()
    app.button(key="save_correction").click().run()
    assert not healthy(app).warning
    assert one_event(doubtful, "menangkap")["label"] == "dua"


def test_articles_are_read_again_and_what_changed_is_shown(doubtful):
    for id_ in doubtful.articles()["id"]:
        doubtful.update(of_old(doubtful.reading(id_)))
    app = page("history", part="again")
    assert "2 artikel dibaca oleh versi program sebelumnya." in [one.value for one in app.markdown]
    app.button(key="reread").click().run()
    assert "Artikel: 2" in healthy(app).toast[0].value.replace("\\", "")
    assert "Pindah tanggal" in shown(app)
    assert "26 Januari 2001 → 26 Januari 2022" in shown(app)
    assert not any(one.key == "reread" for one in app.button)
    assert "Artikel dibaca ulang" in shown(page("history"))


def of_old(reading):
    """As a program of before read it: what it dates lay in another year."""
    events = []
    for one in reading.events:
        place = one.when.interval
        if place and place.start.year == 2022:
            day = Interval(place.start.replace(year=2001), place.end.replace(year=2001), place.granularity)
            one = replace(one, when=replace(one.when, interval=day))
        events.append(one)
    return replace(reading, events=tuple(events), read_by="")
