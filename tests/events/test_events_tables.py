"""Events: what the tables of dates, roles and status say."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.events.reading import columns, read, rows
from timeline.labels.cutting import LONGEST
from timeline.model import STATUSES, Article, Event
from timeline.status.judge import Judge
from timeline.text import sentences
from timeline.text.grammar import grammar
from timeline.text.quotations import quotations
from timeline.text.words import split
from timeline.triggers.heads import heads
from timeline.triggers.lexicon import lexicon
from timeline.triggers.sentence import in_units

STATUS = rows("events_status.txt")


def _named(events: tuple[Event, ...], word: str) -> list[Event]:
    return [
        event for event in events if event.trigger.text.lower() == word or event.trigger.text.lower() in word.split()
    ]


def _judged(body: str, word: str) -> str | None:
    """The status of a word that is a possible trigger but no event of its own (nothing dates it)."""
    lex, rules = lexicon("id"), grammar("id")
    assert lex is not None
    for sentence in sentences(body, "id"):
        row = in_units(body, sentence, split(body, sentence.start, sentence.end), [], [], quotations(body), "id")
        found = heads(row, lex, rules)
        for head in found:
            if head.word in {word, *word.split()}:
                return Judge(row, found, lex, None).status(head)
    return None


@pytest.mark.parametrize("row", STATUS)
def test_status(row: str, request: pytest.FixtureRequest) -> None:
    if row.startswith("!"):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known failure"))
    status, word, body = columns(row.lstrip("! "))
    assert _status(word, body) == status


def _status(word: str, body: str) -> str:
    named = _named(read(body), word)
    return named[0].status if named else _judged(body, word) or "not found"


def test_the_status_table_is_large_enough_to_mean_something() -> None:
    counts = {status: sum(columns(row)[0].lstrip("! ") == status for row in STATUS) for status in ("denied", "ongoing")}
    assert len(STATUS) >= 150
    assert min(counts.values()) >= 14


@pytest.mark.parametrize("row", rows("events_dates.txt"))
def test_dates(row: str, request: pytest.FixtureRequest) -> None:
    if row.startswith("!"):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known failure"))
    body, expected = columns(row.lstrip("! "))
    found = [event for event in read(body) if event.explicit]
    told = ", ".join(f"{event.trigger.text.lower()} {_days(event)}" for event in found)
    assert (told or "-") == expected


def _days(event: Event) -> str:
    interval = event.when.interval
    assert interval is not None
    return f"{interval.start}" if interval.days == 1 else f"{interval.start} {interval.last}"


@pytest.mark.parametrize("row", rows("events_roles.txt"))
def test_roles(row: str, request: pytest.FixtureRequest) -> None:
    if row.startswith("!"):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known failure"))
    word, expected, body = columns(row.lstrip("! "))
    event = _named(read(body), word)[-1]
    assert ", ".join(sorted(f"{part.actor.name} {part.role}" for part in event.actors)) == expected


@pytest.mark.parametrize("row", rows("events_types.txt"))
def test_types(row: str, request: pytest.FixtureRequest) -> None:
    if row.startswith("!"):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known failure"))
    word, expected, body, *title = columns(row.lstrip("! "))
    assert [event.type for event in _named(read(body, title="".join(title)), word)][:1] == [expected]


@pytest.mark.parametrize("row", rows("events_labels.txt"))
def test_labels(row: str, request: pytest.FixtureRequest) -> None:
    if row.startswith("!"):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known failure"))
    word, expected, body = columns(row.lstrip("! "))
    assert _named(read(body), word.lower())[-1].label == expected
    assert len(expected) <= LONGEST


def test_a_language_without_lexicon_has_no_events() -> None:
    article = Article(id="x", key="x", title="", text="Hier geschah etwas.", language="xx")
    from timeline.events.extract import extract

    assert extract(article, sentences(article.text, "id"), (), ()) == ()


def test_the_confusion_of_statuses() -> None:
    """The table's statuses against those judged, printed with -s; each status is found in nine of ten sentences."""
    confusion = Counter((row[0], _status(row[1], row[2])) for row in map(columns, (r.lstrip("! ") for r in STATUS)))
    for wanted in STATUSES:
        print(wanted, {got: number for (gold, got), number in sorted(confusion.items()) if gold == wanted})
    for status in STATUSES:
        total = sum(number for (gold, _), number in confusion.items() if gold == status)
        assert confusion[status, status] >= 0.9 * total, status
