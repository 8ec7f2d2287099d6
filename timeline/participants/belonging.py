"""Tells which names only say whose kin, aide, follower or thing is meant: «istri Budi», «ajudan Gubernur Budi»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors import lexicon as actors
from timeline.participants.others import Others
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_PHRASE = 4  # units of a phrase that tells which body is meant


class Belonging:
    """Whose what one sentence names is."""

    def __init__(self, line: Sentence, lex: Lexicon) -> None:
        self.line, self.lex = line, lex
        self._hosts = actors.load(lex.language).hosts if actors.known(lex.language) else frozenset()
        self.others, people = Others(line, lex), lex.people
        self._named_so = lex.joined(lex.roles.together, lex.people.articles)
        self._serving = lex.joined(people.servants, people.relatives)
        self._holding = lex.joined(self._serving, people.preying, people.belongings)
        self._bodies = lex.joined(people.bodies, people.groups)
        self._alone = lex.joined(people.preying, people.servants)

    def whose(self, at: int, places: Sequence[int]) -> bool:
        """Whether a name only tells whose the person named next is: «kuasa hukum Syahrul, Febri Diansyah, …»."""
        before = self.line.words[at - 1] if at else ""
        state = at in self.line.actors and self.line.actors[at].kind == "country"
        state = state and before not in self.lex.people.of_bodies  # «pasukan Suriah» acts for its state
        if self.followed(at) or (self._thing(at - 1) and (self.line.is_person(at) or state)):
            return True
        if self.of_kin(at) or self.others.apart(at) or self.made_by(at):
            return True
        deed = self.lex.type_of(before) in self.lex.labels.grave  # «pembunuh Siti, Budi, ditangkap»
        both = at > 1 and before in self.lex.roles.both and self.of_kin(at - 2)  # «sahabat Jesi dan Mira, Hanie, …»
        return (deed or both or before in self.lex.people.kin) and at + 2 in places and self._told_next(at)

    def of_other(self, at: int) -> bool:
        """Whether a name only tells whose kin or aide is meant, without a name or with: «sopir Budi, Joko, …»."""
        return self.of_kin(at) or (at > 0 and self.line.words[at - 1] in self.lex.people.kin and self._told_next(at))

    def _told_next(self, at: int) -> bool:
        return self.line.words[at + 1 : at + 2] == (",",) and self.line.is_person(at + 2)

    def _thing(self, at: int) -> bool:
        """Whether a unit is a thing of whom is named behind it: «mobil Budi», not «tuan rumah Budi»."""
        words = self.line.words
        thing = at >= 0 and words[at] in self.lex.people.belongings
        return thing and " ".join(words[at - 1 : at + 1]) not in self._hosts

    def made_by(self, at: int) -> bool:
        """Whether a name tells who made or leads a body: «studio besutan Budi», not «film garapan Budi»."""
        words, before = self.line.words, at - 1
        while before > 0 and (self.others.held(before) or self.others.trade(before)):
            before -= 1
        if before < 1 or words[before] not in self.lex.people.made_by or not self.line.is_person(at):
            return False
        return any(n in self.line.actors or words[n] in self._bodies for n in range(max(0, before - _PHRASE), before))

    def of_kin(self, at: int) -> bool:
        """Whether a name tells whose kin or aide is meant: «istri kedua Budi», not «bersama istri Siti»."""
        kin, words = self._kin(at), self.line.words
        if self._of_gang(at):
            return True
        if kin > 2 and words[kin - 3] in self.lex.people.couple:
            return False  # «pasangan suami istri Budi dan Siti»
        return kin == 1 or (kin > 1 and words[kin - 2] not in self._named_so)

    def _of_gang(self, at: int) -> bool:
        """Whether a name only tells whose gang is meant, a word between or not: «anggota jaringan narkoba Budi»."""
        words, gangs = self.line.words, self.lex.people.gangs
        if not (at and self.line.is_person(at)):
            return False
        if at > 1 and words[at - 1] in self.lex.roles.both and self._of_gang(at - 2):
            return True  # «komplotan Budi dan Tono»
        plain = words[at - 1].isalpha() and not self.line.units[at - 1].capital
        return words[at - 1] in gangs or (plain and at > 1 and words[at - 2] in gangs)

    def _kin(self, at: int) -> int:
        """The unit behind the word that tells whose kin or friend a name tells: «istri kedua [Budi]»; 0 for none."""
        words, relatives = self.line.words, self.lex.people.relatives
        if holder := self._holder(at):
            return holder
        at -= at > 0 and words[at - 1] in self.lex.people.departed  # «anak [almarhum] Budi»
        if at and words[at - 1] in relatives:
            return at
        between = at > 1 and words[at - 1] in self.lex.people.degrees
        return at - 1 if between and words[at - 2] in relatives else 0

    def _holder(self, at: int) -> int:
        """The unit behind the word that tells whose the holder of an office is: «Ajudan [Gubernur] Budi»; else 0.

        A body's name tells whose kin it is as well: «anak Kepala [Dinas Perikanan]».
        """
        words, people, person = self.line.words, self.lex.people, self.line.is_person(at)
        if not (person or (at and self.others.held(at - 1))):
            return 0
        title = self._title(at)
        if title < 0:
            return 0
        held = any(self.others.held(n) or self.others.trade(n) for n in range(title + 1, at))
        close = words[title] in people.close and words[title + 1] in people.degrees
        known = self._holding if person else self._serving
        told = close or self._titled(title, at) or words[title] in (known if held else self._alone)
        return title + 1 if told else 0

    def _titled(self, title: int, at: int) -> bool:
        """Whether an office stands right behind a word: «kuasa hukum Bupati X», not «Putra Mahkota Pangeran X»."""
        words, people = self.line.words, self.lex.people
        title -= words[title] in people.office_tails and title > 0
        small = self.lex.joined(people.degrees, people.office_tails)
        own = next((n for n in range(title + 1, at) if words[n] not in small), at)
        return words[title] in people.titled and (self.others.held(own) or self.others.trade(own))

    def _title(self, at: int) -> int:
        """The unit before a name, its office and such words as «kandung»: «[Staf] Budi»; -1 for none.

        «Staf Khusus Presiden Angkie» may be Angkie.
        """
        last = self.others.passed(at, self.lex.people.degrees)
        return next((n for n in range(at - 1, last, -1) if self._calls(n)), last)

    def _calls(self, at: int) -> bool:
        """Whether a word calls somebody's aide: «staf Budi», not «Kepala Staf Presiden», «Asisten Operasi Budi»."""
        word, people = self.line.words[at], self.lex.people
        small = not self.line.units[at].capital and word in people.servants
        return small or (word in people.titled and (at == 0 or not self.line.units[at].capital))

    def followed(self, at: int) -> bool:
        """Whether a name tells whose people act: «pengguna Instagram berkomentar», but «kader PDIP Budi Santoso»."""
        before = self.line.words[at - 1] if at else ""
        return before in self.lex.people.followers and at + 1 not in self.line.actors and not self.line.is_person(at)
