"""Finds the parts of a parliament, «Komisi III DPR», and names that stand behind an acronym: «… (KRI) Bunga Melati»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import Seed
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.tokens import SENTENCE_ENDS, Tokens
from timeline.model import Actor

WEIGHT = 0.96
NUMBER = re.compile(r"[IVX]+")
MOST = 3  # words of a name behind an acronym, and of a chamber's own name before its parliament
LONG = 6  # words of the long form before it


def chambers(toks: Tokens, seeded: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """The numbered or named parts of parliaments; one named again by its number alone is the same."""
    ends = {hit.start: hit.end for hit in seeded if hit.kind == "place"}
    numbered: dict[str, Seed] = {}
    for index, word in enumerate(toks.words):
        if word not in lex.chambers or index + 1 >= len(toks.words):
            continue
        stop = _parliament(toks, index, lex)
        own = toks.text[toks.starts[index] : toks.ends[index + 1]]
        number = NUMBER.fullmatch(toks.words[index + 1]) is not None
        if stop:
            end = ends.get(toks.starts[stop], toks.ends[stop - 1]) if stop < len(toks.words) else toks.ends[stop - 1]
            seed = _seed(toks.text[toks.starts[index] : end])
            if number:
                numbered.setdefault(own, seed)
            yield Span(toks.starts[index], end, "organisation", seed, WEIGHT)
        elif number and own in numbered:
            yield Span(toks.starts[index], toks.ends[index + 1], "organisation", numbered[own], WEIGHT)


def _parliament(toks: Tokens, index: int, lex: Lexicon) -> int:
    """Index behind the parliament whose part begins at `index`; 0 if none follows."""
    for place in range(index + 1, min(index + 2 + MOST, len(toks.words))):
        word = toks.words[place]
        if word in lex.parliaments and place > index + 1:
            return place + 1
        if not word[0].isupper() or word in SENTENCE_ENDS:
            return 0
    return 0


def _seed(name: str) -> Seed:
    return Seed(name, "name", "", Actor(f"org:{slug(name)}", name, "organisation"))


def ships(toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Names behind a long form and its acronym; the span holds all three, the actor's name is the short one."""
    for index in range(2, len(toks.words) - 2):
        acronym = toks.words[index]
        if acronym not in lex.ships or toks.words[index - 1] != "(" or toks.words[index + 1] != ")":
            continue
        stop = index + 2
        while stop < min(index + 2 + MOST, len(toks.words)) and toks.words[stop][0].isupper():
            stop += 1
        first = index - 1
        while first > max(index - 1 - LONG, 0) and toks.words[first - 1][0].isupper():
            first -= 1
        if stop > index + 2 and first < index - 1:
            name = f"{acronym} {toks.text[toks.starts[index + 2] : toks.ends[stop - 1]]}"
            yield Span(toks.starts[first], toks.ends[stop - 1], "organisation", _seed(name), WEIGHT)
