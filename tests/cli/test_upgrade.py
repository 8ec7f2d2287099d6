"""`upgrade` carries an older database forward; commands that only read say that it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.store.kept_databases import put


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "timeline", *arguments], capture_output=True, text=True, timeout=300)


def test_an_older_database_is_carried_forward(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    put("3", f"sqlite:///{path}")
    read = run("stats", "--database", str(path))
    assert read.returncode == 1
    assert "`python -m timeline upgrade`" in read.stderr
    done = run("upgrade", "--database", str(path))
    assert (done.returncode, done.stdout) == (0, "")
    assert f"{path}: carried forward from tables of version 3 to" in done.stderr
    assert str(tmp_path / "news.db.version-3.bak") in done.stderr
    assert run("stats", "--database", str(path)).returncode == 0
    again = run("upgrade", "--database", str(path))
    assert (again.returncode, again.stderr) == (0, "")


def test_there_must_be_one(tmp_path: Path) -> None:
    done = run("upgrade", "--database", str(tmp_path / "none.db"))
    assert done.returncode == 1
    assert "no such database" in done.stderr
    assert not list(tmp_path.iterdir())
