"""What a resolver knows where an expression stands: anchor, focus, and whether the clause looks ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Interval, Resolution, Timex
from ..text import passage
from ..text.folding import lower
from ..text.tense import tense
from .lexicon import Lexicon
from .memory import Memory

_NEAR = 300  # characters between an announcement and the time that it is of
_SHORT = 11  # days: the longest third of a month
_OPENING = 3  # words of «Pada sengketa pilpres 2014»
_STOPS = frozenset(",()")
_COUNTED = {"shift", "step"}
_FINE = {"day", "month"}


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one expression.

    `published` is the document creation time, `memory` what was mentioned, `said` the day on which the quotation
    around the expression was said, where its sentence gives it, `times` the spans of all expressions of the text.
    """

    lexicon: Lexicon
    text: str
    published: date | None
    memory: Memory
    times: Sequence[tuple[int, int]]
    said: date | None = None

    @property
    def focus(self) -> Interval | None:
        """The calendar date mentioned last: what «setahun sebelumnya» counts from."""
        return self.memory.focus

    def earlier(self, timex: Timex) -> Resolution | None:
        """What the text has just told of the past: a day or month («pada Februari 1955. Sejak 28 Januari»).

        Or the year that the same sentence opens with: «Pada sengketa 2019, MK menolak gugatan pada 27 Juni».
        """
        told = self.memory.told
        if told is None or told.interval is None or self.published is None:
            return None
        same = not passage.parted(self.text, told.timex.end, timex.start)
        year = told.interval.granularity == "year" and same and self._leads(told.timex, timex)
        fine = told.interval.granularity in _FINE or year
        near = fine and timex.start - told.timex.end < _NEAR
        return told if near and told.interval.end <= self.published else None

    def _leads(self, year: Timex, timex: Timex) -> bool:
        """Whether a year opens its sentence and that clause; no «Budi, pemenang Pilkada 2019», no «Sejak 2019»."""
        words, known = passage.before(self.text, year.start), tense(self.lexicon.language).words
        led = not words or (words[0] in self.lexicon.cues("year_led") and words[0] not in known.began)
        between = self.text[year.end : timex.start].removeprefix(",")
        return led and len(words) <= _OPENING and _STOPS.isdisjoint(between)

    def clock_day(self, timex: Timex) -> date | None:
        """The day that a clock time belongs to: one named in the same sentence, else the day dated last.

        «berangkat besok dari Halim pukul 04.30» is tomorrow's clock, but not that of the next sentence.
        """
        placed = self._placed_near(timex)
        return placed.interval.start if placed and placed.interval else self.memory.time_day

    def after_night(self, timex: Timex) -> bool:
        """Whether the same sentence has told of an evening or night before: what is early then is of the next day."""
        placed = self._placed_near(timex)
        return placed is not None and placed.value.endswith(("TNI", "TEV"))

    def _placed_near(self, timex: Timex) -> Resolution | None:
        placed = self.memory.placed
        return placed if placed and not passage.parted(self.text, placed.timex.end, timex.start) else None

    def ahead(self, timex: Timex) -> bool:
        """Whether the words around the expression place it in the future (see `text.tense`)."""
        return bool(self.cue(timex))

    def cue(self, timex: Timex) -> str:
        """The word of its clause that places the expression in the future, an empty text where none does."""
        known = tense(self.lexicon.language)
        if not known.speaks(passage.before(self.text, timex.start), passage.behind(self.text, timex.end)):
            return ""
        return known.cue(*self._clause(timex))

    def stop(self, timex: Timex) -> str:
        """The word before the expression that keeps a cue from it: «kata» in «akan hadir, kata Budi, Rabu»."""
        return tense(self.lexicon.language).stop(self._clause(timex)[0])

    def _clause(self, timex: Timex) -> tuple[list[str], list[str], int]:
        """The words of its clause and those around it before the expression, those behind it, how many are its own."""
        return passage.around(self.text, (timex.start, timex.end), self.times, self.lexicon.language)

    def began(self, timex: Timex) -> bool:
        """Whether what is told has begun then: «sejak akhir Mei»."""
        return bool(tense(self.lexicon.language).words.began.intersection(passage.before(self.text, timex.start)[-1:]))

    def reported(self, timex: Timex) -> bool:
        """Whether the expression dates a saying or a report: a verb of saying stands before it, with no cue between."""
        return tense(self.lexicon.language).reported(passage.before(self.text, timex.start))

    def paused(self, timex: Timex) -> bool:
        """Whether a comma stands before the expression."""
        return self.text[max(0, timex.start - 2) : timex.start].strip() == ","

    def apposed(self, timex: Timex) -> date | None:
        """The counted day that a weekday names once more: «hari ini, Rabu», «sehari berselang, Rabu»."""
        last = self.memory.last
        if last is None or last.interval is None or last.interval.granularity != "day":
            return None
        if _COUNTED.isdisjoint(name for name, _ in last.timex.slots):
            return None
        gap = self.text[last.timex.end : timex.start].strip()
        return last.interval.start if gap in ("", ",", "(") and last.timex.type == "DATE" else None

    def upcoming(self, timex: Timex) -> Interval | None:
        """What the text has just announced: «akhir September mendatang. … akan digelar pada Selasa»."""
        last = self.memory.last
        if last is None or last.interval is None or self.published is None or last.timex.type != "DATE":
            return None
        gap = self.text[last.timex.end : timex.start]
        near = len(gap) < _NEAR and "\n" not in gap and last.interval.days <= _SHORT
        return last.interval if near and last.interval.start > self.published else None

    def closes(self, timex: Timex) -> bool:
        """Whether the expression ends a span that the one before it opens: «pukul 22.00 hingga 02.00»."""
        return self._just_before(timex, "until_clock") is not None

    def coordinated(self, timex: Timex) -> date | None:
        """The day that stands right before, joined by a word: «Rabu (18/9/2019) atau Kamis»."""
        before = self._just_before(timex, "joins")
        return before.start if before and before.granularity == "day" else None

    def within(self, timex: Timex) -> Interval | None:
        """The longer time right before, which the expression makes precise: «pekan depan, tepatnya Senin»."""
        before = self._just_before(timex, "precisely")
        return before if before and before.granularity != "day" else None

    def _just_before(self, timex: Timex, cue: str) -> Interval | None:
        """The interval named right before, where nothing but a word of the cue stands between."""
        last = self.memory.last
        if last is None or last.interval is None:
            return None
        words = lower(self.text[last.timex.end : timex.start]).strip(" ,(").split()
        if words and words[0] in self.lexicon.cues("local_time"):
            words = words[2:]  # «Selasa waktu setempat atau Rabu WIB»
        return last.interval if " ".join(words) in self.lexicon.cues(cue) else None

    def bounds(self, timex: Timex) -> bool:
        """Whether what is told lasts until then: «diliburkan hingga Rabu»."""
        return bool(self.lexicon.cues("until").intersection(passage.before(self.text, timex.start)[-1:]))

    def opened(self, timex: Timex) -> date | None:
        """The day that opens the span which the expression closes: Monday in «sejak Senin hingga Rabu»."""
        words = passage.before(self.text, timex.start)
        if self.focus is None or self.focus.granularity != "day" or not words:
            return None
        opens = any(word in self.lexicon.cues("since") for word in words[:-1])
        return self.focus.start if opens and words[-1] in self.lexicon.cues("until") else None
