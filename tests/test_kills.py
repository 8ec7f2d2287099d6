"""Kills of what writes: nothing torn, nothing reported lost, no process left; `python -m tests.kills 100` for more."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests import kills

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


@pytest.mark.slow
def test_thirty_kills_tear_nothing() -> None:
    call = [sys.executable, "-m", "tests.kills", "30"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, timeout=900)
    lines = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == list(kills.KINDS), done.stderr
    assert all(line.endswith("amiss: []") for line in lines), done.stdout
    assert sum(int(line.split(", ")[1].split()[0]) for line in lines) > 12, done.stdout


def test_what_is_torn_or_lost_is_seen(tmp_path: Path) -> None:
    """Or the kills prove nothing."""
    path = tmp_path / "news.db"
    kills._filled(path)
    assert kills._whole(path, ["new\ta0\t-"]) == []
    assert kills._whole(path, ["new\tb7\t-"]) == ["lost: b7"]
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("DELETE FROM tally_day")
        rows.execute("DELETE FROM correction")
        rows.commit()
    torn, *lost = kills._whole(path, [])
    assert torn.startswith("torn: ")
    assert lost == ["lost: the correction"]


def test_a_process_that_is_left_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "WAIT", 0.2)
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as sleeper:
        assert kills.left(os.getsid(sleeper.pid)) == [f"left running: {sleeper.pid}"]
        sleeper.send_signal(signal.SIGKILL)
    assert kills.left(sleeper.pid) == []
