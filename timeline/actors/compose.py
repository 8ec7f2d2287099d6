"""Puts spans together that name one body: its name and its acronym, a ministry and its country."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.acronyms import bracketed
from timeline.actors.bodies import of_country
from timeline.actors.seeds import HOME
from timeline.actors.spans import Span


def compose(spans: Iterable[Span], text: str) -> list[Span]:
    """`spans` (in text order) with «Kementerian Luar Negeri» + «Rusia» and «Uni Eropa» + «(UE)» made one each."""
    whole: list[Span] = []
    for span in spans:
        last = whole[-1] if whole else None
        if last is not None and span.start < last.end:  # the acronym inside a bracket already taken in
            continue
        if last is not None and text[last.end : span.start] == " " and _abroad(last, span):
            land = span.seed
            seed = of_country(last.seed.alias, land) if last.seed and land else None
            span = Span(last.start, span.end, last.kind, seed, last.weight)
            whole.pop()
        whole.append(_with_acronym(span, text))
    return whole


def _abroad(body: Span, country: Span) -> bool:
    """Whether a seed body of this country's state is followed by another country's name."""
    seed, other = body.seed, country.seed
    if seed is None or other is None or body.kind != "organisation" or country.kind != "country":
        return False
    return seed.actor.country == HOME and " " in seed.alias and other.actor.country != HOME


def _with_acronym(span: Span, text: str) -> Span:
    if span.kind not in ("organisation", "igo"):
        return span
    found = bracketed(text, span.start, span.end)
    return span if found is None else span._replace(end=found)
