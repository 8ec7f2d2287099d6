"""Turns a sentence into units (words, times, actors) with their clauses, ready for rules about events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Actor, Mention, Resolution
from timeline.model import Sentence as Span
from timeline.text.clauses import Clause, clauses
from timeline.text.words import TIME as TIME
from timeline.text.words import Word

ACTOR = "\x02"  # stands for a mention of an actor
_LONGEST_DATELINE = 80  # characters
PAUSES = frozenset(",;:—–\n")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a row of units.

    `text` is the whole article's.  A time expression or a mention is one unit, whatever commas it holds; `words` are
    the units in lower case;
    `clause_at[i]` is the index in `clauses` of the part that holds unit i, `numbers[i]` that clause's number,
    `quoted[i]` whether the unit stands inside a quotation.
    """

    text: str
    sentence: Span
    units: tuple[Word, ...]
    words: tuple[str, ...]
    times: Mapping[int, Resolution]
    actors: Mapping[int, Mention]
    clauses: tuple[Clause, ...]
    clause_at: tuple[int, ...]
    numbers: tuple[int, ...]
    quoted: tuple[bool, ...]

    def clause(self, at: int) -> Clause:
        """The part of a clause that holds the unit."""
        return self.clauses[self.clause_at[at]]

    def actor(self, at: int) -> Actor | None:
        """The actor that the unit names, if it names one."""
        mention = self.actors.get(at)
        return None if mention is None else mention.actor

    def is_person(self, at: int) -> bool:
        """Whether the unit names a person."""
        return at in self.actors and self.actors[at].kind == "person"

    def ends(self, at: int) -> bool:
        """Whether a pause, a time or nothing stands at a unit: what is told before it has come to its end."""
        return at >= len(self.words) or self.words[at] in PAUSES or self.words[at] == TIME

    def written(self, at: int) -> str:
        """The unit as the text writes it, in lower case: «pria» of «[pria] itu», which stands for somebody."""
        return self.text[self.units[at].start : self.units[at].end].lower()

    def number(self, at: int) -> int:
        """The number of the clause that holds the unit."""
        return self.numbers[at]


def in_units(
    text: str,
    sentence: Span,
    words: Sequence[Word],
    dates: Sequence[Resolution],
    mentions: Sequence[Mention],
    quotes: Sequence[tuple[int, int]],
    language: str,
) -> Sentence:
    """The sentence of `words` in units; `dates`, `mentions` and `quotes` are those that overlap it, in text order."""
    body = _body(text, sentence)
    if body > sentence.start:
        words = [word for word in words if word.start >= body]
    if text[sentence.end - 1] not in _ENDS and _headline(words):
        words = [word._replace(capital=False) for word in words]
    units, times, actors = _units(words, dates, mentions)
    parts = clauses(units, language)
    at: list[int] = []
    numbers: list[int] = []
    for index, part in enumerate(parts):
        length = part.last - part.first
        at += [index] * length
        numbers += [part.number] * length
    lower = tuple([unit.lower for unit in units])
    quoted = _quoted(units, quotes)
    return Sentence(text, sentence, tuple(units), lower, times, actors, parts, tuple(at), tuple(numbers), quoted)


# Atomic throughout, so that capitals without end cost no more than their length.
_DATELINE = re.compile(
    r"(?>(?:[A-Z][A-Z.'/]++[ ,]*+)++)(?>(?:\([^)\n]{1,30}\)|[A-Z][\w.]{2,20}+) ?+)?(?:--|[-–—])[ \n]"
)


def _body(text: str, sentence: Span) -> int:
    """Where the sentence begins behind its dateline: «BANDA ACEH -- », «JAKARTA, KOMPAS.com - »."""
    found = _DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_DATELINE))
    return sentence.start if found is None else found.end()


_ENDS = '.!?”"'
_HEADLINE = 0.7  # of the words of a headline begin with a capital
_SHORTEST_HEADLINE = 4  # words


def _headline(words: Sequence[Word]) -> bool:
    """Whether capitals say nothing, for the words have them throughout: «Tarif KRL Batal Naik»."""
    spoken = [word for word in words if word.lower[0].isalpha()]
    return len(spoken) >= _SHORTEST_HEADLINE and sum(w.capital for w in spoken) >= _HEADLINE * len(spoken)


def _units(
    words: Sequence[Word], dates: Sequence[Resolution], mentions: Sequence[Mention]
) -> tuple[list[Word], dict[int, Resolution], dict[int, Mention]]:
    """Words with each span of a date or a mention drawn together into one unit."""
    if not dates and not mentions:
        return list(words), {}, {}
    spans: list[tuple[int, int, str, Resolution | Mention]] = [
        *((d.timex.start, d.timex.end, TIME, d) for d in dates),
        *((m.start, m.end, ACTOR, m) for m in mentions),
    ]
    spans.sort(key=lambda span: (span[0], -span[1]))
    units: list[Word] = []
    times: dict[int, Resolution] = {}
    actors: dict[int, Mention] = {}
    at, done, last = 0, -1, len(spans)
    for word in words:
        while at < last and spans[at][1] <= word.start:
            at += 1
        if at == last or spans[at][0] >= word.end:
            units.append(word)
            continue
        while at < last and spans[at][0] < word.end:
            start, end, kind, item = spans[at]
            if at > done:
                if start > word.start and done == at - 1 >= 0 and spans[done][1] > word.start:
                    units.append(
                        Word(spans[done][1], start, "-")
                    )  # «NATO-Rusia», «Praveen Jordan/Debby» hold two actors
                done = at
                if isinstance(item, Resolution):
                    times[len(units)] = item
                else:
                    actors[len(units)] = item
                units.append(Word(start, end, kind, True))
            if end >= word.end:
                break
            at += 1
    return units, times, actors


def _quoted(units: Sequence[Word], quotes: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    if not quotes:
        return (False,) * len(units)
    waiting = iter(quotes)
    start, end = next(waiting)
    inside: list[bool] = []
    for unit in units:
        while unit.start >= end:
            start, end = next(waiting, _NO_QUOTE)
        inside.append(unit.start >= start)
    return tuple(inside)


_NO_QUOTE = (1 << 60, 1 << 60)
