"""What is saved comes back; nothing is doubled, nothing is left behind."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text

from tests.store.readings import NATO, YEAR, happening, reading, readings, refusal
from timeline.errors import StoreError
from timeline.model import Reading
from timeline.store import Filter, Store

ALL = Filter(implicit=True, undated=True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings)
def test_any_reading_comes_back_equal(store: Store, any_reading: Reading) -> None:
    store.save(any_reading, "c")
    id_ = any_reading.article.id
    assert store.reading(id_) == any_reading
    assert store.count(replace(ALL, articles=(id_,))) == len(any_reading.events)
    store.delete_article(id_)
    assert store.count(ALL) == 0


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings, readings)
def test_saving_and_deleting_leaves_no_row_and_no_count(store: Store, first: Reading, second: Reading) -> None:
    for one in (first, second, first):
        store.save(one, "c")
    store.save(second, "d")
    weight = sum(row.weight for row in store.histogram(Filter(implicit=True), 50).itertuples())
    assert weight == pytest.approx(store.count(Filter(implicit=True)))
    store.delete_collection("c")
    store.delete_collection("d")
    with store._read() as rows:
        for table in (
            "article",
            "content",
            "event",
            "participant",
            "tally_day",
            "tally_month",
            "tally_rough",
            "facet",
            "scope",
        ):
            assert rows.scalar(text(f"SELECT count(*) FROM {table}")) == 0, table


def test_the_same_article_twice_is_one(store: Store) -> None:
    assert store.save(refusal(), "a").new
    assert not store.save(refusal(), "a").new
    assert store.collections().to_dict("records") == [{"name": "a", "articles": 1, "events": 3, "sample": False}]
    assert store.count() == 2


def test_a_new_reading_replaces_the_old(store: Store) -> None:
    store.save(refusal(), "a")
    store.save(refusal(), "b")
    text = "menolak"
    store.update(reading("refusal", text, happening("refusal", text, YEAR, (NATO, "agent"))))
    assert list(store.events(Filter(collections=("a",))).trigger) == ["menolak"]
    assert list(store.events(Filter(collections=("b",))).trigger) == ["menolak"]
    assert list(store.actor_counts().name) == ["NATO"]
    assert store.count(Filter(words="aneksasi")) == 0


def test_a_stored_article_and_a_new_one_are_saved_together(store: Store) -> None:
    """The stored one has the last number, which is free only while it is written anew."""
    store.save_all([refusal("a"), refusal("b")], "c")
    assert [one.new for one in store.save_all([refusal("b"), refusal("d")], "c")] == [False, True]
    assert sorted(store.articles().id) == ["a", "b", "d"]
    assert store.count() == 6


def test_an_article_in_two_collections_counts_once(store: Store) -> None:
    store.save(refusal(), "a")
    store.save(refusal("other"), "b")
    assert store.link("refusal", "b")
    assert store.count(Filter(collections=("a",))) == 2
    assert store.count(Filter(collections=("b",))) == 4
    assert store.count(Filter(collections=("a", "b"))) == 4
    assert store.histogram(Filter(collections=("a", "b")), 10).weight.sum() == 4


def test_deleting_a_collection_spares_what_is_in_another(store: Store) -> None:
    store.save(refusal(), "a")
    store.save(refusal(), "b")
    store.save(refusal("only"), "a")
    store.delete_collection("a")
    assert list(store.articles().id) == ["refusal"]
    assert store.count() == 2
    store.delete_article("refusal", collection="b")
    assert store.articles().empty
    assert list(store.collections().name) == ["b"]


def test_collections_are_made_renamed_and_missed(store: Store) -> None:
    store.create_collection("Contoh", sample=True)
    store.create_collection("Contoh")
    store.create_collection("b")
    store.rename_collection("b", "c")
    assert dict(zip(store.collections().name, store.collections()["sample"], strict=True)) == {
        "Contoh": True,
        "c": False,
    }
    with pytest.raises(StoreError, match="already"):
        store.rename_collection("c", "Contoh")
    for wrong in (store.delete_collection, lambda name: store.rename_collection(name, "x")):
        with pytest.raises(StoreError, match="no collection"):
            wrong("missing")
    with pytest.raises(StoreError, match="needs a name"):
        store.create_collection("  ")


def test_missing_articles(store: Store) -> None:
    assert not store.has("x")
    assert not store.link("x", "a")
    for call in (store.reading, store.delete_article):
        with pytest.raises(StoreError, match="no article"):
            call("x")


def test_a_failed_save_writes_nothing(store: Store) -> None:
    store.save(refusal(), "a")
    broken = refusal()
    worse = replace(broken.events[0], confidence=None)
    with pytest.raises(StoreError):
        store.save(replace(broken, events=(*broken.events[1:], worse)), "new")
    assert store.reading("refusal") == refusal()
    assert store.count() == 2
    assert list(store.collections().name) == ["a"]


def test_reopening_finds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_DATABASE", f"sqlite:///{tmp_path / 'env.db'}")
    first = Store.open()
    first.save(refusal(), "a")
    first.close()
    assert Store.open(str(tmp_path / "env.db")).reading("refusal") == refusal()


def test_a_database_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    Store.open(str(path)).close()
    with sqlite3.connect(path) as rows:
        rows.execute("UPDATE setting SET value = '0'")
    with pytest.raises(StoreError, match="version 0"):
        Store.open(str(path))


@pytest.mark.parametrize("url", ["nosuch://x", "sqlite:////nowhere/at/all.db"])
def test_a_database_that_cannot_be_opened(url: str) -> None:
    with pytest.raises(StoreError):
        Store.open(url)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database, but long enough to look at" * 50)
    with pytest.raises(StoreError):
        Store.open(str(tmp_path / "text.db"))


def test_published_day_survives(store: Store) -> None:
    store.save(refusal(), "a")
    assert store.reading("refusal").article.published == date(2022, 1, 28)
    assert list(store.articles().published.dt.date) == [date(2022, 1, 28)]
