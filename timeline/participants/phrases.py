"""Reads the noun phrases that name actors: whom a chain of names is about, and where it only names a place."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor, ActorKind
from timeline.participants.asides import bracketed, dashed, in_address
from timeline.participants.belonging import Belonging
from timeline.participants.fronting import Fronting
from timeline.participants.groups import main
from timeline.participants.offices import Offices
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

Kinds = frozenset[ActorKind]
PERSONS: Kinds = frozenset({"person"})
_MOST = 8  # actors of one phrase
_SIDES = 4  # units between the names of two sides


class Phrases:
    """The noun phrases of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon) -> None:
        self.line, self.lex = line, lex
        self.offices, self.belonging = Offices(line, lex), Belonging(line, lex)
        self._also = lex.joined(lex.roles.both, lex.roles.joining)
        self._links_names = lex.joined(lex.roles.together, lex.roles.escorted)
        self.fronting = Fronting(line, lex, self.offices)

    def heads(self, places: Sequence[int], anywhere: Kinds = frozenset()) -> list[Actor]:
        """The heads of the noun phrases among some units: «Presiden AS Joe Biden dan Kanselir Olaf Scholz».

        `anywhere`: the kinds of those who are meant behind a preposition too.
        """
        groups: list[list[Actor]] = []
        joined: list[bool] = []
        link: str | None = ""
        first = self._nameless(places)
        out = last = -1  # the name left out last, and those a «dan» joins to it; the name taken last
        for at in places:
            word = self.line.words[at]
            actor = self.line.actor(at)
            if actor is None:
                link = word if word == "," or word in self._links_names else link
            elif self._aside(at, anywhere) or self.fronting.holds(at, places[-1]) or self._joined(out, at):
                out = at
            elif at >= first and not self._tells_whose(at, places):
                if link and groups and self._side_by_side(last, at):
                    joined[-1] = True
                if link is None:
                    groups[-1].append(actor)
                    last = at
                elif link not in self._also or not self.offices.titled(at):  # «dan Sekjen Kemendagri, Budi, hadir»
                    joined.append(bool(groups) and link not in {"", ","})  # «Kepala Data dan Humas BNPB, Sutopo»
                    groups.append([actor])
                    link, last = None, at
        mains = list(map(main, groups))
        people = any(actor.kind == "person" for actor in mains)
        # beside people, what no «dan» joins is only what they belong to
        return [a for a, also in zip(mains, joined, strict=True) if also or not people or a.kind == "person"][:_MOST]

    def _tells_whose(self, at: int, places: Sequence[int]) -> bool:
        return self.belonging.whose(at, places) or bracketed(self.line, at)

    def _side_by_side(self, one: int, other: int) -> bool:
        """Whether a body acts with the person behind «dan»: «Arema dan Budi bertemu», not «Ketua KPK dan Budi»."""
        linked = one + 1 < other and self.line.words[one + 1] in self._also
        return linked and self.offices.end(one + 2) >= other and not self.offices.near(one)

    def _aside(self, at: int, anywhere: Kinds) -> bool:
        if self._said(at) or dashed(self.line, at) or self._denied(at) or self._through(at):
            return True
        return self.is_place(at) and self.line.actors[at].kind not in anywhere

    def _denied(self, at: int) -> bool:
        """Whether a name only tells who it was not: «Oki, bukan Tedi, memukul saksi»."""
        before = self.offices.before(at) if self.line.is_person(at) else at - 1
        return before > 0 and self.line.words[before] in self.lex.status.cleft and self.line.words[before - 1] == ","

    def _through(self, at: int) -> bool:
        """Whether a name is that of an aide through whom another speaks: «Budi melalui kuasa hukumnya, Rina, mengaku».

        Not who speaks through somebody without a name: «Melalui pengacaranya, Budi membantah».
        """
        words, lex = self.line.words, self.lex
        paused = at > 1 and words[at - 1] == ","
        aide = at - 1 - paused
        if aide < 2 or not words[aide].endswith(lex.clitic) or not self.line.is_person(at):
            return False
        whose = not lex.people.aides.isdisjoint((words[aide].removesuffix(lex.clitic), words[aide - 1]))
        said = not lex.roles.through.isdisjoint(words[aide - 2 : aide])
        return whose and said and (not paused or any(self.line.is_person(n) for n in range(aide - 1)))

    def _said(self, at: int) -> bool:
        """Whether a name only tells who says it: «Seluruh fasilitas itu, lanjut Bambang, akan beroperasi»."""
        words, before = self.line.words, self.offices.before(at) if self.line.is_person(at) else 0
        return before > 1 and words[before - 1] == "," and words[before] in self.lex.speech.tags

    def _joined(self, one: int, other: int) -> bool:
        """Whether a name stands where the one before «dan» does: «di Rusia dan Ukraina»."""
        named = self.line.actors
        tied = one >= 0 and one + 2 == other and self.line.words[one + 1] in self.lex.roles.both
        return tied and named[one].kind == named[other].kind != "person"

    def _nameless(self, places: Sequence[int]) -> int:
        """Where those stand who act without a name: «Bukan hanya Budi, [polisi] juga menangkap Siti»; -1 for none.

        Between two commas such a word only tells of the name before: «Budi Santoso, korban penipuan itu, melapor».
        """
        words, doers = self.line.words, self.lex.people.doers
        for at in reversed(places):
            if words[at] == ",":
                return -1
            if words[at] in doers and at and words[at - 1] == ",":
                return at
        return -1

    def is_place(self, at: int) -> bool:
        """Whether a preposition makes the mention a place or a topic: «di ibu kota Rusia», «tentang Ukraina»."""
        if in_address(self.line, at):
            return True
        before = self.offices.before(at) if self.line.is_person(at) else at - 1
        while before >= 0 and before in self.line.actors:
            before -= 1
        offices = before < at - 1 and self.line.is_person(at)
        near = [self.line.words[b] for b in (before, before - 1)[: 2 - offices] if b >= 0]
        if near and (near[0] == self.line.clause(at).opener or (near[0] in self.lex.roles.between and self._sides(at))):
            return False  # «sejak Boris Johnson menjadi …» opens a clause, and the name is its subject
        return bool(near) and (near[0] in self.offices.no_subject or (len(near) > 1 and self._located(*near)))

    def _sides(self, at: int) -> bool:
        """Whether a name is one of two sides: «duel antara Nadal [dan Federer] terjadi»."""
        words, end = self.line.words, min(at + _SIDES + 1, len(self.line.words))
        joint = next((n for n in range(at + 1, end) if words[n] in self.lex.roles.together), end)
        return any(n in self.line.actors for n in range(joint + 1, min(joint + 1 + _SIDES, len(words))))

    def _located(self, word: str, before: str) -> bool:
        """Whether a word behind «di» makes a place of the name behind it: «di ibu kota Rusia», not «di sana X»."""
        if " ".join((before, word)) in self.lex.roles.naming:
            return False  # «di antaranya X»
        return before in self.lex.roles.locative and word != TIME and word not in self.lex.labels.here
