"""The noun phrase naming a source: behind an opener («menurut jaksa») or before a verb («Saksi mata mengatakan»)."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from timeline.exporters.attribution.origins import common, lexicon, origins, pronouns
from timeline.lexicon import DEFAULT
from timeline.text.clauses import Clause
from timeline.text.grammar import OPENER, VERB, grammar
from timeline.text.words import MARKS, Word

SOMEBODY = "?"
"""Who is quoted without being named there: «menurut dia»."""
_LONGEST = 80
"""Letters of a source."""


def behind(text: str, words: Sequence[Word], first: int) -> tuple[str, int]:
    """The source that begins at `first`, "" for none, and the number of the word behind it."""
    while first < len(words) and words[first].lower in origins().behind_openers:
        first += 1
    last = first
    while last < len(words) and (not _ends(words[last]) or _made(words, last, first)):
        last += 1
    while last > first and words[last - 1].lower in origins().behind_openers:  # «laporan dari dalam Iran»
        last -= 1
    stopped = last < len(words) and _is_verb(words[last])
    if stopped:  # «Menurut polisi pelaku membakar gudang»: nothing parts source and subject
        last = first + 1 if last > first else first
        while 0 < last < len(words) and words[last].capital and words[last - 1].capital:
            last += 1
    return _named(text, words[first:last]), last


def before(text: str, words: Sequence[Word], part: Clause, parts: Sequence[Clause], verb: int) -> str:
    """The subject of the verb at `verb` of the clause `part`; SOMEBODY where it is a pronoun or cannot be told."""
    own = _own(part, parts, verb)
    if not own and part.coordinated >= 0:
        twin = next(one for one in parts if one.number == part.coordinated)
        own = _own(twin, parts, twin.verbs[0]) if twin.verbs else []
    between = grammar(DEFAULT).between
    while own and (words[own[-1]].lower in MARKS or words[own[-1]].lower in between):
        own.pop()
    mark = next((n for n in reversed(own) if words[n].lower in MARKS), -1)
    own = [n for n in own if n > mark]
    while own and words[own[0]].lower in origins().before_sources:
        own.pop(0)
    if not own or words[own[0]].lower in origins().ends or own != list(range(own[0], own[-1] + 1)):
        return SOMEBODY
    if any(_is_verb(words[n]) or grammar(DEFAULT).classes[words[n].lower] & OPENER for n in own):
        return SOMEBODY  # «Kalau kita baca semua media mengatakan …»
    return _named(text, words[own[0] : own[-1] + 1]) or SOMEBODY


def _own(part: Clause, parts: Sequence[Clause], verb: int) -> list[int]:
    """The words of a clause before its verb, behind another verb that it has."""
    own = [n for one in parts if one.number == part.number for n in range(one.first, one.last) if n < verb]
    earlier = [n for one in parts if one.number == part.number for n in one.verbs if n < verb]
    return [n for n in own if n > earlier[-1]] if earlier else own


def _ends(word: Word) -> bool:
    known = grammar(DEFAULT).classes[word.lower]
    return word.lower in MARKS or word.lower in origins().ends or bool(known & OPENER) or _is_verb(word)


def _made(words: Sequence[Word], n: int, first: int) -> bool:
    """Whether a word like a verb is the second half of a noun: «juru bicaranya»."""
    return n > first and words[n - 1].lower in lexicon().nouns.makers


def _is_verb(word: Word) -> bool:
    return not word.capital and bool(grammar(DEFAULT).classes[word.lower] & VERB)


def _named(text: str, words: Sequence[Word]) -> str:
    """The words as the text has them, a common noun at the head of a sentence written small."""
    if not words or words[0].lower in origins().no_sources:
        return ""
    if words[0].lower in pronouns():
        return SOMEBODY
    named = " ".join(text[words[0].start : words[-1].end].split())
    alone = len(words) == 1 or not words[1].capital
    small = words[0].start == 0 and alone and words[0].lower in common()
    return shorten(named[:1].lower() + named[1:] if small else named, _LONGEST, placeholder="…")
