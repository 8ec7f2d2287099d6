"""What people get wrong on the command line: each mistake is named, with the way out."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).parents[2]
TEXT = "Pada Rabu (26/1/2022), Polri menolak tuntutan Rusia."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DATABASE", raising=False)
    return tmp_path


@pytest.fixture
def database(here: Path, capsys: pytest.CaptureFixture[str]) -> str:
    (here / "warta.txt").write_text(TEXT, encoding="utf-8")
    assert main(["ingest", "warta.txt", "--database", "news.db"]) == 0
    capsys.readouterr()
    return "news.db"


EXPORT = ["export", "--format", "csv"]


@pytest.mark.parametrize("command", [["stats"], ["actors"], EXPORT, ["stories"], ["keydates"]])
@pytest.mark.parametrize(
    "url", ["typo.db", "sqlite:///typo.db", "sqlite:///typo.db?timeout=5", "sqlite+pysqlite:///typo.db"]
)
def test_who_only_reads_makes_no_database(
    command: list[str], url: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--database", url]) == 1
    assert capsys.readouterr() == ("", "no such database: typo.db; `ingest` makes one\n")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("command", [["stats"], ["actors"], EXPORT, ["stories"], ["keydates"], ["ingest", "a.txt"]])
def test_a_database_of_another_program_is_left_alone(
    command: list[str], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect("music.db")) as rows:
        rows.execute("CREATE TABLE albums(n)")
    (here / "a.txt").write_text(TEXT, encoding="utf-8")
    before = (here / "music.db").read_bytes()
    assert main([*command, "--database", "music.db"]) == 1
    told = "music.db: this is the database of another program (it has the table albums). Name another file"
    assert capsys.readouterr().err.startswith(told)
    assert (here / "music.db").read_bytes() == before
    assert {file.name for file in here.iterdir()} == {"a.txt", "music.db"}


def test_a_mistyped_path_leaves_no_database(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty.txt").touch()
    assert main(["ingest", "none.txt", "empty.txt", "--database", "news.db"]) == 1
    out, err = capsys.readouterr()
    assert out == "0 new, 0 duplicate, 2 failed, 0 events; refused: missing 1, empty 1\n"
    assert len(err.splitlines()) == 2
    assert [file.name for file in here.iterdir()] == ["empty.txt"]


@pytest.mark.parametrize("name", ["xlsx", "timeml"])
def test_what_is_no_text_is_not_put_on_the_screen(
    name: str, database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(SystemExit) as stopped:
        main(["export", "--format", name, "--database", database])
    assert stopped.value.code == 2
    assert f"{name} is nothing for a screen: give -o FILE" in capsys.readouterr().err
    assert main(["export", "--format", name, "--database", database, "-o", "out"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_file_that_cannot_be_written_is_told_with_the_way_out(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*EXPORT, "--database", database, "-o", "none/out.csv"]) == 1
    told = "none/out.csv cannot be written: No such file or directory. Check that its folder is there"
    assert capsys.readouterr().err.startswith(told)


def test_the_database_of_the_environment_must_be_there_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats"]) == 1
    assert "linimasa.db" in capsys.readouterr().err
    monkeypatch.setenv("TIMELINE_DATABASE", "else.db")
    assert main(["stats"]) == 1
    assert "else.db" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([*EXPORT, "--granularity", "foo"], "'decade', 'century', 'range'"),
        ([*EXPORT, "--type", "foo"], "refusal, threat, protest"),
        (["stats", "--from", "2022-02-01", "--to", "2022-01-31"], "--from 2022-02-01 is after --to 2022-01-31"),
        (["actors", "--limit", "-1"], "'-1' is no number such as 0 or 20"),
        (["actors", "--limit", "ten"], "'ten' is no number such as 0 or 20"),
        (["evaluate", "gold.jsonl", "--errors", "-2"], "'-2' is no number"),
        (["resolve", "Rabu", "--language", "xx"], "there is no lexicon for 'xx' (choose from en, id)"),
        (["lexicon", "check", "--language", "../id"], "there is no lexicon for '../id'"),
        (["lexicon", "explain"], "explain wants a TEXT"),
        (["lexicon", "explain", "  "], "explain wants a TEXT"),
    ],
)
def test_wrong_values_are_usage_errors(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    out, err = capsys.readouterr()
    assert (stopped.value.code, out) == (2, "")
    assert f"usage: python -m timeline {arguments[0]}" in err
    assert told in err


@pytest.mark.parametrize(
    "one_day", [["--from", "2022-01-26", "--to", "2022-01-26"], ["--type", "refusal", "--granularity", "day"]]
)
def test_right_values_pass(one_day: list[str], database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--database", database, *one_day]) == 0
    assert "events\t2022-01-26 to 2022-01-26\t1" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["polri", "POLRI", "kepolisian ri", "org:Polri", "kepolisian negara republik indonesia"]
)
def test_an_actor_goes_by_all_its_names(name: str, database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", "--database", database, "--actor", name]) == 0
    assert "\torg:polri\t" in capsys.readouterr().out


def test_a_capital_stands_for_its_government_unless_the_name_is_taken(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["actors", "--database", database, "--actor", "moskow"]) == 0
    assert "\tcountry:RU\t" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (["--actor", "Ruzia"], "there is no actor 'Ruzia' in the database; did you mean Rusia?"),
        (["--actor", "plri"], "did you mean Kepolisian Negara Republik Indonesia"),
        (["--actor", "xyzzy"], "there is no actor 'xyzzy' in the database; `actors` lists them"),
        (["--actor", "nato"], "there is no actor 'nato' in the database"),
        (["--collection", "wrta"], "there is no collection 'wrta'; there are: warta"),
    ],
)
def test_unknown_names_come_with_those_there_are(
    option: list[str], told: str, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*EXPORT, "--database", database, *option]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err


def test_a_date_without_anchor_tells_how_to_give_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "Rabu", "2014", "setiap Rabu"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3
    assert err == "«Rabu»: counted from the day of publication; --published DAY gives that anchor\n"
    assert main(["resolve", "Rabu", "--published", "2022-01-28"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize(
    "command", [["tag", "warta.txt"], ["stats", "--database", "news.db"], [*EXPORT, "--database", "news.db"]]
)
def test_a_full_disk_is_told_without_a_traceback(command: list[str], database: str, here: Path) -> None:
    call = [sys.executable, "-m", "timeline", *command]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            call, stdout=full, stderr=subprocess.PIPE, cwd=here, env={"PYTHONPATH": str(ROOT)}, check=False
        )
    assert done.returncode == 1
    assert done.stderr == b"standard output: No space left on device. Make room, or write to another place.\n"


def test_gold_sets_that_cannot_be_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "empty.jsonl").touch()
    (here / "bad.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    (here / "broken.jsonl").write_text("\n{oops\n", encoding="utf-8")
    row = json.dumps({"id": 1, "text": "x", "timexes": [], "published": "now"})
    (here / "day.jsonl").write_text(row, encoding="utf-8")
    for name, told in {
        "missing.jsonl": "missing.jsonl: No such file or directory. Check the name; paths count from ",
        "missing.tml": "missing.tml: No such file or directory. ",
        "empty.jsonl": "empty.jsonl: the file is empty. Each line is an object with ",
        "bad.jsonl": "bad.jsonl:1: no gold row: 'timexes' is missing. Each line is ",
        "broken.jsonl": "broken.jsonl:2: no gold row: Expecting property name enclosed in double quotes at column 2. ",
        "day.jsonl": "day.jsonl:1: no gold row: Invalid isoformat string: 'now'. ",
    }.items():
        assert main(["evaluate", name]) == 1
        err = capsys.readouterr().err
        assert err.startswith(told)
        assert "Errno" not in err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "gold.jsonl: No such file or directory. Check the name"),
        ("\n", "gold.jsonl: the file is empty. Each line is an object with text and mentions"),
        ('\n{"text": "x"}', "gold.jsonl:2: no gold row: 'mentions' is missing. Each line is an object with"),
        ("{oops", "gold.jsonl:1: no gold row: Expecting property name enclosed in double quotes at column 2. "),
    ],
)
def test_gold_sets_of_actors_that_cannot_be_read(
    content: str | None, told: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (here / "gold.jsonl").write_text(content, encoding="utf-8")
    assert main(["evaluate-actors", "gold.jsonl"]) == 1
    assert capsys.readouterr().err.startswith(told)


def test_a_timeml_file_with_an_impossible_day_is_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    time = '<DCT><TIMEX3 tid="t0" type="DATE" value="2022-13-45">x</TIMEX3></DCT>'
    (here / "a.tml").write_text(f"<TimeML>{time}<TEXT>x</TEXT></TimeML>", encoding="utf-8")
    assert main(["evaluate", "a.tml"]) == 1
    assert capsys.readouterr().err.startswith("a.tml: ")
