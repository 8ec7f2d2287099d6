"""What people expect of a command line: days as they write them, listings for other programs, a hint for a slip."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

TEXT = "Pada Rabu (26/1/2022), Polri menolak tuntutan Rusia."
POLRI = "Kepolisian Negara Republik Indonesia"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "warta.txt").write_text(TEXT, encoding="utf-8")
    assert main(["ingest", "warta.txt", "--database", "news.db"]) == 0
    capsys.readouterr()
    return "news.db"


@pytest.mark.parametrize("published", ["2022-01-28", "28/1/2022", "28 Januari 2022", "28-01-2022"])
def test_a_day_is_taken_as_people_write_it(published: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "Rabu", "--published", published]) == 0
    assert "2022-01-26" in capsys.readouterr().out


@pytest.mark.parametrize("published", ["besok", "2022", "31/2/2022", "9999-12-31x", "9999-12-31", ""])
def test_what_is_no_day_is_a_usage_error(published: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["resolve", "Rabu", "--published", published])
    assert stopped.value.code == 2
    assert "such as 2022-01-28 or 28/1/2022" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("first", "last", "count"), [("2022", "2022", 1), ("Januari 2022", "28/1/2022", 1), ("2023", "2024", 0)]
)
def test_a_period_has_a_first_and_a_last_day(
    first: str, last: str, count: int, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "--json", "--database", database, "--from", first, "--to", last]) == 0
    told = {(row["what"]): row["events"] for row in json.loads(capsys.readouterr().out)}
    assert told["events"] == count


@pytest.mark.parametrize("command", ["stats", "actors", "stories", "keydates"])
def test_listings_are_json_csv_and_tabs(command: str, database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--json", "--database", database]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert main([command, "--csv", "--database", database]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert main([command, "--database", database]) == 0
    plain = capsys.readouterr().out.splitlines()
    assert len(rows) == len(table) == len(plain)
    assert [[str(value or "") for value in row.values()] for row in rows] == [
        ["" if value == "0" else value for value in row.values()] for row in table
    ]


def test_a_terminal_gets_columns_with_a_header(
    database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["actors", "--database", database]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.split() == ["events", "kind", "id", "name"]
    assert {row.index("org") if "org" in row else row.index("country") for row in rows} == {header.index("kind")}


@pytest.mark.parametrize(("slip", "meant"), [("xtract", "extract"), ("stat", "stats"), ("keydate", "keydates")])
def test_a_slip_is_met_with_what_was_meant(slip: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([slip, "a.txt"], prog="linimasa")
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("usage: linimasa ")
    assert f"there is no command {slip!r}. Did you mean {meant}" in told


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["tga"], "keliru: tidak ada perintah 'tga'. Maksud Anda tag?"),
        (["extract", "--cvs", "x"], "keliru: tidak dikenal: --cvs"),
        (["extract"], "keliru: masih kurang: PATH"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_the_readers_language(
    given: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINIMASA_LANGUAGE", "id")
    with pytest.raises(SystemExit):
        main(given)
    found = capsys.readouterr().err
    assert told in found
    assert found.startswith("pemakaian: ")
    monkeypatch.setenv("LINIMASA_LANGUAGE", "en")
    with pytest.raises(SystemExit):
        main(given)
    assert "error: " in capsys.readouterr().err


def test_a_completion_that_nobody_reads_to_its_end_is_no_error() -> None:
    command = [sys.executable, "-m", "linimasa", "--completion", "bash"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_bash_completes_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--completion", "bash"], prog="linimasa")
    assert stopped.value.code == 0
    script = tmp_path / "completion.sh"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    asked = f"source {script}; COMP_WORDS=(linimasa ext); COMP_CWORD=1; _shtab_linimasa; echo ${{COMPREPLY[@]}}"
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["extract"]


def test_quiet_says_only_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "warta.txt").write_text(TEXT, encoding="utf-8")
    assert main(["ingest", "-q", "warta.txt", "--published", "2022-01-28", "--database", "news.db"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["ingest", "-q", "hilang.txt", "--database", "news.db"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "hilang.txt" in told.err
    with pytest.raises(SystemExit) as stopped:
        main(["ingest", "-q", "--verbose", "warta.txt"])
    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["tag", "a.txt", "--publishd=2022-01-28"], "--published"),
        (["events", "--stauts", "happened"], "--status"),
        (["export", "--format", "xslx"], "xlsx"),
        (["events", "--type", "arest"], "arrest"),
        (["resolve", "Rabu", "--language", "idd"], "id"),
    ],
)
def test_a_slip_in_an_option_or_a_value_is_met_with_what_may_have_been_meant(
    given: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(given)
    assert stopped.value.code == 2
    assert meant in capsys.readouterr().err.split("Did you mean ")[1].split("?")[0].split(" / ")


def test_no_command_at_all_is_met_with_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert "extract" in capsys.readouterr().err


def test_what_is_found_in_articles_is_a_table_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With all columns of the rows of JSON but why the event is read so, and a header when nothing was found."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "warta.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "nihil.txt").write_text("Selamat pagi.", encoding="utf-8")
    for command, part in (("tag", "timexes"), ("extract", "events")):
        assert main([command, "warta.txt"]) == 0
        (one,) = json.loads(capsys.readouterr().out)[part]
        assert main([command, "warta.txt", "--csv"]) == 0
        (told,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
        assert {*told} == {*one, "article", "published"} - {"because"}
        assert told["start_date"] == one["start_date"]
        assert main([command, "nihil.txt", "--csv"]) == 0
        assert capsys.readouterr().out.startswith("article,published,")
    assert (told["actors"], told["roles"]) == (f"{POLRI}; Rusia", f"{POLRI}: agent; Rusia: patient")


def test_expressions_come_from_standard_input_and_go_out_as_tables(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Rabu\n\n2014\n"))
    assert main(["resolve", "-", "--csv", "--published", "28/1/2022"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["text"], row["value"]) for row in rows] == [("Rabu", "2022-01-26"), ("2014", "2014")]


def test_measures_are_listed_for_other_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = {"id": "a", "text": "Rapat digelar Rabu.", "published": "2022-01-28"}
    timexes = [{"start": 14, "end": 18, "type": "DATE", "value": "2022-01-25"}]
    mentions = [{"start": 0, "end": 5, "kind": "person"}]
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(gold | {"timexes": timexes, "mentions": mentions}), encoding="utf-8")
    assert main(["evaluate", str(file), "--json", "--errors", "2"]) == 0
    out, err = capsys.readouterr()
    assert {row["measure"]: row["f1"] for row in json.loads(out)}["value"] == 0.0
    assert "2022-01-26" in err
    assert main(["evaluate-actors", str(file), "--csv"]) == 0
    assert capsys.readouterr().out.startswith("measure,f1,precision,recall,gold\n")
