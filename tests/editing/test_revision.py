"""An edited chronology comes back: what was changed becomes corrections, and nothing else does."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.exporters.world import CASES, WHEN, gathered, world, written
from timeline import exporters
from timeline.editing import apply, edited, revision
from timeline.editing.cells import read_date
from timeline.editing.edited import Chronicle
from timeline.editing.revision import Change
from timeline.errors import ImportFailed
from timeline.exporters import Options, dating, saying
from timeline.importers import article
from timeline.model import Correction, Interval
from timeline.pipeline import read
from timeline.store import Filter, Store, values
from timeline.words import words

EVERYTHING = Filter(undated=True, implicit=True)
STYLES = [("csv", Options()), ("csv", Options(excel=True)), ("csv", Options(language="en")), ("xlsx", Options()),
          *(("markdown", Options(style=style)) for style in exporters.STYLES)]  # fmt: skip
NAMES = ["csv", "excel", "english", "xlsx", "list", "table", "narrative"]
Edit = Callable[[str], str]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return world(tmp_path)


def manifest(store: Store, name: str, options: Options) -> bytes:
    return exporters.written(exporters.find(name).manifest(gathered(store, name, options, EVERYTHING))).encode()


def taken(store: Store, name: str, options: Options, edit: Edit = str) -> Chronicle:
    """The file of a format, edited and read."""
    content = written(store, name, options, EVERYTHING)
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(content))
        for row in book["peristiwa"].iter_rows():
            for cell in row:
                cell.value = edit(cell.value) if isinstance(cell.value, str) else cell.value
        out = io.BytesIO()
        book.save(out)
        return edited.read("k.xlsx", out.getvalue())
    text = edit(content.decode("utf-8-sig"))
    return edited.read(f"k.{name}", text.encode(), manifest(store, name, options))


def done(store: Store, found: list[Change]) -> apply.Outcome:
    return apply.apply(store, found, "Ani", "2025-01-02T03:04:05+07:00", words("id"))


@pytest.mark.parametrize(("name", "options"), STYLES, ids=NAMES)
def test_a_condition_behind_a_headline_is_no_part_of_the_label(name: str, options: Options, tmp_path: Path) -> None:
    text = "Jika gelombang tinggi, syahbandar akan menutup dermaga pada Senin (31/1/2022)."
    store = Store.open(str(tmp_path / "c.db"))
    store.save(read(article(text, key="c", published=date(2022, 1, 28))), "a")
    (entry,) = gathered(store, name, options, EVERYTHING).entries
    assert saying.headline(entry, words("id")).endswith(": Syahbandar akan menutup dermaga, jika gelombang tinggi")
    assert revision.changes(store, taken(store, name, options)) == []
    (found,) = revision.changes(
        store, taken(store, name, options, lambda told: told.replace("dermaga, jika", "dua dermaga, jika"))
    )
    assert (found.field, found.new) == ("label", "Syahbandar akan menutup dua dermaga")


@pytest.mark.parametrize(("name", "options"), STYLES, ids=NAMES)
def test_the_headline_of_the_article_behind_a_label_is_no_part_of_it(
    name: str, options: Options, tmp_path: Path
) -> None:
    text = "Jika gelombang tinggi, acara akan ditutup pada Senin (31/1/2022)."
    store = Store.open(str(tmp_path / "c.db"))
    title = "Festival Melati Digelar di Solo"
    store.save(read(article(text, key="c", title=title, published=date(2022, 1, 28))), "a")
    (entry,) = gathered(store, name, options, EVERYTHING).entries
    told = ": Acara akan ditutup, jika gelombang tinggi ― Festival Melati Digelar di Solo"
    assert saying.headline(entry, words("id")).endswith(told)
    assert revision.changes(store, taken(store, name, options)) == []
    (found,) = revision.changes(
        store, taken(store, name, options, lambda told: told.replace("Acara akan ditutup, jika", "Acara ditutup, jika"))
    )
    assert (found.field, found.new) == ("label", f"Acara ditutup ― {title}")
    if options.language == "id":
        (found,) = revision.changes(store, taken(store, name, options, lambda told: told.replace(f" ― {title}", "")))
        assert (found.field, found.new) == ("label", "Acara akan ditutup")


@pytest.mark.parametrize(("name", "options"), STYLES, ids=NAMES)
def test_what_is_not_edited_changes_nothing(name: str, options: Options, store: Store) -> None:
    told = taken(store, name, options)
    assert len(told.rows) == len(CASES) + 1  # «Budi membantahnya» is told, too
    assert revision.changes(store, told) == []


@pytest.mark.parametrize(("name", "options"), STYLES, ids=NAMES)
def test_a_date_a_label_and_a_status_become_corrections(name: str, options: Options, store: Store) -> None:
    say = words(options.language)
    date_, label = dating.when(Interval(date(1974, 1, 1), date(1975, 1, 1), "year"), say), "Proyek dimulai"

    def edit(text: str) -> str:
        text = text.replace(f"{date_}", "Maret 1975" if options.language == "id" else "March 1975")
        text = text.replace(label, "Proyek besar dimulai")
        return text.replace(say("headline:conditional").split("…")[0], say("headline:planned").split("…")[0])

    found = revision.changes(store, taken(store, name, options, edit))
    assert {(one.field, one.old, one.new) for one in found} == {
        ("date", "1974", "1975-03"),
        ("label", label, "Proyek besar dimulai"),
        ("status", "conditional", "planned"),
    }
    outcome = done(store, found)
    assert (outcome.done, outcome.failed) == (3, ())
    log = store.corrections()
    assert set(zip(log.who, log.when, log.state, strict=True)) == {("Ani", "2025-01-02T03:04:05+07:00", "applied")}
    changed = store.events(EVERYTHING).set_index("trigger")
    assert str(changed.loc["dibangun"].start)[:10] == "1975-03-01"
    assert changed.loc["menutup"].status == "planned"


def rows(store: Store, options: Options | None = None) -> tuple[list[dict[str, str]], bytes]:
    content = written(store, "csv", options, EVERYTHING).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline=""))), manifest(store, "csv", options or Options())


def back(told: list[dict[str, str]], beside: bytes) -> Chronicle:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, told[0])
    writer.writeheader()
    writer.writerows(told)
    return edited.read("k.csv", out.getvalue().encode(), beside)


def test_a_removed_row_is_a_deletion_in_every_article_that_tells_it(store: Store) -> None:
    told, beside = rows(store)
    kept = [row for row in told if "menolak" not in row["headline"]]
    found = revision.changes(store, back(kept, beside))
    assert [(one.field, one.line) for one in found] == [("deleted", 0), ("deleted", 0)]
    assert done(store, found).done == 2
    assert not store.events(EVERYTHING).label.str.contains("menolak").any()
    assert revision.changes(store, back(kept, b"")) == [], "without a manifest nobody knows that there was more"


def test_a_date_is_corrected_in_every_article_that_gave_it(store: Store) -> None:
    told, beside = rows(store)
    for row in told:
        if "menolak" in row["headline"]:
            row["date"] = "Kamis, 27 Januari 2022"
    found = revision.changes(store, back(told, beside))
    assert [(one.old, one.new) for one in found] == [("2022-01-26", "2022-01-27")] * 2
    done(store, found)
    assert [one.edtf for one in gathered(store, "csv").entries if "menolak" in one.best["label"]] == ["2022-01-27"]


def test_an_added_row_is_an_event_by_hand(store: Store) -> None:
    told, beside = rows(store)
    empty = dict.fromkeys(told[0], "")
    told.append(empty | {"date": "awal Mei 2010", "headline": "Rencana: Warga pindah", "key": "dimulai.txt"})
    told.append(empty | {"date": "1999", "headline": "Jalan ditutup", "actors": "NATO; Budi", "source": "Radio"})
    told.append(empty | {"date": "kapan-kapan", "headline": "Entah"})
    found = revision.changes(store, back(told, beside))
    assert [one.field for one in found] == ["added"] * 3
    outcome = done(store, found)
    assert outcome.done == 2
    assert [one.label for one, _ in outcome.failed] == ["Entah"]
    events = store.events(EVERYTHING).set_index("label")
    moved, closed = events.loc["Warga pindah"], events.loc["Jalan ditutup"]
    assert (moved.key, moved.status, str(moved.start)[:10], str(moved.end)[:10]) == (
        "dimulai.txt", "planned", "2010-05-01", "2010-05-10")  # fmt: skip
    assert (closed.source, closed.granularity, closed.actors) == ("Radio", "year", ["NATO", "Budi"])
    assert "Ditambahkan dengan tangan" in set(store.collections().name)


def test_actors_roles_types_and_days_can_be_edited_too(store: Store) -> None:
    told, beside = rows(store)
    refused = next(row for row in told if "menolak" in row["headline"])
    refused["roles"] = refused["roles"].replace("NATO: agent", "NATO: speaker")
    built = next(row for row in told if "dibangun" in row["headline"])
    built |= {"actors": "Budi Santoso", "type": "work", "start": "02/02/1980", "end": "02/02/1980"}
    found = {(one.field, one.label): one.new for one in revision.changes(store, back(told, beside))}
    assert json.loads(found["actors", refused["label"]])[0]["role"] == "speaker"
    assert json.loads(found["actors", built["label"]])[0]["id"] == "person:budi-santoso"
    assert (found["type", built["label"]], found["date", built["label"]]) == ("work", "1980-02-02")


def test_what_others_corrected_meanwhile_stays_and_is_shown(store: Store) -> None:
    told, beside = rows(store)
    one = store.events(EVERYTHING).set_index("trigger").loc["dibangun"]
    span = int(one.trigger_start), int(one.trigger_start) + len("dibangun")
    store.correct(Correction("dibangun", *span, "date", "", "1980", "Budi", "2024-06-01T00:00:00+00:00"))
    assert WHEN.isoformat() < "2024-06-01"
    assert revision.changes(store, back(told, beside)) == [], "the file did not touch it"
    next(row for row in told if "dibangun" in row["headline"])["date"] = "1990"
    (found,) = revision.changes(store, back(told, beside))
    assert (found.old, found.new, found.since) == ("1974", "1990", "1980")


def test_a_cell_that_is_not_understood_is_said_with_its_line(store: Store) -> None:
    told, beside = rows(store)
    told[0]["date"] = "dahulu kala"
    told[1]["status_text"] = "Mungkin"
    found = revision.changes(store, back(told, beside))
    assert [(one.line, one.field) for one in found] == [(2, "date"), (3, "status")]
    assert all(one.refused for one in found)
    assert "Dibantah" in found[1].refused


def test_an_actor_of_a_markdown_line_is_edited_with_the_role(store: Store) -> None:
    def edit(text: str) -> str:
        return text.replace("NATO (subjek), Rusia (sasaran)", "NATO (subjek), Uni Eropa (penerima)")

    for style in ("list", "table"):
        found = revision.changes(store, taken(store, "markdown", Options(style=style), edit))
        told = [[(part["name"], part["role"]) for part in json.loads(one.new)] for one in found]
        assert [one.field for one in found] == ["actors"], style
        assert told == [[("NATO", "agent"), ("Uni Eropa", "recipient")]], style


def test_an_actor_who_takes_the_place_of_another_has_the_role(store: Store) -> None:
    told, beside = rows(store)
    refused = next(row for row in told if "menolak" in row["headline"])
    refused["actors"] = refused["actors"].replace("Rusia", "Budi Santoso")
    (found,) = revision.changes(store, back(told, beside))
    parts = {part["name"]: part["role"] for part in json.loads(found.new)}
    assert (parts["NATO"], parts["Budi Santoso"]) == ("agent", "patient")


@pytest.mark.parametrize("said", ["pertengahan Juni 2023", "awal 2023"])
def test_a_part_of_a_month_stays_one(said: str, store: Store) -> None:
    told, beside = rows(store)
    next(row for row in told if "dibangun" in row["headline"])["date"] = said
    assert done(store, revision.changes(store, back(told, beside))).done == 1
    again, beside = rows(store)
    assert next(row for row in again if "dibangun" in row["headline"])["date"] == said
    assert revision.changes(store, back(again, beside)) == []


def test_an_added_row_is_added_once(store: Store) -> None:
    told, beside = rows(store)
    empty = dict.fromkeys(told[0], "")
    told.append(empty | {"date": "1999", "headline": "Jalan ditutup", "actors": "NATO; Budi", "source": "Radio"})
    found = revision.changes(store, back(told, beside))
    assert done(store, found).done == 1
    assert revision.changes(store, back(told, beside)) == [], "it is there"
    assert len(revision.changes(store, back([*told, told[-1]], beside))) == 1, "twice the same row are two events"
    made = store.corrections().iloc[-1]
    store.undo(int(made.id), "Ani", "2025-01-03T00:00:00+07:00")
    assert [one.field for one in revision.changes(store, back(told, beside))] == ["added"], "it was taken back"


SIGNED = ("csv", "json", "markdown", "html", "timelinejs", "vis", "ics", "jsonld", "rdf", "svg", "datawrapper",
          "flourish", "timelinejs-sheet")  # fmt: skip


@pytest.mark.parametrize("name", [*SIGNED, "xlsx", "parquet", "docx", "pdf", "actor-events", "timeml", "brat"])
def test_what_a_person_added_is_signed_and_no_article_tells_it(name: str, tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "hand.db"))
    row = edited.Edited(2, "", {"date": "1999", "headline": "Jalan Melati ditutup"})
    done(store, [Change(2, "added", "", row=row)])
    content = written(store, name, chosen=EVERYTHING)
    (entry,) = gathered(store, name, chosen=EVERYTHING).entries
    facts = " · ".join(saying.facts(entry, words("id")))
    assert facts == "Terjadi · ditambahkan oleh Ani"
    if name in SIGNED:
        text = content.decode().replace("\r\n ", "")
        assert "ditambahkan oleh Ani" in text
        assert not [told for told in ("100 %", "1 artikel", "«Jalan Melati ditutup»") if told in text]


def test_a_headline_that_negates_itself_is_left_and_may_be_turned(store: Store) -> None:
    told, beside = rows(store)
    row = next(row for row in told if "belum diresmikan" in row["headline"])
    assert row["headline"] == "Jembatan belum diresmikan"
    row["headline"] = "Jembatan baru belum diresmikan"
    assert [one.field for one in revision.changes(store, back(told, beside))] == ["label"]
    row["headline"] = "Jembatan diresmikan"
    assert {one.field: one.new for one in revision.changes(store, back(told, beside))} == {
        "label": "Jembatan diresmikan", "status": "happened"}  # fmt: skip


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_a_document_that_cannot_come_back_says_so(name: str, store: Store) -> None:
    with pytest.raises(ImportFailed, match=r"what was changed in one cannot be told.*CSV, XLSX or Markdown"):
        edited.read(f"k.{name}", written(store, name))


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"", b"PK\x03\x04", b"judul;isi\nx;y", b"\xff\xfe"])
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(ImportFailed, match="no chronology that can be read back"):
        edited.read("x.csv", content)


@pytest.mark.parametrize(
    ("days", "value"),
    [
        (Interval(date(2022, 1, 26), date(2022, 1, 27), "day"), ""),
        (Interval(date(2010, 5, 1), date(2010, 6, 1), "month"), ""),
        (Interval(date(2010, 5, 1), date(2010, 5, 11), "range"), "2010-05"),
        (Interval(date(1974, 1, 1), date(1975, 1, 1), "year"), ""),
        (Interval(date(1970, 1, 1), date(1980, 1, 1), "decade"), ""),
        (Interval(date(2021, 12, 30), date(2022, 1, 3), "range"), ""),
        (Interval(date(2022, 1, 3), date(2022, 1, 9), "range"), ""),
    ],
    ids=lambda one: getattr(one, "edtf", ""),
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_dates_as_exports_write_them_are_understood(days: Interval, value: str, language: str) -> None:
    say = words(language)
    assert read_date(dating.when(days, say, value), None, say) == values.date(days, value)


@pytest.mark.parametrize("style", ["list", "table"])
def test_a_line_says_which_actor_is_a_guess_and_is_read_back_with_it(style: str, tmp_path: Path) -> None:
    text = "Persada FC menanjak. Gelar juara didapat Persada FC setelah mengalahkan Wira FC pada Sabtu (8/1/2022)."
    store = Store.open(str(tmp_path / "c.db"))
    store.save(read(article(text, key="c", published=date(2022, 1, 28))), "a")
    guess = "Persada FC (subjek, agaknya)"
    assert guess in written(store, "markdown", Options(style=style), EVERYTHING).decode()
    assert revision.changes(store, taken(store, "markdown", Options(style=style))) == []

    def edit(line: str) -> str:
        return line.replace(guess, "Persada FC (sasaran, agaknya)")

    (found,) = revision.changes(store, taken(store, "markdown", Options(style=style), edit))
    assert {part["name"]: part["role"] for part in json.loads(found.new)}["Persada FC"] == "patient"
