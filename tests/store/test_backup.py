"""A backup is whole although others write, goes into either kind of database, and replaces all or nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from tests.store.databases import KINDS, database
from tests.store.kept_databases import found, put, told
from tests.store.readings import refusal
from timeline.errors import StoreError
from timeline.store import Filter, Store, backup
from timeline.store.check import check


@pytest.fixture
def kept(url: str) -> Store:
    put("3", url)
    return Store.open(url)


def test_a_backup_is_a_database(kept: Store, tmp_path: Path) -> None:
    backup.backup(kept, tmp_path / "monday.backup.db")
    with Store.open(str(tmp_path / "monday.backup.db"), writing=False) as opened:
        assert found(opened) == told("3")
        assert len(opened.events(Filter(words="gubernur", implicit=True))) == len(
            kept.events(Filter(words="gubernur", implicit=True))
        )
        assert faults(opened) == []
    assert [path.name for path in tmp_path.iterdir() if "monday" in path.name] == ["monday.backup.db"]


def faults(store: Store) -> list[object]:
    return [one for one in check(store) if one.fault]


@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_into_either_kind(kept: Store, tmp_path: Path, kind: str) -> None:
    backup.backup(kept, tmp_path / "monday.backup.db")
    (tmp_path / "other").mkdir()
    with database(kind, tmp_path / "other") as other, Store.open(other) as target:
        target.save_all([refusal(f"a{n}") for n in range(30)], "lain")
        backup.restore(tmp_path / "monday.backup.db", target)
        assert found(target) == told("3")
        assert faults(target) == []
        assert target.save(refusal("after"), "baru").new  # numbers go on after the last
        target.create_collection("lagi")
        assert faults(target) == []
        assert len(target.events(Filter(words="menolak tuntutan", implicit=True, undated=True))) == 4


def test_an_older_backup_is_carried_forward_and_stays(store: Store, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    put("3", f"sqlite:///{old}")
    before = old.read_bytes()
    backup.restore(old, store)
    assert found(store) == told("3")
    assert old.read_bytes() == before
    assert not list(tmp_path.glob(".restore*"))


def test_who_writes_meanwhile_is_in_it_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    store.save_all([refusal(f"a{n}") for n in range(300)], "satu")
    stop = Event()

    def write() -> None:
        n = 0
        while not stop.is_set():
            store.save_all([refusal(f"b{n}"), refusal(f"c{n}")], "dua")
            n += 1

    writer = Thread(target=write)
    writer.start()
    try:
        for n in range(3):
            backup.backup(store, tmp_path / f"{n}.backup.db")
    finally:
        stop.set()
        writer.join()
    for n in range(3):
        with Store.open(str(tmp_path / f"{n}.backup.db"), writing=False) as opened:
            assert faults(opened) == []
            ids = set(opened.articles()["id"])
            assert {id_[1:] for id_ in ids if id_[0] == "b"} == {id_[1:] for id_ in ids if id_[0] == "c"}


def test_restoring_beside_a_writer_and_readers(kept: Store, url: str, tmp_path: Path) -> None:
    """Whoever reads sees the one or the other, and a writer goes on."""
    backup.backup(kept, tmp_path / "monday.backup.db")
    for n in range(5):
        kept.save(refusal(f"a{n}"), "lain")
    stop, seen, wrong = Event(), set(), []
    sizes = (len(told("3")["articles"]), len(told("3")["articles"]) + 5)

    def read() -> None:
        with Store.open(url) as other:
            while not stop.is_set():
                try:
                    seen.add(len(other.articles()))
                except StoreError as error:
                    wrong.append(error)

    reader = Thread(target=read)
    reader.start()
    time.sleep(0.2)
    try:
        with Store.open(url) as restoring:
            backup.restore(tmp_path / "monday.backup.db", restoring)
        time.sleep(0.2)
    finally:
        stop.set()
        reader.join()
    assert wrong == []
    assert seen == set(sizes)
    assert kept.save(refusal("after"), "lain").new
    assert faults(kept) == []


RESTORE = """
import sys; from pathlib import Path; from timeline.store import Store, backup
store = Store.open(sys.argv[2]); print("begun", flush=True); backup.restore(Path(sys.argv[1]), store)
"""


def test_a_restore_that_is_killed_changes_all_or_nothing(kept: Store, url: str, tmp_path: Path) -> None:
    kept.save_all([refusal(f"a{n}") for n in range(200)], "lain")
    backup.backup(kept, tmp_path / "much.backup.db")
    for n in range(200):
        kept.delete_article(f"a{n}")
    few, many = len(kept.articles()), len(kept.articles()) + 200
    kept.close()
    for wait in (0.0, 0.05, 0.1, 0.2, 0.4, 0.8):
        command = [sys.executable, "-c", RESTORE, str(tmp_path / "much.backup.db"), url]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(wait)
            os.kill(process.pid, signal.SIGKILL)
        with Store.open(url) as opened:
            assert len(opened.articles()) in (few, many)
            assert faults(opened) == []


@pytest.mark.parametrize("bad", ["none.db", "text.db", "cut.db"])
def test_what_is_no_backup_is_refused_and_nothing_changed(store: Store, tmp_path: Path, bad: str) -> None:
    store.save(refusal(), "satu")
    (tmp_path / "text.db").write_text("no database " * 999)
    whole = tmp_path / "whole.backup.db"
    with Store.open(str(whole)) as made:
        made.save_all([refusal(f"a{n}") for n in range(50)], "lain")
    content = bytearray(whole.read_bytes())
    content[len(content) // 2 :] = b"x" * (len(content) - len(content) // 2)
    (tmp_path / "cut.db").write_bytes(content)
    with pytest.raises(StoreError, match=bad):
        backup.restore(tmp_path / bad, store)
    assert store.count() == 2
    assert faults(store) == []


def test_a_backup_never_writes_over_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(StoreError, match=r"mine: this file is there already"):
        backup.backup(store, tmp_path / "mine")
    with pytest.raises(StoreError, match="its folder is not there"):
        backup.backup(store, tmp_path / "none" / "x")
    assert (tmp_path / "mine").read_text() == "mine"


BROKEN = [
    ("UPDATE tally_day SET events = events + 1 WHERE actor = 0", "counts"),
    ("DELETE FROM tally_rough WHERE actor < 0", "counts"),
    ("UPDATE article SET events = events + 1", "rows"),
    ("UPDATE article SET title = 'another'", "rows"),
    ("DELETE FROM event WHERE n IN (SELECT min(n) FROM event)", "rows"),
    ("UPDATE scope SET members = '9'", "scopes"),
    ("UPDATE content SET reading = 'x'", "reading"),
    ("DELETE FROM content", "reading"),
]


@pytest.mark.parametrize(("statement", "kind"), BROKEN)
def test_a_check_finds_what_is_wrong(store: Store, statement: str, kind: str) -> None:
    store.save_all([refusal("a"), refusal("b")], "satu")
    assert list(check(store)) == []
    with store._write() as connection:
        connection.execute(
            text(statement.replace("'x'", "CAST('x' AS bytea)" if "postgres" in str(store.url) else "'x'"))
        )
    assert kind in {one.kind for one in check(store) if one.fault}


def test_orphans_are_told_and_are_no_fault(kept: Store) -> None:
    assert [(one.kind, one.subject, one.fault) for one in check(kept)] == [("orphan", "correction 11", False)]
