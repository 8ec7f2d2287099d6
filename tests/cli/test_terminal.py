"""Nothing that an article or a file's name says steers the terminal, and a broken file is told shortly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import failures, main
from timeline.cli.terminal import spelled

NASTY = "\x1b]0;judul\x07\x1b[2J\u202eterbalik\u202c\u2066\x9b31m\r"


@pytest.mark.parametrize("command", ["tag", "extract"])
def test_articles_do_not_steer_the_terminal(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": NASTY, "title": NASTY, "published": "2022-01-28", "text": f"NATO {NASTY} pada Rabu menolak tuntutan."}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n" + json.dumps({"text": "", "id": NASTY}) + "\n")
    assert main([command, str(tmp_path / "a.jsonl")]) == 1
    out, err = capsys.readouterr()
    assert spelled(out) == out
    assert spelled(err) == err
    assert json.loads(out)["id"] == NASTY.strip()


def test_names_do_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = tmp_path / "a\x1b[31m\u202e.txt"
    name.write_bytes(b" ")
    assert main(["ingest", str(name), "--database", str(tmp_path / "a.db")]) == 1
    err = capsys.readouterr().err
    assert "a\\u001b[31m\\u202e.txt: the file is empty." in err
    assert main(["resolve", "\x1b[31mRabu"]) in (0, 1)
    told = capsys.readouterr()
    assert "\x1b" not in told.out + told.err


@pytest.mark.parametrize("command", ["tag", "ingest"])
def test_thousands_of_bad_rows_are_told_shortly(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.jsonl", "b.jsonl"):
        Path(name).write_text("bukan JSON\n" * (failures.MOST + 20) + '{"text": "Pada Rabu NATO menolak tuntutan."}\n')
    assert main([command, "a.jsonl", "b.jsonl"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if "more rows" in line] == [
        "a.jsonl: and 20 more rows that cannot be read.", "b.jsonl: and 20 more rows that cannot be read.",
    ]  # fmt: skip
    files = 2 * (command == "ingest")  # each has a line of its own
    assert len(lines) == 2 * failures.MOST + 2 + files


def test_a_text_export_on_a_screen_steers_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    row = {
        "published": "2022-01-28",
        "title": "judul\x1b[31m\u202e",
        "text": "NATO pada Rabu (26/1/2022) menolak tuntutan.",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert main(["ingest", "a.jsonl", "--database", "n.db"]) == 0
    capsys.readouterr()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["export", "--format", "csv", "--database", "n.db"]) == 0
    told = capsys.readouterr().out
    assert "judul" in told
    assert "\x1b" not in told
    assert "\u202e" not in told
