"""The noun phrase naming a source: behind an opener («menurut jaksa») or before a verb («Saksi mata mengatakan»)."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from timeline.exporters.attribution.origins import Known
from timeline.text.clauses import Clause
from timeline.text.grammar import OPENER, VERB
from timeline.text.words import MARKS, Word

SOMEBODY = "?"
"""Who is quoted without being named there: «menurut dia»."""
_LONGEST = 80
"""Letters of a source."""


def behind(text: str, words: Sequence[Word], first: int, known: Known) -> tuple[str, int]:
    """The source that begins at `first`, "" for none, and the number of the word behind it."""
    while first < len(words) and words[first].lower in known.origins.behind_openers:
        first += 1
    last = first
    while last < len(words) and (not _ends(words[last], known) or _made(words, last, first, known)):
        last += 1
    while last > first and words[last - 1].lower in known.origins.behind_openers:  # «laporan dari dalam Iran»
        last -= 1
    stopped = last < len(words) and _is_verb(words[last], known)
    if stopped:  # «Menurut polisi pelaku membakar gudang»: nothing parts source and subject
        last = first + 1 if last > first else first
        while 0 < last < len(words) and words[last].capital and words[last - 1].capital:
            last += 1
    return _named(text, words[first:last], known), last


def before(
    text: str, words: Sequence[Word], part: Clause, parts: Sequence[Clause], verb: int, known: Known
) -> str:
    """The subject of the verb at `verb` of the clause `part`; SOMEBODY where it is a pronoun or cannot be told."""
    own = _own(part, parts, verb)
    if not own and part.coordinated >= 0:
        twin = next(one for one in parts if one.number == part.coordinated)
        own = _own(twin, parts, twin.verbs[0]) if twin.verbs else []
    between = known.grammar.between
    while own and (words[own[-1]].lower in MARKS or words[own[-1]].lower in between):
        own.pop()
    mark = next((n for n in reversed(own) if words[n].lower in MARKS), -1)
    own = [n for n in own if n > mark]
    while own and words[own[0]].lower in known.origins.before_sources:
        own.pop(0)
    if not own or words[own[0]].lower in known.origins.ends or own != list(range(own[0], own[-1] + 1)):
        return SOMEBODY
    if any(_is_verb(words[n], known) or known.grammar.classes[words[n].lower] & OPENER for n in own):
        return SOMEBODY  # «Kalau kita baca semua media mengatakan …»
    return _named(text, words[own[0] : own[-1] + 1], known) or SOMEBODY


def _own(part: Clause, parts: Sequence[Clause], verb: int) -> list[int]:
    """The words of a clause before its verb, behind another verb that it has."""
    own = [n for one in parts if one.number == part.number for n in range(one.first, one.last) if n < verb]
    earlier = [n for one in parts if one.number == part.number for n in one.verbs if n < verb]
    return [n for n in own if n > earlier[-1]] if earlier else own


def _ends(word: Word, known: Known) -> bool:
    bits = known.grammar.classes[word.lower]
    return word.lower in MARKS or word.lower in known.origins.ends or bool(bits & OPENER) or _is_verb(word, known)


def _made(words: Sequence[Word], n: int, first: int, known: Known) -> bool:
    """Whether a word like a verb is the second half of a noun: «juru bicaranya»."""
    return n > first and words[n - 1].lower in known.lexicon.nouns.makers


def _is_verb(word: Word, known: Known) -> bool:
    return not word.capital and bool(known.grammar.classes[word.lower] & VERB)


def _named(text: str, words: Sequence[Word], known: Known) -> str:
    """The words as the text has them, a common noun at the head of a sentence written small."""
    if not words or words[0].lower in known.origins.no_sources:
        return ""
    if words[0].lower in known.pronouns:
        return SOMEBODY
    named = " ".join(text[words[0].start : words[-1].end].split())
    alone = len(words) == 1 or not words[1].capital
    small = words[0].start == 0 and alone and words[0].lower in known.common
    return shorten(named[:1].lower() + named[1:] if small else named, _LONGEST, placeholder="…")
