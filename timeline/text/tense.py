"""Tells from the words of a clause whether it looks ahead: the one reading of tense, which dates and events both ask.

The words stand in `[tense]` of `text.toml`; a language without them has no tense that words would tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.text.lexicon import optional
from timeline.text.morphology import voice

_NEAR = 6
"""How many words back what is moved may stand: «dipindah dari Jumat ke Senin»."""
_VERB = 5
"""The letters of the shortest verb told by its ending: «ended»."""
_LED = 1
"""How many words may stand before a time that opens its clause, where no verbs are told: «On Friday»."""


@dataclass(frozen=True, slots=True)
class Tense:
    """The words of a language that place what a clause tells before or after the day of publication.

    `future` help a verb of which they say that it is to come («akan menyerang»), `foretelling` only announce
    something («jadwal laga»); `undone_after` such a word they are none («sempat dijadwalkan»), `undone_before`
    another neither («akan tetapi»).  What `stops` stands nearer belongs to the time and not to the future:
    «akan hadir, kata Budi, Rabu».  What `lasts` looks ahead to its end, up to which `until` counts.
    `began` looks back: «sejak Senin».  `coming` may follow a time: «Rabu mendatang»; `closing` ends a clause
    that it puts ahead: «…, Senin, begitu rencananya».  What is `moved` to a time will be then: «digeser ke Jumat»,
    where `to` and `until` lead to the time.  `phrases` are cues of two words («likely to»); a word that ends in one
    of `past` is a verb that stops, unless a word of `be` stands before it («will be released», «released»).
    """

    language: str = "id"

    future: frozenset[str] = frozenset()
    foretelling: frozenset[str] = frozenset()
    undone_after: frozenset[str] = frozenset()
    undone_before: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    began: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()

    def cue(self, words: Sequence[str], following: Sequence[str] = ()) -> str:
        """The word that makes a time look ahead, else an empty text.

        `words` stand before the time in its clause, `following` right behind it, all in lower case.
        """
        if not self.began.isdisjoint(words[-2:]):
            return ""
        led = words[-1] if words else ""
        if led in self.to | self.until and (shifted := [word for word in words[-_NEAR:-1] if word in self.moved]):
            return shifted[-1]
        cues = self.future | self.foretelling
        if led in self.until:
            cues |= self.lasts
        for place in range(len(words) - 1, -1, -1):
            if (words[place] in cues or self._opens_phrase(words, place)) and not self.undone(words, place):
                return words[place]
            if self._stops(words, place):
                return ""
        return self._behind(words, following)

    def _opens_phrase(self, words: Sequence[str], place: int) -> bool:
        return bool(self.phrases) and " ".join(words[place : place + 2]) in self.phrases

    def _stops(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at a place keeps what stands before it from the time: «kata», «released»."""
        word = words[place]
        if place and words[place - 1] in self.be:
            return False
        return word in self.stops or (len(word) >= _VERB and bool(self.past) and word.endswith(tuple(self.past)))

    def _behind(self, words: Sequence[str], following: Sequence[str]) -> str:
        """The cue that follows: «Rabu mendatang», «Kamis tim forensik akan membongkar …»."""
        if following and following[0] in self.coming:
            return following[0]
        if closing := [word for word in following[:3] if word in self.closing]:
            return closing[0]
        if any(self._is_verb(word) for word in words) if self.has_verbs else len(words) > _LED:
            return ""
        for place, word in enumerate(following):
            if word in self.helping and not self.undone(following, place):
                return word
            if self._stops(following, place) or self._is_verb(word):
                break
        return ""

    def _is_verb(self, word: str) -> bool:
        return self.has_verbs and voice(word, self.language) != "none"

    @property
    def has_verbs(self) -> bool:
        """Whether the language's verbs are told."""
        return bool(optional(self.language, "verbs"))

    def stop(self, words: Sequence[str]) -> str:
        """The nearest word before a time that keeps a cue farther off from it, else an empty text."""
        places = range(len(words) - 1, -1, -1)
        return next((words[place] for place in places if words[place] in self.began or self._stops(words, place)), "")

    def reported(self, words: Sequence[str]) -> bool:
        """Whether a time after these words is that of a saying or report: no cue stands nearer than such a word."""
        near = next((w for w in reversed(words) if w in self.stops or w in self.future or w in self.foretelling), "")
        return near in self.stops

    def undone(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at a place is no cue: «sempat dijadwalkan», «akan tetapi»."""
        before = place > 0 and words[place - 1] in self.undone_after
        return before or (place + 1 < len(words) and words[place + 1] in self.undone_before)


@cache
def tense(language: str) -> Tense:
    """The tense of a language, read once."""
    lists = optional(language, "tense")
    return Tense(language=language, **{name: frozenset(words) for name, words in lists.items()})
