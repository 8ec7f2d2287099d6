"""Finds the fuller words of a noun that the article named before: «laga itu» for «laga final Piala Presiden»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.labels.runs import Runs
from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, VERB
from timeline.text.words import Word, split
from timeline.triggers.sentence import Sentence

_REACH = 2500  # characters back in which a noun is looked for
_PHRASE = 120  # characters of a phrase
_MOST = 7  # words behind a noun that tell which it is
_SHORTEST = 3  # letters of a noun that is worth looking for
_QUOTES = {'"': '"', "“": "”", "‘": "’"}
_JOINS = frozenset(" -&'’")
_STOPS = MARK | OPENER | JOIN | BETWEEN | VERB


class Antecedents:
    """The earlier mentions of the nouns of one sentence."""

    def __init__(self, line: Sentence, runs: Runs) -> None:
        self.line, self.runs, self.lex, self.terms = line, runs, runs.lex, runs.terms

    def fuller(self, run: Sequence[int]) -> str:
        """What the article called a noun phrase that does not say by itself which one it is; empty if nothing else.

        So is a phrase that points back, and a happening or a firm with no other word.
        """
        words = [self.line.words[at] for at in run]
        points = words[-1] in self.terms.pointing
        names = [at for at in run if at in self.line.actors or at in self.line.times or self.line.units[at].capital]
        if any(at != run[0] or at in self.line.actors for at in names) or not self._opens(words, points):
            return ""
        nouns = words[:-1] if points else words
        phrases = [" ".join(nouns), nouns[0]] if points and len(nouns) > 1 else [" ".join(nouns)]
        begin = self.line.units[run[0]].start
        return next((found for phrase in phrases if (found := self._found(phrase, begin, named=not points))), "")

    def _opens(self, words: Sequence[str], points: bool) -> bool:
        """Whether a phrase leaves open which one it is: «acara itu», «proyek foto ini», «babak final»."""
        noun = words[0]
        if len(words) - points not in {1, 2} or len(noun) < _SHORTEST:
            return False
        if noun in self.terms.persons or noun in self.terms.stops:
            return False
        if any(self.runs.rules.classes[word] & _STOPS for word in words):
            return False
        return points or noun in self.terms.bodies or noun in self.lex.about or self.lex.is_event_noun(noun)

    def _found(self, phrase: str, before: int, named: bool) -> str:
        """The nearest mention before an offset with more behind it, with a name where it must be `named`."""
        text = self.line.text
        first = max(0, before - _REACH)
        pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)
        for found in reversed(list(pattern.finditer(text, first, before))):
            behind = split(text, found.end(), min(before, found.end() + _PHRASE))
            told = list(self._behind(behind, found.end()))
            while told and told[-1].lower in self.terms.loose:  # «kuliah umum berjudul "…"»
                told.pop()
            clear = len(told) > 1 or not any(word.lower.endswith(self.lex.clitic) for word in told)  # «album keduanya»
            if told and clear and (not named or any(word.capital for word in told)):
                return " ".join(text[found.start() : told[-1].end].split())
        return ""

    def _behind(self, words: Sequence[Word], end: int) -> Iterator[Word]:
        """The words that go on with a noun: up to a mark, a verb, a preposition; a name in quotation marks whole."""
        if words and words[0].lower in _QUOTES:
            marks = [word.lower for word in words[1 : _MOST + 2]]
            closes = marks.index(_QUOTES[words[0].lower]) if _QUOTES[words[0].lower] in marks else 0
            yield from words[: closes + 2] if closes else ()
            return
        named = False
        for n, word in enumerate(words[:_MOST]):
            if not _JOINS.issuperset(self.line.text[end : word.start]):  # the end of a sentence
                return
            if self._stops(word) and (named or not self._names(words, n)):
                return
            yield word
            named, end = named or word.capital, word.end

    def _stops(self, word: Word) -> bool:
        small = self.runs.rules.classes[word.lower] & _STOPS and not word.capital
        return bool(small) or word.lower in self.terms.stops or word.lower in self.terms.leading

    def _names(self, words: Sequence[Word], at: int) -> bool:
        """Whether a preposition and a name say which one it is: «laga amal [untuk Budi Santoso]»."""
        after = words[at + 1] if at + 1 < len(words) else None
        return bool(at) and words[at].lower in self.lex.roles.place and after is not None and after.capital
