"""Reads the person's name that follows a title, an office or a verb of speech."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import BREAK, Tokens

LONGEST = 7  # words in a name, and in the office before it
WEIGHT = 0.4  # below the learned layer: a rule sees less


def named(toks: Tokens, hits: list[Span], lex: Lexicon) -> Iterator[Span]:
    """Persons behind a title («Sekretaris Jenderal NATO Jens Stoltenberg») or a verb («kata Stoltenberg»)."""
    ends = {hit.start: hit.end for hit in hits if hit.kind != "person"}
    last = 0
    for index, word in enumerate(toks.words):
        if index < last or not (word in lex.speech or _titled(word, lex)):
            continue
        first = _behind_title(toks, index + 1, ends, lex)
        last = _name_end(toks, first, ends, lex)
        if last > first and (first > index + 1 or word.lower() in lex.speech or _titled(word, lex)):
            yield Span(toks.starts[first], toks.ends[last - 1], "person", None, WEIGHT)


def _titled(word: str, lex: Lexicon) -> bool:
    return word in lex.heads or word in lex.honorifics or word[:1].upper() + word[1:] in lex.heads


def _behind_title(toks: Tokens, index: int, ends: dict[int, int], lex: Lexicon) -> int:
    """First token behind the portfolios, bodies, countries and ranks that make up an office."""
    stop = min(index + LONGEST, len(toks.words))
    while index < stop:
        end = ends.get(toks.starts[index])
        word = toks.words[index]
        if end is not None:
            index = toks.at(end)
            continue
        if word == ".":  # «Prof. Dr.»
            word = toks.words[index - 1] if toks.words[index - 1] in lex.honorifics else BREAK
        if not (word in lex.heads or word in lex.portfolios or word in lex.honorifics):
            break
        index += 1
    return index


def _name_end(toks: Tokens, first: int, ends: dict[int, int], lex: Lexicon) -> int:
    """Token after the run of capitalised words from `first`; `first` itself if there is none."""
    index = first
    while index < min(first + LONGEST, len(toks.words)):
        word = toks.words[index]
        if (not is_name(word, lex) or toks.starts[index] in ends) and not _links(toks, index, first, lex):
            break
        index += 1
    while index > first and not toks.words[index - 1][0].isupper():
        index -= 1
    return index


def is_name(word: str, lex: Lexicon) -> bool:
    """Whether `word` can be part of a person's name by its looks."""
    return word[0].isupper() and not (word in lex.not_names or word in lex.degrees or word in lex.heads)


def _links(toks: Tokens, index: int, first: int, lex: Lexicon) -> bool:
    """Whether a small word or the stop of an initial stands here inside a name."""
    if index == first or index + 1 >= len(toks.words) or not is_name(toks.words[index + 1], lex):
        return False
    word, previous = toks.words[index], toks.words[index - 1]
    return word in lex.particles or (word == "." and len(previous) == 1)
