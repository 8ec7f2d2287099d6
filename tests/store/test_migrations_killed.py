"""A migration that is killed, at whatever moment, or that two processes begin at once, loses nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.kept_databases import VERSIONS, found, put, told
from timeline.store import Store, migrations

OPEN = "import sys; from timeline.store import Store; print('begun', flush=True); Store.open(sys.argv[1]).close()"
STOP = """
import os, signal, sys
from sqlalchemy import Engine, event
from timeline.store import Store, migrations
left = 0
def count(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "before_cursor_execute", count)
event.listen(Engine, "commit", count)
deaths = 0
while True:
    child = os.fork()
    if not child:
        left = deaths * int(sys.argv[2]) + 1
        Store.open(sys.argv[1]).close()
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != -signal.SIGKILL:
        break
    deaths += 1
print(deaths, status)
"""
"""Opens a database in one process after the other; each kills itself a statement, or `argv[2]` of them, later.

They are forked from one that has loaded the program and opened nothing, which takes a thirtieth of starting it anew.
"""


@pytest.mark.parametrize("version", VERSIONS)
def test_killed_before_each_of_its_statements(version: str, url: str, tmp_path: Path) -> None:
    """At any moment between them, too: `python -m tests.kills`."""
    if version == "2" and url.startswith("postgresql"):
        pytest.skip("it is written anew as the first is")
    put(version, url)
    each = "4" if version in migrations.first.VERSIONS else "1"  # they are written anew, by 200 statements
    done = subprocess.run([sys.executable, "-c", STOP, url, each], capture_output=True, text=True, timeout=300)
    deaths, status = map(int, done.stdout.split())
    assert status == 0, done.stderr
    assert deaths > 30
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
