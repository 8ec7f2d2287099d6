"""Who says a quotation of several sentences: named behind it («…,” kata jaksa») or before it («Jaksa berkata, “…»)."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.exporters.attribution.origins import Known, known
from timeline.exporters.attribution.phrases import SOMEBODY, before, behind
from timeline.exporters.attribution.sources import Sentence
from timeline.text.quotations import quotations
from timeline.text.words import MARKS, split

_REACH = 150
"""Letters before and behind a quotation in which its speaker is named."""
_LONG = 40
"""Letters of a quotation below which somebody's word is only borrowed."""


class Quoted:
    """The quotations of an article."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.spans, self.known = text, quotations(text), known(language)

    def source(self, at: int) -> str:
        """Who says what stands at the offset `at`; SOMEBODY where nobody is named, "" where it is no quotation."""
        span = next((one for one in self.spans if one[0] <= at < one[1]), None)
        if span is None or self.known is None or span[1] - span[0] < _LONG:
            return ""
        return self._behind(span[1], self.known) or self._before(span[0], self.known) or SOMEBODY

    def _behind(self, end: int, known: Known) -> str:
        tail = self.text[end : end + _REACH]
        words = split(tail)
        at = next((n for n, word in enumerate(words) if word.lower not in MARKS), len(words))
        if at < len(words) and words[at].lower in known.lexicon.speech.tags:
            return behind(tail, words, at + 1, known)[0] or SOMEBODY
        return ""

    def _before(self, start: int, known: Known) -> str:
        head = self.text[max(0, start - _REACH) : start].rstrip()
        if not head.endswith((",", ":")):
            return ""
        one = Sentence(head[_last_stop(head) :], known)
        saying = [n for n, word in enumerate(one.words) if word.lower in known.asserting]
        return before(one.text, one.words, one.clause(saying[-1]), one.parts, saying[-1], known) if saying else ""


def _last_stop(text: str) -> int:
    return max(text.rfind(stop) + len(stop) for stop in _STOPS) if any(stop in text for stop in _STOPS) else 0


_STOPS: Sequence[str] = (". ", "! ", "? ", "\n", "” ", '" ')
