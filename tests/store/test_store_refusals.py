"""What cannot be used is named, with the reason and the next step, and stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.store.readings import refusal
from timeline.errors import StoreError
from timeline.store import Store, refusals


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as rows:
        rows.executescript("CREATE TABLE albums(n); CREATE TABLE artists(n); INSERT INTO albums VALUES (1)")


def foreign_logged(path: Path) -> None:
    foreign(path)
    with closing(sqlite3.connect(path)) as rows:
        rows.execute("PRAGMA journal_mode=WAL")


def text(path: Path) -> None:
    path.write_text("not a database, but long enough to look at " * 50)


def cut_short(path: Path) -> None:
    Store.open(str(path)).close()
    path.write_bytes(path.read_bytes()[:5000])


FILES = [
    (foreign, "this is the database of another program (it has the tables albums, artists). Name another file"),
    (foreign_logged, "this is the database of another program (it has the tables albums, artists). Name another file"),
    (text, "this is no SQLite database. Name another file"),
    (cut_short, "the file is damaged. Put a copy back"),
    (Path.mkdir, "this is a folder. Name a file in it, such as"),
]


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(("make", "told"), FILES)
def test_files_that_are_not_ours_are_refused_and_untouched(
    make: Callable[[Path], None], told: str, writing: bool, tmp_path: Path
) -> None:
    path = tmp_path / "some.db"
    make(path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    with pytest.raises(StoreError) as refused:
        Store.open(str(path), writing)
    assert str(refused.value).startswith(f"{path}: {told}")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before


@pytest.mark.parametrize("make", [Path.touch, lambda path: sqlite3.connect(path).close(), lambda path: None])
def test_an_empty_file_is_filled_but_not_read(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    make(path)
    with pytest.raises(StoreError, match="there is no database"):
        Store.open(str(path), writing=False)
    assert not path.exists() or path.stat().st_size == 0
    assert Store.open(str(path)).save(refusal(), "a").new


def test_who_only_reads_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    store = Store.open(str(path))
    store.save(refusal(), "a")
    store.close()
    before = path.read_bytes()
    reader = Store.open(str(path), writing=False)
    assert reader.count() == 2
    with pytest.raises(StoreError, match="cannot be written"):
        reader.save(refusal("other"), "a")
    reader.close()
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["news.db"]


def test_a_reader_of_postgresql_makes_no_tables(url: str) -> None:
    if url.startswith("sqlite"):
        pytest.skip("tested with files")
    with pytest.raises(StoreError, match=r"there is no database of Linimasa. `ingest` makes one"):
        Store.open(url, writing=False)
    Store.open(url).save(refusal(), "a")
    assert Store.open(url, writing=False).count() == 2


def test_a_file_that_may_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news & more.db"
    store = Store.open(str(path))
    store.save(refusal(), "a")
    store.close()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert Store.open(str(path), writing=False).count() == 2
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_locked_database_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    Store.open(str(path)).close()
    monkeypatch.setattr("timeline.store.dialect.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"news\.db: another program has kept it locked .* Wait until it is done"):
            Store.open(str(path))
        assert Store.open(str(path), writing=False).count() == 0, "readers never wait"


def test_a_full_disk_says_so_and_keeps_what_was_saved(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "news.db"))
    store.save(refusal(), "a")
    with store._read() as rows:
        pages = rows.exec_driver_sql("PRAGMA page_count").scalar()
        rows.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(StoreError, match=r"news\.db: the disk is full\. Make room and try again"):
        store.save_all([refusal(f"more-{n}") for n in range(200)], "a")
    assert store.count() == 2


@pytest.mark.parametrize(
    ("state", "told"),
    [("53100", "the server's disk is full"), ("28P01", "refuses this user or password"), ("42P01", "the database ref")],
)
def test_a_server_that_refuses_says_why(state: str, told: str) -> None:
    error = Exception("x")
    error.sqlstate = state
    assert told in refusals.reason(error)


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as refused:
        Store.open("postgresql+psycopg://ani:secret@127.0.0.1:9/news")
    assert str(refused.value).startswith("postgresql+psycopg://ani:***@127.0.0.1:9/news: the server cannot be reached")
    assert "secret" not in str(refused.value)


def test_addresses_hide_what_is_private() -> None:
    url = make_url("postgresql+psycopg://ani:secret@db/news?options=-c%20x")
    assert refusals.name(url) == "postgresql+psycopg://ani:***@db/news"
    assert refusals.name(make_url("sqlite:///file:/a%20b.db?mode=ro&uri=true")) == "/a b.db"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://ani:secret@db/news", "mysql://ani:***@db/news: this kind of database is not known. Name a file"),
        ("foo://x", "foo://x: this kind of database is not known. Name a file for SQLite, or postgresql+psycopg://"),
        ("sqlite://:x:y", "this is no address of a database"),
    ],
)
def test_other_databases_are_named_with_those_there_are(url: str, told: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store.open(url)
    assert str(refused.value).startswith(told)
    assert "secret" not in str(refused.value)
