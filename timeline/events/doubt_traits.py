"""What is true of a dated word, by names: which rows dated it, between which words it stands, in what an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from timeline.attachment.when import Dated, When
from timeline.model import Event
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import ACTOR, TIME, Sentence

_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 35)  # where a number gets another name
_MOST = 3  # what is more is told as this
_OWN = 6  # words of a clause before its verb that are looked at
_LETTERS = 4  # of a word that a headline and a sentence may share
_PIECE = 200  # characters of a text that are about one sentence
_TITLE = 100  # words of a headline: what is longer is a text, and is looked through for each dated word
_PRINTED = re.compile(r"\(\d{1,2}/\d")
_CAPITAL = re.compile(r"[a-z,] [A-Z][a-z]")
_QUOTES = ('"', "“")
_NAMED = {ACTOR: "name", TIME: "time"}


def article_traits(text: str, now: int, addressed: Container[str]) -> Iterator[str]:
    """What an article is like: how often it prints days, quotes, names, and addresses its reader, for its length.

    `now` is how many of its times are «saat ini» or their kin.
    """
    said = text.lower().split()
    words, quotes = len(said) + 1, sum(map(text.count, _QUOTES))
    yield f"article now {min(now, _MOST + 1)}"
    yield f"article addresses {min(200 * sum(one in addressed for one in said) // words, _MOST + 2)}"
    yield f"article printed {min(len(_PRINTED.findall(text)), _MOST + 1)}"
    yield f"article quotes {min(100 * quotes // words, _MOST + 1)}"
    yield f"article names {min(20 * len(_CAPITAL.findall(text)) // words, _MOST + 2)}"


def title_words(title: str) -> frozenset[str]:
    """The words of a headline that a sentence may share with it."""
    return frozenset(one for one in title.lower().split()[:_TITLE] if len(one) >= _LETTERS)


def traits(line: Sentence, heads: Sequence[Head], told: Dated, event: Event, title: frozenset[str]) -> Iterator[str]:
    """The features of one dated word of a sentence with `heads`, and of the event that was made of it.

    `title` are the `title_words` of the headline.
    """
    span = _span(told.when)
    yield from _deed(line, told, event, span)
    yield from _time(line, told, event, span)
    yield from _between(line, heads, told, span)
    yield from _words(line, told)
    yield from _company(line, event, told, title, span)


def _deed(line: Sentence, told: Dated, event: Event, span: str) -> Iterator[str]:
    head, part = told.head, line.clause(told.head.first)
    seen = f"{head.kind} {head.voice}"
    yield f"deed {head.word}"
    yield f"deed {head.word} {span}"
    yield f"seen {seen} {span}"
    yield f"type {event.type}"
    yield f"type {event.type} {span}"
    yield f"type {event.type} {event.status} {span}"
    yield f"speech {head.speech} {head.tag}"
    yield f"state {head.state} {span}"
    yield f"status {event.status} {span}"
    yield f"cue {event.because.status}"
    yield f"cue {event.because.status} {span}"
    yield f"clause {part.kind} {part.opener}"
    yield f"clause {part.kind} {span}"
    yield f"clause {part.kind} {seen}"
    yield f"quoted {line.quoted[head.first]} {span}"


def _time(line: Sentence, told: Dated, event: Event, span: str) -> Iterator[str]:
    head, when = told.head, told.when
    row, *again = told.rule.split(", ")
    yield f"way {told.way}"
    yield f"row {row}"
    yield from (f"then {name}" for name in again)
    yield f"row {row} {span}"
    yield f"row {row} {head.kind} {head.voice}"
    yield f"row {row} {event.status}"
    yield f"row {row} {line.clause(head.first).kind}"
    yield f"rule {when.resolution.rule}"
    yield f"warning {bool(when.resolution.warning)}"
    for word in when.resolution.timex.text.lower().split():
        if word.isalpha():
            yield f"time {word}"
    yield "time printed" if any(map(str.isdigit, when.resolution.timex.text)) else "time in words"


def _between(line: Sentence, heads: Sequence[Head], told: Dated, span: str) -> Iterator[str]:
    """How far the word and its time are apart, and what stands between."""
    head, when = told.head, told.when
    first, last = sorted((head.first, when.first))
    side, row = "before" if head.first < when.first else "behind", told.rule.partition(",")[0]
    far, commas = bisect_left(_STEPS, last - first), min(line.words[first:last].count(","), _MOST)
    same = line.number(head.first) == line.number(when.first)
    yield f"far {side} {far} {head.kind} {head.voice}"
    yield f"far {row} {far}"
    yield f"commas {row} {commas}"
    yield f"heads between {side} {min(sum(first < other.first < last for other in heads), _MOST)}"
    yield f"heads {min(len(heads), 2 * _MOST)}"
    yield f"tied {line.clause(head.first).kind} {line.clause(when.first).kind} {same} {side}"
    yield from (f"between {word(line, at)}" for at in range(first + 1, min(last, first + 11)))


def _words(line: Sentence, told: Dated) -> Iterator[str]:
    head, when = told.head, told.when
    for step in (1, 2):
        yield f"ahead {step} {word(line, head.first - step)}"
        yield f"after {step} {word(line, head.last + step - 1)}"
    yield f"ahead of time {word(line, when.first - 1)}"
    yield f"after time {word(line, when.last)}"
    number = line.number(head.first)
    own = [at for at in range(head.first) if line.number(at) == number]
    yield from {f"own {word(line, at)}": None for at in own[-_OWN:]}
    said = (other.strip() for other in line.words if other not in MARKS and other not in _NAMED)
    yield from {f"any {other or 'break'}": None for other in said}


def _company(line: Sentence, event: Event, told: Dated, title: frozenset[str], span: str) -> Iterator[str]:
    """Who takes part, whom the sentence names, where it stands, and what it shares with the headline."""
    cast = " ".join(sorted({part.role for part in event.actors})) or "nobody"
    people = min(sum(one.kind != "place" for one in line.actors.values()), _MOST)
    yield f"cast {cast} {span}"
    yield f"cast {cast} {event.status}"
    yield f"people {people}"
    yield f"people {min(people, 2)} {span}"
    yield f"times {min(len(line.times), _MOST)}"
    yield f"sentence {bisect_left(_STEPS, line.sentence.start // _PIECE)}"
    yield f"last {line.sentence.end + _PIECE > len(line.text)}"
    yield f"headline {min(len(title.intersection(line.words)), _MOST) if title else 'none'}"
    told_there = any(told.head.word in one or one in told.head.word for one in title)
    yield f"headline tells it {told_there} {span}"


def _span(when: When) -> str:
    """How long a time is, or what else it is."""
    if when.present:
        return "now"
    return "clock" if when.clock else "feast" if when.feast else when.interval.granularity if when.placed else "open"


def word(line: Sentence, at: int) -> str:
    """The word of a unit as a feature names it: names are all alike, and so are times and numbers."""
    if not 0 <= at < len(line.words):
        return "end"
    said = line.words[at]
    return _NAMED.get(said) or ("number" if said[:1].isdigit() else said.strip() or "break")
