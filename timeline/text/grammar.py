"""Answers questions of grammar about the words of a sentence from the word lists of `text.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from timeline.lexicon import Words
from timeline.text.lexicon import lexicon
from timeline.text.morphology import voice
from timeline.text.words import MARKS, TIME, Word

Kind = Literal["main", "complement", "relative", "purpose", "condition", "adverbial", "aside"]


# What a word can be, as bits, so that a pass over a sentence looks each word up once.
MARK, OPENER, BEFORE_VERB, JOIN, VERB, BETWEEN = 1, 2, 4, 8, 16, 32


class _Classes(dict[str, int]):
    """The bits of each word, worked out when the word is first met."""

    def __init__(self, rules: Grammar) -> None:
        self.rules = rules

    def __missing__(self, word: str) -> int:
        bits = self.rules.work_out(word)
        if len(self) < _MOST:  # hostile input must not fill the memory with words seen once
            self[word] = bits
        return bits


_MOST = 1 << 17
_LED = 3  # units of «pada hari» and a time behind «dan»
_SUBJECT = 6  # units of «jaksa penuntut umum juga» and a verb behind a time


class Grammar:
    """A language's word classes, made once; `classes[word]` holds a word's bits."""

    def __init__(self, language: str) -> None:
        self.language = language
        told, beside = lexicon(language).clauses, lexicon(language).adverbs
        opening: tuple[tuple[Kind, Words], ...] = (
            ("relative", told.relative), ("complement", told.complement), ("purpose", told.purpose),
            ("condition", told.condition), ("adverbial", told.adverbial),
        )  # fmt: skip
        self.openers: dict[str, Kind] = {w: kind for kind, words in opening for w in words}
        self.before_verb: dict[str, Kind] = dict.fromkeys(told.adverbial_before_verb, "adverbial")
        self.before_verb.update(dict.fromkeys(told.purpose_before_verb, "purpose"))
        self.before_name = told.adverbial_before_name
        self.nominal = told.nominal | lexicon(language).verbs.describing
        self.relative, self.pointing_back, self.pointing_at = told.relative, told.pointing_back, told.pointing_at
        self.pointing = told.pointing_back | told.pointing_at
        self.coordinate, self.join = told.coordinate, told.coordinate_before_verb
        self.between, self.degrees, self.adjectives = beside.between, beside.degrees, beside.adjectives
        self.classes = _Classes(self)

    def work_out(self, word: str) -> int:
        """The bits of a lower-case word."""
        return (
            MARK * (word in MARKS)
            | OPENER * (word in self.openers)
            | BEFORE_VERB * (word in self.before_verb)
            | JOIN * (word in self.coordinate or word in self.join)
            | VERB * (voice(word, self.language) != "none")
            | BETWEEN * (word in self.between)
        )

    def is_verb(self, word: Word, first: bool = False) -> bool:
        """Whether the word is a verb; one with a capital inside a sentence is a name."""
        return bool(self.classes[word.lower] & VERB) and (first or not word.capital)

    def opens(self, sentence: Sequence[Word], at: int) -> Kind | None:
        """The kind of clause that the word opens, if it opens one."""
        lower = sentence[at].lower
        kind = self.openers.get(lower)
        if kind is not None:
            ties = kind == "adverbial" and at + 1 < len(sentence) and sentence[at + 1].lower in self.pointing
            return None if ties or (kind == "relative" and self._describes(sentence, at + 1)) else kind
        kind = self.before_verb.get(lower)
        if kind is None or self._verb_next(sentence, at + 1):
            return kind
        name = sentence[at + 1] if at + 1 < len(sentence) else None
        named = name is not None and name.capital and name.lower != TIME  # «KPK hingga Senin belum menangkap …»
        return kind if named and lower in self.before_name and self._verb_next(sentence, at + 2) else None

    def _describes(self, sentence: Sequence[Word], at: int) -> bool:
        """Whether an adjective and no clause follows «yang»: «kota yang sama», «gempa yang sangat kuat»."""
        last = len(sentence) - 1
        if at < last and sentence[at].lower in self.degrees and sentence[at + 1].lower in self.adjectives:
            return True
        if at <= last and sentence[at].lower in self.degrees and sentence[at].lower not in self.between:
            return at < last and not self.is_verb(sentence[at + 1]) and sentence[at + 1].lower not in self.between
        return at <= last and sentence[at].lower in self.adjectives

    def names(self, sentence: Sequence[Word], at: int) -> bool:
        """Whether «juga» and a noun follow «yang», which say what somebody is: «Agung yang juga kader partai itu».

        Or a verb that only describes, a time or a helper before it or not: «Rina yang tahun ini berusia 94 tahun».
        """
        last = len(sentence) - 1
        while at < last and sentence[at].lower not in self.nominal and self._beside_verb(sentence[at].lower):
            at += 1
        noun = sentence[at + 1] if at + 1 < len(sentence) and sentence[at].lower in self.nominal else None
        return noun is not None and not (self.is_verb(noun) or noun.lower in self.between or noun.lower in MARKS)

    def _beside_verb(self, word: str) -> bool:
        return word in self.between or word == TIME

    def joins(self, sentence: Sequence[Word], at: int) -> bool:
        """Whether the word starts a clause of the same rank as the last: «dan menyita …», «namun …»."""
        lower = sentence[at].lower
        if lower in self.coordinate:
            return True
        return lower in self.join and (self._verb_next(sentence, at + 1) or self._timed_next(sentence, at + 1))

    def chain_start(self, sentence: Sequence[Word], at: int) -> int:
        """Where the helpers in front of a verb begin: «tidak akan menyerang»."""
        while at > 0 and sentence[at - 1].lower in self.between:
            at -= 1
        return at

    def joined_at(self, sentence: Sequence[Word], at: int) -> int:
        """Where the «dan» or «lalu» stands that ties a verb to what is told before; -1 if none does."""
        first = self.chain_start(sentence, at)
        near = range(max(0, first - 1), at)
        return next((n for n in near if self.classes[sentence[n].lower] & JOIN), -1)

    def _timed_next(self, sentence: Sequence[Word], at: int) -> bool:
        """Whether a time, who does something then, and the verb follow: «dan pada Rabu jaksa menahan Siti».

        Two times that «dan» joins («Senin dan Rabu warga …») have no preposition between, and no clause ends there.
        """
        first = next((n for n in range(at, min(at + _LED, len(sentence))) if sentence[n].lower == TIME), -1)
        if first < 0 or (first == at and sentence[max(0, at - 2)].lower == TIME):
            return False
        subject = False
        for word in sentence[first + 1 : first + 1 + _SUBJECT]:
            if self.is_verb(word):
                return subject
            if self.classes[word.lower] & (MARK | OPENER | BEFORE_VERB | JOIN) or word.lower == TIME:
                return False
            subject = subject or word.lower not in self.between
        return False

    def _verb_next(self, sentence: Sequence[Word], at: int) -> bool:
        while at < len(sentence) and sentence[at].lower in self.between:
            at += 1
        return at < len(sentence) and sentence[at].lower not in MARKS and self.is_verb(sentence[at])


@cache
def grammar(language: str) -> Grammar:
    """The language's grammar, read once."""
    return Grammar(language)
