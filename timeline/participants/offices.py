"""Reads the offices before persons' names: «Duta Besar RI untuk Mesir [Wirya Sanjaya]», «Ketua Komisi III DPR [X]»."""

from __future__ import annotations

from timeline.participants.titles import honours
from timeline.text.grammar import grammar
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_OFFICE = 4  # units before a body in which the office of the one named behind it stands
_LONGEST = 8  # units between such a body and the name
_TRADE = 3  # units of «katering» and a name behind a trade
_FARTHEST = 16  # units of an office before what it is of: «Wakil Rektor Bidang Sumber Daya Manusia dan Aset [UGM]»


class Offices:
    """The offices of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon) -> None:
        self.line, self.lex = line, lex
        self._classes, self._honours = grammar(lex.language).classes, honours(lex)
        self._done_to = lex.joined(lex.roles.recipient, lex.roles.objects)
        people = lex.people
        self.of_others = lex.joined(people.kin, people.aides, people.relatives, people.preying)
        self.no_subject = lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.objects)

    def before(self, at: int) -> int:
        """The unit before a person's office: «kepada [Presiden] X», but none in «[Duta Besar RI untuk Mesir] X»."""
        before = at - 1
        if self._after_office(before):
            before -= 1
        while before >= 0 and (self.belongs(before) or (before and (self.links(before) or self.lists(before)))):
            before -= 1
        return before

    def _after_office(self, comma: int) -> bool:
        """Whether a comma parts a name from an office to which something is done: «terhadap Menko, Wiranto»."""
        words = self.line.words
        office = comma > 1 and words[comma] == "," and words[comma - 1] in self.lex.offices
        return office and words[comma - 2] in self._done_to

    def belongs(self, at: int) -> bool:
        """Whether a unit may be a word of an office: a body, a state, a title, a word with a capital."""
        word = self.line.words[at]
        name = self.line.units[at].capital and word != TIME
        if word in self.no_subject:  # «Menteri [Luar] Negeri AS Mike Pompeo», but «Di Jakarta»
            name = name and at > 0 and self.line.units[at - 1].capital
        return not self.line.is_person(at) and (at in self.line.actors or name or word in self.lex.offices)

    def links(self, at: int) -> bool:
        """Whether a preposition stands inside an office or a trade: «Dubes RI untuk Mesir», «petenis asal Swiss»."""
        if not 0 < at < len(self.line.units) - 1:
            return False
        inside = self.line.words[at] in self.lex.roles.inside
        before = self.line.words[at - 1]
        if self.line.words[at] in self.lex.people.origin:
            inside = before in self.lex.people.persons or before in self.lex.offices
            return inside and at + 1 in self.line.actors and not self.line.is_person(at + 1)
        named = inside and self.belongs(at + 1) and not self.line.is_person(at + 1)
        return named and (at - 1 in self.line.actors or before in self.lex.offices)

    def titled(self, at: int) -> bool:
        """Whether a body or a state only belongs to the office of the person named next: «menangkap Ketua DPR X».

        Between commas too: «menangkap Direktur PT Y, X, pada Senin», «memeriksa anggota DPR dari Fraksi Y, X, …».
        """
        if at in self.line.actors and self.line.actors[at].kind == "person":
            return False
        after = self.end(at + 1)
        while self.links(after):
            after = self.end(after + 1)
        named = self.line.is_person(after) or self.apposed(after)
        return named and after - at <= _LONGEST and self.near(at)

    def apposed(self, comma: int) -> bool:
        """Whether a comma parts an office from the name of its holder, behind which nothing but a place may stand."""
        line, last = self.line, self.named(comma + 1)
        if line.words[comma : comma + 1] != (",",) or not line.is_person(last):
            return False
        return line.ends(last + 1) or line.words[last + 1] in self.lex.roles.place

    def holder(self, comma: int) -> int:
        """Where the holder of an office is named behind a comma: «Kapolres Solo, AKBP [X], pada Senin»; 0 for nowhere.

        Not of whom an aide or kin is told: «ajudan Bupati Solo, X».
        """
        if comma < 1 or self.line.is_person(comma - 1) or not self.apposed(comma) or not self.near(comma):
            return 0
        first = self._first(comma)
        return 0 if first and self.line.words[first - 1] in self.of_others else self.named(comma + 1)

    def named(self, at: int) -> int:
        """The first unit from one on that is no rank, degree or form of address: «Prof. Dr. [X]»."""
        while self.honours(at):
            at += 1
        return at

    def honours(self, at: int) -> bool:
        """Whether a unit is a rank, a degree, a form of address or a letter for one."""
        word = self.line.words[at] if at < len(self.line.words) else ""
        return word in self._honours or (len(word) == 1 and word.isalpha())

    def near(self, at: int) -> bool:
        """Whether an office stands not far before a unit, or farther with nothing but its own words between."""
        first = min(self._first(at), at - _OFFICE)
        return any(self.line.words[b] in self.lex.offices for b in range(max(0, first), at))

    def _first(self, at: int) -> int:
        """The first of the units before one that may be words of an office."""
        first = at
        while first > max(0, at - _FARTHEST) and (self.belongs(first - 1) or self.lists(first - 1)):
            first -= 1
        return first

    def leads_to_person(self, at: int) -> bool:
        """Whether nothing but words of an office stands between a unit and a person's name."""
        return self.line.is_person(self.end(at + 1))

    def end(self, at: int) -> int:
        """The first unit from one on that is no word of an office."""
        while at < len(self.line.units) and (self.belongs(at) or self.lists(at)):
            at += 1
        return at

    def lists(self, at: int) -> bool:
        """Whether a comma or «dan» stands among what an office is for: «Menteri Riset, Teknologi, dan Pendidikan X»."""
        line, joining = self.line, self.lex.roles.both
        if not 1 < at < len(line.units) - 2 or not (line.words[at] == "," or line.words[at] in joining):
            return False
        before = at - 2 if line.words[at - 1] == "," else at - 1
        after = at + 2 if line.words[at + 1] in joining else at + 1
        office = any(line.words[b] in self.lex.offices for b in range(max(0, at - _LONGEST), before))
        return office and self._subject(before) and self._subject(after)

    def _subject(self, at: int) -> bool:
        """Whether a unit may name what an office is for: a word with a capital that is no name, time or title."""
        line = self.line
        plain = at not in line.actors and line.words[at] != TIME and line.words[at] not in self.lex.offices
        return plain and line.units[at].capital

    def bearer(self, at: int) -> int:
        """The first unit from one on that is no word of an office or a trade: «gitaris [X]», «Bupati Solo [Y]»."""
        first, words, trades = at, self.line.words, self.lex.people.persons
        at = self.end(at)
        while at < len(words) and words[at] in trades:
            at = self.end(at + 1)
        return self._behind_trade(at) if at > first and words[at - 1] in trades else at

    def _behind_trade(self, at: int) -> int:
        """The first unit from one on that is no office, nor what a trade is in: «pengusaha katering [X]»."""
        words = self.line.words
        for last in range(at, min(at + _TRADE, len(words))):
            if self.line.is_person(self.end(last)):
                return self.end(last)
            if self._classes[words[last]] or words[last] in self.no_subject or not words[last].isalpha():
                break
        return self.end(at)
