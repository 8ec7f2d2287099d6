"""Reads the headline of an article as it can stand behind a label: capitals set, whole words, cut between clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, islice
from string import ascii_lowercase

from timeline.labels.cutting import CUT, trimmed
from timeline.labels.quoting import capital
from timeline.labels.reach import WORD
from timeline.labels.terms import terms
from timeline.labels.written import Written
from timeline.model import UNTRUE, Article, Mention, Sentence
from timeline.text.morphology import roots, voice
from timeline.triggers.lexicon import Lexicon

_FEWEST = 3  # words of a headline that tells something
_LONGEST = 300  # characters of a headline that are looked at
_SHORTEST = 20  # characters of a part that does
_ENOUGH = 40  # and of one that ends within its words
_PAUSES = 8  # of a headline that are looked at: what has more is a list
_SUBJECT = 2  # words in common that a part with a subject is worth
_TURNS = "?:"  # what has one of these is told whole
_DIGITS = 2  # of a number that may have lost a mark
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+")
_PAUSE = re.compile(r"(?<=[\w\"'”’)%!?])(?: *[,;:?!]+ | [-–|] )")


class Title:
    """The headline of one article; empty where it has none but the beginning of its text."""

    def __init__(self, article: Article, mentions: Iterable[Mention], lex: Lexicon) -> None:
        self.article, self.mentions, self.lex = article, mentions, lex
        told = " ".join(article.title[:_LONGEST].split()).rstrip("….")
        own = bool(article.headline) and told.count(" ") >= _FEWEST - 1
        self.words = frozenset(telling(told)) if own else frozenset()
        self._told = told if own else ""

    @cached_property
    def _written(self) -> Written:
        return Written(self.article.text)

    @cached_property
    def text(self) -> str:
        """The headline; one that is written without capitals, as in an address, has those of the text."""
        if self._told != self._told.lower():
            return self._told
        names = {word.lower(): word for one in self.mentions for word in one.text.split()}
        words = [self._as_told(word, names) for word in self._whole(self._told.split())]
        return capital(" ".join(self._doubled(words)))

    def _doubled(self, words: list[str]) -> list[str]:
        """The words with names whole: «reino Barack» as «Reino Barack», of which «Reino» only begins sentences."""
        for at in range(len(words) - 2, -1, -1):
            if words[at].islower() and words[at + 1][:1].isupper() and not self._is_small(words[at]):
                both = f"{words[at].capitalize()} {words[at + 1]}"
                if self._written.has(both):
                    words[at] = words[at].capitalize()
        return words

    def writes_large(self, word: str) -> bool:
        """Whether the text writes a word with a capital inside its sentences, and nowhere small: a name."""
        large, small = word[:1].isupper(), word.lower()
        named = large and not self._is_small(small)
        return named and not self._written.has(small) and self._written.has(word, inside=True)

    def _as_told(self, word: str, names: Mapping[str, str]) -> str:
        """A word as the text writes it inside its sentences: «kpk» as «KPK», where it nowhere writes «kpk»."""
        if number := self._number(word):
            return number
        if (word not in names and self._is_small(word)) or self._written.has(word):
            return word
        forms = (names.get(word, ""), word.upper(), word.capitalize())
        return next((one for one in forms if one and self._written.has(one, inside=True)), word)

    def _number(self, word: str) -> str:
        """A number with the mark that an address loses, where the text has one with its digits: «rp585», «Rp5,85»."""
        digits = word.lstrip(ascii_lowercase)  # the headline has no capitals: «rp585»
        if len(digits) < _DIGITS or not digits.isdecimal() or self._written.has(digits):
            return ""
        written = {one for one in _NUMBER.findall(self.article.text) if "".join(filter(str.isdecimal, one)) == digits}
        return (word[: -len(digits)].capitalize() + written.pop()) if len(written) == 1 else ""

    def _is_small(self, word: str) -> bool:
        """Whether a word is no name, however it is written: a verb, «jelang»."""
        small = terms(self.lex)
        return voice(word, self.lex.language) != "none" or word in small.loose or word in small.leading

    def _whole(self, words: list[str]) -> list[str]:
        """The words without a last one that was cut: «beli saham di ube» goes on as the text does, else ends before."""
        last, text = words[-1], self.article.text.lower()
        if len(last) == 1 and last.isalpha():
            words = words[:-1]
        elif not Written(text).has(last):
            behind = re.findall(rf" {re.escape(words[-2])} ({re.escape(last)}\w+)", text)
            longer = set(behind or re.findall(rf" ({re.escape(last)}\w+)", text))
            words = [*words[:-1], *(longer if len(longer) == 1 else () if longer else (last,))]
        return trimmed(" ".join(words), terms(self.lex).loose, least=True).split()

    def within(self, room: int, near: Sentence) -> str:
        """The headline in at most `room` characters: the parts between its pauses most like a sentence.

        Empty if too little of it fits.
        """
        if len(self.text) <= room:
            return self.text
        if self._is_whole:
            return ""
        fitting = [one for one in self._parts if _SHORTEST <= len(one) <= room]
        if fitting:
            told = set(telling(self.article.text[near.start : near.end]))
            return max(fitting, key=lambda one: (len(told.intersection(telling(one))) + self._opens(one), len(one)))
        cut = trimmed(self.text[: max(0, self.text.rfind(" ", 0, max(0, room)))], terms(self.lex).loose, least=False)
        cut = cut[: _last_pause(cut)]
        return cut + CUT if len(cut) >= _ENOUGH else ""

    @cached_property
    def _is_whole(self) -> bool:
        """Whether its parts would tell what it does not: it asks, denies, guesses, sets a condition or quotes."""
        lex, words = self.lex, [word.lower() for word in WORD.findall(self.text)]
        turning = lex.conditions | lex.denying | lex.status.false
        return any(mark in self.text for mark in _TURNS) or any(
            word in turning
            or lex.cues.get(word) in UNTRUE
            or not lex.labels.guessing.isdisjoint(roots(word, lex.language))
            for word in words
        )

    def _opens(self, part: str) -> int:
        """What a part counts more for beginning with whom it is about: not «Sempat ditolak, …», «…, tuntut upah»."""
        first, helpers = part.partition(" ")[0].lower().strip("'\"“‘"), terms(self.lex).helpers
        return 0 if first in helpers or self._is_small(first) else _SUBJECT

    @cached_property
    def _parts(self) -> Sequence[str]:
        """All that stands between two of its pauses."""
        pauses = (found.span() for found in islice(_PAUSE.finditer(self.text), _PAUSES))
        ends = [(0, 0), *pauses, (len(self.text), len(self.text))]
        return [self.text[first[1] : last[0]] for first, last in combinations(ends, 2)]


def _last_pause(cut: str) -> int:
    """Where a cut headline ends: before a speaker who hangs behind its last pause, «…, Pengacara»."""
    pauses = list(_PAUSE.finditer(cut))
    return pauses[-1].start() if pauses and cut.count(" ", pauses[-1].end()) < _FEWEST - 1 else len(cut)


def telling(text: str) -> Iterator[str]:
    """The words of a text in lower case, without the shortest."""
    return (word.lower() for word in WORD.findall(text) if len(word) > 2)
