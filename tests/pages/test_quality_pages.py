"""The page «Mutu Data» as Streamlit runs it: what is doubtful, corrections and their way back, the audit."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import HOSTILE, healthy, html, page
from timeline import pipeline
from timeline.charts.words import words
from timeline.ingest import ingest
from timeline.model import Actor, Participant
from timeline.pages import audit_sample, corrections_edits, corrections_write
from timeline.store import Filter, audit

DOUBTFUL = [
    {"id": "a", "published": "2022-01-28", "title": "Pencuri", "source": "Koran Uji",
     "text": "Polisi menangkap pencuri itu pada Senin (26/1/2022). Kantor akan dipindahkan pada 17 Agustus 2045."},
    {"id": "b", "title": "NATO", "text": "NATO pada Rabu menolak tuntutan Rusia."},
]  # fmt: skip


@pytest.fixture
def doubtful(store):
    """A store with articles that hold one thing of each kind to look at."""
    rows = "\n".join(json.dumps(row) for row in DOUBTFUL)
    list(ingest([("ragu.jsonl", rows.encode())], store, "Koleksi uji"))
    return store


def button(app, label: str, at: int = 0):
    return [one for one in app.button if one.label == label][at]


def kinds(app) -> list[str]:
    return next(group for group in app.get("button_group") if group.key == "quality_kind").options


def one_event(store, trigger: str):
    rows = store.events(Filter(implicit=True, undated=True)).to_dict("records")
    return next(row for row in rows if row["trigger"] == trigger)


@pytest.mark.parametrize("part", ["look", "mend", "measure"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_part_opens_in_both_languages_full_and_empty(store, doubtful, part, language):
    app = page("quality", part=part, lang=language)
    assert app.title[0].value == words(language)("Data quality")
    assert app.session_state["quality_part"] == part
    for collection in store.collections()["name"]:
        store.delete_collection(collection)
    store.create_collection("Kosong")
    healthy(app.run())
    assert any("saringan" in one.value or "filter" in one.value for one in app.markdown)


def test_sound_articles_get_the_word_that_all_is_well(seeded):
    app = page("quality")
    assert any("Semuanya beres" in one.value for one in app.markdown)


def test_doubtful_things_are_counted_listed_and_explained(doubtful):
    app = page("quality", kind="conflict")
    assert kinds(app)[:4] == ["Belum pasti · 2", "Bertentangan · 1", "Meragukan · 0", "Jauh di depan · 1"]
    assert "Senin (26/1/2022)</mark>" in html(app)
    assert "nama hari tidak cocok dengan tanggalnya" in html(app)
    assert app.query_params["kind"] in ("conflict", ["conflict"])


def test_hostile_text_stays_text_on_every_part(store):
    row = {"id": "x", "title": HOSTILE, "source": HOSTILE,
           "published": "2022-01-28", "text": f"NATO menolak {HOSTILE} pada Senin (26/1/2022)."}  # fmt: skip
    list(ingest([("uji.jsonl", json.dumps(row).encode())], store, "Koleksi uji"))
    about = corrections_write.event(store, store.articles()["id"][0], store.events(Filter(implicit=True))["id"][0])
    corrections_write.correct(store, about, {"label": HOSTILE}, HOSTILE)
    for part in ("look", "mend", "measure"):
        app = page("quality", part=part)
        if part == "measure":
            app.text_input(key="who-page").set_value(HOSTILE).run()
            app.button(key="audit_all").click().run()
        assert "<img src=x" not in html(healthy(app))
        assert not any(":red[merah]" in one.value for one in (*app.markdown, *app.caption, *app.warning))


def test_what_is_right_as_it_is_leaves_the_list_and_can_come_back(doubtful):
    app = page("quality", kind="conflict")
    button(app, "Sudah benar").click().run()
    assert kinds(healthy(app))[1] == "Bertentangan · 0"
    app.button(key="quality_unfine").click().run()
    assert kinds(healthy(app))[1] == "Bertentangan · 1"


def test_an_unknown_day_of_publication_is_given_and_places_the_dates(doubtful):
    app = page("quality", kind="unresolved")
    assert "Kapan terbit?" in html(app)
    key = next(one.key for one in app.date_input if one.key.startswith("day-"))
    app.date_input(key=key).set_value("2022-01-28").run()
    button(app, "Simpan dan baca ulang").click().run()
    assert kinds(healthy(app))[0] == "Belum pasti · 0"
    assert str(one_event(doubtful, "menolak")["start"].date()) == "2022-01-26"


def drawer(store, trigger: str) -> AppTest:
    """The part of an event's drawer in which it is corrected, on a page of its own."""

    def script(article: str, event: str) -> None:
        from timeline.charts.words import words
        from timeline.pages import corrections_form, corrections_write, session

        if row := corrections_write.row(session.store(), article, event):
            corrections_form.part(row, words("id"))

    row = one_event(store, trigger)
    return healthy(AppTest.from_function(script, args=(row["article"], row["id"]), default_timeout=60).run())


