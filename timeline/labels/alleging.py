"""Tells which words say that something is only said of somebody, charged, guessed or believed."""

from __future__ import annotations

from functools import lru_cache

from timeline.labels.wording import Wording
from timeline.lexicon import Words
from timeline.text.morphology import roots, voice
from timeline.triggers.lexicon import Lexicon

_MOST = 1 << 12  # words remembered: hostile input must not fill the memory


def alleges(wording: Wording, at: int) -> bool:
    """Whether a word accuses, guesses, believes or calls something hearsay: «menuding», «dugaan», «yakin», «konon»."""
    return _alleging(wording.line.words[at], wording.lex)


@lru_cache(maxsize=_MOST)
def _alleging(word: str, lex: Lexicon) -> bool:
    return word in lex.labels.rumoured or _of(word, lex.labels.alleging, lex) or believing(word, lex)


@lru_cache(maxsize=_MOST)
def believing(word: str, lex: Lexicon) -> bool:
    """Whether a word is a verb of belief, no noun of it: «yakin», «mengira», not «kepercayaan»."""
    known = lex.labels.believing
    return word in known or (voice(word, lex.language) != "none" and _of(word, known, lex))


@lru_cache(maxsize=_MOST)
def charging(word: str, lex: Lexicon) -> bool:
    """Whether a word charges somebody with what it stands before: «dilaporkan», «laporan», «dituduh»."""
    return _of(word, lex.labels.charging, lex) or _of(word, lex.labels.alleging, lex)


@lru_cache(maxsize=_MOST)
def hints(word: str, lex: Lexicon) -> bool:
    """Whether a word may tell in a sentence that something is only said: most sentences have none."""
    other = lex.joined(lex.labels.fiction, lex.labels.causes, lex.status.cleft)
    return word in other or _alleging(word, lex) or charging(word, lex)


def _of(word: str, known: Words, lex: Lexicon) -> bool:
    """Whether a word comes from one of some roots, whose first letter a prefix may take: «menuduh» from «tuduh»."""
    return any(root[1:] in word for root in known) and not known.isdisjoint(roots(word, lex.language))
