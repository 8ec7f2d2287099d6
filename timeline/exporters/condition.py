"""The condition under which something would happen, in the words of its sentence: «jika gelombang tinggi».

Worked out when it is written, from the clauses of the sentence, so that articles read long ago have it as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from timeline.text.clauses import Clause, clauses
from timeline.text.words import Word, split

_SHORT = 80
"""Letters of a condition in a headline."""
_EDGES = " \n\t,;:.–—\"”“«»"


def condition(sentence: str, trigger: int, language: str) -> str:
    """The condition of the event whose trigger begins at `trigger`, opener first; "" where the sentence names none."""
    words = split(sentence)
    parts = clauses(words, language)
    found = list(dict.fromkeys(part.number for part in parts if part.kind == "condition"))
    if not found:
        return ""
    own = _home(words, parts, trigger)
    inside = [number for number in found if number in _around(own, parts)]
    bound = [part.number for part in parts if part.kind == "condition" and own and part.parent == own.number]
    told = sentence[slice(*_span(words, parts, (inside or bound or found)[0]))].strip(_EDGES)
    told = " ".join(told.split())
    return told[:1].lower() + told[1:]


def short(told: str) -> str:
    """A condition as it goes behind a headline."""
    return shorten(told, _SHORT, placeholder="…")


def _home(words: Sequence[Word], parts: Sequence[Clause], trigger: int) -> Clause | None:
    return next((part for part in parts if trigger < words[part.last - 1].end), None)


def _around(own: Clause | None, parts: Sequence[Clause]) -> Iterator[int]:
    """The numbers of a clause and of those around it, from the inside out; a parent is always older."""
    parents = {part.number: part.parent for part in parts}
    number = own.number if own else -1
    while number >= 0:
        yield number
        number = parents.get(number, -1)


def _span(words: Sequence[Word], parts: Sequence[Clause], number: int) -> tuple[int, int]:
    """From the opener to where another clause begins that lies not in this one."""
    inside = [number in _around(part, parts) for part in parts]
    first = inside.index(True)
    last = next((at for at in range(first, len(parts)) if not inside[at]), len(parts))
    return words[parts[first].first].start, words[parts[last - 1].last - 1].end
