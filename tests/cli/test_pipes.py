"""What comes through a pipe is opened and read within the same limits as files are."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.workers.test_workers import BROKEN
from timeline import limits, workers
from timeline.cli import main
from timeline.workers import Pool

TEXT = "NATO pada Rabu (26/1/2022) menolak tuntutan Rusia."


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    """A pool whose processes stumble over some words (see `tests/workers/test_workers.py`)."""
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **how: real([sys.executable, "-c", BROKEN], **how))
    made = Pool(1)
    monkeypatch.setattr(workers, "kept", lambda: made)
    yield made
    made.close()


def given(monkeypatch: pytest.MonkeyPatch, typed: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))


@pytest.mark.parametrize(("word", "reason"), [("lambat", "it takes more than"), ("mati", "broke down")])
def test_a_text_too_much_is_told(
    word: str, reason: str, stumbling: Pool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Opening it was once this program's own work, which nothing ended."""
    given(monkeypatch, f"{TEXT} {word}".encode())
    assert main(["tag", "-"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("stdin: reading stopped here: ")
    assert reason in err


def test_rows_before_one_too_much_are_kept(
    stumbling: Pool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [json.dumps({"id": word, "text": f"{TEXT} {word}"}) for word in ("satu", "lambat", "dua")]
    given(monkeypatch, "\n\n".join(rows).encode())
    assert main(["tag", "-"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["satu", "dua"]
    assert err.startswith("stdin:3: nothing could be read out of the text (it takes more than")


def test_many_rows_come_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.dumps({"id": str(n), "text": f"{TEXT} Nomor {n}."}) for n in range(130)]
    given(monkeypatch, "\n".join(["", " ", *rows, "{oops"]).encode())
    assert main(["tag", "-"]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == [str(n) for n in range(130)]
    assert err.startswith("stdin:133: the line is not JSON")


def test_more_than_is_read_whole_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was once cut off without a word."""
    monkeypatch.setattr(limits, "WHOLE", 2**20)
    given(monkeypatch, (TEXT + "\n").encode() * 30_000)
    assert main(["tag", "-"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("stdin: there are more than 1 MB")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "63"])
def test_a_named_pipe_is_read_once(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    os.mkfifo(path)
    content = "\n".join(json.dumps({"id": n, "text": f"{TEXT} {n}"}) for n in "ab") if name == "a.jsonl" else TEXT
    Thread(target=path.write_text, args=(content,), daemon=True).start()
    assert main(["tag", str(path)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == (["a", "b"] if name == "a.jsonl" else [str(path)])
    assert all("2022-01-26" in {one["value"] for one in row["timexes"]} for row in rows)


def test_a_device_with_nothing_in_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tag", os.devnull]) == 1
    assert capsys.readouterr().err.startswith(f"{os.devnull}: the file is empty")
