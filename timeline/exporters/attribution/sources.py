"""Who is quoted in a sentence for what one of its words tells, named or not: «menurut jaksa», «kata seorang saksi»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from timeline.exporters.attribution.origins import Known, known
from timeline.exporters.attribution.phrases import SOMEBODY, before, behind
from timeline.text.clauses import Clause, clauses
from timeline.text.quotations import quotations
from timeline.text.words import MARKS, split

_SAID = frozenset({"complement", "purpose", "relative"})
"""Clauses that tell what a verb of saying around them says; one opened by «setelah» tells when it was said."""


class Sentence:
    """A sentence in which somebody may be quoted."""

    def __init__(self, text: str, known: Known) -> None:
        self.text, self.words, self.known = text, split(text), known
        self.parts = clauses(self.words, known.language)
        self.quoted = quotations(text)

    def source(self, at: int) -> str:
        """Who answers for the word at the offset `at`: as the text names them, SOMEBODY, or "" for the paper itself."""
        place = next((n for n, word in enumerate(self.words) if word.end > at), None)
        if place is None:
            return ""
        found = (*self._opened(place), *self._tagged(place), *self._told(place), *self._written(place))
        return next((one for one in found if one != SOMEBODY), found[0] if found else "")

    def _opened(self, place: int) -> Iterator[str]:
        """«Menurut jaksa, …», «…, menurut jaksa.»"""
        for n, word in enumerate(self.words):
            somebody = word.lower in self.known.origins.openers_of_somebody
            if not (somebody or self._opens(n)):
                continue
            name, last = (SOMEBODY, n + 1) if somebody else behind(self.text, self.words, n + 1, self.known)
            if name and (place >= last or (place < n and not self._verbs(last))):
                yield name

    def _opens(self, n: int) -> bool:
        """Whether a source follows the word; one that can be a verb must begin a part of the sentence."""
        word, told = self.words[n].lower, self.words[n - 1].lower if n else ","
        begins = told in MARKS or told in self.known.origins.before_sources
        return word in self.known.origins.openers_anywhere or (word in self.known.origins.openers and begins)

    def _written(self, place: int) -> Iterator[str]:
        """«Dalam surat dakwaan jaksa, Budi menyuap hakim»: a paper in which somebody is accused or speaks."""
        clitic = self.known.lexicon.people.clitic
        for n, word in enumerate(self.words[:place]):
            noun = (one.lower.removesuffix(clitic) for one in self.words[n + 1 : n + 3])
            opens = word.lower in self.known.origins.inside_openers and (not n or self.words[n - 1].lower in MARKS)
            if opens and not self.known.origins.documents.isdisjoint(noun):
                yield from (name for name in behind(self.text, self.words, n + 1, self.known)[:1] if name)

    def _verbs(self, first: int) -> bool:
        return any(verb >= first for part in self.parts for verb in part.verbs)

    def _tagged(self, place: int) -> Iterator[str]:
        """«…,” kata seorang saksi»: of what stands before it, and of what else is quoted."""
        inside = self._inside(place)
        for n in range(1, len(self.words)):
            if self._tags(n) and place != n and (place < n or inside):
                yield behind(self.text, self.words, n + 1, self.known)[0] or SOMEBODY

    def _tags(self, n: int) -> bool:
        """Whether a short verb of saying stands there and is no noun: «…,” kata saksi», but «pakai kata kasar»."""
        word, after = self.words[n], self.words[n + 1 : n + 2]
        if word.lower not in self.known.tags or word.capital or self._inside(n):
            return False
        named = bool(after) and after[0].capital and word.lower in self.known.lexicon.speech.beside_names
        return self.words[n - 1].lower in MARKS or named

    def _told(self, place: int) -> Iterator[str]:
        """«Jaksa mendakwa Budi menyuap hakim», «Saksi mengatakan bahwa …», «Jaksa berkata: “…”»."""
        for n, word in enumerate(self.words[:place]):
            asserts = word.lower in self.known.asserting and not self.denied(n)
            if asserts and (self.reaches(n, place) or self._inside(place)):
                yield before(self.text, self.words, self.clause(n), self.parts, n, self.known)

    def denied(self, n: int) -> bool:
        """Whether the word is negated: «Polisi tidak menyebut …»."""
        return n > 0 and self.known.lexicon.cues.get(self.words[n - 1].lower) == "negated"

    def reaches(self, n: int, place: int) -> bool:
        """Whether what is said at `n` takes in the word at `place`."""
        saying, part = self.clause(n), self.clause(place)
        if saying.kind == "relative" and saying.parent == part.number and n > saying.verbs[0]:
            return True  # «Informasi yang beredar menyebutkan gudang terbakar»: the clause ended before the verb
        known = {one.number: one for one in self.parts}
        while part.number != saying.number:
            if part.kind not in _SAID and part.kind != "aside":
                return False
            if part.parent not in known:
                return False
            part = known[part.parent]
        return True

    def clause(self, n: int) -> Clause:
        """The part of the sentence in which its word `n` stands."""
        return next(part for part in self.parts if part.first <= n < part.last)

    def _inside(self, place: int) -> bool:
        at = self.words[place].start
        return any(start <= at < end for start, end in self.quoted)


@lru_cache(maxsize=4096)
def taken(text: str, known: Known) -> Sentence:
    """The sentence taken apart."""
    return Sentence(text, known)


@lru_cache(maxsize=4096)
def sentence(text: str, known: Known) -> Sentence | None:
    """The sentence taken apart; None where no word of it can name a source."""
    lowered = {word.lower for word in split(text)}
    return None if lowered.isdisjoint(known.opening) else taken(text, known)


def source(text: str, at: int, language: str) -> str:
    """Who answers in the sentence `text` for its word at `at`; see `Sentence.source`."""
    words = known(language)
    found = sentence(text, words) if words else None
    return found.source(at) if found else ""
