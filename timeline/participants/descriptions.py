"""Reads phrases that describe somebody named before: «politikus Golkar itu», «wanita yang menyusup tersebut»."""

from __future__ import annotations

from collections.abc import Container

from timeline.text.clauses import Clause
from timeline.text.grammar import grammar
from timeline.text.words import MARKS, QUOTES
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_LONGEST = 6  # units of a phrase inside which nothing but names and titles stands
_WIDEST = 14  # units of one that opens its clause and may tell where, of whom and since when


class Descriptions:
    """The describing phrases of one sentence."""

    def __init__(self, line: Sentence, lex: Lexicon) -> None:
        self.line, self.lex = line, lex
        self._people = people = lex.people
        self._bearers = lex.joined(lex.offices, people.persons, people.described, people.bodies, people.groups)
        self._breaks = lex.without(lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.objects), people.origin)
        self._others = lex.joined(self._breaks, people.eras, people.makers, people.made_by)
        self._new = lex.joined(people.several, people.unknown)
        self.rules = grammar(lex.language)

    def points(self, at: int) -> bool:
        """Whether a unit says that what stands before it is known: «itu»; the end of «20 Agustus 1993 ini»."""
        if at >= len(self.line.words):
            return False
        if self.line.words[at] != TIME:
            return self.line.words[at] in self._people.pointing
        span = self.line.units[at]
        day, _, word = self.line.text[span.start : span.end].rpartition(" ")
        return word in self._people.pointing and day[-1:].isdigit()

    def opening(self, last: int) -> int:
        """The noun of the phrase that ends at a unit and names somebody by what they are; -1 for none."""
        found = -1
        wide = False  # what was passed stands in a phrase only if that phrase opens its clause
        for at in range(last, max(last - _WIDEST, -1), -1):
            word = self.line.words[at]
            if self._relative(at):
                return at
            if word in self._bearers and (not wide or self._begins(at)):
                found = at
                continue
            verb = self.rules.is_verb(self.line.units[at]) and word not in self._people.being
            named = self.line.is_person(at) and not self._far(at)
            inside = word in QUOTES or self._of_birth(at, last)  # «tim berjuluk "Bajul Ijo" tersebut»
            if verb or named or (word in MARKS and not inside):
                break
            wide = wide or word in self._breaks or self.line.is_person(at) or at <= last - _LONGEST
        return found if found >= 0 and self._known(found, last) else -1

    def around(self, noun: int, speaking: bool = False) -> int:
        """Where a phrase with a clause of its own ends: «[wanita] yang menyusup di acara [tersebut]»; 0 for nowhere.

        Who speaks is known without «itu» too: «Pria yang tahun lalu menjadi juara mengatakan …».
        """
        line, number = self.line, self.line.number(noun)
        whose = line.words[noun] in self._people.relatives and line.words[noun + 1] not in self.lex.relative
        if line.words[noun] not in self._bearers or not self._begins(noun) or whose:  # «istri pelaku yang … itu»
            return 0
        after = next((at for at in range(noun + 1, len(line.words)) if self._parted(at, number)), noun)
        if line.clause(after).kind != "relative" or line.clause(after).parent != number:
            return 0
        last = next((at for at in range(after, len(line.words)) if line.number(at) == number), len(line.words))
        told = speaking and not noun and line.words[noun] in self._people.persons
        comma = line.words[last - 1] == ","  # «perempuan yang kini berumur 50 tahun tersebut, menikah»
        ends = (last - 1 - comma, last, last + (line.words[last - 1 : last + 1] == (",", TIME)))
        end = next((end for end in ends if self.points(end)), last - 1 if told else 0)
        return end if self._known(noun, end) else 0

    def _known(self, noun: int, last: int) -> bool:
        """Whether a phrase means one who was named before: not «anaknya itu», «produser film itu, Siti Rahayu, …»."""
        words, own = self.line.words, self.line.number(noun)
        near = [at for at in range(noun, last + 1) if self.line.number(at) == own]
        owned = any(words[at].endswith(self.lex.clitic) for at in near)
        after = next((at for at in range(last + 1, len(words)) if not self.points(at)), last)
        named = self.line.is_person(after) or (words[after] == "," and self.line.is_person(after + 1))
        return self._single(noun) and not owned and not named

    def _parted(self, at: int, number: int) -> bool:
        """Whether the run of words in which a description opens ends before a unit."""
        verb = self.rules.is_verb(self.line.units[at])
        return verb or self.line.words[at] in MARKS or self.line.number(at) != number or self.line.is_person(at)

    def titled(self, noun: int) -> bool:
        """Whether «sang [aktor]» means one who was spoken of before.

        Not «sang istri», «sang wanita», «kematian sang musisi», «sang aktor Budi», «kata Budi, sang pelatih».
        """
        line, words, after = self.line, self.line.words, noun + 1 + (self.line.words[noun + 1 : noun + 2] == (",",))
        trade = words[noun] in self._people.persons and words[noun] not in self._people.anybody
        if not (noun and trade and words[noun - 1] in self._people.articles and self._begins(noun - 1)):
            return False
        near = after in line.actors or any(map(line.is_person, range(noun)))  # «Budi cedera, tetapi sang pemain …»
        return not near

    def from_noun(self, noun: int) -> bool:
        """Whether a phrase that a noun opens means one spoken of before: «oleh [penyanyi asal Solo] itu».

        Not «oleh [manajer aktris] itu».
        """
        people = self._people
        known = self.lex.joined(people.persons, people.bodies, people.groups)
        for at in range(noun, min(noun + _LONGEST, len(self.line.words))):
            word = self.line.words[at]
            other = word in self._bearers or self.rules.is_verb(self.line.units[at]) or self.line.is_person(at)
            if (word not in known) if at == noun else (other or (word in MARKS and word not in QUOTES)):
                return False
            if self.points(at + 1):
                return True
        return False

    def before(self, part: Clause) -> int:
        """The noun of a description whose clause this is: «[aktor] yang lahir di Solo itu»; -1 for none."""
        near = range(part.first - 1, max(-1, part.first - _LONGEST), -1)
        return next((at for at in near if self.around(at) >= part.first), -1)

    def inside(self, at: int, number: int) -> bool:
        """Whether a name only tells which one is meant in another clause: «tim yang dilatih Budi itu menang»."""
        part = self.line.clause(at)
        return part.kind == "relative" and part.number != number and self.before(part) >= 0

    def apposed(self, at: int) -> bool:
        """Whether a phrase tells of the person named before it: «Budi Santoso (40), korban penipuan itu, melapor»."""
        words = self.line.words
        return at > 1 and words[at - 1] == "," and (self.line.is_person(at - 2) or words[at - 2] == ")")

    def _single(self, at: int) -> bool:
        """Whether a noun tells of one person who is known, and not of the one named before it."""
        before = self.line.words[at - 1] if at else ""
        return not (before in self._new or before[-1:].isdigit() or self.apposed(at))

    def _begins(self, at: int) -> bool:
        """Whether a unit opens its clause, or stands behind a pause or a word that opens one."""
        before = self.line.words[at - 1] if at else ","
        opens = bool(self.rules.classes[before]) and before not in self.lex.roles.together
        return opens or self.line.number(at - 1) != self.line.number(at)

    def _far(self, at: int) -> bool:
        """Whether a name in a phrase is another's: «menteri era Presiden Habibie ini», not «artis Siti Rahayu».

        What a winner won and a singer sang may look like a name: «juara Roland Garros itu».
        """
        before = self._before_titles(at, self.lex.titles)
        return before >= 0 and self.line.words[before] in self._others

    def _of_birth(self, comma: int, last: int) -> bool:
        """Whether a comma stands between the place and the day of somebody's birth: «lahir di Solo, 2 Mei 1990».

        Or between a place and where that is: «band asal California, Amerika Serikat».
        """
        named = self.line.actors
        told = comma == last or comma + 1 in named or comma + 1 in self.line.times
        return self.line.words[comma] == "," and comma - 1 in named and told

    def _relative(self, at: int) -> bool:
        """Whether a name only tells whose relative somebody is: «istri Budi itu», «istri aktor Budi itu»."""
        if not self.line.is_person(at):
            return False
        before = self._before_titles(at, self.lex.offices)
        return before >= 0 and self.line.words[before] in self._people.relatives

    def of_relative(self, at: int) -> bool:
        """Whether a name tells whose relative or thing is meant: «istri kedua Budi», «mobil milik Budi»."""
        between = self.lex.joined(self.lex.offices, self._people.degrees, self.lex.roles.place)
        before = self._before_titles(at, between)
        return before >= 0 and self.line.words[before] in self._people.relatives | self._people.belongings

    def _before_titles(self, at: int, titles: Container[str]) -> int:
        """The unit before a name and its titles, if there is one; -1 for none."""
        before = at - 1
        while before > 0 and self.line.words[before] in titles:
            before -= 1
        return before

    def alone(self, at: int) -> bool:
        """Whether a pronoun is no owner: no noun stands right before it, but an opener, a time, a mark or nothing."""
        before = self.line.words[at - 1] if at else ","
        small = self.lex.joined(self.lex.labels.openers, self.lex.times.prepositions, self.rules.adjectives)
        return before == TIME or bool(self.rules.classes[before]) or before in small
