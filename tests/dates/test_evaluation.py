"""The scorer, and the gold formats it reads."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.dates.evaluation import Mark, score
from timeline.errors import ImportFailed
from timeline.importers import gold

TIMEML = """<?xml version="1.0"?>
<TimeML><DOCID>a</DOCID><DCT>
<TIMEX3 type="DATE" value="2022-01-28" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>NATO pada <TIMEX3 type="DATE" value="2022-01-26">Rabu</TIMEX3> <EVENT>menolak</EVENT> itu.</TEXT></TimeML>"""


def test_measures_part_ways() -> None:
    wanted = [Mark(0, 4, "DATE", "2014"), Mark(10, 14, "DATE", "2015"), Mark(20, 24, "DATE", "2016")]
    got = [Mark(0, 4, "DATE", "2014"), Mark(9, 14, "TIME", "2015"), Mark(30, 34, "DATE", "2016")]
    found = score([(wanted, got)])
    assert {name: one.hits for name, one in found.items()} == {"strict": 1, "relaxed": 2, "type": 1, "value": 2}
    assert found["value"].f1 == pytest.approx(2 / 3)


def test_timeml_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(TIMEML, encoding="utf-8")
    (document,) = gold.load(tmp_path)
    assert document.text == "NATO pada Rabu menolak itu."
    assert document.published == date(2022, 1, 28)
    assert document.marks == (Mark(10, 14, "DATE", "2022-01-26"),)


def test_a_bad_row_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": 1, "text": "x", "timexes": []}\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(ImportFailed, match=r"gold.jsonl:2"):
        list(gold.load(file))


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": "a", "published": "2022-01-28", "text": "NATO pada Rabu menolak.", "timexes": [
        {"start": 10, "end": 14, "type": "DATE", "value": "2022-01-26"}]}  # fmt: skip
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert main(["evaluate", str(file)]) == 0
    assert "value\tF1 100.0" in capsys.readouterr().out


def test_lexicon_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "check"]) == 0
    assert "0 failed" in capsys.readouterr().out
    assert main(["lexicon", "explain", "Rabu pekan depan", "--published", "2022-01-28"]) == 0
    out = capsys.readouterr().out
    assert "weekday-of-week\tweekday=3, week=1\twon" in out
    with pytest.raises(SystemExit):
        main(["lexicon", "check", "--language", "xx"])
