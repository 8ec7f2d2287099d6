"""Puts spans together that name one body: its name and its acronym, a ministry and its country."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.acronyms import bracketed
from timeline.actors.bodies import of_country
from timeline.actors.seeds import HOME
from timeline.actors.spans import Span
from timeline.model import BODIES


def compose(spans: Iterable[Span], text: str) -> list[Span]:
    """`spans` (in text order) with «Kementerian Luar Negeri» + «Rusia» and «Uni Eropa» + «(UE)» made one each."""
    whole: list[Span] = []
    for span in spans:
        last = whole[-1] if whole else None
        if last is not None and span.start < last.end:  # the acronym inside a bracket already taken in
            continue
        if last is not None and _bracketed(last, span, text):
            whole[-1] = last._replace(end=span.end + 1)
            continue
        if last is not None and text[last.end : span.start] == " " and _abroad(last, span):
            land = span.seed
            seed = of_country(last.seed.alias, land) if last.seed and land else None
            span = Span(last.start, span.end, last.kind, seed, last.weight)
            whole.pop()
        whole.append(_with_acronym(span, text))
    return whole


def _bracketed(last: Span, span: Span, text: str) -> bool:
    """Whether `span` is the other name in brackets: «Badan SAR Nasional (Basarnas)», but not «Baleg DPR (PKS)»."""
    if last.kind not in BODIES or span.kind not in BODIES or text[last.end : span.start] != " (":
        return False
    same = last.seed is not None and span.seed is not None and last.seed.actor == span.seed.actor
    new = span.seed is None and " " not in text[span.start : span.end]
    return text[span.end : span.end + 1] == ")" and (same or new)


def _abroad(body: Span, country: Span) -> bool:
    """Whether a seed body of this country's state is followed by another country's name."""
    seed, other = body.seed, country.seed
    if seed is None or other is None or body.kind != "organisation" or country.kind != "country":
        return False
    return seed.actor.country == HOME and " " in seed.alias and other.actor.country != HOME


def _with_acronym(span: Span, text: str) -> Span:
    if span.kind not in BODIES:
        return span
    found = bracketed(text, span.start, span.end)
    return span if found is None else span._replace(end=found)
