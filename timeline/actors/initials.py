"""Finds the initials that stand for a person: «Surya Permana (SP) … SP diperiksa», «tersangka AS (25)».

Whom initials alone hide is somebody in this text only, and no state or body that is called so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.people import scope, somebody
from timeline.actors.seeds import Seed, by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import BREAK, Tokens

_BRACKET = re.compile(r" ?\(([A-Z][A-Z.]{1,5})\)")
_AGED = re.compile(r"\b([A-Z]{1,4}|(?:[A-Z]\.){2,4}) ?\((\d{2})(?: \w{2,6})?\)")
_BARE = re.compile(r"[A-Z]{2,4}")
_HIDDEN = re.compile(r"[A-Z]{1,4}\b|(?:[A-Z]\.?){2,4}")
YOUNGEST, OLDEST = 10, 90  # years that a bracket behind initials may tell
WEIGHT = 0.9


def given(persons: Iterable[Span], text: str) -> dict[str, Span]:
    """For each set of initials in brackets right behind a person's name that person's span."""
    found: dict[str, Span] = {}
    for span in persons:
        bracket = _BRACKET.match(text, span.end) if span.kind == "person" else None
        if bracket is not None and _initials(text[span.start : span.end]) == bracket[1].replace(".", ""):
            found.setdefault(bracket[1], span)
    return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def initialled(spans: Sequence[Span], toks: Tokens, lex: Lexicon) -> list[Span]:
    """`spans` (in text order) and the persons whom their initials name, in the bracket and behind it.

    An organisation that was learned from such initials was none.
    """
    names, text = given(spans, toks.text), toks.text
    hidden = {span for span in _hidden(toks, lex) if text[span.start : span.end] not in names}
    if not names and not hidden:
        return list(spans)
    found = sorted([*_again(names, text), *hidden])
    taken = {place for span in found for place in (span.start, span.end - 1)}
    kept = [span for span in spans if not taken & set(range(span.start, span.end))]
    return sorted([*kept, *found])


def _hidden(toks: Tokens, lex: Lexicon) -> Iterator[Span]:
    """Where initials stand that hide a name: with an age in a crime, behind «berinisial», «tersangka»."""
    text = toks.text
    found = set()
    if not lex.parts.isdisjoint(map(str.lower, toks.words)):
        found = {m[1] for m in _AGED.finditer(text) if YOUNGEST <= int(m[2]) <= OLDEST}
    for index, word in enumerate(toks.words[:-1]):
        hidden = _HIDDEN.match(text, toks.starts[index + 1]) if word in lex.initials else None
        if hidden is not None:
            found.add(hidden[0])
    found |= {name for name in _taking(toks, lex) if name not in by_alias() and name not in lex.no_actors}
    if not found:
        return
    within = scope(text)
    pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, sorted(found, key=len, reverse=True)))})(?![\w/])")
    for match in pattern.finditer(text):
        seed = Seed(match[0], "initials", "", somebody(match[0], within))
        yield Span(match.start(), match.end(), "person", seed, WEIGHT)


def _taking(toks: Tokens, lex: Lexicon) -> Iterator[str]:
    """Initials behind a part in a crime, or before another name: «tersangka [TW]», «[TW] alias Wirya».

    Those before a name are its own or a rank: «terdakwa OC Wirawan», «terpidana AKP Wirya».
    """
    for before, word, behind in zip([BREAK, *toks.words], toks.words, [*toks.words[1:], BREAK], strict=False):
        if not (word.isupper() and _BARE.fullmatch(word)):
            continue
        if behind in lex.aliases or (before.lower() in lex.parts and not behind.istitle()):
            yield word


def _again(names: dict[str, Span], text: str) -> Iterator[Span]:
    if not names:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    for match in pattern.finditer(text):
        if match.start() >= names[match[0]].end:
            yield Span(match.start(), match.end(), "person", None, WEIGHT)
