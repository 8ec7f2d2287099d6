"""Nothing is planned and over, or done and to come, without a warning; a plan in one clause is none in another."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import pipeline
from timeline.attachment.when import DONE_IS_AHEAD, PLAN_IS_OVER
from timeline.model import Article, Event
from timeline.text.tense import tense
from timeline.triggers.lexicon import lexicon

PUBLISHED = date(2022, 1, 28)
MONDAY = date(2022, 1, 24)
BESIDE = [
    ("Polisi yang {} memeriksa saksi menangkap pelaku pada Senin.", "menangkap"),
    ("Setelah {} pergi, menteri itu menolak tawaran Rusia pada Senin.", "menolak"),
    ("Karena {} hujan, warga mengungsi pada Senin.", "mengungsi"),
    ("Warga {} membangun jembatan yang runtuh pada Senin.", "runtuh"),
]
INSIDE = [
    "Gubernur {} mengunjungi Bandung pada Senin.",
    "Gubernur {} mengunjungi Bandung dan meresmikan jembatan pada Senin.",
    "Menteri {} datang, kata gubernur pada Senin.",
    "Pada Senin, petani yang {} menjual lahannya menemui bupati.",
]


def cues() -> list[str]:
    """All words that make a verb a plan, but for those that are a day themselves."""
    known, told = lexicon("id"), tense("id").cues
    assert known is not None
    return sorted((told | {word for word, status in known.cues.items() if status == "planned"}) - {"besok"})


def dated(sentence: str) -> list[Event]:
    article = Article("", "", "", sentence, published=PUBLISHED, language="id")
    return [event for event in pipeline.read(article).events if event.explicit]


def doubt(event: Event) -> str:
    """The warning that the event must carry."""
    days = event.when.interval
    assert days is not None
    if event.status == "planned" and days.end <= PUBLISHED:
        return PLAN_IS_OVER
    return DONE_IS_AHEAD if event.status in {"happened", "ongoing"} and days.start > PUBLISHED else ""


@pytest.mark.parametrize("frame", [frame for frame, _ in BESIDE] + INSIDE)
def test_what_is_planned_and_over_says_so(frame: str) -> None:
    events = [event for cue in cues() for event in dated(frame.format(cue))]
    assert len(events) > len(cues()) / 2
    silent = [(event.trigger.text, event.status) for event in events if doubt(event) not in event.when.warning]
    assert not silent


@pytest.mark.parametrize(("frame", "verb"), BESIDE)
def test_a_plan_in_one_clause_says_nothing_of_another(frame: str, verb: str) -> None:
    for cue in cues():
        told = [event.when for event in dated(frame.format(cue)) if event.trigger.text == verb]
        days = [when.interval.start for when in told if when.interval is not None]
        assert days == [MONDAY] or not days, cue


AHEAD = ("Polisi sedang menahan tersangka pada 2023.", "Warga tengah menanam padi pada Mei 2023.")


@pytest.mark.parametrize("sentence", AHEAD)
def test_what_lasts_is_told_with_a_warning_where_its_day_is_to_come(sentence: str) -> None:
    (event,) = dated(sentence)
    assert (event.status, event.when.warning) == ("ongoing", DONE_IS_AHEAD)
