"""Views that have a name, and the words of titles by which events are found."""

from __future__ import annotations

import json

import pytest

from timeline.errors import StoreError
from timeline.ingest import ingest
from timeline.store import Filter, Store, views

ROWS = [
    ("Polisi Memanggil Veronica Koman", "Polisi memanggil Veronica pada Senin (16/9/2019)."),
    ("«Tapi» Kata Ketua", "Ketua partai berpidato pada Selasa (17/9/2019)."),
    ("Api di Riau", "Gubernur meninjau lahan pada Rabu (18/9/2019)."),
]


@pytest.fixture
def store(tmp_path):
    found = Store.open(f"sqlite:///{tmp_path / 'test.db'}")
    rows = [{"published": "2019-09-19", "title": title, "text": text} for title, text in ROWS]
    list(ingest([("a.jsonl", "\n".join(map(json.dumps, rows)).encode())], found, "Uji"))
    yield found
    found.close()


def test_a_view_has_a_name_is_replaced_under_it_and_goes(store):
    views.save(store, "  Pangan\n dan air ", "q=pangan")
    views.save(store, "Air", "q=air")
    views.save(store, "Pangan dan air", "q=pangan&status=planned")
    known = views.known(store)
    assert dict(zip(known["name"], known["query"], strict=True)) == {
        "Air": "q=air", "Pangan dan air": "q=pangan&status=planned",
    }  # fmt: skip
    views.forget(store, "Air")
    assert list(views.known(store)["name"]) == ["Pangan dan air"]
    with pytest.raises(StoreError):
        views.save(store, "  ", "q=x")


@pytest.mark.parametrize(
    ("words", "triggers"),
    [
        ("veronica koman", ["memanggil"]),
        ('"veronica koman"', ["memanggil"]),
        ("KOM", ["memanggil"]),
        ("api", ["meninjau"]),
        ("tapi", ["berpidato"]),
        ("gubernur api", ["meninjau"]),  # what stands behind its label, too, is its own
        ("gubernur koman", []),
        ("100%", []),
    ],
)
def test_all_words_of_a_title_find_its_events(store, words, triggers):
    found = store.events(Filter(words=words))
    assert list(found["trigger"]) == triggers
    assert store.count(Filter(words=words)) == len(triggers)


def test_a_choice_of_articles_holds_in_every_answer(store):
    ids = tuple(store.articles(Filter())["id"])[:2]
    chosen = Filter(articles=ids)
    assert set(store.events(chosen)["article"]) == set(ids)
    assert set(store.articles(chosen)["id"]) == set(ids)
    assert store.count(chosen) == len(store.events(chosen))
    assert store.span(chosen) is not None
