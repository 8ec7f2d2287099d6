"""Cuts a learned span where no name goes on: «Barcelona 3-1 Manchester United», «Sukamaju AKP Wirya Sanjaya»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens

_SCORE = re.compile(r"\d+[-/]\d+")


def pieces(span: Span, toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """The names in `span`; what stands before a rank inside a person's name is where that person serves."""
    first, stop = toks.at(span.start), toks.at(span.end)
    for index in range(first + 1, stop):
        word = toks.words[index]
        rank = span.kind != "place" and word in lex.ranks
        if not (rank or word in lex.cutters or _SCORE.fullmatch(word)):
            continue
        serves = rank and span.kind == "person"
        yield Span(toks.starts[first], toks.ends[index - 1], "place" if serves else span.kind, None, span.weight)
        if index + 1 < stop:
            rest = span._replace(start=toks.starts[index + 1], kind="person" if rank else span.kind)
            yield from pieces(rest, toks, lex)
        return
    yield span
