"""The rows of `attach.toml` about status: which cues tell nothing of an event, and what the others make of it.

Most rows ask for a cue, and most events have none, or one of a few words.  So the rows that can fit at all are looked
up by the words of the cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple, cast

from timeline.lexicon import Words
from timeline.model import STATUSES
from timeline.status.between_relations import BETWEEN
from timeline.status.cue import Spelt
from timeline.status.cue_relations import CUE
from timeline.status.day_relations import DAY
from timeline.status.relations import EVENT
from timeline.status.verb_relations import VERB
from timeline.status.word_relations import KIND, LISTED
from timeline.triggers.lexicon import Lexicon, lexicon
from timeline.triggers.rules import Row, Vocabulary
from timeline.triggers.rules_file import Rows

INHERITED = "inherited"  # the outcome of a row that takes over what is said of the verb around
TELLS, NOTHING = "tells", "nothing"
GIVES = (*STATUSES, INHERITED)
CUE_GIVES = (TELLS, NOTHING)
WORDS: Vocabulary = {"event": {**EVENT, **DAY}, "cue": {**KIND, **CUE, **VERB, **BETWEEN}, "listed": LISTED}
_MOST = 1 << 12  # sets of words remembered: hostile input must not fill the memory


class Tables(NamedTuple):
    """The rows of a language that say which cues tell nothing, and the status; `words` are those that can be cues."""

    no_cue: tuple[Row, ...]
    status: tuple[Row, ...]
    words: Words


@cache
def tables(language: str) -> Tables:
    """The language's rows of status, and the words that they can be about."""
    lex = cast("Lexicon", lexicon(language))
    read = Rows(language)
    quiet = read.table("no_cue", WORDS, CUE_GIVES, lex.lists)
    status = read.table("status", WORDS, GIVES, lex.lists, whole=True)
    named = frozenset[str]().union(*(row.words for row in (*quiet, *status)))
    return Tables(quiet, status, lex.joined(named, frozenset(lex.cues), lex.denying, lex.conditions))


def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of status."""
    return tables(language).status


def quiet_rows(language: str) -> tuple[Row, ...]:
    """The language's rows of cues that tell nothing."""
    return tables(language).no_cue


def about(language: str, words: Iterable[str]) -> tuple[Row, ...]:
    """The rows of status that can fit where the cues are these words."""
    bits = 0
    for word in words:
        bits |= _bits(language, word)[1]
    return _chosen(language, bits)


@lru_cache(maxsize=_MOST)
def quieting(language: str, word: str) -> tuple[Row, ...]:
    """The rows that can make a word tell nothing."""
    rows = _picked(tables(language).no_cue, _bits(language, word)[0])
    return tuple(replace(row, head=tuple(test for test in row.head if test[0] not in _KINDS)) for row in rows)


@lru_cache(maxsize=_MOST)
def _bits(language: str, word: str) -> tuple[int, int]:
    """The rows of both tables, as bits, that a word can be the cue of."""
    told, spelt = tables(language), Spelt(word, cast("Lexicon", lexicon(language)))
    quiet, status = ([n for n, row in enumerate(rows) if _may(row, spelt)] for rows in (told.no_cue, told.status))
    return sum(1 << n for n in quiet), sum(1 << n for n in status)


@lru_cache(maxsize=_MOST)
def _chosen(language: str, bits: int) -> tuple[Row, ...]:
    return tuple(_picked(tables(language).status, bits))


def _picked(rows: Sequence[Row], bits: int) -> Iterator[Row]:
    """The rows without a cue, and those of the bits."""
    return (row for n, row in enumerate(rows) if not row.head or bits >> n & 1)


def _may(row: Row, word: Spelt) -> bool:
    """Whether a word has all that a row asks of a cue apart from its place."""
    if row.words and word.word not in row.words:
        return False
    alone = (test(None, word) is wanted for test, wanted in row.head if test in _KINDS)
    return all(alone)


_KINDS = frozenset(KIND.values())
