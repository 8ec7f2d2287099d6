"""Finds the words of a sentence that name a verb's subject, for its label."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.antecedents import Antecedents
from timeline.labels.parting import Parting
from timeline.labels.runs import Runs
from timeline.labels.spans import behind
from timeline.labels.subjects import Subjects
from timeline.labels.terms import terms
from timeline.text.grammar import JOIN, MARK, OPENER, Grammar
from timeline.text.morphology import base
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, Sentence

_FEWEST = 3  # words that a source tells
_PAIR = 2
_LEANING = 5  # words with which a sentence may show that it leans on another one


class Wording:
    """The subjects of one sentence as the sentence words them.

    `runs` are its noun phrases, `subjects` those that are a subject, `antecedents` what they were called before.
    """

    def __init__(self, line: Sentence, lex: Lexicon, rules: Grammar) -> None:
        self.line, self.lex, self.rules, self.terms = line, lex, rules, terms(lex)
        self.parting = Parting(line, lex, rules, self.terms)
        self.runs = Runs(line, self.parting)
        self.subjects = Subjects(line, self.runs)
        self.antecedents = Antecedents(line, self.runs)

    def leans(self, words: Sequence[str]) -> bool:
        """Whether a sentence begins with what only the one before tells: «Ini harus dijaga», «Kita didik mereka»."""
        told = [word for word in words[:_LEANING] if word not in self.terms.fillers]
        if not told:
            return False
        return (
            told[0] in self.terms.leaning
            or not self.terms.pointing.isdisjoint(told[1:2])
            or not self.terms.others.isdisjoint(told)
        )

    def short(self, words: str, room: int) -> str:
        """A subject, where it is longer than `room` characters without its last complements; empty if it has none."""
        if len(words) <= room:
            return words
        first, _, more = words.partition(", ")
        if more and len(first) <= room:
            return first
        told = words.split()
        ends = [n for n in range(1, len(told)) if told[n].lower() in self.terms.leading]
        return next((text for n in reversed(ends) if len(text := " ".join(told[:n])) <= room), "")

    def makes(self, head: Head) -> bool:
        """Whether «hal ini» makes somebody do what follows: «Hal ini membuat warga mengungsi»."""
        if head.word not in self.lex.labels.making or not self.points_back(head):
            return False
        return any(at >= head.last for part in self.line.clauses for at in part.verbs)

    def points_back(self, head: Head) -> bool:
        """Whether a verb's own subject only points to what was told before: «itu», «hal ini», «keputusan itu»."""
        run, own = self.subjects.of(head)
        words = self.line.words
        points = own and words[run[-1]] in self.terms.pointing
        return points and (len(run) == 1 or (len(run) == _PAIR and self._matter(words[run[0]])))

    def says_likewise(self, head: Head) -> bool:
        """Whether a verb's own subject only says that it is what another one told: «hal senada», «hal yang sama»."""
        run, own = self.subjects.of(head)
        words = self.line.words
        return (
            own
            and 1 < len(run) <= _FEWEST
            and words[run[-1]] in self.lex.labels.likewise
            and self._matter(words[run[0]])
        )

    def _matter(self, word: str) -> bool:
        return word in self.lex.joined(self.lex.status.matters, self.lex.labels.matters)

    def points_on(self, head: Head) -> bool:
        """Whether what a verb of saying tells only points to what was told before: «menyampaikan hal itu saat …».

        Not what is denied, which would be told as so: «X menerima suap. Ia membantah hal itu».
        """
        if base(head.word, self.lex.language) in self.lex.denying:
            return False
        line = self.line
        words = line.words[head.last : head.last + _PAIR]
        matters = self.lex.joined(self.lex.status.matters, self.lex.labels.matters)
        pointing = [word in self.terms.pointing for word in words]
        if not head.speech or head.voice == "passive" or not any(pointing) or not (pointing[0] or words[0] in matters):
            return False
        end = head.last + pointing.index(True) + 1
        ends = end == len(line.words) or line.words[end] in PAUSES or line.clause(end).kind == "adverbial"
        return ends or line.words[end] in self.terms.where or line.words[end] in self.terms.small

    def cites(self, head: Head) -> bool:
        """Whether a verb names but a source: «Dilansir Antara», «keterangan yang dikutip», not «dilaporkan hilang»."""
        if head.word not in self.lex.speech.citing:
            return False
        end = behind(self.line, head)
        named = all(at in self.line.actors or self.line.words[at] in self.terms.loose for at in range(head.last, end))
        return not head.first or named

    def cited(self, head: Head) -> int:
        """The first unit of what a source tells: «Dilansir dari Selasa (10/9) [berikut ini …]»; 0 if none is cited."""
        words = self.line.words
        if not self.cites(head):
            return 0
        times = (at for at in range(head.last, len(words)) if at in self.line.times)
        at = next(times, len(words)) + 1
        while at < len(words) and (words[at] in PAUSES or at in self.line.times):
            at += 1
        return at if at < len(words) - _FEWEST else 0

    def bounds(self, at: int) -> bool:
        """Whether a time is a bound, «sejak 2015», or what a verb is about: «menetapkan [1 Mei] sebagai hari buruh»."""
        words = self.line.words
        named = words[at + 1 : at + 2] and words[at + 1] in self.lex.roles.being_told
        return at > 0 and (words[at - 1] in self.lex.times.bounding or (bool(named) and self.parting.is_verb(at - 1)))

    def called(self, word: str) -> bool:
        """Whether a noun says what a person is: «penyanyi», «menteri», «mantan»."""
        return word in self.terms.called

    def together(self, run: Sequence[int]) -> bool:
        """Whether units name several: «Rina dan kawan-kawan»."""
        return any(self.rules.classes[self.line.words[at]] & JOIN for at in run)

    def fills(self, at: int) -> bool:
        """Whether a unit says nothing where a sentence begins: «Dan, …», «Namun …»."""
        bits, word = self.rules.classes[self.line.words[at]], self.line.words[at]
        return bool(bits & (MARK | JOIN)) or (word in self.terms.fillers and not bits & OPENER)
