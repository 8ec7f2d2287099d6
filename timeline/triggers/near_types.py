"""Tells which types of events a verb and the words right behind it tell of."""

from __future__ import annotations

from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_OBJECT = 2  # units behind a verb in which it is told what it is done with


def near_types(line: Sentence, head: Head, lex: Lexicon) -> set[str]:
    """The type of a head, and those of what stands right behind it: «menerima [suap]», «menjalani [pemeriksaan]»."""
    return {head.type, *map(lex.carried_type, line.words[head.last : head.last + _OBJECT])}
