"""Finds acronym definitions: «Komisi Pemberantasan Korupsi (KPK)», «KPK (Komisi Pemberantasan Korupsi)».

The test of an unlisted pair follows Schwartz and Hearst (2003): every letter of the acronym in order,
the first one at the start of the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import Actor

_BRACKET = re.compile(r" ?\(([^()\n]{2,60})\)")
LONGEST = 12  # letters in an acronym


@dataclass(frozen=True, slots=True)
class Definition:
    """`short` stands for `long` in this text."""

    short: str
    long: str


def definitions(spans: list[Span], toks: Tokens) -> list[Definition]:
    """All definitions in the text whose long form is an organisation's span."""
    found = []
    for span in spans:
        if span.kind not in ("organisation", "igo"):
            continue
        bracket = _BRACKET.match(toks.text, span.end)
        if bracket is None:
            continue
        outside, inside = toks.text[span.start : span.end], bracket[1].strip()
        if abbreviates(inside, outside):
            found.append(Definition(inside, outside))
        elif abbreviates(outside, inside) and inside[:1].isupper():
            found.append(Definition(outside, inside))
    return found


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short`, which has at least two capitals, stand in `long` in their order."""
    if not (1 < len(short) <= LONGEST) or " " in short or len(long) <= len(short) or sum(map(str.isupper, short)) < 2:
        return False
    letters = iter(long.casefold())
    return short[0].casefold() == long[0].casefold() and all(c in letters for c in short.casefold() if c.isalnum())


def rename(pairs: list[Definition], seeds: dict[str, Actor]) -> dict[str, str]:
    """For each name in a definition the name that stands for both.

    The text's own definition beats the list: «Partai Bulan Bintang (PBB)» makes PBB the party here,
    unless the long form is only another way to write the listed one.
    """
    same: dict[str, str] = {}
    for pair in pairs:
        listed = seeds.get(pair.short)
        if pair.long not in seeds and listed is not None and _resembles(pair.long, listed):
            same[pair.long] = pair.short
        else:
            same[pair.short] = pair.long
    return same


def _resembles(name: str, actor: Actor) -> bool:
    words = set(re.findall(r"\w+", name.casefold()))
    known = (set(re.findall(r"\w+", alias.casefold())) for alias in (actor.name, *actor.aliases))
    return any(len(words & other) * 2 > len(words) for other in known)
