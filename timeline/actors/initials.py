"""Finds the initials that a text gives a person: «Surya Permana (SP) … SP diperiksa»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.spans import Span

_BRACKET = re.compile(r" ?\(([A-Z][A-Z.]{1,5})\)")
WEIGHT = 0.9


def given(persons: Iterable[Span], text: str) -> dict[str, Span]:
    """For each set of initials in brackets right behind a person's name that person's span."""
    found: dict[str, Span] = {}
    for span in persons:
        bracket = _BRACKET.match(text, span.end) if span.kind == "person" else None
        if bracket is not None and _initials(text[span.start : span.end]) == bracket[1].replace(".", ""):
            found.setdefault(bracket[1], span)
    return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def initialled(spans: Sequence[Span], text: str) -> list[Span]:
    """`spans` (in text order) and the persons whom their initials name, in the bracket and behind it.

    An organisation that was learned from such initials was none.
    """
    names = given(spans, text)
    if not names:
        return list(spans)
    found = sorted(_again(names, text))
    taken = {place for span in found for place in (span.start, span.end - 1)}
    kept = [span for span in spans if not taken & set(range(span.start, span.end))]
    return sorted([*kept, *found])


def _again(names: dict[str, Span], text: str) -> Iterator[Span]:
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    for match in pattern.finditer(text):
        if match.start() >= names[match[0]].end:
            yield Span(match.start(), match.end(), "person", None, WEIGHT)
