"""Decide how an event is drawn: which shape its precision gets, which symbol and pattern its status.

| precision | mark |                    | status | dot | bar |
| --- | --- |                          | --- | --- | --- |
| a day | dot |                        | happened | filled | plain |
| week, month … century | bar, soft ends | | ongoing | triangle | stripes along |
| stated range | solid bar |            | planned | hollow | hatched |
|  |  |                                | conditional | diamond | dotted |
|  |  |                                | negated, denied | crossed | crossed |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Literal

from pandas import DataFrame

from timeline.charts.hours import exact, said, share
from timeline.charts.hover import LINES, card
from timeline.events.headline import headline
from timeline.lexicon import DEFAULT
from timeline.model.label import behind, deed
from timeline.words import Words

Shape = Literal["dot", "soft", "solid"]

SYMBOLS: Mapping[str, str] = {
    "happened": "circle",
    "ongoing": "triangle-right",
    "planned": "circle-open",
    "conditional": "diamond-open-dot",
    "negated": "circle-x-open",
    "denied": "square-x-open",
}
PATTERNS: Mapping[str, str] = {
    "happened": "",
    "ongoing": "-",
    "planned": "/",
    "conditional": ".",
    "negated": "x",
    "denied": "x",
}
PEN = "✎"
"""Stands before what a person corrected or added."""
DOT, LARGEST = 12.0, 19.0
_READ = frozenset(
    ("id", "start", "end", "granularity", "status", "time", "articles", "language", "label", "corrected", "warning",
     "sentence", "explicit", "ink")
)  # fmt: skip
"""The columns of events that a mark is made of."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as a chart draws it; `left` and `right` are days (proleptic ordinals), `right` outside.

    Hours are fractions of a day; `many` is how many articles tell it; `ink` is its colour, "" for its status's; `when`
    is what its label may say of its date besides, where there is room.
    """

    event: str
    shape: Shape
    status: str
    left: float
    right: float
    label: str
    hover: str
    faint: bool
    many: int = 1
    ink: str = ""
    when: str = ""

    @property
    def size(self) -> float:
        """How wide a dot is drawn, in pixels: what many articles tell is larger, by the logarithm of their number."""
        return DOT if self.many < 2 else min(DOT + 1 + 1.5 * log2(self.many), LARGEST)


def shape(granularity: str) -> Shape:
    """The shape that tells how precisely the time is known."""
    if granularity == "day":
        return "dot"
    return "solid" if granularity == "range" else "soft"


def marks(events: DataFrame, words: Words, lines: int = LINES, hours: bool = False) -> list[Mark]:
    """The marks of the rows of `events` (the store's columns) that lie on the calendar.

    A mark says at most so many `lines` of its sentence to the mouse.  With `hours`, where a day is wide enough for
    them, an event stands at its hour, and a day of which no hour is known is a bar as a month is elsewhere.
    """
    placed = events.dropna(subset=["start", "end"])
    told = placed[[name for name in placed.columns if name in _READ]]  # others would be turned into Python in vain
    return [_mark(row, words, min(lines, LINES), hours) for row in told.to_dict("records")]


def told_once(found: Sequence[Mark]) -> list[Mark]:
    """Marks in the order of time, each headline behind their labels told by the first of those in a row that have it.

    Three events of an article would say it three times beside each other; the mouse is still told all of it.
    """
    told: list[Mark] = []
    last = ""
    for mark in sorted(found, key=lambda one: (one.left, -one.right, one.event)):
        headline = behind(mark.label)
        told.append(replace(mark, label=deed(mark.label)) if headline and headline == last else mark)
        last = headline or last
    return told


def _mark(row: Mapping[str, object], words: Words, lines: int, hours: bool) -> Mark:
    start, last = row["start"].date(), row["end"].date()  # type: ignore[attr-defined]
    granularity, status, time = str(row["granularity"]), str(row["status"]), str(row.get("time") or "")
    many = int(row.get("articles") or 1)  # type: ignore[call-overload]
    language = str(row.get("language") or DEFAULT)
    label = (f"{PEN} " if row.get("corrected") else "") + headline(str(row["label"]), status, words, language)
    told = words.count("{n} article", "{n} articles", many) if many > 1 else ""
    facts = [told, words.period(start, last, granularity), said(time, words), words(f"status:{status}")]
    facts += [words("doubtful")] if row.get("warning") else []
    left, right, drawn = float(start.toordinal()), float(last.toordinal() + 1), shape(granularity)
    if hours and drawn == "dot":
        inside = share(time) or (0.0, 1.0)
        left, right, drawn = left + inside[0], left + inside[1], "dot" if exact(time) else "soft"
    return Mark(
        event=str(row["id"]),
        shape=drawn,
        status=status,
        left=left,
        right=right,
        label=f"{told} · {label}" if told else label,
        hover=card(label, " · ".join(filter(None, facts)), str(row["sentence"]), lines),
        faint=not row.get("explicit", True),
        many=many,
        ink=str(row.get("ink") or ""),
        when=said(time, words) if hours else words.period(start, last, granularity, brief=True),
    )
