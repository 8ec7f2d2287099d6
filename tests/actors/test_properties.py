"""What holds for every text, however strange."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actors.reading import find
from timeline.actors.seeds import load

WORDS = ["Moskow", "AS", "kata", "Presiden", "Joko Widodo", "di", "(KPK)", "Komisi Pemberantasan Korupsi", ".", "\n"]
WORDS += [",", "itu", "aliansi militer", "NATO", "Agus", "“", "membantah", "É", "𝐀", "-", "Chad", "(", ")"]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_mentions_are_what_the_text_says_in_order_and_apart(text):
    mentions = find(text)
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(0 < m.confidence <= 1 for m in mentions)
    assert all(m.kind == "place" or m.actor is not None for m in mentions)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_same_text_same_mentions(text):
    assert find(text) == find(text)


def seconds(text):
    start = time.process_time()
    find(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit", ["A", "AA ", "A b ", "Agus Rahardjo ", "NATO (", "Moskow dan ", "(KPK) ", "aliansi militer itu "]
)
def test_hostile_text_takes_linear_time(unit):
    short, long = (unit * (size // len(unit)) for size in (20_000, 400_000))
    seconds(short)
    assert seconds(long) < 60 * max(seconds(short), 0.02)


def test_seed_aliases_are_found_where_nothing_guards_them():
    lost = []
    for seed in load():
        if not seed.guard and seed.type in ("name", "variant", "acronym") and seed.actor.kind in ("country", "igo"):
            text = f"Ia bertemu wakil {seed.alias} kemarin."
            if not any(m.text == seed.alias and m.actor == seed.actor for m in find(text)):
                lost.append(seed.alias)
    assert not lost
