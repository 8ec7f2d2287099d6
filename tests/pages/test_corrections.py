"""Corrections as Streamlit runs them: in the drawer, in the table, by hand, in the log with its way back."""

from __future__ import annotations

from datetime import date

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import button, healthy, html, one_event, page, told_of
from tests.pages.test_quality_pages import kinds
from timeline import rereading
from timeline.editing import write as corrections_write
from timeline.model import Actor, Participant
from timeline.pages.corrections import edits as corrections_edits
from timeline.pages.text import plain
from timeline.store import Filter
from timeline.words import words

DELETED = "The event is deleted; «Data quality › Corrections» brings it back."


def drawer(store, trigger: str) -> AppTest:
    """The part of an event's drawer in which it is corrected, on a page of its own."""

    def script(article: str, event: str) -> None:
        from timeline.editing import write as corrections_write
        from timeline.pages import session
        from timeline.pages.corrections import form as corrections_form
        from timeline.pages.corrections import offers
        from timeline.words import words

        if row := corrections_write.row(session.store(), article, event):
            corrections_form.part(row, words("id"))
        offers.show(words("id"))
        session.notice(words("id"))

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


def test_what_was_done_in_the_drawer_is_told_and_undone_with_one_click(doubtful):
    app = typed(doubtful, "24 Januari 2022").button(key="save_correction").click().run()
    assert plain("Koreksi tersimpan.") in told_of(healthy(app))
    app.button(key="undo_last").click().run()
    assert [one.value for one in healthy(app).toast] == [plain("Sudah kembali seperti semula.")]
    assert one_event(doubtful, "menangkap")["start"].date() == date(2022, 1, 26)
    app = app.button(key="delete_event").click().run()
    assert plain(words("id")(DELETED)) in told_of(healthy(app))
    app.button(key="undo_last").click().run()
    assert one_event(doubtful, "menangkap")["corrected"] == ""


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
    rereading.republish(doubtful, article, date(2022, 1, 29))
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
        from timeline.pages import session
        from timeline.pages.corrections import add as corrections_add
        from timeline.words import words

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
    assert "peristiwanya hilang" in html(app)


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
