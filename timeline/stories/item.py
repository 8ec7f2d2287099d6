"""One thing that happened, as told by one or more articles: its label, its days, and who says otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz.fuzz import token_sort_ratio as ratio

from timeline.model.label import behind, deed
from timeline.stories.components import Components
from timeline.stories.words import names, points

ENOUGH = 40
"""Letters after which a longer label is no better."""
MOST = 30
"""Labels that are compared with one another."""
POINTING = 0.5
"""What a label is worth that points to something said before it, or names nothing, beside one that stands by itself."""
Days = tuple[int, int]
"""Ordinal days, half-open."""


class Row(NamedTuple):
    """An event of the store as `story_answers.pairs` gives it; days are ordinals, half-open."""

    n: int
    id: str
    article: int
    article_id: str
    source: str
    published: int | None
    start: int | None
    end: int | None
    label: str
    granularity: str
    type: str
    status: str
    reported: bool
    confidence: float
    language: str

    @property
    def days(self) -> Days | None:
        """Its days, None when it could not be placed."""
        return None if self.start is None or self.end is None else (self.start, self.end)


class Item(NamedTuple):
    """Events that tell the same; `copies` names for each article the group of copies that it is in."""

    id: str
    told: tuple[Row, ...]
    copies: Components

    @property
    def independent(self) -> int:
        """How many articles tell it, copies counted once."""
        return len({self.copies.find(row.article) for row in self.told})

    @property
    def days(self) -> Days | None:
        """The days that most articles agree with, the narrower of equals; None when nobody gives any.

        Who names a longer time around a day agrees with that day.
        """
        given = {row.days for row in self.told if row.days}
        return max(given, key=lambda days: (self._agreeing(days), days[0] - days[1], -days[0]), default=None)

    def _agreeing(self, days: Days) -> int:
        agree = (row for row in self.told if row.days and row.days[0] <= days[0] and days[1] <= row.days[1])
        return len({self.copies.find(row.article) for row in agree})

    @property
    def label(self) -> str:
        """The label that is most like all the others, one that stands by itself and says a name before others."""
        counts = Counter(row.label for row in self.told)
        sure = {row.label: row.confidence for row in sorted(self.told, key=lambda row: row.confidence)}
        others = [label for label, _ in counts.most_common(MOST)]
        liked = {one: sum(counts[other] * ratio(deed(one), deed(other)) for other in others) for one in others}
        language = {row.label: row.language for row in self.told}
        open_ = {one for one in others if behind(one) or points(one, language[one]) or not names(one)}
        stands = {one: POINTING if one in open_ else 1 for one in others}
        worth = {one: liked[one] * min(len(deed(one)), ENOUGH) * stands[one] for one in others}
        return max(others, key=lambda label: (worth[label], sure[label], label))

    @property
    def status(self) -> str:
        """The status that is told most by those who write when the day has come; by all where nobody does."""
        begun = self.days[0] if self.days else 0
        knowing = [row.status for row in self.told if row.published is not None and row.published >= begun]
        return most(knowing or (row.status for row in self.told))

    def conflicts(self) -> list[tuple[Days, list[Row]]]:
        """The days that do not even touch those of the item, with the events that give them; most told first."""
        own = self.days
        against: dict[Days, list[Row]] = {}
        for row in self.told:
            if own and row.days and (row.days[1] <= own[0] or own[1] <= row.days[0]):
                against.setdefault(row.days, []).append(row)
        return sorted(against.items(), key=lambda other: (-len({row.article for row in other[1]}), other[0]))


def most(values: Iterable[str]) -> str:
    """The most frequent value, the first in the alphabet among equals."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))
