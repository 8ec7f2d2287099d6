"""The passage of a text in which a time stands, cut into clauses: which of its words can tell where the time lies.

`events` reads the clauses of whole sentences, whose names are known.  Who is yet to place a time asks here for the
words that `tense` reads: those of the time's own clause and of the clauses around it, not those of clauses beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline.text.clauses import Clause, clauses
from timeline.text.folding import lower
from timeline.text.lexicon import lexicon
from timeline.text.words import MARKS, TIME, Word, split

_WORD = re.compile(r"\w+(?:-\w+)*")
_BREAK = re.compile(r"[.!?;]\s[\s\"”’)]*|[\"“”]|(?<=[:,])\n|\n\s*\n")
_CLOSE = re.compile(r"[.!?;:]\s|[\"“”\n]| [-–—] |[()]|\Z")
_BACK, _AHEAD = 400, 90
_NEVER = (1 << 60, 1 << 60)  # behind the end of every text
Span = tuple[int, int]


def before(text: str, at: int) -> list[str]:
    """The words before a place in its sentence, on its side of the quotation marks, in lower case."""
    return _WORD.findall(lower(text[_begin(text, at) : at]))


def behind(text: str, at: int) -> list[str]:
    """The words behind a place up to the next mark that closes its clause, in lower case; commas close none."""
    return _WORD.findall(lower(text[at : _end(text, at, _CLOSE)]))


def parted(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends between two places, or a quotation begins or ends."""
    return _BREAK.search(text, start, end) is not None


def around(text: str, time: Span, times: Sequence[Span], language: str) -> tuple[list[str], list[str], int]:
    """The words before a time that can place it, and those behind it, in lower case; how many before are its clause's.

    Before it count the words of its clause, of those that this one goes on with, and of those around it; behind it
    those of its clause alone, up to the next mark that closes it.  `times` are the spans of all times of the text.
    """
    start, end = _begin(text, time[0]), _end(text, time[1], _BREAK)
    first = bisect_left(times, (start, start))
    written = (word for word in split(text, start, end) if word.lower != "\n")  # lines are only wrapped
    words = _drawn(written, times[first : bisect_left(times, (end, end))])
    at = next(n for n, word in enumerate(words) if word.end > time[0])
    parts = clauses(words, language)
    own = next(part for part in parts if part.first <= at < part.last)
    stop, open_ = _end(text, time[1], _CLOSE), _open(own, parts, words, language)
    led = (word for part in parts if part.number in open_ for word in words[part.first : min(part.last, at)])
    following = (word for part in parts if part.number == own.number for word in words[part.first : part.last])
    behind_it = _spoken(text, (word for word in following if time[1] <= word.start and word.end <= stop))
    first = min(part.first for part in parts if part.number == own.number)
    return _spoken(text, led), behind_it, len(_spoken(text, words[first:at]))


def _begin(text: str, at: int) -> int:
    start = max(0, at - _BACK)
    return max((found.end() for found in _BREAK.finditer(text, start, at)), default=start)


def _end(text: str, at: int, mark: re.Pattern[str]) -> int:
    cut = mark.search(text, at, at + _AHEAD)
    return cut.start() if cut else min(len(text), at + _AHEAD)


def _drawn(words: Iterable[Word], times: Sequence[Span]) -> list[Word]:
    """The words, those of each time drawn together into one."""
    drawn: list[Word] = []
    waiting = iter(times)
    start, end = next(waiting, _NEVER)
    for word in words:
        while word.start >= end:
            start, end = next(waiting, _NEVER)
        if word.end <= start:
            drawn.append(word)
        elif not drawn or drawn[-1].start != start:
            drawn.append(Word(start, end, TIME, True))
    return drawn


def _open(own: Clause, parts: Sequence[Clause], words: Sequence[Word], language: str) -> set[int]:
    """The numbers of a clause, of those that it goes on with, of those around it whose tense it has, and of brackets.

    «yang» and a verb have a tense of their own: «akan memeriksa saksi yang melihat pelaku Senin», but not the verb of
    an occasion: «akan memimpin rapat yang digelar Senin».  What brackets add to a clause without a verb tells its
    tense: «Sekda (dijadwalkan diperiksa) pada Senin».
    """
    known, held = {part.number: part for part in parts}, lexicon(language).tense.held
    verbs = {part.number for part in parts if part.verbs}
    found: set[int] = set()
    above: Clause | None = own
    while above is not None and above.number not in found:
        found.add(above.number)
        told = {words[at].lower for part in parts if part.number == above.number for at in part.verbs}
        if above.coordinated not in known and above.kind == "relative" and told and held.isdisjoint(told):
            break
        above = known.get(above.coordinated) or known.get(above.parent)
    asides = {part.number for part in parts if part.kind == "aside" and part.parent in found - verbs}
    return found | asides


def _spoken(text: str, words: Iterable[Word]) -> list[str]:
    """The words without marks, each time word by word."""
    told: list[str] = []
    for word in words:
        if word.lower == TIME:
            told += _WORD.findall(lower(text[word.start : word.end]))
        elif word.lower not in MARKS:
            told.append(word.lower)
    return told
