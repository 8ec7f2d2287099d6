"""A time as its sentence words it, for the rows that tell whether it can date an event."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Resolution
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """The time at unit `at` of a sentence; `first` is where its prepositions begin."""

    line: Sentence
    at: int
    first: int
    lex: Lexicon

    @property
    def resolution(self) -> Resolution:
        """The time itself."""
        return self.line.times[self.at]

    @property
    def text(self) -> str:
        """The words of the time."""
        return self.resolution.timex.text

    @property
    def before(self) -> tuple[str, ...]:
        """The three units before its prepositions, a bracket at their end left out."""
        before = self.line.words[max(0, self.first - 3) : self.first]
        while before and before[-1] in {"(", ")"}:
            before = before[:-1]
        return before

    @property
    def after(self) -> str:
        """The word behind it, empty at the end of the sentence."""
        return self.line.words[self.at + 1] if self.at + 1 < len(self.line.words) else ""

    @property
    def month(self) -> bool:
        """Whether it is a whole month."""
        return self.resolution.interval is not None and self.resolution.interval.granularity == "month"
