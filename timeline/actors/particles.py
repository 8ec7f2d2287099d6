"""Finds persons by the particle in their name: «Staffan de Mistura», «Mohammed bin Zayed al-Nahyan»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.model import ActorKind

WEIGHT = 0.95
BEFORE, BEHIND = 3, 2  # words of a name on either side of a particle


def bound(toks: Tokens, seeded: Iterable[Span], lex: Lexicon) -> Iterator[Span]:
    """Names with a particle that is no word of the language, outside listed names of other kinds.

    Behind a preposition of place the whole is a place: «di Santiago de Compostela».
    """
    hits = list(seeded)
    whole = [hit for hit in hits if hit.kind != "person" and not _town(hit, toks)]
    others, ends = {hit.start for hit in whole}, {hit.end for hit in whole}
    persons = {hit.start: hit for hit in hits if hit.kind == "person"}
    done = 0
    for index, word in enumerate(toks.words):
        if index < done or word not in lex.binders or not index:
            continue
        first, stop = _left(toks, index, done, ends, lex), _right(toks, index, lex)
        if first == index or stop == index or toks.words[first] in lex.not_persons:
            continue
        done = stop
        starts = toks.starts[first:stop]
        if others.isdisjoint(starts):
            seed = next((persons[start].seed for start in starts if start in persons), None)
            kind: ActorKind = "place" if seed is None and toks.before(starts[0]) in lex.towards else "person"
            yield Span(starts[0], toks.ends[stop - 1], kind, seed, WEIGHT)


def _town(hit: Span, toks: Tokens) -> bool:
    """Whether a hit is a place of one word, which a longer name may begin with: «Santiago de Compostela»."""
    return hit.kind == "place" and " " not in toks.text[hit.start : hit.end]


def _left(toks: Tokens, index: int, done: int, ends: set[int], lex: Lexicon) -> int:
    """Where the name begins whose particle stands at `index`; `index` itself if no name stands before it."""
    first = index
    while first > max(index - BEFORE, done) and _named(toks.words[first - 1], lex):
        if toks.text[toks.ends[first - 1] : toks.starts[first]] != " " or toks.ends[first - 1] in ends:
            break
        first -= 1
    return first


def _right(toks: Tokens, index: int, lex: Lexicon) -> int:
    """Index behind the words that the particle at `index` binds; `index` itself if it binds none."""
    stop = end = index
    room = BEHIND
    while stop < len(toks.words) and toks.text[toks.ends[stop - 1] : toks.starts[stop]] == " ":
        word = toks.words[stop]
        if word in lex.binders or articled(word, lex):
            stop += 1
            end = stop if articled(word, lex) else end
            room = BEHIND
        elif _named(word, lex) and room:
            stop += 1
            end = stop
            room -= 1
        else:
            break
    return end


def articled(word: str, lex: Lexicon) -> bool:
    """Whether `word` is a name with its article: «al-Nahyan»."""
    article, _, rest = word.partition("-")
    return article in lex.particles and rest[:1].isupper()


def _named(word: str, lex: Lexicon) -> bool:
    lists = (lex.openers, lex.not_names, lex.place_openers, lex.portfolios)
    known = is_title(word, lex) or any(word in words for words in lists)
    return word[0].isupper() and not (word.isupper() and len(word) > 2) and not known
