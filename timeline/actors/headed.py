"""Finds companies and bands that no list has by who heads them: «CEO [Otenta] Anton Liu», «Vokalis [Noah], Ariel»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights

WEIGHT = 0.9
LONGEST = 4  # words of such a name
SHORTEST = 3  # letters of it
NEW = frozenset("nx")  # a capitalised word that neither texts nor lists have written small or as a town

Name = tuple[str, ...]


def headed(toks: Tokens, spans: Iterable[Span], model: Weights, lex: Lexicon) -> Iterator[Span]:
    """The names between an office and the person who holds it, wherever the text has them; `spans` are those found."""
    found = list(spans)
    persons = {toks.at(span.start) for span in found if span.kind == "person"}
    others = (span for span in found if span.seed is not None or span.kind != "organisation")
    taken = {index for span in others for index in range(toks.at(span.start), toks.at(span.end))}
    names = set(_names(toks, persons, taken, model, lex))
    firsts = {name[0] for name in names}
    for index, word in enumerate(toks.words if names else ()):
        if word not in firsts:
            continue
        for stop in range(index + LONGEST, index, -1):
            if tuple(toks.words[index:stop]) in names:
                yield Span(toks.starts[index], toks.ends[stop - 1], "organisation", None, WEIGHT)
                break


def _names(toks: Tokens, persons: set[int], taken: set[int], model: Weights, lex: Lexicon) -> Iterator[Name]:
    done = 0
    for index, word in enumerate(toks.words):
        if index < done or word not in lex.leaders:
            continue
        first = index + 1
        while first < len(toks.words) and _office(toks.words[first], lex):
            first += 1
        stop = first
        while stop < min(first + LONGEST, len(toks.words)) and stop not in taken and _word(toks.words[stop], lex):
            stop += 1
        done = stop
        holder = stop + (stop < len(toks.words) and toks.words[stop] == ",")
        new = any(model.known(word) in NEW for word in toks.words[first:stop])
        if new and holder in persons and toks.ends[stop - 1] - toks.starts[first] >= SHORTEST:
            yield tuple(toks.words[first:stop])


def _office(word: str, lex: Lexicon) -> bool:
    """Whether a word goes on with an office: «Founder [dan] [CEO]», «Direktur [Utama]»."""
    return word in lex.leaders or word in lex.portfolios or word in lex.joins or word == "&" or is_title(word, lex)


def _word(word: str, lex: Lexicon) -> bool:
    return word[0].isupper() and not (is_title(word, lex) or word in lex.not_names or word in lex.no_actors)
