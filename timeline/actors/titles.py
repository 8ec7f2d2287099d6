"""Takes the office and the rank off a person's name: «Presiden Joko Widodo» names Joko Widodo."""

from __future__ import annotations

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens


def untitled(span: Span, toks: Tokens, lex: Lexicon) -> Span:
    """`span` without the titles before a person's name; a span of titles alone stays as it is."""
    if span.kind != "person":
        return span
    first = toks.at(span.start)
    last = toks.at(span.end) - 1
    while first < last and is_title(toks.words[first], lex):
        first += 2 if toks.words[first + 1] == "." and first + 1 < last else 1
    return span._replace(start=toks.starts[first])


def is_title(word: str, lex: Lexicon) -> bool:
    """Whether `word` is an office or a rank and no first name («Putra», «Sultan»)."""
    return (word in lex.heads or word in lex.honorifics) and word not in lex.also_names
