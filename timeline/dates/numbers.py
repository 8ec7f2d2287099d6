"""Reads runs of digits and of number words: where each begins and ends, and what the words add up to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .codes import code
from .entry import Entry, Token
from .shapes import VULGAR

_RUN = re.compile(rf"\d(?:[\d./,:x-]*\d)?[{VULGAR}]?|[{VULGAR}]", re.ASCII)
_WHOLE = re.compile(r"\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}", re.ASCII)
_PIECE = re.compile(r"[^-]*\d")


def numbers(text: str, start: int, classify: Callable[[str], Entry]) -> tuple[list[Token], int]:
    """What the run of digits that begins at `start` can stand for by `classify`, and where it ends.

    A run with hyphens is one number only when it is a date («28-1-2022»), else its parts are («3-5 Mei»).
    """
    if (known := code(text, start)) is not None:
        return [known], known[1]
    match = _RUN.match(text, start)
    assert match is not None
    run = match[0]
    if "-" not in run or _WHOLE.fullmatch(run):
        pieces = [(start, run)]
    else:
        pieces = [] if _is_code(run) else [(start + m.start(), m[0]) for m in _PIECE.finditer(run)]
    found = [(at, at + len(piece), classify(piece)) for at, piece in pieces]
    return [token for token in found if token[2].elements], match.end()


def _is_code(run: str) -> bool:
    """Whether a hyphenated run is a telephone or account number: «0812-2014-2015», «5260-1990»."""
    pieces = run.split("-")
    return len(pieces) > 2 or any(len(p) == 4 and p.isdigit() and not 1000 <= int(p) <= 2999 for p in pieces)


def add_up(words: Sequence[tuple[str, float]]) -> float | None:
    """The value of a run of number words: (("unit", 2), ("power", 10), ("unit", 1)) is 21.

    A unit waits for the power that multiplies it; a power of a thousand or more multiplies all that
    stands before it since the last such power (Hurford 1975).  None for what is no number.
    """
    total = group = waiting = 0.0
    last = ""
    for kind, value in words:
        if kind == "unit":
            if last == "unit":
                return None
            waiting = value
        elif kind == "teen":
            group, waiting = group + waiting + 10, 0.0
        elif value >= 1000:
            total, group, waiting = total + ((group + waiting) or 1) * value, 0.0, 0.0
        else:
            group, waiting = group + (waiting or 1) * value, 0.0
        last = kind
    return total + group + waiting