def typed(store, text: str) -> AppTest:
    app = drawer(store, "menangkap")
    app.text_input(key=f"date-{one_event(store, 'menangkap')['id']}").set_value(text).run()
    return healthy(app)


def test_the_list_opens_the_drawer_in_which_to_correct(doubtful):
    app = page("quality", kind="conflict")
    button(app, "Betulkan peristiwa").click().run()
    assert healthy(app).text_input(key=f"date-{one_event(doubtful, 'menangkap')['id']}").value == "26 Januari 2022"


def test_a_date_is_corrected_and_undone_in_the_log(doubtful):
    event = one_event(doubtful, "menangkap")["id"]
    app = typed(doubtful, "24 Januari 2022")
    app.text_input(key="who-drawer").set_value("Ani").run()
    app.button(key="save_correction").click().run()
    healthy(app)
    row = one_event(doubtful, "menangkap")
    assert (str(row["start"].date()), row["corrected"], row["id"]) == ("2022-01-24", "date", event)
    assert kinds(page("quality", kind="conflict"))[1] == "Bertentangan · 0"
    log = page("quality", part="mend")
    assert "26 Januari 2022 → 24 Januari 2022" in html(log)
    assert "Ani" in html(log)
    button(log, "Batalkan").click().run()
    assert str(one_event(doubtful, "menangkap")["start"].date()) == "2022-01-26"
    button(healthy(log), "Pulihkan").click().run()
    assert str(one_event(doubtful, "menangkap")["start"].date()) == "2022-01-24"


def test_a_correction_survives_reading_the_article_again(doubtful):
    typed(doubtful, "24 Januari 2022").button(key="save_correction").click().run()
    article = one_event(doubtful, "menangkap")["article"]
    pipeline.republish(doubtful, article, date(2022, 1, 29))
    assert str(one_event(doubtful, "menangkap")["start"].date()) == "2022-01-24"
    assert "26 Januari 2022 → 24 Januari 2022" in html(drawer(doubtful, "menangkap"))


def test_what_is_no_date_cannot_be_saved(doubtful):
    app = typed(doubtful, "entah kapan")
    assert app.button(key="save_correction").disabled
    assert any("tidak terbaca sebagai tanggal" in one.value for one in app.warning)


def test_saving_without_a_change_writes_nothing(doubtful):
    drawer(doubtful, "menangkap").button(key="save_correction").click().run()
    assert doubtful.corrections().empty


def test_an_event_is_deleted_and_can_come_back(doubtful):
    event = one_event(doubtful, "menangkap")["id"]
    drawer(doubtful, "menangkap").button(key="delete_event").click().run()
    assert event not in set(doubtful.events(Filter(implicit=True))["id"])
    log = page("quality", part="mend")
    button(log, "Batalkan").click().run()
    assert event in set(doubtful.events(Filter(implicit=True))["id"])


def test_an_event_is_added_by_hand_with_a_new_actor(doubtful):
    def script(article: str) -> None:
        from timeline.charts.words import words
        from timeline.pages import corrections_add, session

        store = session.store()
        corrections_add.form(store, store.reading(article), 0, words("id"))

    article = doubtful.articles(Filter(words="pencuri"))["id"][0]
    app = AppTest.from_function(script, args=(article,), default_timeout=60).run()
    app.selectbox(key=f"new_word-{article}-0").select_index(3)
    app.text_input(key="new_date").set_value("Rabu")
    app.text_input(key="new_label").set_value("Pencuri tertangkap").run()
    app.button(key="add_it").click().run()
    healthy(app)
    row = next(row for row in doubtful.events().to_dict("records") if row["corrected"] == "added")
    assert (row["label"], str(row["start"].date()), row["trigger"]) == ("Pencuri tertangkap", "2022-01-26", "itu")


def test_new_names_become_actors_and_known_ones_keep_their_part():
    known = {"igo:nato": Actor("igo:nato", "NATO", "igo")}
    before = (Participant(known["igo:nato"], "agent"),)
    found = corrections_write.participants(["igo:nato", "Budi Santoso", "nato"], before, known, "person")
    assert [(part.actor.id, part.role) for part in found] == [("igo:nato", "agent"), ("person:budi-santoso", "none")]


