"""A database of an earlier version opens for ever, with what people corrected, merged and audited in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, text

from tests.store.databases import database
from tests.store.kept_databases import VERSIONS, found, put, told
from tests.store.readings import refusal
from timeline import stories
from timeline.errors import StoreError
from timeline.store import Store, migrations, schema
from timeline.store.check import check

pytestmark = pytest.mark.parametrize("version", VERSIONS)


def test_what_people_did_is_found_again(version: str, url: str) -> None:
    put(version, url)
    store = Store.open(url)
    assert found(store) == told(version)
    assert store.save(refusal(), "baru").new
    store.close()
    again = Store.open(url, writing=False)
    assert len(again.collections()) == len(told(version)["collections"]) + 1
    again.close()


def test_the_first_of_version_3_get_the_items_of_stories(version: str, url: str) -> None:
    if version != "3":
        pytest.skip("of version 3 alone")
    put(version, url)
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in ("story_item", "story_loose"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DELETE FROM setting WHERE name = 'items'"))
    store = Store.open(url)
    stories.refresh(store)
    with engine.connect() as connection:
        items = set(connection.scalars(text("SELECT event FROM story_item")))
        assert items
        assert items <= set(connection.scalars(text("SELECT one FROM story_pair")))
    engine.dispose()
    store.close()


def shape(url: str) -> dict[str, Any]:
    """Every table with its columns, keys and indexes, as the database tells them."""
    engine = create_engine(url)
    look = inspect(engine)
    made = {
        name: (
            [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in look.get_columns(name)],
            look.get_pk_constraint(name)["constrained_columns"],
            sorted((str(k["constrained_columns"]), k["referred_table"], str(k["options"]))
                   for k in look.get_foreign_keys(name)),
            sorted((i["name"], str(i["column_names"]), bool(i["unique"])) for i in look.get_indexes(name)),
            sorted(str(u["column_names"]) for u in look.get_unique_constraints(name)),
        )
        for name in look.get_table_names()
    }  # fmt: skip
    engine.dispose()
    return made


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def test_tables_look_as_if_made_today(version: str, url: str, kind: str, tmp_path: Path) -> None:
    if kind not in url:
        pytest.skip("each kind of database beside its own kind")
    put(version, url)
    Store.open(url).close()
    (tmp_path / "fresh").mkdir()
    with database(kind, tmp_path / "fresh") as fresh:
        Store.open(fresh).close()
        assert shape(url) == shape(fresh)


def test_the_file_is_copied_beside_itself(version: str, tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    put(version, str_url(path))
    before = rows(path)
    Store.open(str(path)).close()
    copy = tmp_path / f"news.db.version-{version}.bak"
    assert rows(copy) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([path.name, copy.name])
    with closing(sqlite3.connect(path)) as opened:
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_another_copy_is_never_written_over(version: str, tmp_path: Path) -> None:
    path, copy = tmp_path / "news.db", tmp_path / f"news.db.version-{version}.bak"
    put(version, str_url(path))
    copy.write_text("somebody's own")
    Store.open(str(path)).close()
    assert copy.read_text() == "somebody's own"
    assert (tmp_path / f"news.db.version-{version}-1.bak").exists()


def str_url(path: Path) -> str:
    return f"sqlite:///{path}"


def rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as opened:
        return list(opened.iterdump())


def test_who_only_reads_is_told_what_to_do(version: str, url: str) -> None:
    put(version, url)
    with pytest.raises(StoreError, match=f"version {version}, .* needs {schema.VERSION}.*`python -m timeline upgrade`"):
        Store.open(url, writing=False)


@pytest.mark.parametrize("writing", [True, False])
def test_a_newer_one_says_which_program_it_needs(version: str, url: str, writing: bool) -> None:
    Store.open(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE setting SET value = '999' WHERE name = 'schema'"))
        connection.execute(text("UPDATE setting SET value = '7.8.9' WHERE name = 'program'"))
    with pytest.raises(StoreError, match=r"version 999, this program .* Linimasa 7\.8\.9: use that version or a later"):
        Store.open(url, writing)
    engine.dispose()


def test_one_of_a_later_build_of_the_same_number_is_not_sent_back_to_it(version: str, url: str) -> None:
    Store.open(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE setting SET value = '999' WHERE name = 'schema'"))
    with pytest.raises(StoreError, match=rf"needs {schema.VERSION}\. Update Linimasa, or name"):
        Store.open(url)
    engine.dispose()


def test_a_program_that_still_runs_does_not_write_into_newer_tables(version: str, url: str) -> None:
    store = Store.open(url)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE setting SET value = '999' WHERE name = 'schema'"))
    with pytest.raises(StoreError, match="its tables have version 999"):
        store.save(refusal(), "baru")
    engine.dispose()
    store.close()


def test_a_migration_that_fails_changes_nothing(version: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put(version, url)
    before = shape(url)
    seen = []

    def failing(work: Callable[..., None]) -> Callable[..., None]:
        def fail(*what: Any) -> None:
            work(*what)
            seen.append(what)
            raise StoreError("stopped")

        return fail

    monkeypatch.setattr(migrations, "run", failing(migrations.run))
    monkeypatch.setattr(migrations.first, "renew", failing(migrations.first.renew))
    with pytest.raises(StoreError, match="stopped"):
        Store.open(url)
    assert seen
    assert shape(url) == before
    monkeypatch.undo()
    store = Store.open(url)
    assert found(store) == told(version)


def test_no_room_for_the_copy_leaves_it_as_it_is(version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "news.db"
    put(version, str_url(path))
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("timeline.store.copying.os.fsync", full)
    with pytest.raises(StoreError, match=r"cannot be copied there: No space left on device"):
        Store.open(str(path))
    assert rows(path) == rows_of(before, tmp_path)
    assert not list(tmp_path.glob("*.bak*"))


def rows_of(content: bytes, folder: Path) -> list[str]:
    (folder / "then.db").write_bytes(content)
    return rows(folder / "then.db")


def test_the_last_migration_is_the_version_of_the_tables(version: str) -> None:
    if version not in migrations.first.VERSIONS:
        assert migrations.steps(version)[-1].revision == schema.VERSION


def test_nothing_is_amiss_afterwards(version: str, url: str) -> None:
    put(version, url)
    with Store.open(url) as store:
        assert [one for one in check(store) if one.fault] == []
