"""Finds names that neither a list nor the learned layer has, by the word that announces them.

«Menteri Luar Negeri Korea Selatan Kang Kyung-wha»: who follows an office and its country is a person.
So is who follows a minister's office: «Menteri Olahraga Oleg Matytsin».  «Partai Likud»: what follows the
opening word of an organisation's name belongs to it; so with places: «Selat Bab al-Mandab».
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import SENTENCE_ENDS, Tokens
from timeline.model import ActorKind

WEIGHT = 0.4
FEWEST, LONGEST = 2, 4  # words in a person's name
OFFICE = 5  # words of an office before its country


def announced(toks: Tokens, found: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """Persons, organisations and places outside the spans `found` that the words before them announce."""
    taken = {index for span in found for index in range(toks.at(span.start), toks.at(span.end))}
    yield from _persons(toks, found, taken, lex)
    office = 0
    for index, word in enumerate(toks.words):
        if word in lex.announcers or word in lex.place_openers:
            if index in taken:
                continue
            stop = _run(toks, index + 1, taken, lex)
            if stop > index + 1 and (word in lex.announcers or not _titled(toks, index)):
                kind: ActorKind = "organisation" if word in lex.announcers else "place"
                yield Span(toks.starts[index], toks.ends[stop - 1], kind, None, WEIGHT)
        elif word in lex.clubs and index not in taken:
            yield from _club(toks, index, taken, lex)
        elif word in lex.ranks and word not in lex.heads and index not in taken:
            yield from _ranked(toks, index, taken, lex)
        elif word in lex.ministers and index not in taken:
            # An office inside an office ends where that does: to look again would cost the square of a long run.
            office = office if index < office else _office_end(toks, index, taken, lex)
            yield from _minister(toks, office, taken, lex)


def _club(toks: Tokens, last: int, taken: set[int], lex: Lexicon) -> Iterator[Span]:
    """The club whose name ends at `last`: «Melati FC»."""
    first = last
    while first > max(last - LONGEST, 0) and first - 1 not in taken and _named(toks.words[first - 1], lex):
        first -= 1
    if first < last:
        yield Span(toks.starts[first], toks.ends[last], "organisation", None, WEIGHT)


def _ranked(toks: Tokens, index: int, taken: set[int], lex: Lexicon) -> Iterator[Span]:
    """The person named behind a rank: «Ajun Komisaris Besar Polisi [Yudhistira]»."""
    first = index + 1
    while first < len(toks.words) and (toks.words[first] in lex.rank_tails or toks.words[first] in lex.honorifics):
        first += 1
    stop = _run(toks, first, taken, lex)
    if first < stop <= first + LONGEST and toks.text[toks.ends[first - 1] : toks.starts[first]] == " ":
        yield Span(toks.starts[first], toks.ends[stop - 1], "person", None, WEIGHT)


def _titled(toks: Tokens, index: int) -> bool:
    """Whether the word before belongs to a name or an office that goes on at `index`: «Angkatan Laut»."""
    return index > 0 and toks.words[index - 1][0].isupper() and toks.words[index - 1] not in SENTENCE_ENDS


def _office_end(toks: Tokens, index: int, taken: set[int], lex: Lexicon) -> int:
    """Index behind the words of the office that begins at `index`."""
    stop = index + 1
    while stop < len(toks.words) and stop not in taken and _portfolio(toks.words[stop], lex):
        stop += 1
    return stop


def _minister(toks: Tokens, first: int, taken: set[int], lex: Lexicon) -> Iterator[Span]:
    """The person named behind an office that ends before `first` and names no country."""
    stop = _run(toks, first, taken, lex)
    if FEWEST <= stop - first <= LONGEST and toks.text[toks.ends[first - 1] : toks.starts[first]] == " ":
        yield Span(toks.starts[first], toks.ends[stop - 1], "person", None, WEIGHT)


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


def _portfolio(word: str, lex: Lexicon) -> bool:
    """Whether `word` stands in an office or in a ministry's name: «Menteri Koordinator Pembangunan Manusia»."""
    return word in lex.portfolios or any(word.lower() in fields for fields in lex.state_heads.values())


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
    lists = (lex.portfolios, lex.not_names, lex.openers, lex.heads, lex.ranks)
    known = any(word in words for words in lists)
    return word[0].isupper() and not (word.isupper() and len(word) > 1) and not known
