"""Tells which names only stand beside the one that is told of: in brackets, between dashes, in an address."""

from __future__ import annotations

from timeline.text.words import DASHES, MARKS
from timeline.triggers.sentence import TIME, Sentence

_APPOSED = 16  # units between a name and the dashes around what tells of another


def bracketed(line: Sentence, at: int) -> bool:
    """Whether a bracket behind a name tells whose its bearer is: «Jolyon Palmer (Renault)»."""
    return at > 1 and line.words[at - 1] == "(" and at - 2 in line.actors


def dashed(line: Sentence, at: int) -> bool:
    """Whether a name stands between two dashes that tell of the one before: «Rizieq — buronan Polda — pulang»."""
    words = line.words
    first = next((n for n in range(at - 1, max(0, at - _APPOSED), -1) if words[n] in DASHES), 0)
    last = min(at + _APPOSED, len(words))
    return first - 1 in line.actors and any(words[n] in DASHES for n in range(at + 1, last))


def in_address(line: Sentence, at: int) -> bool:
    """Whether a country ends the address of a place: «di Staples Center, Los Angeles, Amerika Serikat, Selasa»."""
    words, named = line.words, line.actors
    if named[at].kind != "country" or at < 2 or words[at - 1] != "," or at - 2 not in named:
        return False
    ends = at + 1 == len(words) or words[at + 1] == TIME or words[at + 1] in MARKS
    return ends and named[at - 2].kind == "place"
