"""What is typed into a cell that is not read back is said, never dropped without a word."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.editing.test_revision import EVERYTHING, STYLES, done, manifest, taken
from tests.exporters.world import world, written
from timeline.cli import main
from timeline.editing import edited, revision
from timeline.editing.edited import Chronicle
from timeline.editing.unread import unread
from timeline.exporters import Options
from timeline.store import Store
from timeline.words import words

Rows = list[dict[str, str]]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return world(tmp_path)


def changed(store: Store, edit: Callable[[Rows], None], options: Options | None = None) -> Chronicle:
    """A CSV with its rows edited."""
    wished = options or Options()
    lines = written(store, "csv", wished, EVERYTHING).decode("utf-8-sig")
    told = list(csv.DictReader(io.StringIO(lines, newline=""), delimiter=";" if wished.excel else ","))
    edit(told)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(told[0]))
    writer.writeheader()
    writer.writerows(told)
    return edited.read("k.csv", out.getvalue().encode(), manifest(store, "csv", wished))


@pytest.mark.parametrize(("name", "options"), STYLES)
def test_an_untouched_file_has_nothing_unread(name: str, options: Options, store: Store) -> None:
    assert unread(taken(store, name, options), words("id")) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [("menurut", "menurut polisi"), ("syarat", "jika hujan"), ("dibantah", "dibantah oleh Rina"), ("keraguan", ""),
     ("sumber", "Kompas"), ("jam", "09:00"), ("keyakinan", "0,1"), ("pemeriksaan", "sudah")],
)  # fmt: skip
def test_a_cell_that_changes_nothing_is_named(column: str, value: str, store: Store) -> None:
    def edit(told: Rows) -> None:
        one = next(row for row in told if "memukul" in row["judul"])
        one[column] = value

    told = changed(store, edit, Options(excel=True))
    assert revision.changes(store, told) == []
    (cell,) = unread(told, words("id"))
    assert "memukul" in cell.label
    assert cell.told(words("id")) == f"kolom “{column}” tidak dibaca kembali: {value or '–'}"


def test_a_new_row_keeps_who_says_so_and_what_is_doubtful(store: Store) -> None:
    def edit(told: Rows) -> None:
        new = {"date": "8 Mei 2010", "headline": "Budi menyuap hakim", "according_to": "jaksa", "doubt": "belum pasti"}
        told.append(dict.fromkeys(told[0], "") | new | {"denied_by": "Rina", "time": "09:00"})

    told = changed(store, edit)
    assert [(one.column, one.value) for one in unread(told, words("id"))] == [("jam", "09:00")]
    assert done(store, revision.changes(store, told)).done == 1
    assert revision.changes(store, told) == [], "it was taken in"
    labels = [one["label"] for one in json.loads(written(store, "json", chosen=EVERYTHING))["events"]]
    assert "Budi menyuap hakim, menurut jaksa, dibantah oleh Rina (belum pasti)" in labels


@pytest.mark.parametrize("date", ["sekitar 1995", "kapan-kapan"])
def test_a_preview_refuses_what_cannot_be_written(date: str, store: Store) -> None:
    def edit(told: Rows) -> None:
        told.append(dict.fromkeys(told[0], "") | {"date": date, "headline": "Jalan ditutup"})
        told[0]["date"] = date

    found = revision.changes(store, changed(store, edit))
    written_ = done(store, [one for one in found if not one.refused])
    assert [one.field for one in found] == ["date", "added"]
    assert written_.failed == (), "what is shown without objection is written"


@pytest.mark.parametrize(("last", "told"), [("8 Mei 2010", "1974-01-01/2010-05-08"), ("entah", "")])
def test_a_day_in_words_in_a_spreadsheet_is_read_or_refused_in_words(last: str, told: str, store: Store) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(store, "xlsx", chosen=EVERYTHING)))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if "dibangun" in row[heads.index("judul")].value)
    row[heads.index("hari terakhir")].value = last
    out = io.BytesIO()
    book.save(out)
    (found,) = revision.changes(store, edited.read("k.xlsx", out.getvalue()))
    assert (found.field, found.new) == ("date", told)
    assert ("tidak terbaca sebagai tanggal" in found.refused) == (not told)
    assert "isoformat" not in found.refused


def test_the_command_line_names_file_line_and_column(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(store, "xlsx", chosen=EVERYTHING)))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("menurut") + 1).value = "menurut tetangga"
    book.save(tmp_path / "k.xlsx")
    for more in ([], ["--apply"]):
        main(["revise", str(tmp_path / "k.xlsx"), "--database", str(tmp_path / "world.db"), *more])
        told = capsys.readouterr().err
        assert "k.xlsx:2: " in told
        assert "kolom “menurut” tidak dibaca kembali: menurut tetangga" in told
