"""Finds who meets in a contest: the other side may be named in another clause than the verb that bears the date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Actor, Role
from timeline.participants.complements import Complements
from timeline.participants.subjects import Subjects
from timeline.triggers.heads import Head

_NEAR = 4  # units behind a verb in which its object tells that it is about a contest


def other_side(
    subjects: Subjects, behind: Complements, heads: Sequence[Head], head: Head
) -> Iterator[tuple[Actor, Role]]:
    """Whom one meets by the clause behind: «meraih kemenangan setelah menaklukkan X», «tampil apik saat melawan X»."""
    line, contests = subjects.line, subjects.lex.roles.contests
    if head.speech or not (head.type in contests or _about(subjects, head)):
        return
    for verb in heads:
        part = line.clause(verb.first)
        inner = part.kind == "adverbial" and part.parent == line.number(head.first)
        meets = verb.type in contests or verb.word in subjects.lex.roles.parting  # «setelah menyerah 2-1 di markas X»
        if verb.first < head.last or verb.kind != "verb" or not (meets and inner):
            continue
        if any(at in line.actors for at in subjects.own_units(verb)):
            return  # «X menang saat Y melawan Z»
        yield from _met(behind, verb)
        return


def next_named(
    subjects: Subjects, behind: Complements, heads: Sequence[Head], head: Head
) -> Iterator[tuple[Actor, Role]]:
    """The next actor of the sentence after an act of two sides whose own clause names but one."""
    last = subjects.line.clause(head.first).last
    verb = next((h for h in heads if h.first >= last and h.kind == "verb"), None)
    if verb is not None:
        yield from _met(behind, verb)


def _met(behind: Complements, verb: Head) -> Iterator[tuple[Actor, Role]]:
    """Whom a verb names behind it as the other side."""
    return ((actor, role) for actor, role in behind.after(verb, "patient") if role == "patient")


def contest(subjects: Subjects, heads: Sequence[Head], noun: Head, held: Head) -> Head | None:
    """The verb that tells of the contest in whose clause the noun stands: «kalah dari X pada laga yang digelar …»."""
    line, contests = subjects.line, subjects.lex.roles.contests
    if noun.type not in contests or line.clause(held.first).kind != "relative":
        return None
    number = line.number(noun.first)
    own = (h for h in heads if h.kind == "verb" and h.first < noun.first and line.number(h.first) == number)
    return next((h for h in own if not h.speech and (h.type in contests or _about(subjects, h))), None)


def _about(subjects: Subjects, head: Head) -> bool:
    """Whether the object of a verb tells that it is about a contest: «meraih kemenangan»."""
    near = subjects.line.words[head.last : head.last + _NEAR]
    return any(subjects.lex.carried_type(word) in subjects.lex.roles.contests for word in near)
