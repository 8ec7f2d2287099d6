"""The same article again and again: kept once, told each time, and never asked for twice where it cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from timeline import pipeline
from timeline.importers import Imported, load
from timeline.ingest import keep_many
from timeline.model import Article
from timeline.store import Filter, Store

TEXT = "Pada Jumat (28/1/2022), NATO menolak tuntutan Rusia."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(str(tmp_path / "news.db"))


def copies(text: str, number: int) -> list[Imported]:
    return [one for n in range(number) for one in load(f"{n}.txt", text.encode())]


def begun(store: Store) -> list[str]:
    """The writing transactions from now on."""
    seen: list[str] = []
    event.listen(store._engine, "before_cursor_execute", lambda _c, _k, statement, *_: seen.append(statement))
    return seen


def asking(readings: Callable[[Article], Any]) -> tuple[list[str], Callable[..., Any]]:
    """Something that reads, and the titles of what it was asked to read."""
    asked: list[str] = []

    def submit(articles: Sequence[Article]) -> Callable[[], list[Any]]:
        asked.extend(article.key for article in articles)
        return lambda: [readings(article) for article in articles]

    return asked, submit


def test_a_thousand_copies_take_a_transaction_for_each_batch(store: Store) -> None:
    """An archive of 60,000 files of one letter took a transaction for each of them, two minutes."""
    statements = begun(store)
    told = list(keep_many(copies(TEXT, 1_000), store, "a"))
    assert [one.status for one in told] == ["new", *["duplicate"] * 999]
    assert {one.events for one in told} == {1}
    assert sum(one == "BEGIN IMMEDIATE" for one in statements) <= 6
    assert (len(store.articles()), store.count()) == (1, 1)


def test_copies_go_into_another_collection_together(store: Store) -> None:
    list(keep_many(copies(TEXT, 1), store, "a"))
    assert [one.status for one in keep_many(copies(TEXT, 3), store, "b")] == ["duplicate"] * 3
    assert store.count(Filter(collections=("a",))) == store.count(Filter(collections=("b",))) == store.count() == 1


def test_what_cannot_be_read_is_not_tried_again(store: Store) -> None:
    """Each try may take all the time that an article is allowed; and never in this process."""
    asked, submit = asking(lambda article: pipeline.Unread("it takes more than 40 s", "too-slow"))
    told = list(keep_many(copies(TEXT, 900), store, "a", submit))
    assert [one.error.code for one in told if one.error] == ["too-slow"] * 900
    assert [one.file for one in told] == [f"{n}.txt" for n in range(900)]
    assert asked == ["0.txt"]


def test_what_somebody_deletes_meanwhile_is_read_again_elsewhere(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, submit = asking(pipeline.pack)
    list(keep_many(copies(TEXT, 1), store, "a"))
    real = store.link_all

    def gone(ids: Any, collection: str) -> list[str]:
        for one in ids:
            store.delete_article(one)
        monkeypatch.setattr(store, "link_all", real)
        return []

    monkeypatch.setattr(store, "link_all", gone)
    monkeypatch.setattr("timeline.ingest.pipeline", None)
    assert [one.status for one in keep_many(copies(TEXT, 2), store, "a", submit)] == ["new", "duplicate"]
    assert asked == ["0.txt"]
    assert store.count() == 1
