"""Tells of whom a text is that has lost its first name: «akan mengisi acara di Solo. …», a link cut out of its page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Actor, ActorKind, Mention
from timeline.model import Sentence as Span
from timeline.triggers.lexicon import Lexicon

_WORD = re.compile(r"\w+")
_KINDS: frozenset[ActorKind] = frozenset({"person", "organisation"})
_SHORTEST = 3  # letters of a part of a name by which the headline may call somebody
_OPENING = 25  # characters of a sentence in which those stand whom it begins with


def lost(text: str, title: str, sentences: Sequence[Span], mentions: Sequence[Mention], lex: Lexicon) -> Actor | None:
    """Who is told of where a text begins with a small letter: whom the headline names first.

    It is left open where the next sentence begins with another one, and where headline or text begin with something
    grave: «tega memukul istrinya» has no doer by a headline.
    """
    if not text[:1].islower() or len(sentences) < 2:
        return None
    words, start = _WORD.findall(title.lower()), sentences[1].start
    if any(lex.type_of(word) in lex.labels.grave for word in (*words, *_WORD.findall(text[:start].lower()))):
        return None
    told = [(at, one.actor) for one in mentions if (at := _called(one, words)) >= 0]
    first = min(told, key=lambda place: place[0], default=(0, None))[1]
    opens = next((one for one in mentions if one.kind == "person" and 0 <= one.start - start < _OPENING), None)
    return first if opens is None or opens.actor == first else None


def _called(one: Mention, words: Sequence[str]) -> int:
    """Where a headline calls somebody by a part of the name; -1 for nowhere."""
    if one.kind not in _KINDS:
        return -1
    name = one.actor.name if one.actor is not None else one.text
    parts = {word.lower() for word in _WORD.findall(f"{name} {one.text}") if len(word) >= _SHORTEST}
    return next((at for at, word in enumerate(words) if word in parts), -1)
