"""Tells which verbs leave open who says what is told of somebody."""

from __future__ import annotations

from functools import cache

from timeline.lexicon import Words
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon


@cache
def reported(lex: Lexicon) -> Words:
    """The passive verbs by which something is only said of somebody: «dituduh», «dikabarkan»."""
    return frozenset(word for word in lex.status.hearsay if voice(word, lex.language) == "passive")
