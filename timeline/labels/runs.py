"""Finds the stretches of a sentence that may word a subject: what no mark, time, verb or preposition parts."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.parting import Parting
from timeline.text.grammar import BETWEEN, JOIN, OPENER
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import TIME, Sentence

_REACH = 8  # units
_PAIR = 2


class Runs:
    """The noun phrases of one sentence, near enough for a label."""

    def __init__(self, line: Sentence, parting: Parting) -> None:
        self.line, self.parting = line, parting
        self.rules, self.lex, self.terms = parting.rules, parting.lex, parting.terms

    def of(self, places: Sequence[int]) -> list[list[int]]:
        """The stretches of a clause's units that no mark or time parts, trimmed, but for those of place."""
        runs: list[list[int]] = [[]]
        last = -1
        for at in places:
            if self.parting.breaks(at) or not self._goes_on(last, at):
                runs.append([])
            if not self.parting.breaks(at):
                runs[-1].append(at)
            last = at
        found = (self._behind_here(run) for run in map(self.trimmed, runs) if run)
        return [
            run
            for run in found
            if run and self._spoken(run) and not self.parting.governed(run[0]) and not self._how(run)
        ]

    def _how(self, run: Sequence[int]) -> bool:
        """Whether a run only tells how: «jangan [terlalu lama] mengganti handuk»."""
        return len(run) == _PAIR and self.line.words[run[0]] in self.rules.degrees

    def _behind_here(self, run: list[int]) -> list[int]:
        """A run without «di sini», «untuk itu» in front: «Untuk itu [pemerintah] menurunkan harga»."""
        here = len(run) > _PAIR and self.parting.governed(run[0]) and self.line.words[run[1]] in self.terms.deictic
        return self.trimmed(run[2:]) if here else run

    def _spoken(self, run: Sequence[int]) -> bool:
        """Whether a run is more than marks: «-» of «Januari-Mei»."""
        return any(self.line.words[at] not in MARKS or at in self.line.actors for at in run)

    def listed(self, runs: Sequence[list[int]]) -> list[list[int]]:
        """The runs, those as one that commas tie to one with «dan»: «gula pasir, bawang merah, [cabai] dan tomat»."""
        found: list[list[int]] = []
        for run in runs:
            ends = self._ends_list(run)
            if ends or any(self.rules.classes[self.line.words[at]] & JOIN for at in run[1:-1]):
                parts = [[*range(run[0] - ends, run[0]), *run]]
                while found and self._tied(found[-1], parts[0]):
                    parts.insert(0, found.pop())
                run = list(range(parts[0][0], run[-1] + 1)) if len(parts) > _PAIR else run
                found += parts[:-1] if len(parts) == _PAIR else []
            found.append(run)
        return found

    def _ends_list(self, run: Sequence[int]) -> bool:
        """Whether «, dan» stands before a run: «gula, bawang, dan [cabai]»."""
        ahead = self.line.words[run[0] - 2 : run[0]] if run[0] > 1 else ("", "")
        office = any(at in self.line.actors for at in run)  # «Menteri Politik, Hukum, dan [Keamanan Budi Santoso]»
        return ahead[0] == "," and bool(self.rules.classes[ahead[1]] & JOIN) and not office

    def last(self, runs: Sequence[list[int]], verb: int) -> list[int]:
        """The last run before a verb, but not a word that only tells how: «harga tiket saat ini [cukup] memberatkan».

        Nor what is told of the run before, between commas: «pelatih itu, [mantan pemain,] mundur».
        """
        last = runs[-1] if runs else []
        before = runs[-2] if len(runs) > 1 else []
        if not before:
            return last
        if self._tied(before, last) and last[-1] + 2 == verb and self.line.words[verb - 1] == ",":
            return before
        how = len(last) == 1 and self.line.words[last[0]] not in self.terms.pronouns
        alone = how and self.line.words[before[0]] not in self.terms.helpers and not self.line.units[last[0]].capital
        return before if alone and all(self._between(at) for at in range(before[-1] + 1, last[0])) else last

    def timed(self, at: int) -> bool:
        """Whether a unit is a time, or opens one."""
        return self.line.words[at] == TIME or self.line.words[at] in self.terms.small

    def _between(self, at: int) -> bool:
        """Whether a unit is a time, opens one, or stands between a subject and its verb."""
        return self.timed(at) or bool(self.rules.classes[self.line.words[at]] & BETWEEN)

    def _tied(self, run: Sequence[int], after: Sequence[int]) -> bool:
        """Whether but a comma stands between two runs."""
        return after[0] - run[-1] == 2 and self.line.words[run[-1] + 1] == ","

    def _goes_on(self, last: int, at: int) -> bool:
        """Whether nothing but brackets stands between two units: «Kejuaraan Nasional (Kejurnas) Voli»."""
        between = range(last + 1, at)
        return last >= 0 and (not between or all(self.line.clause(n).kind == "aside" for n in between))

    def headed(self, run: Sequence[int]) -> list[int]:
        """A noun phrase without the prepositions in front of it: «konser musik» of «dengan konser musik»."""
        first = next((n for n, at in enumerate(run) if self.line.words[at] not in self.terms.leading), len(run))
        return list(run[first:])

    def described(self, run: Sequence[int]) -> bool:
        """Whether «yang» goes on to tell of a noun: «aksi [yang digelar warga di Wamena, Jayawijaya] berakhir»."""
        behind = run[-1] + 1
        if behind == len(self.line.units) or (run[0] and self.rules.classes[self.line.words[run[0] - 1]] & JOIN):
            return False  # «terlepas dari musim panas dan film baru yang dirilis, Inception bertahan»
        part = self.line.clause(behind)
        return part.kind == "relative" and bool(part.verbs)

    def trimmed(self, run: Sequence[int]) -> list[int]:
        """A run without openers, adverbs and verbs in front and small words behind; «diduga» stays, for it hedges."""
        words = [self.line.words[at] for at in run]
        first, last, pointing = 0, len(run), self.terms.pointing | self.rules.pointing_back
        while first < last and (self._opens(run[first]) or (first and words[first] in pointing)):
            first += 1  # «[Kali ini] timnas menang», «[Meski begitu] Rossi kalah»
        last = next((at for at in range(first + 1, last) if self._acts(run[at])), last)
        while last > first and (words[last - 1] in self.terms.small or words[last - 1] in self.terms.place):
            last -= 1
        last -= self._tied_to_none(run[first:last])
        return list(run[first:last])

    def _tied_to_none(self, run: Sequence[int]) -> bool:
        """Whether names are joined to one that a scraped text lost: «Rina Lestari [atau] membuka acara»."""
        joined = len(run) > 1 and bool(self.rules.classes[self.line.words[run[-1]]] & JOIN)
        return joined and all(at in self.line.actors or self.line.units[at].capital for at in run[:-1])

    def _opens(self, at: int) -> bool:
        word = self.line.words[at]
        if word in self.terms.leading or self.parting.counts(at):
            return False
        small = bool(self.rules.classes[word] & (OPENER | JOIN | BETWEEN))
        small = small or (word in self.terms.openers and (at < 2 or not self.line.units[at].capital))
        verb = at not in self.line.actors and self.rules.is_verb(self.line.units[at], first=not at)
        return small or (verb and word not in self.terms.kept)  # «terdapat 19 WNI …»

    def _acts(self, at: int) -> bool:
        """Whether a verb ends a noun phrase; «laga Persib melawan Persija», «perubahan sekolah menjadi SKO» are one."""
        return self.parting.is_verb(at) and self.line.words[at] not in self.terms.sides

    def governs(self, at: int) -> bool:
        """Whether a noun phrase cannot go on beyond the unit to the left: a verb, a preposition, an opener, a mark."""
        word = self.line.words[at]
        opens = self.rules.classes[word] & OPENER
        small = self.parting.governed(at) or (word in self.terms.small and word not in self.terms.leading)
        small = small and word not in self.lex.roles.together
        return bool(opens or small) or self.parting.breaks(at) or self.parting.is_verb(at)

    def acts(self, head: Head) -> bool:
        """Whether somebody named right before a noun does what it names: «ratusan buruh mogok kerja»."""
        at = head.first - 1
        return at >= 0 and not self.governs(at)

    def _headless(self, at: int) -> bool:
        """Whether words that begin so tell of nobody: «Dalam sidang putusan», «saat menjalani pemotretan»."""
        return self.parting.governed(at) or bool(self.rules.classes[self.line.words[at]] & (OPENER | JOIN))

    def before(self, head: Head) -> str:
        """The words of a noun's clause in front of it, back to a mark or a time: «siap untuk» of «… pertandingan».

        Where those are too many or have no subject, only those of its own noun phrase.
        """
        first = head.first
        while first and not self.parting.breaks(first - 1):
            first -= 1
        if head.first - first > _REACH or self._headless(first):
            first = next((at + 1 for at in range(head.first - 1, first - 1, -1) if self.governs(at)), head.first)
        return self.line.text[self.line.units[first].start : self.line.units[head.first].start].strip()
