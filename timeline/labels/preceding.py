"""Tells before a label that begins with «mereka» or «hal itu» the sentence that says whom or what it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.labels.cutting import LONGEST
from timeline.labels.quoting import capital
from timeline.labels.reach import WORD
from timeline.labels.sentences import REACH, as_one, last_before
from timeline.model import UNTRUE, Event
from timeline.text.morphology import base
from timeline.triggers.lexicon import Lexicon

_FEWEST = 4  # words of a sentence that tells something
_OPENING = 4  # words of a sentence in which whom it tells of stands
_GLUED = re.compile(r"\w,(?=[^\W\d_])")  # what a lost name leaves: «mantan istri,dan,itu»
_MARKS = frozenset('"“”')
_QUOTES = frozenset('"“”‘’:')


def with_preceding(event: Event, text: str, lex: Lexicon) -> str:
    """The label behind the sentence before, where it points to that; empty where it does not, or both are too long.

    «Rina dan Budi menikah. Keduanya bertemu di Solo», but not «Budi menipu. Hal itu dibantah Rina».
    """
    label = event.label
    own = [word.lower() for word in WORD.findall(label)]
    here = [word.lower() for word in WORD.findall(text[event.sentence.start : event.trigger.start])][:_OPENING]
    denies = event.status in UNTRUE or base(event.trigger.text.lower(), lex.language) in lex.denying
    apart = ":" in label or denies or text[event.sentence.start] in _QUOTES  # a short label would tell what is denied
    # «Bupati X meresmikan pasar. Mereka memperkosa siswi» would be told of X
    charges = event.type in lex.roles.deeds and own[:1] and own[0] in lex.joined(lex.people.singular, lex.people.plural)
    if apart or charges or not _points(own, lex) or own[0] not in here:
        return ""
    told = last_before(text, event.sentence.start)
    words = [word.lower() for word in WORD.findall(told)]
    scraped = not _QUOTES.isdisjoint(told) or _GLUED.search(told)
    if len(words) < _FEWEST or scraped or _points(words, lex) or words[0] in lex.spoken:
        return ""
    both = as_one((capital(told), label))
    return both if len(both) <= LONGEST else ""


def _points(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether words begin with «ia», «mereka», «itu» or «hal itu»."""
    people, matters = lex.people, lex.joined(lex.status.matters, lex.labels.matters)
    standing = lex.joined(people.singular, people.plural, people.pointing)
    matter = len(words) > 1 and words[0] in matters and words[1] in people.pointing
    return matter or (bool(words) and words[0] in standing)


class Sayers:
    """Who says what in the quotations of one article, by the tags that stand behind them."""

    def __init__(self, events: Iterable[Event], text: str) -> None:
        self.text = text
        said = ((one.trigger.start, part.actor.name) for one in events for part in one.actors if part.role == "speaker")
        self._tags = sorted(said)

    def of(self, event: Event) -> str:
        """Who says an event: whose tag ends the quotation that goes on behind it; empty for nobody.

        «"Kami [menerima] laporan. Tim sudah di lokasi," kata Rina».
        """
        end = event.trigger.end
        at = bisect_left(self._tags, (end, ""))
        if at == len(self._tags) or self._tags[at][0] - end > REACH:
            return ""
        between = self.text[end : self._tags[at][0]].rstrip(" ,")
        marks = [mark for mark in between if mark in _MARKS]
        return self._tags[at][1] if len(marks) == 1 and marks[0] != "“" and between.endswith(marks[0]) else ""
