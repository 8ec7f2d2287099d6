"""Tells what became of every match of a rule that is no time expression in the end: for `lexicon explain`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..model import Article, Resolution
from ..text.folding import fold
from .lexicon import NOT_A_DATE
from .recognizer import Candidate, recognizer
from .spacing import squeezed

Fate = Literal["guard", "none", "unplaced", "outdone"]


class Dropped(NamedTuple):
    """A match that is no time expression: its text at `start`, the rule that made it, and why it was dropped.

    A "guard" of its rule refused it, its rule says that it is "none", it is "unplaced" for there is nothing to count it
    from, or it was "outdone" by a longer or an earlier rule.
    """

    start: int
    text: str
    rule: str
    why: Fate


def dropped(article: Article, found: tuple[Resolution, ...]) -> Iterator[Dropped]:
    """The dropped matches of an article, each once, in text order; `found` are its time expressions."""
    finder = recognizer(article.language)
    if finder is None:
        return
    text, places = squeezed(article.text)
    text = fold(text)
    chosen = {(timex.start, timex.end, timex.rule) for timex in finder.find(text)}
    placed = {(one.timex.start, one.timex.end, one.rule) for one in found}
    told = set[tuple[int, int, str]]()
    for candidate in finder.candidates(text):
        timex = candidate.timex
        span = (timex.start, timex.end) if places is None else (places[timex.start], places[timex.end - 1] + 1)
        if (*span, timex.rule) not in placed | told:
            told.add((*span, timex.rule))
            mine = (timex.start, timex.end, timex.rule) in chosen
            yield Dropped(span[0], article.text[slice(*span)], timex.rule, _fate(candidate, mine))


def _fate(candidate: Candidate, chosen: bool) -> Fate:
    if not candidate.passed:
        return "guard"
    if candidate.timex.type == NOT_A_DATE:
        return "none"
    return "unplaced" if chosen else "outdone"
