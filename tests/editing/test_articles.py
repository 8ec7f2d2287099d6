"""What an article is called, where it appeared and under which address can be said anew."""

from __future__ import annotations

import json

import pytest

from timeline.editing import articles
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
    found = store.articles(Filter(article=one)).iloc[0]
    assert (found["title"], found["source"], found["url"]) == ("Pencuri tertangkap", "Koran", "https://contoh.id/0")
    assert sorted(store.events(Filter())["id"]) == sorted(before["id"])
    assert list(store.articles(Filter(words="tertangkap"))["id"]) == [one]
    assert articles.describe(store, {one: told}) == 0
    assert "rename:article" in set(activity.lines(store)["what"])


def test_spellings_of_a_source_become_one(store):
    assert articles.one_source(store, ["sindo"], "SINDOnews") == 2
    counted = store.breakdown(Filter(), "source")
    assert dict(zip(counted["source"], counted["events"], strict=True)) == {"SINDOnews": 3, "Kompas": 1}
