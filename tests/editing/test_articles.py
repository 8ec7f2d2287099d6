"""What an article is called, where it appeared and under which address can be said anew."""

from __future__ import annotations

import json

import pytest

from timeline.editing import articles
from timeline.errors import StoreError
from timeline.ingest import ingest
from timeline.store import Filter, Store, activity

ROWS = [
    {"published": "2019-09-17", "source": source, "title": f"Judul {n}",
     "text": f"Polisi menangkap pencuri ke-{n} pada Senin."}
    for n, source in enumerate(("sindo", "SINDOnews", "sindo", "Kompas"))
]  # fmt: skip


@pytest.fixture
def store(tmp_path):
    found = Store.open(f"sqlite:///{tmp_path / 'test.db'}")
    list(ingest([("a.jsonl", "\n".join(map(json.dumps, ROWS)).encode())], found, "Uji"))
    yield found
    found.close()


def test_title_source_and_address_change_and_the_events_stay(store):
    before = store.events(Filter())
    one = store.articles(Filter(words='"ke-0"'))["id"][0]
    told = {"title": "  Pencuri \n tertangkap ", "source": "Koran", "url": "https://contoh.id/0"}
    assert articles.describe(store, {one: told, "gone": told}, "Ani") == 1
    found = store.articles(Filter(articles=(one,))).iloc[0]
    assert (found["title"], found["source"], found["url"]) == ("Pencuri tertangkap", "Koran", "https://contoh.id/0")
    assert sorted(store.events(Filter())["id"]) == sorted(before["id"])
    assert list(store.articles(Filter(words="tertangkap"))["id"]) == [one]
    assert articles.describe(store, {one: told}) == 0
    assert "rename:article" in set(activity.lines(store)["what"])


def test_spellings_of_a_source_become_one(store):
    assert articles.one_source(store, ["sindo"], "SINDOnews") == 2
    counted = store.breakdown(Filter(), "source")
    assert dict(zip(counted["source"], counted["events"], strict=True)) == {"SINDOnews": 3, "Kompas": 1}


def test_many_articles_are_one_transaction_all_or_none(store, monkeypatch):
    before = list(store.articles(Filter())["title"])
    ids = list(store.articles(Filter())["id"])
    read = store.reading

    def broken(article_id):
        if article_id == ids[-1]:
            raise StoreError("the disk is full")
        return read(article_id)

    with monkeypatch.context() as patched:
        patched.setattr(store, "reading", broken)
        with pytest.raises(StoreError):
            articles.describe(store, {one: {"title": "Anu"} for one in ids})
    assert list(store.articles(Filter())["title"]) == before
    version = store.version()
    writes = []
    monkeypatch.setattr(store, "_write", _counted(store._write, writes))
    assert articles.describe(store, {one: {"title": "Anu"} for one in ids}, "Ani") == len(ids)
    assert len(writes) == 2, "the articles, and the line of the log"
    assert set(store.articles(Filter())["title"]) == {"Anu"}
    assert store.version() != version


def _counted(write, writes):
    def counted():
        writes.append(1)
        return write()

    return counted
