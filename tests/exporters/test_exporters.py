"""What is exported can be read back, and opened without harm."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from tests.store.readings import DAY, NATO, happening, reading, refusal
from timeline import __version__, exporters
from timeline.errors import ExportFailed
from timeline.exporters.formats.csv_file import cell
from timeline.importers import load
from timeline.model import Article, Reading
from timeline.store import Filter, Store


@pytest.fixture
def frame(tmp_path: Path) -> pd.DataFrame:
    store = Store.open(str(tmp_path / "news.db"))
    text = "=cmd|' /C calc'!A0; “kutipan”, baris\ndua"
    store.save(refusal(), "a")
    store.save(reading("evil", text, happening("evil", text, DAY, (NATO, "agent")), source="@sumber"), "a")
    return store.events()


def written(name: str, frame: pd.DataFrame, chosen: Filter | None = None) -> bytes:
    out = io.BytesIO()
    exporters.export(name, frame, out, chosen, readings=lambda id_: Reading(Article(id_, id_, "", "")))
    return out.getvalue()


def test_csv_reads_back(frame: pd.DataFrame) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", frame).decode("utf-8-sig"), newline="")))
    assert len(rows) == len(frame) == 3
    assert list(rows[0]) == list(frame.columns)
    menolak = next(row for row in rows if row["trigger"] == "menolak")
    assert (menolak["start"], menolak["end"], menolak["granularity"]) == ("2022-01-26", "2022-01-26", "day")
    assert (menolak["actors"], menolak["roles"]) == ("NATO; Rusia", "NATO: agent; Rusia: recipient")


def test_csv_runs_no_formula(frame: pd.DataFrame) -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", frame).decode("utf-8-sig"), newline="")))
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


def test_json_reads_back_with_its_manifest(frame: pd.DataFrame) -> None:
    chosen = Filter(words="kata", start=date(2022, 1, 1), actors=("igo:nato",))
    told = json.loads(written("json", frame, chosen))
    assert (told["program"], told["version"]) == ("linimasa", __version__)
    assert told["filters"]["words"] == "kata"
    assert told["filters"]["start"] == "2022-01-01"
    assert told["filters"]["actors"] == ["igo:nato"]
    menolak = next(event for event in told["events"] if event["trigger"] == "menolak")
    assert menolak["roles"] == {"NATO": "agent", "Rusia": "recipient"}
    assert (menolak["start"], menolak["explicit"], menolak["anchor"]) == ("2022-01-26", True, None)


@pytest.mark.parametrize("name", exporters.names())
def test_nothing_chosen_is_still_a_file(name: str, tmp_path: Path) -> None:
    empty = Store.open(str(tmp_path / "empty.db")).events()
    assert written(name, empty)
    assert exporters.extension(name).startswith(".")


def test_a_file_is_replaced_whole_or_not_at_all(frame: pd.DataFrame, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    with pytest.raises(ExportFailed):
        exporters.save("nosuch", frame, path)
    assert path.read_text() == "before"
    exporters.save("csv", frame, path)
    assert b"menolak" in path.read_bytes()
    with pytest.raises(ExportFailed, match="cannot be written"):
        exporters.save("csv", frame, tmp_path / "missing" / "out.csv")
    assert {p.name for p in tmp_path.iterdir() if "out.csv" in p.name} == {"out.csv"}


@pytest.mark.parametrize("name", ["csv", "json", "xlsx"])
def test_an_export_is_no_file_of_articles(name: str, frame: pd.DataFrame) -> None:
    found = list(load(f"peristiwa.{name}", written(name, frame)))
    assert {one.error.code for one in found if one.error} == {"own-export"}
    assert len(found) == 1
    assert "exported" in str(found[0].error)
