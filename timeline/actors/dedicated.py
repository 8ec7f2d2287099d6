"""Finds bodies that are called after somebody, which are no person: «RSUD dr Darmo Husodo», «Yayasan Darmo Husodo»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens

WEIGHT = 0.9
MOST = 4  # words of the name, its town among them


def dedicated(toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Hospitals with the title and the name behind; not where whoever heads one is named: «Direktur RSUD dr Darmo»."""
    words = toks.words
    for index, word in enumerate(words):
        if word not in lex.hospitals or (index and is_title(words[index - 1], lex)):
            continue
        first = index + 1
        while first < len(words) and _honours(toks, first, lex):
            first += 1
        stop = first
        while first > index + 1 and stop < min(first + MOST, len(words)) and _named(toks, stop, lex):
            stop += 1
        if stop > first:
            yield Span(toks.starts[index], toks.ends[stop - 1], "organisation", None, WEIGHT)


def founded(toks: Tokens, spans: Iterable[Span], lex: Lexicon) -> Iterator[Span]:
    """Foundations and schools of art with the person's name right behind; not «ketua Yayasan Darmo Husodo»."""
    for span in spans:
        first = toks.at(span.start)
        before = toks.words[first - 1] if first else ""
        head = toks.words[first - 2] if first > 1 else ""
        led = is_title(head, lex) or head.capitalize() in lex.leaders or head.lower() in lex.heads
        beside = toks.text[toks.ends[first - 1] : span.start] == " "
        if span.kind == "person" and before in lex.founded and beside and not led:
            yield Span(toks.starts[first - 1], span.end, "organisation", None, WEIGHT)


def _honours(toks: Tokens, index: int, lex: Lexicon) -> bool:
    """Whether the word at `index` goes on with the titles before a name, a full stop behind one among them."""
    word, before = toks.words[index], toks.words[index - 1]
    return (word in lex.honorifics and word not in lex.ranks) or (word == "." and before in lex.honorifics)


def _named(toks: Tokens, index: int, lex: Lexicon) -> bool:
    word = toks.words[index]
    beside = toks.text[toks.ends[index - 1] : toks.starts[index]] in ("", " ")
    return beside and word.istitle() and word.isalpha() and not is_title(word, lex) and word not in lex.not_names
