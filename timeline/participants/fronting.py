"""Tells which names belong to what a clause opens with: «Berkat gol X, Y menang», «Menurut Kapolres, X, Y lari»."""

from __future__ import annotations

from timeline.participants.offices import Offices
from timeline.text.grammar import BEFORE_VERB, BETWEEN, grammar
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_BEARER = 5  # units before a comma in which a noun tells whom the name behind it is of


class Fronting:
    """What the clauses of one sentence open with."""

    def __init__(self, line: Sentence, lex: Lexicon, offices: Offices) -> None:
        self.line, self.lex, self.offices = line, lex, offices
        roles, people = lex.roles, lex.people
        self._fronting = lex.joined(roles.place, roles.fronting)
        self._turning = lex.joined(roles.place, roles.fronting, roles.recipient, roles.accounts, roles.citing)
        self._kin_told = lex.joined(people.kin, people.degrees)
        sides = people.bystanders, people.attending, people.officers, people.accused
        self._bearers = lex.joined(lex.offices, people.persons, people.kin, *sides)
        self._classes = grammar(lex.language).classes

    def holds(self, at: int, last: int) -> bool:
        """Whether a name belongs to what a clause opens with: «Berkat gol X, Y menang», «cerai dengan istri, X, Y …».

        `last` is the last unit before the verb; «Di Solo Presiden X, Senin, mengatakan» has its subject there too.
        """
        line, words = self.line, self.line.words
        if self._whose_own(at) or self._whose_account(at, last):
            return True
        if line.clause_at[at] == line.clause_at[last]:
            return False
        part = line.clause(at)
        first = part.first + (words[part.first] in self.lex.labels.openers)
        # «Indonesia, dalam hal ini X, …»
        told = any(n < part.first and line.number(n) == part.number for n in line.actors)
        told = told or " ".join(words[first : first + 2]) in self.lex.roles.naming  # «antara lain X, Y»
        return words[first] in self._fronting and words[first] != part.opener and not told

    def _whose_own(self, at: int) -> bool:
        """Whether a name between commas tells who kin in a clause before is: «X, yang didampingi istri, Y, tiba»."""
        line, words = self.line, self.line.words
        told = at > 1 and words[at - 1] == "," and words[at - 2].removesuffix(self.lex.clitic) in self._kin_told
        return told and line.number(at - 2) != line.number(at) and words[at + 1 : at + 2] == (",",)

    def _whose_account(self, at: int, last: int) -> bool:
        """Whether a name between commas tells who the bearer of an office is with whom a clause opens.

        «Menurut Kapolres Solo, AKBP X, Y menembak», but not «Di kantor bupati, X, Senin, membuka pameran».
        """
        line, words = self.line, self.line.words
        comma = self.offices.before(at) if line.is_person(at) else -1
        if comma < 1 or words[comma] != "," or words[at + 1 : at + 2] != (",",) or at >= last:
            return False
        part = line.clause(comma)
        first = part.first + (words[part.first] in self.lex.labels.openers)
        if words[first] not in self._turning or any(map(line.is_person, range(first, comma))):
            return False
        near = words[max(first + 1, comma - _BEARER) : comma]
        told = any(word.removesuffix(self.lex.clitic) in self._bearers for word in near)
        account, listed = words[first] in self.lex.roles.accounts, self._list(at)
        return sum((account, told, not listed)) > 1 and self._subject_behind(at, last)

    def _list(self, at: int) -> bool:
        """Whether a name begins a list: «Untuk jabatan bupati, X, Y, dan Z bersaing»."""
        second = self.offices.bearer(at + 2)
        return not self.lex.roles.both.isdisjoint(self.line.words[second + 1 : second + 3])

    def _subject_behind(self, at: int, last: int) -> bool:
        """Whether another subject stands between the comma behind a name and the verb: another name, or a noun."""
        words = self.line.words
        names = (n for n in range(at + 2, last + 1) if n in self.line.actors)
        if any(self.line.is_person(n) or not self.offices.near(n) for n in names):
            return True  # not «X, Kepala Dinas Pendidikan, membuka»
        while last > at + 1 and (self._classes[words[last]] & (BETWEEN | BEFORE_VERB) or words[last] == TIME):
            last -= 1
        return last > at + 1 and words[last] not in PAUSES
