"""The command line, as scripts call it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main, parser
from timeline.store import Store

ROOT = Path(__file__).parents[2]
TEXT = (
    "Sekretaris Jenderal NATO Jens Stoltenberg pada Jumat (28/1/2022) mengatakan bahwa aliansi itu siap. "
    "Pada Rabu, NATO menolak tuntutan Rusia."
)
ROW = json.dumps({"id": "a-1", "published": "2022-01-28", "title": "NATO", "text": TEXT})
TIMEX = {"start", "end", "text", "type", "value", "start_date", "end_date", "granularity", "time", "rule", "warning"}
EVENT = {
    "id", "sentence_start", "sentence_end", "trigger", "trigger_start", "label", "time_text", "start_date", "end_date",
    "granularity", "rule", "anchor", "time", "type", "status", "reported", "explicit", "confidence", "actors", "roles",
    "because", "warning",
}  # fmt: skip


def program(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    data = given.encode() if isinstance(given, str) else given
    call = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(call, input=data, capture_output=True, cwd=ROOT, timeout=120, check=False)


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path / 'cli.db'}"
    monkeypatch.setenv("TIMELINE_DATABASE", url)
    return url


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news" / "nato.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_resolve(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "Jumat (28/1/2022)", "Rabu", "2014", "--published", "2022-01-28"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[1:5] for row in rows] == [
        ["2022-01-28", "2022-01-28", "2022-01-28", "day"],
        ["2022-01-26", "2022-01-26", "2022-01-26", "day"],
        ["2014", "2014-01-01", "2014-12-31", "year"],
    ]
    assert all(row[5] for row in rows)


def test_resolve_without_anchor_and_without_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "Rabu", "meja"]) == 1
    out, err = capsys.readouterr()
    assert out.split("\t")[:5] == ["Rabu", "XXXX-WXX-3", "-", "-", "-"]
    assert err.startswith("meja: ")


def test_tag_reads_rows_and_names_bad_ones() -> None:
    done = program("tag", "-", given=ROW + "\n{oops\n\n" + ROW + "\n")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [(row["id"], row["published"]) for row in rows] == [("a-1", "2022-01-28")] * 2
    assert done.stderr.decode().startswith("stdin:2: ")
    assert len(done.stderr.splitlines()) == 1
    for timex in rows[0]["timexes"]:
        assert set(timex) == TIMEX
        assert TEXT[timex["start"] : timex["end"]] == timex["text"]
    assert {timex["value"] for timex in rows[0]["timexes"]} >= {"2022-01-28", "2022-01-26"}


def test_extract_gives_events_and_mentions(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(article)]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["id"], row["published"]) == ("nato.txt", "2022-01-28")
    assert row["events"]
    for event in row["events"]:
        assert set(event) == EVENT
        assert TEXT[event["trigger_start"] :].startswith(event["trigger"])
        assert set(event["roles"]) == set(event["actors"])
    refused = next(event for event in row["events"] if event["trigger"] == "menolak")
    assert (refused["start_date"], refused["end_date"]) == ("2022-01-26", "2022-01-26")
    assert {"NATO", "Rusia"} <= set(refused["actors"])
    for mention in row["mentions"]:
        assert set(mention) == {"start", "end", "text", "kind", "actor"}
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]


def test_output_is_utf8_whatever_the_locale() -> None:
    row = json.dumps({"id": "é“", "text": "Pada 2014."})
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    call = [sys.executable, "-m", "timeline", "tag", "-"]
    done = subprocess.run(call, input=row.encode(), capture_output=True, cwd=ROOT, env=environment, check=True)
    assert json.loads(done.stdout.decode("utf-8"))["id"] == "é“"


def test_ingest_export_actors_stats(
    article: Path, database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(article.parent)
    (article.parent / "empty.txt").touch()
    (article.parent / "ignored.bin").write_bytes(b"\0")
    assert main(["ingest", folder]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("1 new, 0 duplicate, 1 failed, ")
    assert f"{article.parent / 'empty.txt'}: the file is empty." in err
    (article.parent / "empty.txt").unlink()
    assert main(["ingest", folder, "--verbose"]) == 0
    assert "0 new, 1 duplicate, 0 failed, 0 events" in capsys.readouterr().out

    for name in ("csv", "json"):
        target = tmp_path / f"out.{name}"
        chosen = ["--actor", "nato", "--from", "2022-01-26", "--to", "2022-01-26", "--words", "TUNTUTAN"]
        assert main(["export", "--format", name, *chosen, "--collection", "news", "-o", str(target)]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    events = json.loads((tmp_path / "out.json").read_text())["events"]
    assert [row["trigger"] for row in rows] == [event["trigger"] for event in events] == ["menolak"]
    assert main(["export", "--format", "csv", "--status", "denied", "-o", str(tmp_path / "none.csv")]) == 0
    assert len((tmp_path / "none.csv").read_text("utf-8-sig").splitlines()) == 1

    assert main(["actors", "--limit", "3"]) == 0
    assert "NATO" in capsys.readouterr().out
    assert main(["stats"]) == 0
    told = capsys.readouterr().out
    assert "collection\tnews\t1 articles" in told
    assert "status\thappened" in told


@pytest.mark.parametrize(
    "arguments",
    [["export", "--format", "csv", "--actor", "nobody"], ["export", "--format", "json", "--collection", "none"]],
)
def test_what_is_not_there_is_said(arguments: list[str], database: str, capsys: pytest.CaptureFixture[str]) -> None:
    Store.open(database).close()
    assert main(arguments) == 1
    assert "there is no" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["nosuch"], ["resolve"], ["resolve", "Rabu", "--published", "kemarin"], ["export", "--format", "doc"]],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", parser().get_default("names"))
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"python -m timeline {command}" in capsys.readouterr().out


def test_missing_files_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", str(tmp_path / "missing.txt"), str(tmp_path / "missing.jsonl")]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_reader_that_leaves_is_no_error() -> None:
    call = f'"{sys.executable}" -m timeline tag - | head -n 1'
    given = (ROW + "\n") * 3000
    done = subprocess.run(call, shell=True, input=given.encode(), capture_output=True, cwd=ROOT, check=True)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


def test_light_commands_load_nothing_heavy() -> None:
    code = (
        "import sys, timeline.cli as c; c.main(['resolve', '2014']);"
        "print([m for m in ('pandas', 'trafilatura', 'sqlalchemy', 'dateparser', 'streamlit') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.slow
def test_memory_stays_flat_over_many_articles() -> None:
    code = (
        "import resource, sys, timeline.cli as c; c.main(['tag', '-']);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    peaks = []
    for rows in (500, 8_000):
        lines = "".join(ROW.replace("a-1", str(n)) + "\n" for n in range(rows)).encode()
        done = subprocess.run([sys.executable, "-c", code], input=lines, capture_output=True, cwd=ROOT, check=True)
        peaks.append(int(done.stderr.split()[-1]))
    assert peaks[1] < peaks[0] * 1.2
