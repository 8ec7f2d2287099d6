"""Tells how far back a label reaches for whom it is about: «ia», «acara itu», «lagunya», a verb without a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from timeline.text.grammar import grammar
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

WORD = re.compile(r"\w[\w’'-]*")
_FAR = 600  # characters before a sentence in which those are named whom it means by «ia»
_NEAR = 250  # and in which those are whom it leaves out
_OPENING = 4  # words of a label that may point back
_WHOSE = 2  # words of a label that may tell whose something is
_FEW = 5  # words of a label that tells little without a name


def reach(label: str, opening: Set[str], lex: Lexicon) -> int | None:
    """How many characters before its sentence a label reaches back; None if it leaves nothing open.

    A label is closed that begins with the first word of a name, which are `opening`, or names somebody behind a noun.
    """
    words = WORD.findall(label)
    small = [word.lower() for word in words]
    if not words or leans(small, lex):
        return _FAR
    if not lex.people.pointing.isdisjoint(small[1:_OPENING]):
        return _NEAR
    if small[0] in opening or (words[0].isupper() and len(words[0]) > 1):
        return None
    first = next((voice(word, lex.language) for word in small if word not in _between(lex)), "none")
    if whose(small, lex) or _bare(small, lex) or first == "active":
        return _NEAR
    named = any(word[:1].isupper() or word[-1:].isdigit() for word in words[1:])
    if named:
        return 0 if first == "passive" else None
    if small[0] in lex.people.doers:  # «polisi berburu»
        return 0
    return _NEAR if len(words) <= _FEW else 0


def leans(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether words begin with «mereka» or «ini», whom only the text before tells."""
    return words[0] in lex.joined(lex.people.plural, lex.people.singular, lex.people.pointing, lex.triggers.before_bare)


def whose(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether words begin with what is somebody's: «lagunya dirilis»."""
    return any(word.endswith(lex.clitic) and word not in _between(lex) for word in words[:_WHOSE])


def open_to(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a label leaves open whom it is about: «pernikahan mereka», «lagunya», «tokoh itu», «acara», a verb."""
    people = lex.people
    first = next((word for word in words if word not in _between(lex)), "")
    someone = first in lex.joined(people.persons, people.described, people.relatives, people.kin, people.followers)
    someone = someone or voice(first, lex.language) != "none"
    them = not lex.joined(people.singular, people.plural).isdisjoint(words[:_OPENING])
    which = _bare(words, lex) or (_happens(words, lex) and words[1] in people.pointing)
    return them or someone or which or leans(words, lex) or whose(words, lex)


def spoken(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a label begins with «kami» or «saya», whom only whoever speaks can tell."""
    return not lex.people.first.isdisjoint(words[:_OPENING]) or not _us(lex).isdisjoint(words[:_OPENING])


def _us(lex: Lexicon) -> Set[str]:
    return lex.triggers.before_bare - lex.people.singular - lex.people.plural


def _bare(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether words begin with a happening of which nothing is told: «acara akan digelar»."""
    return _happens(words, lex) and words[1] in _between(lex)


def _happens(words: Sequence[str], lex: Lexicon) -> bool:
    return len(words) > 1 and (words[0] in lex.about or lex.is_event_noun(words[0]))


def _between(lex: Lexicon) -> Set[str]:
    return lex.joined(grammar(lex.language).between, lex.labels.openers)
