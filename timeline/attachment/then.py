"""Gives «saat itu» and its kin the time that the article told of last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from timeline.model import Event, Resolution, Timex
from timeline.text.words import Word
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, Sentence

PAST = "PAST_REF"
REASON = "the time told of before"
_SENTENCES = 5  # without a time of their own, up to which a time is remembered


class Then:
    """The time at which the last sentences told that something happened; a saying and the day of the paper are none."""

    def __init__(self, lex: Lexicon, published: date | None) -> None:
        self._words = lex.times.then | lex.times.then_spoken
        self._spoken, self._published = lex.times.then_spoken, published
        self._told: Resolution | None = None
        self._age = 0

    def placed(self, line: Sentence, at: int) -> Resolution | None:
        """«saat itu» at the time told of before; None for what looks back at none.

        It opens its clause and is its only time: «Presiden FIFA saat itu dinyatakan bersalah» is of another day.
        """
        time = line.times[at]
        if self._told is None or time.value != PAST or time.timex.text.lower() not in self._words:
            return None
        if line.quoted[at] or (at > 1 and line.words[at - 1] not in PAUSES):
            return None
        if any(other.interval is not None for other in line.times.values()):
            return None  # «Kala itu ia masih bersekolah pada 2006»
        return replace(time, value=self._told.value, interval=self._told.interval, reason=REASON)

    def opens(self, written: Sequence[str]) -> bool:
        """Whether a sentence of these words begins with «ketika itu» and there is a time that it means."""
        return self._told is not None and " ".join(written[:2]).lower() in self._spoken

    def spoken(self, words: Sequence[Word]) -> list[Resolution]:
        """«ketika itu», which is no time expression of its own, where a clause begins with it."""
        for at, (one, two) in enumerate(pairwise(words)):
            told = f"{one.lower} {two.lower}"
            if told in self._spoken and (at == 0 or words[at - 1].lower in PAUSES):
                return [Resolution(Timex(one.start, two.end, told, "DATE", "past"), PAST)]
        return []

    def note(self, events: Iterable[Event]) -> None:
        """Takes in the next sentence's events, and forgets what was told too long ago."""
        told = [event.when for event in events if event.explicit and event.status == "happened" and not event.reported]
        over = [when for when in told if when.interval and self._published and when.interval.start < self._published]
        self._age = 0 if told else self._age + 1
        if over:
            self._told = over[-1]
        elif self._age >= _SENTENCES:
            self._told = None
