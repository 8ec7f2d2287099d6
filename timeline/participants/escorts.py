"""Finds who goes along with the subject of a verb, as another verb tells before it: «X didampingi Y, Z, dan W tiba»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.model import Actor
from timeline.participants.phrases import Phrases
from timeline.text.grammar import BETWEEN, grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


def escorted(
    line: Sentence,
    lex: Lexicon,
    phrases: Phrases,
    verbs: Sequence[Head],
    head: Head,
    of: Callable[[Head, int], list[Actor]],
    depth: int,
) -> list[Actor]:
    """The subject of the verb of an escort that stands before a head, and that escort where nothing grave is told.

    `of` finds the subjects of another verb, so many clauses up.
    """
    before = next((verb for verb in reversed(verbs) if verb.last <= head.first), None)
    if before is None or before.word not in lex.roles.escorted:
        return []
    between = range(before.last, head.first)
    if not all(_listed(line, lex, phrases, at) for at in between):
        return []
    found = of(before, depth - 1)
    if not found or head.speech or head.type in lex.labels.grave:
        return found
    return [*found, *(one for one in phrases.heads(between) if one.kind != "place" and one not in found)]


def _listed(line: Sentence, lex: Lexicon, phrases: Phrases, at: int) -> bool:
    """Whether a unit may stand in a list of names, their kin and offices and a time among them."""
    word, people = line.words[at], lex.people
    listing = lex.joined(lex.roles.together, lex.roles.agent, people.several, lex.times.prepositions)
    told = word == "," or word in listing or word.endswith(people.clitic) or at in line.actors or at in line.times
    return told or bool(grammar(lex.language).classes[word] & BETWEEN) or phrases.offices.belongs(at)
