"""Tells from the words of a clause whether it looks ahead: the one reading of tense, which dates and events both ask.

The words stand in `[tense]` of `text.toml`; a language without them has no tense that words would tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.text.lexicon import TenseWords, lexicon
from timeline.text.morphology import is_nominalisation, voice
from timeline.text.words import MARKS

_NEAR = 6
"""How many words back what is moved may stand: «dipindah dari Jumat ke Senin»."""
_VERB = 5
"""The letters of the shortest verb told by its ending: «ended»."""
_NOUN_PHRASE = 4
"""How many words of «gengsi dan rivalitas klub» behind «akan» tell that it is no verb's helper."""
_LED = 1
"""How many words may stand before a time that opens its clause, where no verbs are told: «On Friday»."""


@dataclass(frozen=True, slots=True)
class Tense:
    """How the words of a language tell it.

    `cues` are all single words that look ahead, `openers` the first words of the phrases that do, `endings` those of
    a verb that stops.
    """

    language: str
    words: TenseWords
    cues: frozenset[str]
    openers: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def of(cls, language: str, words: TenseWords) -> Tense:
        """The tense that these words tell."""
        openers = frozenset(phrase.split()[0] for phrase in words.phrases)
        return cls(language, words, words.future | words.foretelling, openers, tuple(words.past))

    def speaks(self, words: Sequence[str], following: Sequence[str]) -> bool:
        """Whether any word before or behind a time could make it look ahead, wherever the clauses end."""
        known, led = self.words, words[-1] if words else ""
        if not (self.cues.isdisjoint(words) and self.openers.isdisjoint(words)):
            return True
        leads = led in known.to or led in known.until
        if leads and not (known.moved.isdisjoint(words) and known.lasts.isdisjoint(words)):
            return True
        return any(not cues.isdisjoint(following) for cues in (known.helping, known.coming, known.closing))

    def cue(self, words: Sequence[str], following: Sequence[str] = (), own: int | None = None) -> str:
        """The word that makes a time look ahead, else an empty text.

        `words` stand before the time in its clause and those around it, `following` right behind it, all in lower case;
        the last `own` of them in its clause alone.
        """
        if not self.words.began.isdisjoint(words[-2:]):
            return ""
        if own is not None and own < len(words) and (helped := self._helped(words[len(words) - own :], following)):
            return helped  # «mengingatkan, pada Desember akan …»
        led, known = words[-1] if words else "", self.words
        leads = led in known.to or led in known.until
        if leads and (shifted := [word for word in words[-_NEAR:-1] if word in known.moved]):
            return shifted[-1]
        cues = self.cues | known.lasts if led in known.until else self.cues
        for place in range(len(words) - 1, -1, -1):
            if (words[place] in cues or self._opens_phrase(words, place)) and not self.undone(words, place):
                return words[place]
            if self._stops(words, place) or words[place] in known.began:
                return ""
        return self._behind(words, following)

    def _opens_phrase(self, words: Sequence[str], place: int) -> bool:
        return words[place] in self.openers and " ".join(words[place : place + 2]) in self.words.phrases

    def _stops(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at a place keeps what stands before it from the time: «kata», «released»."""
        word = words[place]
        if place and words[place - 1] in self.words.be:
            return False
        return word in self.words.stops or (len(word) >= _VERB and word.endswith(self.endings))

    def _behind(self, words: Sequence[str], following: Sequence[str]) -> str:
        """The cue that follows: «Rabu mendatang», «Kamis tim forensik akan membongkar …»."""
        if following and following[0] in self.words.coming:
            return following[0]
        if closing := [word for word in following[:3] if word in self.words.closing]:
            return closing[0]
        return self._helped(words, following)

    def _helped(self, words: Sequence[str], following: Sequence[str]) -> str:
        """The helper of the first verb behind the time, with no verb before it: «Kamis tim itu akan membongkar …»."""
        if any(self._is_verb(word) for word in words) if self.has_verbs else len(words) > _LED:
            return ""
        for place, word in enumerate(following):
            if word in self.words.helping and not self.undone(following, place):
                return word
            if self._stops(following, place) or self._is_verb(word):
                break
        return ""

    def _is_verb(self, word: str) -> bool:
        return self.has_verbs and voice(word, self.language) != "none"

    @property
    def has_verbs(self) -> bool:
        """Whether the language's verbs are told."""
        return bool(lexicon(self.language).verbs.bare)

    def stop(self, words: Sequence[str]) -> str:
        """The nearest word before a time that keeps a cue farther off from it, else an empty text."""
        began = self.words.began
        places = range(len(words) - 1, -1, -1)
        return next((words[at] for at in places if words[at] in began or self._stops(words, at)), "")

    def reported(self, words: Sequence[str]) -> bool:
        """Whether a time after these words is that of a saying or report: no cue stands nearer than such a word."""
        stops = self.words.stops
        return next((word in stops for word in reversed(words) if word in stops or word in self.cues), False)

    def means_of(self, words: Sequence[str], place: int) -> bool:
        """Whether «akan» stands between a noun or adjective and a noun, and only means «of»: «sadar akan bahaya»."""
        before, behind = words[place - 1] if place else "", words[place + 1 : place + 1 + _NOUN_PHRASE]
        beside = lexicon(self.language).adverbs.between
        if before in MARKS or before in beside or before in self.words.subjects or not (before and behind):
            return False
        if self._is_verb(before):
            return False
        if before in self.words.governing or is_nominalisation(behind[0], self.language):
            return True
        return not any(word in beside or word in self.cues or self._is_verb(word) for word in behind)

    def undone(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at a place is no cue: «sempat dijadwalkan», «akan tetapi»."""
        if words[place] in self.words.about and self.means_of(words, place):
            return True
        if not self.words.formerly.isdisjoint(words[:place]):
            return True
        before = place > 0 and words[place - 1] in self.words.undone_after
        return before or (place + 1 < len(words) and words[place + 1] in self.words.undone_before)


@cache
def tense(language: str) -> Tense:
    """The tense of a language, read once."""
    return Tense.of(language, lexicon(language).tense)
