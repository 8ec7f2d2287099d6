"""Samples that are fair and come again, verdicts that are never lost."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest import ingest
from timeline.paths import SAMPLES as FILES
from timeline.store import Filter, audit
from timeline.store.audit import Verdict, allocate, draw, judge, verdicts

NOON = datetime(2024, 5, 1, 12, 0)


@pytest.fixture
def filled(store):
    list(ingest([(file.name, file.read_bytes()) for file in sorted(FILES.glob("*.jsonl"))], store, "Contoh"))
    return store


def test_a_sample_mirrors_status_and_confidence(filled):
    events = filled.events(Filter())
    found = draw(filled, Filter(), 60, 1)
    assert len(found) == 60
    assert set(found["event"]) <= set(events["id"])
    assert found["event"].is_unique
    share = events["status"].value_counts(normalize=True)
    for status, n in found["status"].value_counts().items():
        assert n == pytest.approx(60 * share[status], abs=3)


def test_a_sample_comes_again_and_another_number_is_another_sample(filled):
    first = draw(filled, Filter(), 20, 1)
    for article in filled.articles()["id"]:
        filled.update(filled.reading(article))
    assert draw(filled, Filter(), 20, 1).equals(first)
    others = [frozenset(draw(filled, Filter(), 20, n)["event"]) for n in range(1, audit.SAMPLES + 1)]
    assert len(set(others)) == audit.SAMPLES


def test_a_sample_keeps_to_its_filter_and_to_what_there_is(filled):
    chosen = Filter(statuses=("planned",))
    found = draw(filled, chosen, 10_000, 3)
    assert set(found["event"]) == set(filled.events(chosen)["id"])
    assert draw(filled, Filter(words="tidakadakataini"), 10, 1).empty


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 10**6), max_size=9), st.integers(0, 500))
def test_an_allocation_sums_up_and_gives_no_stratum_more_than_it_has(sizes, total):
    given_ = allocate(sizes, total)
    assert sum(given_.values()) == min(total, sum(sizes.values()))
    assert all(given_[key] <= size for key, size in sizes.items())
    whole = sum(sizes.values())
    assert all(abs(given_[key] - min(total, whole) * size / whole) < 1 for key, size in sizes.items())


def said(right: bool | None, who: str = "Ani", part: str = "date") -> Verdict:
    return Verdict("e1", "a1", 5, 9, part, "26 Januari 2022", right, who)


def test_the_last_word_holds_and_can_be_taken_back(store):
    judge(store, [said(True), said(False, "Budi"), said(True, part="verb")], NOON)
    judge(store, [said(False)], NOON)
    found = verdicts(store, ["date"])
    assert {row.who: row.right for row in found.itertuples()} == {"Ani": False, "Budi": False}
    assert list(found["said"]) == ["26 Januari 2022"] * 2
    judge(store, [said(None)], NOON)
    assert list(verdicts(store, ["date"])["who"]) == ["Budi"]
    assert len(verdicts(store, ["date", "verb"])) == 2


def test_verdicts_outlive_their_article(filled):
    article = filled.articles()["id"][0]
    judge(filled, [Verdict("e", article, 1, 2, "date", "x", True, "Ani")], NOON)
    filled.delete_article(article)
    assert list(verdicts(filled, ["date"])["article"]) == [article]
