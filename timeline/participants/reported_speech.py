"""Finds who says a quotation that goes on over sentences: the one named behind its end, «…,” pungkas Anton»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.model import BODIES, Actor, ActorKind, Mention
from timeline.participants.titles import ranks
from timeline.triggers.entries import entries
from timeline.triggers.lexicon import Lexicon

_TAG = re.compile(r"[\s,.]{0,3}([^\W\d_]+)")
_REACH = 150  # characters behind a quotation in which its speaker is named
_ENDS = re.compile(r"[\n\"“]|[^\W\d_]{3,}[.!?] ")
_WORD = re.compile(r"\w+")
_HOMES: frozenset[ActorKind] = BODIES | {"country"}
_RANK = 16  # characters of a rank before a body
_BEFORE = re.compile(r"(\w+) $")
_OFFICE = 40  # characters before a body in which its speaker's office stands
_TITLES = re.compile(r"[ ,]{1,2}(?:\([^()\n]{1,30}\)[ ,]{1,2})?(?:[A-Z][\w.-]{0,20} ){0,6}")
_APPOSED = re.compile(r", (?:[A-Za-z-]{2,20} ){1,5}")

_CHIEF = re.compile(r"\b(\w+) (?:([A-Z]\w+)[ ,]{1,2})?(?:[A-Z](?:\w{0,3}\.|\w{0,12}),? ?){0,4}$")


class Speakers:
    """The speakers that an article names right behind its quotations."""

    def __init__(
        self, text: str, quotations: Sequence[tuple[int, int]], mentions: Sequence[Mention], lex: Lexicon
    ) -> None:
        self.text, self.mentions, self.tags = text, mentions, entries(lex.language)
        self.starts = [mention.start for mention in mentions]
        self.other = lex.joined(lex.roles.place, lex.roles.recipient, lex.people.singular)
        self.of = {start: self._behind(end) for start, end in quotations}

    def _behind(self, end: int) -> Actor | None:
        """The first person named behind a verb of saying that follows a quotation, a body if there is none."""
        found = _TAG.match(self.text, end)
        if found is None or not self.tags[found[1].lower()].tag:
            return None
        last = _ENDS.search(self.text, found.end(), found.end() + _REACH)
        named = list(self._named(found.end(), last.start() if last else found.end() + _REACH))
        return next((one.actor for one in named if one.kind == "person"), named[0].actor if named else None)

    def _named(self, first: int, last: int) -> Iterator[Mention]:
        """The mentions from `first` on that no preposition makes a place or a listener."""
        at = bisect_left(self.starts, first)
        while at < len(self.mentions) and self.starts[at] < last:
            mention = self.mentions[at]
            if not self.other.isdisjoint(_WORD.findall(self.text, first, mention.start)):
                break
            yield mention
            first, at = mention.end, at + 1


def homes(text: str, mentions: Sequence[Mention], lex: Lexicon) -> dict[str, Actor]:
    """For the ids of an article's persons the body or state for which they speak, as the words beside a name tell.

    «Juru Bicara KPK, Febri Diansyah», «Kabid Humas Polda Jabar Kombes Pol Ibrahim», «Rizal Amir, jubir Polda Jambi»;
    not the TNI in «Kepala BNPB Letjen TNI Suharyanto».
    """
    found: dict[str, Actor] = {}
    mentions = [one for one in mentions if not _of_rank(text, one, lex)]
    named = {mention.start for mention in mentions if mention.kind == "person"}
    for one, two in pairwise(mentions):
        between = text[one.end : two.start]
        if one.actor is None or two.actor is None:
            continue
        if one.kind in _HOMES and two.kind == "person":
            before = text[max(0, one.start - _OFFICE) : one.start]
            office = _TITLES.fullmatch(between) and (_office(before, lex) or _office(between, lex))
            if office or (between == " " and one.kind in BODIES):
                found.setdefault(two.actor.id, one.actor)
        elif _tells_home(one, two, between, lex) and two.end + 1 not in named:  # «kata Budi, Ketua KPK Siti …»
            found.setdefault(one.actor.id, two.actor)
    return _led(text, mentions, lex) | found


def _led(text: str, mentions: Sequence[Mention], lex: Lexicon) -> dict[str, Actor]:
    """For the ids of chiefs the bodies of which the article names them chief: «Polsek Tambun … Kapolsek Tambun X»."""
    found: dict[str, Actor] = {}
    bodies = _by_opening(mentions)
    for one in mentions if bodies else ():
        chief = _CHIEF.search(text, max(0, one.start - _OFFICE), one.start) if one.kind == "person" else None
        if chief is None or one.actor is None:
            continue
        place = chief[2] if chief[2] and chief[2].lower() not in ranks(lex) else ""
        units = [unit for unit, chiefs in lex.people.commands.items() if chief[1].lower() in chiefs]
        told = {body for unit in units for body in bodies.get(f"{unit} {place}".strip().lower(), ())}
        if len(told) == 1:
            found.update((one.actor.id, body) for body in told)
    return found


def _by_opening(mentions: Iterable[Mention]) -> dict[str, set[Actor]]:
    """The bodies by the first word of their names and by the first two: «polsek», «polsek tambun»."""
    found: dict[str, set[Actor]] = {}
    for one in mentions:
        if one.kind in BODIES and one.actor is not None:
            words = one.text.lower().split()
            for opening in {" ".join(words[:1]), " ".join(words[:2])}:
                found.setdefault(opening, set()).add(one.actor)
    return found


def _of_rank(text: str, body: Mention, lex: Lexicon) -> bool:
    """Whether a body only tells of which service a rank is: «Letjen TNI»."""
    before = _BEFORE.search(text, max(0, body.start - _RANK), body.start) if body.kind in BODIES else None
    return before is not None and before[1] in lex.ranks


def _tells_home(one: Mention, two: Mention, between: str, lex: Lexicon) -> bool:
    """Whether a body named behind a person is where that person holds an office: «Ani, Communication Manager Gojek»."""
    apposed = one.kind == "person" and two.kind in _HOMES and _APPOSED.fullmatch(between) is not None
    return apposed and _office(between, lex)


def _office(words: str, lex: Lexicon) -> bool:
    return not lex.offices.isdisjoint(_WORD.findall(words.lower()))
