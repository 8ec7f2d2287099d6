"""Cuts a learned span where no name goes on: «Barcelona 3-1 Manchester United», «Sukamaju AKP Wirya Sanjaya»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.actors.chambers import MOST, NUMBER
from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.model import ActorKind

OFFICE = 3  # words between an office and its town: «Konsul Peru untuk Surabaya Diego Flores»
_SCORE = re.compile(r"\d+[-/]\d+")


def pieces(span: Span, toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """The names in `span`; what stands before a rank inside a person's name is where that person serves."""
    first, stop = toks.at(span.start), toks.at(span.end)
    if toks.words[first] in lex.prizes and stop - first > 1:
        return
    town = _town(span, first, stop, toks, lex)
    if town:
        yield span._replace(end=toks.ends[town - 1], kind="place")
        yield span._replace(start=toks.starts[town], kind="person")
        return
    for index in range(first + 1, stop):
        word = toks.words[index]
        rank = span.kind != "place" and word in lex.ranks and toks.words[index - 1] not in lex.openers
        if word in lex.prizes and index + 1 < len(toks.words) and toks.words[index + 1][0].isupper():
            yield span._replace(end=toks.ends[index - 1])
            return
        if _chamber(toks, first, index, lex):  # a headline: «Komisi III Panggil Kapolri»
            yield span._replace(end=toks.ends[index - 1])
            return
        of = word in lex.origin and toks.words[first] not in lex.openers  # «Rebecca Bendick dari University of Montana»
        if not (rank or of or word in lex.cutters or _SCORE.fullmatch(word)):
            continue
        serves = rank and span.kind == "person"
        kind: ActorKind = "place" if serves else "person" if of else span.kind
        yield Span(toks.starts[first], toks.ends[index - 1], kind, None, span.weight)
        if index + 1 < stop:
            rest = span._replace(start=toks.starts[index + 1], kind="person" if rank else span.kind)
            yield from pieces(rest, toks, lex)
        return
    yield span


def _chamber(toks: Tokens, first: int, index: int, lex: Lexicon) -> bool:
    """Whether a parliament's part has its number before `index`, and what stands there goes on with no name of it."""
    numbered = index == first + 2 and toks.words[first] in lex.chambers and NUMBER.fullmatch(toks.words[first + 1])
    return bool(numbered) and lex.parliaments.isdisjoint(toks.words[index : index + MOST])


def _town(span: Span, first: int, stop: int, toks: Tokens, lex: Lexicon) -> int:
    """Where the name begins of who holds an office in a listed town: «Wali Kota Bogor [Bima Arya]»; 0 for nowhere."""
    titles = toks.words[max(0, first - OFFICE) : first]
    holds = span.kind == "place" and any(is_title(word, lex) for word in titles)
    if not (holds or (span.kind == "person" and titles[-1:] and titles[-1] in lex.town_kinds)):  # «MUI Kota Sukabumi X»
        return 0
    for index in range(stop - 1, first, -1):
        listed = by_alias().get(toks.text[span.start : toks.ends[index - 1]])
        if listed is not None and listed.actor.kind == "place":
            words = toks.words[index:stop]
            named = all(word.istitle() and word not in lex.town_tails and word not in lex.town_kinds for word in words)
            return index if named and len(words) > 1 else 0
    return 0
