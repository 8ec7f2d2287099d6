"""Finds names that neither a list nor the learned layer has, by the word that announces them.

«Menteri Luar Negeri Korea Selatan Kang Kyung-wha»: who follows an office and its country is a person.
«Partai Likud»: what follows the opening word of an organisation's name belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens

WEIGHT = 0.4
FEWEST, LONGEST = 2, 4  # words in a person's name
OFFICE = 5  # words of an office before its country


def announced(toks: Tokens, found: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """Persons and organisations outside the spans `found` that the words before them announce."""
    taken = {index for span in found for index in range(toks.at(span.start), toks.at(span.end))}
    yield from _persons(toks, found, taken, lex)
    for index, word in enumerate(toks.words):
        if word in lex.announcers and index not in taken:
            stop = _run(toks, index + 1, taken, lex)
            if stop > index + 1:
                yield Span(toks.starts[index], toks.ends[stop - 1], "organisation", None, WEIGHT)


def _persons(toks: Tokens, found: Iterable[Span], taken: set[int], lex: Lexicon) -> Iterator[Span]:
    for span in found:
        if span.kind not in ("country", "igo") or not _office(toks, toks.at(span.start), lex):
            continue
        first = toks.at(span.end)
        while first < len(toks.words) and first not in taken and is_title(toks.words[first], lex):
            first += 1
        stop = _run(toks, first, taken, lex)
        if FEWEST <= stop - first <= LONGEST and toks.text[span.end : toks.starts[first]].isspace():
            yield Span(toks.starts[first], toks.ends[stop - 1], "person", None, WEIGHT)


def _office(toks: Tokens, stop: int, lex: Lexicon) -> bool:
    """Whether an office ends before the word at `stop`."""
    for index in range(stop - 1, max(stop - OFFICE, 0) - 1, -1):
        word = toks.words[index]
        if word in lex.heads:
            return True
        if word not in lex.portfolios:
            return False
    return False


def _run(toks: Tokens, first: int, taken: set[int], lex: Lexicon) -> int:
    """Index behind the capitalised words from `first` on that may be a name's."""
    stop = first
    while stop < min(first + LONGEST + 1, len(toks.words)) and stop not in taken and _named(toks.words[stop], lex):
        stop += 1
    return stop


def _named(word: str, lex: Lexicon) -> bool:
    known = word in lex.portfolios or word in lex.not_names or word in lex.openers or word in lex.heads
    return word[0].isupper() and not (word.isupper() and len(word) > 1) and not known
