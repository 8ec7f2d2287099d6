"""What is deleted lies in the bin for 30 days and comes back whole; counts are those of a recount all the while."""

from __future__ import annotations

import json
import random
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from tests.store.readings import refusal
from timeline.errors import StoreError
from timeline.model import Correction
from timeline.store import Filter, Store, activity, audit, bin, tally
from timeline.store.log_tables import removed
from timeline.store.schema import ALL_ACTORS, collection, event, scope, scope_collection, tally_day

ALL = Filter(implicit=True, undated=True)


def state(store: Store) -> dict[str, Any]:
    events = store.events(ALL).astype(str).drop(columns=["corrected"])
    with store._read() as connection:
        held = select(scope.c.n).where(scope.c.n.not_in(select(scope_collection.c.scope)))
        assert not connection.scalars(held).all(), "a scope of nothing"
    return {
        "collections": store.collections().values.tolist(),
        "events": sorted(map(tuple, events.itertuples(index=False))),
        "actors": sorted(map(tuple, store.actor_counts(ALL).itertuples(index=False))),
        "states": store.corrections()["state"].tolist(),
    }


def recount(store: Store) -> None:
    with store._read() as connection:
        counted: Counter[Any] = Counter()
        for one in tally.stored(connection, event.c.n > 0):
            counted[ALL_ACTORS, one.start, one.end, one.facet] += 1
            for actor in one.actors:
                counted[actor, one.start, one.end, one.facet] += 1
        rows = connection.execute(select(tally_day).where(tally_day.c.actor >= 0))
        assert {tuple(row[:4]): row[4] for row in rows} == dict(counted)


def correct(store: Store, article: str) -> None:
    store.correct(Correction(article, 0, 7, "status", "", "denied", "Ani", "2026-11-23T10:00:00+07:00"))


@pytest.fixture
def filled(store: Store) -> Store:
    for n in range(4):
        store.save(refusal(f"a{n}"), "satu")
    store.link("a2", "dua")
    store.link("a3", "dua")
    store.save(refusal("b"), "dua")
    correct(store, "a0")
    return store


def undo(store: Store) -> bin.Restored:
    return bin.restore(store, int(bin.listed(store)["n"][0]), "Budi")


@pytest.mark.parametrize(("article", "collection_"), [("a0", None), ("a0", "satu"), ("a2", None), ("a2", "satu")])
def test_an_article_comes_back(filled: Store, article: str, collection_: str | None) -> None:
    before = state(filled)
    filled.delete_article(article, collection_, "Ani")
    assert state(filled) != before
    recount(filled)
    assert undo(filled) == bin.Restored("article", article.title(), 1, ())
    assert state(filled) == before
    recount(filled)
    assert not len(bin.listed(filled))


def test_a_collection_comes_back_with_its_articles_and_corrections(filled: Store) -> None:
    before = state(filled)
    filled.delete_collection("satu", "Ani")
    assert list(filled.collections()["name"]) == ["dua"]
    assert filled.corrections()["state"].tolist() == ["orphan"]
    recount(filled)
    found = bin.listed(filled)
    assert found[["kind", "name", "articles", "who"]].values.tolist() == [["collection", "satu", 4, "Ani"]]
    assert undo(filled).articles == 4
    assert state(filled) == before
    recount(filled)


def test_an_empty_collection_comes_back(store: Store) -> None:
    store.create_collection("kosong", sample=True)
    before = state(store)
    store.delete_collection("kosong")
    undo(store)
    assert state(store) == before


@pytest.mark.parametrize("first", [0, 1])
def test_both_collections_of_an_article_come_back_in_either_order(filled: Store, first: int) -> None:
    before = state(filled)
    filled.delete_collection("satu")
    filled.delete_collection("dua")
    assert not len(filled.articles())
    numbers = [int(n) for n in bin.listed(filled)["n"]]
    for n in numbers[:: 1 if first else -1]:
        assert bin.restore(filled, n).lost == ()
    assert state(filled) == before
    recount(filled)


def test_an_article_that_was_brought_in_again_stays_as_it_is_read_now(filled: Store) -> None:
    filled.delete_article("a1")
    filled.save(refusal("a1", source="Tempo"), "tiga")
    undo(filled)
    assert filled.articles(Filter(sources=("Tempo",)))["id"].tolist() == ["a1"]
    assert filled.articles(Filter(collections=("satu",)))["id"].tolist().count("a1") == 1
    recount(filled)


def test_what_comes_back_follows_a_new_name(filled: Store) -> None:
    filled.delete_article("a1")
    filled.rename_collection("satu", "pertama")
    undo(filled)
    assert set(filled.collections()["name"]) == {"pertama", "dua"}


def test_after_thirty_days_it_is_gone(filled: Store) -> None:
    filled.delete_article("a1")
    filled.delete_collection("dua")
    now = datetime.now().astimezone()
    assert bin.purge(filled, now + timedelta(days=29)) == 0
    assert bin.listed(filled)["until"].tolist() == [(now + timedelta(days=30)).date().isoformat()] * 2
    assert bin.purge(filled, now + timedelta(days=30, minutes=1)) == 2
    assert not len(bin.listed(filled))
    with pytest.raises(StoreError, match="there is nothing numbered 1 in the bin"):
        bin.restore(filled, 1)


