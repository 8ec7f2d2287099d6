"""The whole way of a text, on sample articles damaged at random: nothing fails, and all offsets hold."""

from __future__ import annotations

import json
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.importers.build import article
from timeline.paths import SAMPLES
from timeline.pipeline import read

TEXTS = [
    json.loads(line)["text"]
    for file in sorted(SAMPLES.glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
ODD = "\u00a0\u200b\ufeff\t\r\n“”‘’…—()/.,:;0159الل日本🙂İßﬁ\u0301%$<>&"
DAYS = [None, date(1, 1, 2), date(1945, 8, 18), date(1998, 5, 22), date(2024, 2, 29), date(9999, 12, 30)]


def damaged(text: str, random: Random) -> str:
    """The text with characters lost, doubled, moved, made large and replaced by odd ones."""
    letters = list(text)
    for _ in range(random.randint(1, 60)):
        at, other = random.randrange(len(letters)), random.randrange(len(letters))
        match random.randrange(5):
            case 0:
                letters[at] = random.choice(ODD)
            case 1:
                letters.insert(at, random.choice(ODD))
            case 2:
                letters[at] = letters[at].upper()
            case 3:
                letters[at:at] = letters[other : other + random.randint(1, 40)]
            case _:
                letters[at] = ""
    return "".join(letters)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(TEXTS) - 1), st.randoms(use_true_random=False), st.sampled_from(DAYS))
def test_no_damage_stops_the_reading(number: int, random: Random, published: date | None) -> None:
    told = read(article(damaged(TEXTS[number], random), key="damaged", published=published))
    text = told.article.text
    for one in told.dates:
        assert text[one.timex.start : one.timex.end] == one.timex.text
    for mention in told.mentions:
        assert text[mention.start : mention.end] == mention.text
    for event in told.events:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text


@pytest.mark.parametrize("published", [None, date(2022, 1, 28)])
def test_a_quoted_today_needs_a_day_of_the_saying(published: date | None) -> None:
    body = 'NATO menolak tuntutan itu. "Kami bertemu hari ini," kata Jens Stoltenberg, Rabu.'
    assert read(article(body, key="quoted", published=published)).events
