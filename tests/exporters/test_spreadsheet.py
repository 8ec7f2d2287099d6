"""XLSX: read back by the library that most programs use; nothing in it is a formula."""

from __future__ import annotations

import io
import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from tests.exporters import world
from tests.store.readings import DAY, NATO, happening, reading, refusal
from timeline.errors import ExportFailed
from timeline.exporters import table
from timeline.exporters.formats import spreadsheet
from timeline.model import Interval
from timeline.store import Filter, Store
from timeline.words import LANGUAGES, words

EVIL = "=cmd|' /C calc'!A0\x07 dan panjang " + "x" * 40_000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(str(tmp_path / "news.db"))
    store.save(refusal(), "a")
    store.save(reading("evil", EVIL, happening("evil", EVIL, DAY, (NATO, "agent")), source="@sumber"), "a")
    old = Interval(datetime(1825, 7, 20).date(), datetime(1825, 7, 21).date(), "day")
    store.save(reading("old", "Perang dimulai", happening("old", "Perang dimulai", old)), "a")
    return store


def book(store: Store) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(world.written(store, "xlsx", chosen=Filter(implicit=True))))


def test_events_read_back(store: Store) -> None:
    sheet = book(store)["peristiwa"]
    header, *rows = sheet.iter_rows(values_only=True)
    assert header[:2] == ("tanggal", "judul")
    header = tuple(map(table.named, header))
    assert len(rows) == store.count(Filter(implicit=True)) == 5
    told = [dict(zip(header, row, strict=True)) for row in rows]
    menolak = next(row for row in told if row["trigger"] == "menolak")
    assert (menolak["start"], menolak["end"]) == (datetime(2022, 1, 26), datetime(2022, 1, 26))
    assert (menolak["actors"], menolak["roles"]) == ("NATO; Rusia", "NATO: agent; Rusia: recipient")
    assert (menolak["reported"], menolak["confidence"]) == (False, 0.5)
    assert next(row for row in told if row["article"] == "old")["start"] == "1825-07-20", "no spreadsheet has that day"
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:3]) == ("A2", "A1:")


def test_heads_for_readers_name_one_column_each_and_find_it_again() -> None:
    for language in LANGUAGES:
        heads = [table.head(name, words(language)) for name in table.meanings()]
        assert len(set(heads)) == len(heads)
        assert [table.named(one.title()) for one in heads] == list(table.meanings())
    assert table.named("Catatan saya") == "Catatan saya"


def test_nothing_is_a_formula(store: Store) -> None:
    cells = [cell for row in book(store)["peristiwa"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "b", "d"}
    evil = [cell for cell in cells if str(cell.value).startswith(("=cmd", "@"))]
    assert len(evil) >= 2
    assert all(cell.quotePrefix for cell in evil)
    assert len(evil[0].value) <= spreadsheet.LONGEST


def test_the_manifest_has_a_sheet(store: Store) -> None:
    told = dict(book(store)["manifest"].iter_rows(values_only=True))
    assert json.loads(told["filters"])["implicit"] is True
    assert (told["program"], told["count"]) == ("linimasa", 5)


def test_more_than_a_sheet_holds_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST", 3)
    with pytest.raises(ExportFailed, match="a sheet holds 3 events, these are 5: choose fewer, or take csv"):
        book(store)


def test_each_column_says_what_it_means_in_each_language() -> None:
    names = list(table.meanings("en"))
    for language in LANGUAGES:
        told = table.meanings(language)
        assert list(told) == names
        assert len(set(told.values())) == len(names), "no two columns mean the same"
