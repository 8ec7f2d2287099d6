"""Finds organisations that the text itself introduces: «Forum Lintas Hukum Indonesia (FLHI)»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)")
LONGEST = 12  # words in a name
WEIGHT = 0.9


def defined(toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Names that begin with an organisation's opening word and whose initials stand in brackets behind them."""
    for bracket in _ACRONYM.finditer(toks.text):
        last = toks.at(bracket.start())
        first = _name(toks.words[max(last - LONGEST, 0) : last], bracket[1], lex)
        if first:
            yield Span(toks.starts[last - first], bracket.end(), "organisation", None, WEIGHT)


def _name(before: list[str], acronym: str, lex: Lexicon) -> int:
    """How many words before the bracket make the name; 0 if none does."""
    initials = ""
    for back, word in enumerate(reversed(before), 1):
        if word in lex.acronym_skips:
            continue
        if not word[0].isupper():
            return 0
        initials = word[0] + initials
        if initials == acronym.upper():
            return back if word in lex.openers else 0
    return 0
