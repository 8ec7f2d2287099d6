"""Finds organisations that the text itself introduces: «Forum Lintas Hukum Indonesia (FLHI)»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import BODIES

_ACRONYM = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)")
LONGEST = 12  # words in a name
FOREIGN = 2  # words at least before an acronym of another language: «Organisasi Maritim Internasional (IMO)»
WEIGHT = 0.9


def defined(toks: Tokens, learned: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """Names with an acronym in brackets behind them that begin with an organisation's opening word.

    Also where the acronym is a learned organisation: «Italian Fashion School (IFS)».
    """
    known = {toks.text[span.start : span.end] for span in learned if span.kind == "organisation"}
    for bracket in _ACRONYM.finditer(toks.text):
        last = toks.at(bracket.start())
        before = toks.words[max(last - LONGEST, 0) : last]
        first = _initials(before, bracket[1], lex)
        if first and before[-first] in lex.openers:
            yield Span(toks.starts[last - first], bracket.end(), "organisation", None, WEIGHT)
        elif size := _foreign(before, bracket[1], lex):
            seed = by_alias().get(bracket[1])
            kind = seed.actor.kind if seed else "organisation"
            if kind in BODIES:
                yield Span(toks.starts[last - size], bracket.end(), kind, seed, WEIGHT)
        elif first and bracket[1] in known and before[-first] not in lex.things:
            yield Span(toks.starts[last - first], bracket.end(), "organisation", None, WEIGHT)


def commons(toks: Tokens, lex: Lexicon) -> set[str]:
    """Acronyms that the text gives common nouns, and so no actor: «orang dengan gangguan jiwa (ODGJ)».

    Or what is no body by its first word: «Surat Izin Berlayar (SIB)».
    """
    found: set[str] = set()
    for bracket in _ACRONYM.finditer(toks.text):
        last, letters = toks.at(bracket.start()), bracket[1].lower()
        before = toks.words[max(last - LONGEST, 0) : last]
        first = _initials(before, bracket[1], lex)
        if first > 1 and before[-first] in lex.things:
            found.add(bracket[1])
        words = [word for word in before if word not in lex.acronym_skips]
        told = words[-len(letters) :]
        same = all(map(str.islower, told)) and "".join(word[0] for word in told) == letters
        if same and told[0].capitalize() not in lex.openers:
            found.add(bracket[1])
    return found


def common(span: Span, nouns: set[str], toks: Tokens) -> bool:
    """Whether a span is one of the acronyms `nouns`, or what it stands for."""
    said = toks.text[span.start : span.end]
    told = _ACRONYM.search(said) or _ACRONYM.match(toks.text, span.end + 1)
    return said.strip("()") in nouns or (told is not None and told[1] in nouns)


def _initials(before: list[str], acronym: str, lex: Lexicon) -> int:
    """How many words before the bracket have the acronym's letters as initials; 0 if none do."""
    initials = ""
    for back, word in enumerate(reversed(before), 1):
        if word in lex.acronym_skips:
            continue
        if not word[0].isupper():
            return 0
        initials = word[0] + initials
        if initials == acronym.upper():
            return back
    return 0


def _foreign(before: list[str], acronym: str, lex: Lexicon) -> int:
    """How many words from an opening word on stand before the bracket: «Federasi Sepak Bola Eropa (UEFA)»."""
    if sum(map(str.isupper, acronym)) < 2:
        return 0
    size = 0
    for back, word in enumerate(reversed(before), 1):
        if word in lex.heads or not (word[0].isupper() or word in lex.acronym_skips):
            break
        if word in lex.openers and back >= FOREIGN:
            size = back
    return size
