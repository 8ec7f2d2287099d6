"""`watch` as it stands for days: what comes is taken in once, also after it was killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from timeline.store import Store

ROOT = Path(__file__).parents[2]
SECONDS = 300
"""Until something must have come, on a computer that has much else to do; mostly some ten."""
# This computer counts as a public place: the feed of the test is on it.
# What a shell begins in the background is deaf to Ctrl+C, with all that it begins in turn.
RUN = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from timeline.importers.web import guarded
guarded._public = lambda place: True
from timeline.cli import main
sys.exit(main(sys.argv[1:]))
"""
ITEM = "<item><title>Banjir {n}</title><guid>g{n}</guid><description>Banjir merendam desa {n}.</description></item>"


class Feed(BaseHTTPRequestHandler):
    """A feed of `entries` entries."""

    entries = 1

    def do_GET(self) -> None:
        items = "".join(ITEM.format(n=n) for n in range(self.entries))
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.end_headers()
        self.wfile.write(f"<rss version='2.0'><channel><title>Kabar</title>{items}</channel></rss>".encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def feed() -> Iterator[str]:
    Feed.entries = 1
    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/rss"
    server.shutdown()
    server.server_close()


@pytest.fixture
def watch(tmp_path: Path, feed: str) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    (tmp_path / "masuk").mkdir()
    places = [str(tmp_path / "masuk"), feed, "--every", "1", "--database", str(tmp_path / "w.db")]
    command = [sys.executable, "-c", RUN, "watch", *places, "--state", str(tmp_path / "s.json")]
    running: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        environment = os.environ | {"LINIMASA_LANGUAGE": "id"}
        running.append(subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ))  # fmt: skip
        return running[-1]

    yield begin
    for one in running:
        one.kill()
        one.communicate()


def drop(folder: Path, name: str) -> None:
    (folder / "masuk" / name).write_text(f"Jembatan {name} dibuka\n\nBupati meresmikannya pada 3 Mei 2023.", "utf-8")


def wait_for(articles: int, database: Path) -> None:
    ends = time.monotonic() + SECONDS
    while time.monotonic() < ends:
        if not database.exists():
            time.sleep(0.2)
            continue
        with closing(sqlite3.connect(database)) as rows, suppress(sqlite3.OperationalError):  # the tables come first
            if rows.execute("select count(*) from article").fetchone()[0] >= articles:
                return
        time.sleep(0.2)
    raise AssertionError(f"{articles} articles never came")


def test_what_comes_is_taken_in_once_whatever_happens(
    tmp_path: Path, watch: Callable[[], subprocess.Popen[str]]
) -> None:
    database = tmp_path / "w.db"
    drop(tmp_path, "a.txt")
    first = watch()
    wait_for(2, database)
    first.kill()
    first.wait()
    drop(tmp_path, "b.txt")
    second = watch()
    wait_for(3, database)
    drop(tmp_path, "c.txt")
    Feed.entries = 2
    wait_for(5, database)
    second.send_signal(signal.SIGINT)
    _, told = second.communicate(timeout=SECONDS)
    assert second.returncode == 0
    assert told.startswith("Memantau ")
    assert "ada yang baru" in told
    assert len(Store.open(str(database)).articles()) == 5, "nothing came twice"
    collections = Store.open(str(database)).collections()
    assert dict(zip(collections.name, collections.articles, strict=True)) == {"watched": 5}
