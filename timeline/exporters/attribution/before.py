"""Who is still quoted in the next sentence: «Jaksa mengatakan Budi menerima suap. Ia juga memukul saksi.»

Only where it goes on about the same persons («Ia juga …») whom somebody else told of, right behind that sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.exporters.attribution.origins import origins
from timeline.exporters.attribution.phrases import SOMEBODY
from timeline.text.words import forms

_OPENING = 5
"""Words of a sentence among which «Ia juga», «Selain itu, ia juga» stands."""
Row = Mapping[str, Any]


class Before:
    """The last sentence of an article that somebody answers for."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self._end, self._source, self._who = -1, "", frozenset[str]()

    def note(self, row: Row) -> None:
        """Takes in the next event, in the order of the text."""
        if row["sentence_end"] != self._end:
            self._end, self._source, self._who = int(row["sentence_end"]), "", frozenset()
        if row["according"] and row["according"] != SOMEBODY:
            self._source, self._who = str(row["according"]), self._who | frozenset(row["roles"])

    def source(self, row: Row) -> str:
        """Who answered for the sentence before where this one goes on with it, else ""."""
        start = int(row["sentence_start"])
        near = 0 <= self._end <= start and not self.text[self._end : start].strip()
        mine = self._who & frozenset(row["roles"])
        others = bool(mine) and not any(name in self._source or self._source in name for name in mine)
        goes_on = bool(self._source) and near and others and _goes_on(str(row["sentence"]), self.language)
        return self._source if goes_on else ""


def _goes_on(sentence: str, language: str) -> bool:
    """Whether a sentence opens with «Ia juga», «Budi pun» or their kin."""
    opening = [word.lower() for word in forms(sentence, 0, len(sentence))][:_OPENING]
    return not origins(language).going_on.isdisjoint(opening)
