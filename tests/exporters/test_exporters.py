"""What is exported can be read back, and opened without harm."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from tests.exporters import world
from tests.store.readings import DAY, NATO, happening, reading, refusal
from timeline import __version__, exporters
from timeline.errors import ExportFailed
from timeline.exporters import table
from timeline.exporters.formats.csv_file import cell
from timeline.importers import load
from timeline.store import Filter, Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(str(tmp_path / "news.db"))
    text = "=cmd|' /C calc'!A0; “kutipan”, baris\ndua"
    store.save(refusal(), "a")
    store.save(reading("evil", text, happening("evil", text, DAY, (NATO, "agent")), source="@sumber"), "a")
    return store


def written(name: str, store: Store, chosen: Filter | None = None) -> bytes:
    return world.written(store, name, chosen=chosen or Filter())


def test_csv_reads_back(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", store).decode("utf-8-sig"), newline="")))
    assert len(rows) == store.count() == 3
    assert set(rows[0]) <= set(table.meanings()), "every column is in the dictionary"
    menolak = next(row for row in rows if row["trigger"] == "menolak")
    assert (menolak["start"], menolak["end"], menolak["granularity"]) == ("2022-01-26", "2022-01-26", "day")
    assert (menolak["actors"], menolak["roles"]) == ("NATO; Rusia", "NATO: agent; Rusia: recipient")


def test_csv_runs_no_formula(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", store).decode("utf-8-sig"), newline="")))
    evil = next(row for row in rows if row["article"] == "evil")
    assert evil["sentence"].startswith("'=cmd")
    assert evil["source"] == "'@sumber"


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_cells_are_defused(value: str) -> None:
    assert cell(value) == "'" + value
    assert cell([value]) == "'" + value
    assert cell({value: "agent"}) == f"'{value}: agent"


@pytest.mark.parametrize("value", ["kata", "1-2", "", 5, -5, None, True])
def test_other_cells_stay(value: object) -> None:
    assert cell(value) == value


def test_json_reads_back_with_its_manifest(store: Store) -> None:
    chosen = Filter(words="tuntutan", start=date(2022, 1, 1), actors=("igo:nato",))
    told = json.loads(written("json", store, chosen))
    assert (told["program"], told["version"]) == ("linimasa", __version__)
    assert told["filters"]["words"] == "tuntutan"
    assert told["filters"]["start"] == "2022-01-01"
    assert told["filters"]["actors"] == ["igo:nato"]
    menolak = next(event for event in told["events"] if event["trigger"] == "menolak")
    assert menolak["roles"] == {"NATO": "agent", "Rusia": "recipient"}
    assert (menolak["start"], menolak["explicit"], menolak["anchor"]) == ("2022-01-26", True, None)


@pytest.mark.parametrize("name", exporters.names())
def test_nothing_chosen_is_still_a_file(name: str, tmp_path: Path) -> None:
    empty = Store.open(str(tmp_path / "empty.db"))
    assert written(name, empty) or name == "articles"  # none, a line each
    assert exporters.find(name).extension.startswith(".")


def test_a_file_is_replaced_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    path, what = tmp_path / "out.csv", exporters.gather(store)
    path.write_text("before")
    with pytest.raises(ExportFailed):
        exporters.save("nosuch", what, path)
    assert path.read_text() == "before"
    exporters.save("csv", what, path)
    assert b"menolak" in path.read_bytes()
    with pytest.raises(ExportFailed, match="cannot be written"):
        exporters.save("csv", what, tmp_path / "missing" / "out.csv")
    assert {p.name for p in tmp_path.iterdir() if "out.csv" in p.name} == {"out.csv"}


@pytest.mark.parametrize("name", ["csv", "json", "xlsx"])
def test_an_export_is_no_file_of_articles(name: str, store: Store) -> None:
    found = list(load(f"peristiwa.{name}", written(name, store)))
    assert {one.error.code for one in found if one.error} == {"own-export"}
    assert len(found) == 1
    assert "exported" in str(found[0].error)
