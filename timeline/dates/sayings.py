"""Which expression dates the quotation that another stands in.

«"Kami berangkat besok," kata Budi, Selasa (10/9/2019)»: «besok» counts from that Tuesday, not from the day of
publication.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from timeline.text.quotations import quotations

from ..model import Timex

_END = re.compile(r"[.!?;]\s|[\n\"“”«»]|\Z")
_SPEECH = frozenset(",.!?…")
_DATED = {"weekday", "dmy", "dm", "day"}
_REACH = 240
_MARK = 6  # characters: a closing mark that a wrong decoding broke was folded to blanks and the mark


class Sayings:
    """The quotations of a text, found when first asked for."""

    def __init__(self, text: str, timexes: Sequence[Timex]) -> None:
        self.text, self.timexes = text, timexes
        self._starts = [timex.start for timex in timexes]

    def dated_by(self, at: int) -> Timex | None:
        """The expression that says when the words were said in which the expression number `at` stands."""
        span = self._around(self.timexes[at].start)
        if span is None:
            return None
        return self._after(span[1], at) or self._before(span[0], at)

    def quotes(self, at: int) -> bool:
        """Whether the expression number `at` stands in a quotation."""
        return self._around(self.timexes[at].start) is not None

    def dating(self) -> tuple[Timex, ...]:
        """All that dates a quotation of the text, each once."""
        found = (self._after(end, -1) or self._before(start, len(self.timexes)) for start, end in self._spans)
        return tuple(dict.fromkeys(timex for timex in found if timex is not None))

    @cached_property
    def _spans(self) -> tuple[tuple[int, int], ...]:
        return quotations(self.text)

    def _around(self, place: int) -> tuple[int, int] | None:
        index = bisect_right(self._spans, (place, len(self.text))) - 1
        return self._spans[index] if index >= 0 and place < self._spans[index][1] else None

    def _after(self, end: int, at: int) -> Timex | None:
        """«…," kata Budi, Selasa»: the first day after the quotation in its sentence."""
        last = self.text[max(0, end - _MARK) : end - 1].rstrip()[-1:]
        if last not in _SPEECH and self.text[end : end + 1] != ",":
            return None
        if last in {".", "!", "?"} and not self.text[end : end + 2].strip()[:1].islower():
            return None  # the sentence ends with the quotation
        stop = _END.search(self.text, end, end + _REACH)
        index = max(at + 1, bisect_left(self._starts, end))
        found = self.timexes[index] if index < len(self.timexes) else None
        return found if found and stop and found.end <= stop.start() + 1 and _names_day(found) else None

    def _before(self, start: int, at: int) -> Timex | None:
        """«Selasa (10/9), Budi berkata, "…»: the last day before the quotation in its sentence."""
        if self.text[max(0, start - 2) : start].strip()[-1:] not in {",", ":"}:
            return None
        index = min(at, bisect_left(self._starts, start)) - 1
        while index >= 0 and self.timexes[index].end > start:
            index -= 1
        found = self.timexes[index] if index >= 0 else None
        if found is None or not _names_day(found) or start - found.end > _REACH:
            return None
        stop = _END.search(self.text, found.end, start)
        return found if stop is None or stop.start() >= start - 1 else None


def _names_day(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME") and not _DATED.isdisjoint(name for name, _ in timex.slots)
