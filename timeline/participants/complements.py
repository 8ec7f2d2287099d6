"""Finds who stands behind a verb, and as what: by the preposition before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Actor, ActorKind, Role
from timeline.participants.asides import bracketed, in_address
from timeline.participants.lists import Lists
from timeline.participants.phrases import Phrases
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_PLAIN = 4  # units behind a preposition of which one is the name
_BEARER = 3  # units before a state in which a noun tells whose it is
_OBJECT = 6  # units of an object behind which its name stands


class Complements:
    """The complements of one sentence's heads."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, phrases: Phrases) -> None:
        self.line, self.lex, self.phrases = line, lex, phrases
        self._roles = lex.prepositions
        self._place, self._source = lex.roles.place, lex.roles.source
        self._parting, self._topic = lex.roles.parting, lex.roles.topic
        self._verbs = {head.first for head in heads if head.kind == "verb" and not head.chained}
        self.lists = Lists(line, lex, phrases, self.verb_at)
        self._beside = lex.roles.beside
        self._breaking = lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.patient, lex.roles.agent)
        self._bearers = lex.joined(lex.offices, lex.people.persons)
        self._fielded = lex.joined(lex.people.bodies, lex.people.groups, lex.people.persons)

    def after(self, head: Head, plain: Role | None, rest: int = 0) -> Iterator[tuple[Actor, Role]]:
        """The actors between a verb and the end of its part of the sentence, by the preposition before them."""
        role = plain
        near = self._behind(head.last - 1) if head.word in self.lex.roles.judging else -1
        for at in range(rest or head.last, self.end(head)):
            word = self.line.words[at]
            if (self.verb_at(at) and not self.faces(at)) or (plain is None and word in self._topic):
                break
            actor = self.line.actor(at)
            if actor is None:
                role, near = self._turned(head, at, plain, (role, near))
            elif role is not None and near in (-1, at) and not self._beside_the_point(at):
                yield actor, role
        named = (
            self.line.actor(self.end(head)) if role is not None and near == -1 and self._told_by_name(head) else None
        )
        if named is not None and role is not None:
            yield named, role

    def _told_by_name(self, head: Head) -> bool:
        """Whether a comma parts an object from its name: «mengalahkan petenis Bulgaria, X, dengan …»."""
        at, words = self.end(head), self.line.words
        if at >= len(words) or words[at - 1] != "," or not self.line.is_person(at) or self.line.is_person(at - 2):
            return False
        told = not self._bearers.isdisjoint(words[max(head.last, at - _OBJECT) : at - 1])
        return told and self.line.ends(at + 1)

    def _beside_the_point(self, at: int) -> bool:
        """Whether a name only tells of the one named next, or of people without a name: «pengguna Instagram»."""
        phrases = self.phrases
        aside = in_address(self.line, at) or bracketed(self.line, at)
        of_other = phrases.belonging.followed(at) or phrases.belonging.of_other(at)
        apart = of_other or phrases.belonging.others.apart(at)  # «menahan tersangka pemerkosaan Siti»
        return phrases.offices.titled(at) or apart or aside or self._of_named(at)

    def _of_named(self, at: int) -> bool:
        """Whether a state only tells whose the one named behind a comma is: «bagi pebalap Indonesia, Sean Gelael».

        A body too: «membela klub Inggris, Middlesbrough», «mengalahkan juara Malaysia, Johor Darul Takzim».
        """
        line, near = self.line, self.line.words[max(0, at - _BEARER) : at]
        if line.actors[at].kind != "country" or line.words[at + 1 : at + 2] != (",",):
            return False
        if line.is_person(at + 2):
            return not self._bearers.isdisjoint(near)
        body = at + 2 in line.actors and line.actors[at + 2].kind == "organisation"
        return body and not self._fielded.isdisjoint(near[-1:])

    def _turned(self, head: Head, at: int, plain: Role | None, now: tuple[Role | None, int]) -> tuple[Role | None, int]:
        """The role of the names behind a unit that is no name, and where alone one may stand (-1: anywhere)."""
        word = self.line.words[at]
        offices = self.phrases.offices
        if offices.links(at) and (offices.titled(at - 1) or offices.leads_to_person(at)):
            return now  # «memeriksa anggota DPR dari Fraksi Golkar, X», «dan aktor asal Malaysia X»
        if self.parts(head, word) or (word in self._source and self._lost(head, at)):
            return "patient", -1
        if (frame := self._frame(head, word)) and (found := self._framed(at, frame)):
            return found
        if word in self._beside and plain is not None:
            return "speaker" if head.speech else "agent", -1
        if word in self.lex.roles.between and at == head.last:
            return "agent", -1  # «kerja sama antara X dengan Y»
        if word in self.lex.roles.behest and self.line.words[at - 1] in self.lex.roles.objects:
            return "none", -1  # «dicegah atas permintaan KPK»
        if word in self._roles:
            role = self._roles[word] if plain is not None or self._roles[word] == "recipient" else None
            return role, self._behind(at) if word in self.lex.roles.close else -1
        if word in self.lex.people.origin and self.line.is_person(at + 3) and self.line.words[at + 2] == ",":
            return now[0], at + 3  # «menang atas petinju asal Filipina, X»
        return (None, -1) if self.ends_phrase(at) and not self._goes_on(at) else now

    def _frame(self, head: Head, word: str) -> Mapping[ActorKind, Role] | None:
        """What a preposition makes of who stands behind it after a verb, its «-nya» left aside: «menjualnya ke X»."""
        frames = self.lex.frames
        return frames.get((head.word, word)) or frames.get((head.word.removesuffix(self.lex.clitic), word))

    def _framed(self, at: int, frame: Mapping[ActorKind, Role]) -> tuple[Role, int] | None:
        """The role that a preposition gives after some verbs, and where the name stands that has it."""
        named = self._named_behind(at)
        apart = self.line.words[at] in self.lex.roles.close and named != self._behind(at)
        role = frame.get(self.line.actors[named].kind) if named and not apart else None
        return None if role is None else (role, named)

    def _named_behind(self, at: int) -> int:
        """Where the name stands whose phrase a preposition opens: «dari [klub] Porto», «ke Komisi [KPU] Jakarta»."""
        line = self.line
        for named in range(at + 1, min(at + 1 + _PLAIN, len(line.units))):
            if named in line.actors:
                while named + 1 in line.actors and not line.is_person(named):
                    named += 1
                return 0 if line.actor(named) is None else named
            if named > at + 1 and line.words[named] == "," and self.lists.explained(named):
                continue  # «bercerai dari suaminya, X, pada 2015»
            if line.words[named] in MARKS or line.words[named] in self._breaking or self.verb_at(named):
                break
        return 0

    def _behind(self, at: int) -> int:
        """Where the name stands right behind a preposition, its bearer's office between them or not."""
        at += 1
        while at < len(self.line.units) and self.line.words[at] in self.lex.offices and at not in self.line.actors:
            at += 1
        return at

    def _goes_on(self, at: int) -> bool:
        """Whether a comma stands in a list of names, or before the name of whom a noun tells: «petinju Filipina, X»."""
        if self.line.words[at] != "," or self.line.words[at - 1] == TIME:
            return False
        if self.lists.goes_on(at) or self.phrases.offices.holder(at):
            return True
        return at - 1 in self.line.actors and self._of_named(at - 1)

    def end(self, head: Head) -> int:
        """Where the head's clause ends, brackets inside it left aside: «rapat Badan Legislasi (Baleg) DPR»."""
        parts, at = self.line.clauses, self.line.clause_at[head.first]
        while at + 1 < len(parts):
            aside = parts[at + 1].kind == "aside" and at + 2 < len(parts)
            listed = aside or not head.speech or self.lists.goes_on(parts[at].last - 1)  # «meminta maaf kepada X, Y»
            if parts[at + 1 + aside].number != parts[at].number or not listed:
                break
            at += 1 + aside
        return parts[at].last

    def parts(self, head: Head, word: str) -> bool:
        """Whether «dari» names the other side: «kalah dari Malaysia»."""
        return word in self._source and head.word in self._parting

    def _lost(self, head: Head, at: int) -> bool:
        """Whether «dari» behind an object names the other side: «menelan kekalahan 1-2 [dari] Persib»."""
        between = range(head.last, at)
        nouns = any(w in self._parting and self.lex.carried_type(w) for w in self.line.words[head.last : at])
        return nouns and not any(map(self.ends_phrase, between))

    def ends_phrase(self, at: int) -> bool:
        """Whether no name behind a unit belongs to what stands before it: a place, a time, a mark.

        «menemui Menteri Luar Negeri X»: what is part of an office is no preposition.
        """
        word = self.line.words[at]
        offices = self.phrases.offices
        if word in self._place:
            return not offices.belongs(at)
        return word == TIME or (word in MARKS and word not in "()" and not offices.lists(at))

    def faces(self, at: int) -> bool:
        """Whether «melawan» and the like lead from a contest to the other side: «menjalani laga melawan Arsenal»."""
        return self.line.words[at] in self.lex.roles.objects and self.line.actor(at + 1) is not None

    def verb_at(self, at: int) -> bool:
        """Whether a verb stands at a unit that is not used by another one."""
        return at in self._verbs