def test_two_actors_become_one_and_two_again(seeded):
    ids = {row["name"]: row["id"] for row in seeded.actor_counts(Filter(implicit=True)).to_dict("records")}
    app = page("quality", part="mend")
    app.selectbox(key="merge_old").set_value(ids["NATO"]).run()
    app.selectbox(key="merge_new").set_value(ids["Rusia"]).run()
    app.button(key="merge").click().run()
    assert "NATO" not in set(seeded.actor_counts(Filter(implicit=True))["name"])
    button(healthy(app), "Batalkan").click().run()
    assert "NATO" in set(seeded.actor_counts(Filter(implicit=True))["name"])


def test_a_correction_whose_article_is_gone_is_listed_and_kept(doubtful):
    row = one_event(doubtful, "menangkap")
    about = corrections_write.event(doubtful, row["article"], row["id"])
    corrections_write.correct(doubtful, about, {"status": "denied"}, "Ani")
    doubtful.delete_article(row["article"])
    app = page("quality", part="mend")
    assert any("tidak lagi menemukan" in one.value for one in app.warning)
    assert "kehilangan peristiwa" in html(app)


def test_the_table_saves_what_it_can_and_tells_the_rest(doubtful):
    found = doubtful.events(Filter(implicit=True))
    at = list(found["trigger"]).index("menangkap")
    other = next(n for n in range(len(found)) if n != at)
    known = {"Polri": Actor("org:polri", "Polri", "organisation")}
    edits = {
        at: {"date": "3–9 Mei 2014", "status": "Dibantah", "actors": ["Polri", "Nama Baru"]},
        other: {"date": "??"},
    }
    told = corrections_edits.save(doubtful, found, edits, known, "Ani", words("id"))
    assert len(told) == 1
    row = one_event(doubtful, "menangkap")
    assert (str(row["start"].date()), str(row["end"].date())) == ("2014-05-03", "2014-05-09")
    assert (row["status"], row["actors"]) == ("denied", ["Polri", "Nama Baru"])
    assert set(doubtful.corrections()["field"]) == {"date", "status", "actors"}


def test_the_audit_takes_verdicts_and_gives_figures_and_a_file(seeded):
    app = page("quality", part="measure", size="20")
    assert any("nama" in one.value for one in app.info)
    app.text_input(key="who-page").set_value("Ani").run()
    first = html(app)
    app.button(key="audit_all").click().run()
    assert html(healthy(app)) != first
    told = audit.verdicts(seeded, audit_sample.PARTS)
    assert (set(told["part"]), set(told["who"]), all(told["right"])) == (set(audit_sample.PARTS), {"Ani"}, True)
    assert "<strong>100%</strong>" in html(app)
    assert "1 dari 1" in html(app)
    assert app.query_params["size"] in ("20", ["20"])
    app.text_input(key="who-page").set_value("Budi").run()
    app.button(key="audit_all").click().run()
    assert list(app.dataframe[0].value["Peristiwa"]) == [1, 1, 1, 1]


def test_the_file_of_an_audit_says_how_to_draw_the_sample_again(seeded):
    sample = audit_sample.Sample(Filter(), 5, 2)
    drawn = audit_sample.drawn(seeded, sample)
    row = corrections_write.row(seeded, drawn["article"][0], drawn["event"][0])
    audit_sample.judge(seeded, row, {"date": True, "status": False}, "=Ani")
    (first, second) = csv.DictReader(
        io.StringIO(audit_sample.file(audit_sample.judged(seeded, drawn), sample).decode("utf-8-sig"))
    )
    assert (first["part"], first["right"], second["part"], second["right"]) == ("date", "True", "status", "False")
    assert first["who"] == "'=Ani"
    assert first["sample"] == "2 (5)"
    assert json.loads(first["filters"]) is not None


def test_a_verdict_on_what_was_read_before_no_longer_counts(seeded):
    sample = audit_sample.Sample(Filter(), 50, 1)
    drawn = audit_sample.drawn(seeded, sample)
    row = corrections_write.row(seeded, drawn["article"][0], drawn["event"][0])
    audit_sample.judge(seeded, row, {"date": True, "verb": True}, "Ani")
    about = corrections_write.event(seeded, row["article"], row["id"])
    corrections_write.correct(seeded, about, {"date": "1999"}, "Ani")
    assert list(audit_sample.judged(seeded, audit_sample.drawn(seeded, sample))["part"]) == ["verb"]
