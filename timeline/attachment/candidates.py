"""The heads of a sentence as one of its times sees them: before and behind it, in its clause and outside."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from timeline.attachment.scope import Scope
from timeline.attachment.when import Dated, When
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES

_TAG = 7  # units of «kata juru bicara Kota X Budi» up to the mark that closes it


class Candidates:
    """The heads on a time's side of the quotation marks; worked out when first asked for."""

    def __init__(self, scope: Scope, when: When, last: Dated | None, whens: Sequence[When]) -> None:
        self.scope, self.when, self.last = scope, when, last  # the time before this one, with its head
        self.whens = whens  # all times of the sentence
        self.line, self.lex, self.words = scope.line, scope.lex, scope.line.words
        self.near = scope.near(when)
        self.chosen: Head | None = None  # the head that the time was given, while that is looked at again

    @cached_property
    def stretch(self) -> list[Head]:
        """The heads before the time in its own stretch of its clause, without a «yang … 2019 itu» that has ended."""
        first = self.line.clause(self.when.first).first
        own = [h for h in self.near if h.last <= self.when.first and first <= h.first]
        return [h for h in own if not (h.first < self.described and self.scope.inner(h))]

    @cached_property
    def described(self) -> int:
        """Where the time before this one ends with «itu», else 0: «yang didaftarkan pada 2019 itu pada Rabu»."""
        end = self.last.when.last if self.last is not None else 0
        pointed = end <= self.when.first and self.words[end : end + 1]
        return end if end and pointed and pointed[0] in self.lex.people.pointing else 0

    @cached_property
    def verbs(self) -> list[Head]:
        """The verbs of the stretch, but those that another verb uses."""
        return [h for h in self.stretch if h.kind == "verb" and not h.chained]

    @cached_property
    def nouns(self) -> list[Head]:
        """The happenings named in the stretch behind its last verb."""
        last = self.verbs[-1].first if self.verbs else -1
        return [h for h in self.stretch if h.kind == "noun" and h.first > last]

    @cached_property
    def before(self) -> list[Head]:
        """The verbs before the time, in whatever clause."""
        return [h for h in self.near if h.kind == "verb" and h.last <= self.when.first]

    @cached_property
    def next_verb(self) -> Head | None:
        """The verb after the time: its own clause's, else the first of a clause that hangs on no other."""
        return self.scope.next_verb(self.when)

    @cached_property
    def after(self) -> str:
        """The word behind the time; a full stop where the sentence ends."""
        return self.words[self.when.last] if self.when.last < len(self.words) else "."

    @cached_property
    def opener(self) -> str:
        """The word before the time and its prepositions."""
        at = self.when.first
        while at > 0 and self.words[at - 1] in self.lex.times.prepositions:
            at -= 1
        return self.words[at - 1] if at else ""

    @cached_property
    def helped(self) -> bool:
        """Whether the verb behind the time stands right there, but for its helpers."""
        verb = self.next_verb
        return verb is not None and self.scope.rules.chain_start(self.line.units, verb.first) <= self.when.last

    @cached_property
    def waiting(self) -> bool:
        """Whether a verb of saying stands behind the time."""
        return any(h.speech and h.first > self.when.first for h in self.near)

    @cached_property
    def plain(self) -> Head | None:
        """The nearest verb before the time in its clause that names a happening, and whose tense allows the time."""
        own = [h for h in self.before if not h.chained and self.scope.same_clause(h, self.when)]
        return self.scope.fits([h for h in reversed(own) if not self.scope.met(h)], self.when)

    @cached_property
    def told(self) -> Head | None:
        """What the verb behind the time tells of, where the time can only be that one's.

        What «sudah» settles «hingga Oktober», or «akan» places ahead, is not the day of a saying.
        """
        said = self.next_verb
        if said is None or not (said.speech or said.word in self.lex.triggers.passing):
            return None
        if said.tag:
            return self._behind_tag(said)
        content = next((h for h in self.near if h.kind == "verb" and h.first > said.first and not h.chained), None)
        if content is None or not self.when.placed:
            return None
        settled = self.scope.settled(content)
        bounded = self.when.first > 0 and self.words[self.when.first - 1] in self.lex.times.bounding
        until = self.when.interval.start if said.speech else self.when.interval.last  # «akhir tahun ini menjadwalkan …»
        ahead = self.scope.published is not None and until > self.scope.published
        long = self.when.interval.days > 1  # «Tahun lalu, Nasir mengaku pemerintah sudah melakukan uji coba»
        marked = self.after in PAUSES and self.words[said.last : said.last + 1] == (",",)
        recent = self.looks_back and not self.when.coarse  # «Pada Mei lalu, X mengatakan, …»
        between = said.speech and marked and not recent  # «Selama 2021, Budi menambahkan, harga naik»
        of_content = (settled or between) and (bounded or long)
        return content if of_content or (ahead and self.scope.planned(content)) else None

    @property
    def looks_back(self) -> bool:
        """Whether the time says that it is over: «Jumat lalu»."""
        return not self.lex.times.looking_back.isdisjoint(self.when.resolution.timex.text.lower().split())

    def _behind_tag(self, said: Head) -> Head | None:
        """The verb behind a tag between two marks: «Pada 2019, kata Budi, warga mengungsi»."""
        if self.words[self.when.last : said.first] != (",",):
            return None
        behind = range(said.last, min(said.last + _TAG, len(self.words)))
        closed = next((at for at in behind if self.words[at] in PAUSES), None)
        told = (h for h in self.near if h.kind == "verb" and h.first >= said.last and not h.chained)
        content = next(told, None)
        return content if content and closed is not None and content.first > closed else None

    def small(self, first: int, last: int) -> bool:
        """Whether nothing but prepositions of time stands between two units."""
        small = self.lex.times.prepositions
        return all(word in small for word in self.words[first:last])

    def names_between(self, one: Head) -> bool:
        """Whether nothing but names and small words stands between a head and the time."""
        small, units = self.lex.times.prepositions, range(one.last, self.when.first)
        return all(self.line.units[at].capital or self.words[at] == "," or self.words[at] in small for at in units)

    def apart(self, said: Head) -> bool:
        """Whether more than a comma and a preposition parts a saying from the time."""
        adjacent = self.words[said.last] == "," and self.when.first > said.last + 1
        return not adjacent or not self.small(said.last + 1, self.when.first)

    def opens_content(self, said: Head) -> bool:
        """Whether what is said begins with the time, right behind the comma that follows the saying."""
        first = self.when.first
        if not said.speech or said.tag or said.last >= first or self.words[said.last] != ",":
            return False
        bounds = self.scope.rules.openers  # «mengatakan, menjelang Lebaran, muncul isu …»
        if not all(word in self.lex.times.prepositions or word in bounds for word in self.words[said.last + 1 : first]):
            return False
        ends = {*PAUSES, ".", ")"}
        # «menjelaskan, pada 16 September, jumlah itu …»
        return first > said.last + 1 or (self.when.last < len(self.words) and self.after not in ends)
