"""Tells from the words of a clause whether it looks ahead: the one reading of tense, which dates and events both ask.

The words stand in `[tense]` of `text.toml`; a language without them has no tense that words would tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.text.lexicon import optional


@dataclass(frozen=True, slots=True)
class Tense:
    """The words of a language that place what a clause tells before or after the day of publication.

    `future` help a verb of which they say that it is to come («akan menyerang»), `foretelling` only announce
    something («jadwal laga»); `undone_after` such a word they are none («sempat dijadwalkan»), `undone_before`
    another neither («akan tetapi»).  What `stops` stands nearer belongs to the time and not to the future:
    «akan hadir, kata Budi, Rabu».  What `lasts` looks ahead to its end, up to which `until` counts.
    `began` looks back: «sejak Senin».  `coming` may follow a time: «Rabu mendatang».
    """

    future: frozenset[str] = frozenset()
    foretelling: frozenset[str] = frozenset()
    undone_after: frozenset[str] = frozenset()
    undone_before: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    began: frozenset[str] = frozenset()
    coming: frozenset[str] = frozenset()

    def ahead(self, words: Sequence[str], after: str = "") -> bool:
        """Whether a time looks ahead; `words` stand before it in its clause, `after` is the word behind it."""
        if not self.began.isdisjoint(words[-2:]):
            return False
        cues = self.future | self.foretelling
        if words and words[-1] in self.until:
            cues |= self.lasts
        for place in range(len(words) - 1, -1, -1):
            if words[place] in self.stops:
                return False
            if words[place] in cues and not self.undone(words, place):
                return True
        return after in self.coming

    def said(self, words: Sequence[str]) -> bool:
        """Whether a time is that of a saying or a report: what stops a cue stands nearer before it than any cue."""
        near = self.stops | self.future | self.foretelling
        return next((word for word in reversed(words) if word in near), "") in self.stops

    def undone(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at a place is no cue: «sempat dijadwalkan», «akan tetapi»."""
        before = place > 0 and words[place - 1] in self.undone_after
        return before or (place + 1 < len(words) and words[place + 1] in self.undone_before)


@cache
def tense(language: str) -> Tense:
    """The tense of a language, read once."""
    lists = optional(language, "tense")
    return Tense(**{name: frozenset(words) for name, words in lists.items()})
