"""Finds organisations whose longer name holds a listed actor: «Komite Olimpiade Rusia», «Dewan NATO-Rusia».

Such a body is an actor of its own, neither Rusia nor NATO.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.bodies import of_country
from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import Seed, by_alias
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import Actor

WEIGHT = 0.9
LONGEST = 8  # words before the listed name
HOLDERS = ("country", "igo")


def wholes(toks: Tokens, seeded: Iterable[Span], lex: Lexicon) -> Iterator[Span]:
    """Names that an organisation's opening word begins and a country or an international body ends."""
    last = free = 0  # the first token behind the last listed name, and behind the last one that stands apart
    for hit in seeded:
        index = toks.at(hit.start)
        free = free if index == last else last  # «Dewan Keamanan» + «Rusia»
        named = hit.seed is not None and hit.seed.type not in ("metonym", "office")
        if named and hit.kind in HOLDERS and index < len(toks.starts) and toks.starts[index] == hit.start:
            first = _opening(toks, index, free, lex)
            if first < index and hit.seed is not None:
                yield _whole(toks, first, index, hit.end, hit.seed, lex)
        last = toks.at(hit.end)


def _opening(toks: Tokens, index: int, free: int, lex: Lexicon) -> int:
    """Where the organisation begins that ends with the listed name at `index`; `index` itself if none does."""
    opening = index
    office = False
    pair = "-" in toks.words[index]  # «NATO-Rusia»
    for place in range(index - 1, max(index - LONGEST, free) - 1, -1):
        word = toks.words[place]
        if toks.text[toks.ends[place] : toks.starts[place + 1]] != " " or word.lower() in lex.governments:
            break
        opens = word in lex.national or (word in lex.openers and (pair or place < index - 1))
        if word in lex.seats if office else opens:
            opening = place
            if place and toks.words[place - 1] in lex.acronym_skips:  # «Bank Sentral dan [Komisi Sekuritas AS]»
                break
        office = office or word in lex.heads
        if not word[0].isupper() and (word not in lex.acronym_skips or word in lex.towards):
            break
    return opening


def _whole(toks: Tokens, first: int, index: int, end: int, seed: Seed, lex: Lexicon) -> Span:
    start = toks.starts[first]
    if end < toks.ends[index]:  # «NATO-Rusia» is one word
        end = toks.ends[index]
        return Span(start, end, "organisation", _known(toks.text[start:end]), WEIGHT)
    said = toks.text[start:end]
    if seed.actor.kind != "country":
        return Span(start, end, "igo", _known(said), WEIGHT)
    name = toks.text[start : toks.ends[index - 1]]
    body = _known(said) or of_country(name, seed)
    if toks.words[first] not in lex.missions:
        return Span(start, end, "organisation", body, WEIGHT)
    return _mission(toks, Span(start, end, "organisation", body, WEIGHT), lex)


def _known(name: str) -> Seed | None:
    return by_alias().get(name)


def _mission(toks: Tokens, span: Span, lex: Lexicon) -> Span:
    """An embassy with the town that it stands in: «Kedutaan Besar AS di Jakarta»."""
    at = toks.at(span.end)
    stop = at + 1 if at < len(toks.words) and toks.words[at] in lex.located else at
    while stop < len(toks.words) and stop <= at + 2 and toks.words[stop][0].isupper():
        stop += 1
    if stop <= at + 1 or toks.words[at] not in lex.located or span.seed is None:
        return span
    town = toks.text[toks.starts[at] : toks.ends[stop - 1]]
    body = span.seed.actor
    name = f"{body.name} {town}"
    actor = Actor(f"org:{slug(name)}", name, "organisation", (), body.country)
    return span._replace(end=toks.ends[stop - 1], seed=Seed(name, "name", "", actor))
