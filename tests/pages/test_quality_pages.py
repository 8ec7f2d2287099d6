"""The page «Mutu Data» as Streamlit runs it: what is doubtful, corrections and their way back, the audit."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.pages.conftest import HOSTILE, button, healthy, html, one_event, page
from timeline.editing import write as corrections_write
from timeline.ingest import ingest
from timeline.pages.audit import sample as audit_sample
from timeline.store import Filter, audit
from timeline.words import words


def kinds(app) -> list[str]:
    return next(group for group in app.get("button_group") if group.key == "quality_kind").options


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
    assert kinds(app)[:4] == ["Belum pasti · 2", "Bertentangan · 1", "Meragukan · 0", "Jauh di masa depan · 1"]
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


def test_the_audit_takes_verdicts_and_gives_figures_and_a_file(seeded):
    app = page("quality", part="measure", size="20")
    assert any("nama" in one.value for one in app.info)
    app.text_input(key="who-page").set_value("Ani").run()
    first = html(app)
    app.button(key="audit_all").click().run()
    assert html(healthy(app)) != first
    told = audit.verdicts(seeded, audit.PARTS)
    assert (set(told["part"]), set(told["who"]), all(told["right"])) == (set(audit.PARTS), {"Ani"}, True)
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
