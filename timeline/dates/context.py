"""What a resolver knows where an expression stands: anchor, focus, and whether the clause looks ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..model import Interval, Timex
from .lexicon import Lexicon
from .tokens import lower

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?;\n][\s\"”’)]|[\n\"“”]")
_BACK, _AHEAD = 140, 40


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one expression.

    `published` is the document creation time, `focus` the calendar date mentioned last before it (what
    «hari itu» and «setahun sebelumnya» count from), `time_day` the day that a clock time belongs to.
    """

    lexicon: Lexicon
    text: str
    published: date | None
    focus: Interval | None = None
    time_day: date | None = None

    def ahead(self, timex: Timex) -> bool:
        """Whether the words around the expression place it in the future.

        A cue («akan», «dijadwalkan») counts when it stands before the expression in the same clause
        with no verb of saying after it: in «akan hadir, kata Budi, Rabu» the Wednesday is the saying's.
        """
        left = self._clause_before(timex.start)
        cues, speech = self.lexicon.cues("ahead_cue"), self.lexicon.cues("speech_cue")
        for word in reversed(_WORD.findall(left)):
            if word in speech:
                return False
            if word in cues:
                return True
        return self._next_word(timex.end) in self.lexicon.cues("ahead_after")

    def until(self, timex: Timex) -> bool:
        """Whether the expression is the end of a span: «hingga Rabu»."""
        words = _WORD.findall(lower(self.text[max(0, timex.start - 24) : timex.start]))
        return bool(words) and any(word in self.lexicon.cues("until") for word in words[-2:])

    def _clause_before(self, start: int) -> str:
        window = self.text[max(0, start - _BACK) : start]
        cut = max((m.end() for m in _BREAK.finditer(window)), default=0)
        return lower(window[cut:])

    def _next_word(self, end: int) -> str:
        match = _WORD.search(self.text, end, end + _AHEAD)
        return lower(match[0]) if match and self.text[end : match.start()].strip(" ,)") == "" else ""
