"""Tells where a medium takes part in what it brings: it is told something, reports it, or does something itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.model import Actor, Event, Role
from timeline.text.grammar import BEFORE_VERB, BETWEEN, MARK, grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import TIME, Sentence

_HELPING = BEFORE_VERB | BETWEEN | MARK  # what may stand between a subject and its verb


def only_brings(line: Sentence, head: Head, actor: Actor, role: Role, why: str, lex: Lexicon) -> bool:
    """Whether somebody is a medium that only brings the news: «…, kata Budi, dikutip dari Reuters».

    Not one that is told it («kata Budi kepada Reuters»), that says or does it («Reuters melaporkan …»), or by which
    something is done that is no saying («dihubungi Reuters»).
    """
    if actor.name.lower() not in lex.media or head.word in lex.speech.citing:
        return False
    if role == "recipient" and head.speech:
        return False
    return head.speech or role != "agent" if why == "passive" else not _acts(line, head, actor, lex)


def _acts(line: Sentence, head: Head, actor: Actor, lex: Lexicon) -> bool:
    """Whether a medium stands right before a verb: not «Pantauan Reuters di lokasi, warga menolak …»."""
    at = next((at for at in range(head.first - 1, -1, -1) if line.actor(at) == actor), head.first)
    classes, timed = grammar(lex.language).classes, lex.times.prepositions
    between = (word for word in line.words[at + 1 : head.first] if word != TIME and word not in timed)
    return at < head.first and all(classes[word] & _HELPING for word in between)


def without(events: Iterable[Event], lex: Lexicon) -> Iterator[Event]:
    """The events without media: no pronoun in what follows means who only heard it."""
    for event in events:
        parts = tuple(part for part in event.actors if part.actor.name.lower() not in lex.media)
        yield event if len(parts) == len(event.actors) else replace(event, actors=parts)