def test_what_stayed_elsewhere_and_went_for_good_is_named(filled: Store) -> None:
    filled.delete_collection("satu")  # a2 and a3 stay in «dua»
    first = int(bin.listed(filled)["n"][0])
    filled.delete_collection("dua")
    with filled._write() as connection:
        connection.execute(delete(removed).where(removed.c.removal != first))
    found = bin.restore(filled, first)
    assert (found.articles, found.lost) == (2, ("A2", "A3"))


def test_any_order_of_deleting_and_restoring_keeps_the_counts(filled: Store) -> None:
    dice = random.Random(7)
    for _ in range(25):
        waiting = bin.listed(filled)["n"].tolist()
        if waiting and dice.random() < 0.5:
            bin.restore(filled, int(dice.choice(waiting)))
        elif len(names := filled.collections()["name"].tolist()) and dice.random() < 0.4:
            filled.delete_collection(dice.choice(names))
        elif ids := filled.articles()["id"].tolist():
            filled.delete_article(dice.choice(ids), None)
        recount(filled)
    while len(bin.listed(filled)):
        undo(filled)
    recount(filled)
    assert set(filled.articles()["id"]) == {"a0", "a1", "a2", "a3", "b"}
    assert filled.density(Filter(), [date(2022, 1, 1), date(2023, 1, 1)])["weight"].sum() == 5


def test_the_log_tells_who_did_what(filled: Store) -> None:
    filled.rename_collection("satu", "pertama", "Citra")
    filled.delete_article("b", None, "Ani")
    undo(filled)
    n = activity.note(filled, "upload", "dua", "Dewi", {"files": ["x.txt"]})
    activity.complete(filled, n, {"new": 1})
    found = activity.lines(filled)
    assert sorted(found[["what", "name", "who"]].values.tolist()) == [
        ["correct:status", "A0", "Ani"],
        ["delete:article", "B", "Ani"],
        ["rename", "pertama", "Citra"],
        ["restore:article", "B", "Budi"],
        ["upload", "dua", "Dewi"],
    ]
    assert found.set_index("what")["detail"]["upload"] == '{"files": ["x.txt"], "new": 1}'
    assert list(found["when"]) == sorted(found["when"], reverse=True)
    assert activity.people(filled) == ["Ani", "Budi", "Citra", "Dewi"]
    for chosen, wanted in (
        (activity.Choice(who=("Ani",)), 2),
        (activity.Choice(what=("delete", "restore")), 2),
        (activity.Choice(what=("correct",)), 1),
        (activity.Choice(words="X.TXT"), 1),
        (activity.Choice(words="100%"), 0),
        (activity.Choice(end="2026-11-23"), 1),
        (activity.Choice(start="2099-01-01"), 0),
    ):
        assert activity.count(filled, chosen) == len(activity.lines(filled, chosen)) == wanted, chosen
    pages = [activity.lines(filled, limit=2, offset=at) for at in (0, 2, 4)]
    assert [len(page) for page in pages] == [2, 2, 1]


def test_collections_are_gone_from_the_tables(filled: Store) -> None:
    filled.delete_collection("satu")
    with filled._read() as connection:
        assert connection.scalars(select(collection.c.name)).all() == ["dua"]


class Outcome:
    def __init__(self, status: str) -> None:
        self.status, self.more = status, 0


def test_an_upload_that_ends_early_is_in_the_log_with_what_went_in(store: Store) -> None:
    def outcomes() -> Any:
        yield Outcome("new")
        yield Outcome("error")
        raise StoreError("the disk is full")

    with pytest.raises(StoreError, match="full"):
        list(activity.upload(store, "satu", outcomes(), [f"{n}.txt" for n in range(30)], "Ani"))
    found = activity.lines(store)
    assert found[["what", "name", "who"]].values.tolist() == [["upload", "satu", "Ani"]]
    told = json.loads(found["detail"][0])
    assert (told["new"], told["failed"], len(told["files"]), told["more"]) == (1, 1, 20, 10)


def test_the_log_tells_what_was_judged_and_which_collections_were_made(store: Store) -> None:
    store.create_collection("tiga", who="Ani")
    store.create_collection("tiga", who="Budi")  # it is there already
    store.create_collection("contoh", sample=True)  # the program's own
    store.save(refusal(), "tiga")
    event = store.corrected("refusal").events[0]
    span = event.trigger.start, event.trigger.end
    for right, who in ((True, "Citra"), (False, "Dewi"), (None, "Dewi")):
        word = audit.Verdict(event.id, "refusal", *span, "date", "2022-01-26", right, who)
        audit.judge(store, [word], datetime(2026, 11, 26, 12))
    made = activity.lines(store, activity.Choice(what=("create",)))
    assert made[["who", "name"]].values.tolist() == [["Ani", "tiga"]]
    judged = activity.lines(store, activity.Choice(what=("judge",)))
    assert set(judged["what"]) == {"judge:date"}
    assert set(judged["name"]) == {"Refusal"}
    assert judged[["who", "old", "new"]].values.tolist() == [
        ["Dewi", "2022-01-26", ""], ["Dewi", "2022-01-26", "wrong"], ["Citra", "2022-01-26", "right"],
    ]  # fmt: skip
    assert activity.people(store) == ["Ani", "Citra", "Dewi"]
