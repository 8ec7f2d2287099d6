"""A migration that is killed, at whatever moment, or that two processes begin at once, loses nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.store.kept_databases import VERSIONS, found, put, told
from timeline.store import Store

OPEN = "import sys; from timeline.store import Store; print('begun', flush=True); Store.open(sys.argv[1]).close()"
STOP = """
import os, signal, sys
from timeline.store import Store
left = int(sys.argv[2])
def count(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
from sqlalchemy import Engine, event
event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
Store.open(sys.argv[1]).close()
print("done", flush=True)
"""
"""Kills itself before its n-th statement."""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("version", VERSIONS)
def test_killed_before_any_of_its_statements(version: str, url: str) -> None:
    """Every third place in the suite that runs always; all of them in the slow one below."""
    killed_at(version, url, 3)


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_killed_before_each_of_its_statements(version: str, url: str) -> None:
    killed_at(version, url, 1)


def killed_at(version: str, url: str, every: int) -> None:
    put(version, url)
    deaths, n = 0, 1
    while (done := run(STOP, url, str(n))).returncode == -signal.SIGKILL:
        deaths, n = deaths + 1, n + every
    assert done.returncode == 0, done.stderr
    assert deaths * every > 10
    store = Store.open(url)
    assert found(store) == told(version)
    store.close()


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_killed_at_any_moment(version: str, url: str, tmp_path: Path) -> None:
    put(version, url)
    dice = random.Random(version)
    for _ in range(30):
        with subprocess.Popen([sys.executable, "-c", OPEN, url], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(dice.uniform(0, 0.3))
            os.kill(process.pid, signal.SIGKILL)
    store = Store.open(url)
    assert found(store) == told(version)
    store.close()
    assert len(list(tmp_path.glob("*.bak"))) <= 1


@pytest.mark.parametrize("version", VERSIONS)
def test_two_that_open_it_at_once(version: str, url: str, tmp_path: Path) -> None:
    put(version, url)
    command = [sys.executable, "-c", OPEN, url]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    for process in both:
        _, said = process.communicate(timeout=300)
        assert process.returncode == 0, said
    store = Store.open(url)
    assert found(store) == told(version)
    store.close()
    assert len(list(tmp_path.glob("*.bak"))) == url.startswith("sqlite")
