"""Finds who meets in a contest: the other side may be named in another clause than the verb that bears the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Actor, Role
from timeline.participants.complements import Complements
from timeline.participants.subjects import Subjects
from timeline.triggers.heads import Head

_INNER = frozenset({"adverbial", "purpose"})  # «setelah menaklukkan X», «bangkit untuk mengalahkan X»
_GOALS = re.compile(r"(?<![\d(/-])\d{1,3}[-–]\d{1,3}(?![\d)/-])")
_SCORE = 6  # units behind a verb in which the score stands
_NEAR = 4  # units behind a verb in which its object tells that it is about a contest


def other_side(
    subjects: Subjects, behind: Complements, heads: Sequence[Head], head: Head
) -> Iterator[tuple[Actor, Role]]:
    """Whom one meets by a clause behind: «meraih kemenangan setelah menaklukkan X», «tampil apik saat melawan X».

    By one inside that one too: «gagal menang setelah dipaksa bermain imbang kala menjamu X»; and who did it to the
    subject: «gagal menang setelah ditahan 1-1 oleh X».
    """
    line, contests = subjects.line, subjects.lex.roles.contests
    if head.speech or not (head.type in contests or _about(subjects, head)):
        return
    inside = {line.number(head.first)}
    for verb in heads:
        part = line.clause(verb.first)
        if verb.first < head.last or verb.kind != "verb" or part.kind not in _INNER or part.parent not in inside:
            continue
        inside.add(part.number)
        if any(at in line.actors for at in subjects.own_units(verb)):
            return  # «X menang saat Y melawan Z»
        if verb.type in contests or _scored(subjects, verb):  # «setelah ditahan 1-1 oleh X»
            found = list(_met(behind, verb))
            if found:
                yield from found
                return


def _scored(subjects: Subjects, verb: Head) -> bool:
    """Whether a verb parts two sides, or tells the score of a game: «setelah menggulung X 21-13, 21-9»."""
    line, last = subjects.line, min(verb.last + _SCORE, subjects.line.clause(verb.first).last) - 1
    goals = line.text[line.units[verb.first].start : line.units[max(verb.first, last)].end]
    return verb.word in subjects.lex.roles.parting or _GOALS.search(goals) is not None


def next_named(
    subjects: Subjects, behind: Complements, heads: Sequence[Head], head: Head
) -> Iterator[tuple[Actor, Role]]:
    """The next actor of the sentence after an act of two sides whose own clause names but one."""
    if any(role == "patient" for _, role in behind.after(head, "patient")):
        return  # «bercerai dari X pada 2010 dan menikah dengan Y»
    last = subjects.line.clause(head.first).last
    verb = next((h for h in heads if h.first >= last and h.kind == "verb"), None)
    if verb is not None:
        yield from _met(behind, verb)


def met_before(
    subjects: Subjects, behind: Complements, heads: Sequence[Head], head: Head
) -> Iterator[tuple[Actor, Role]]:
    """With whom one did what two do where only the verb before names them: «menikah dengan X dan bercerai»."""
    line, mutual = subjects.line, subjects.lex.roles.mutual
    part = line.clause(head.first)
    before = next((h for h in reversed(heads) if h.last <= head.first and h.kind == "verb"), None)
    if before is None or before.word not in mutual or line.number(before.first) not in (part.number, part.coordinated):
        return
    alone = not any(at in line.actors for at in (*subjects.own_units(head), *range(head.last, behind.end(head))))
    if alone or part.number == line.number(before.first):
        yield from _met(behind, before)


def _met(behind: Complements, verb: Head) -> Iterator[tuple[Actor, Role]]:
    """Whom a verb names behind it as the other side."""
    done_to = verb.voice == "passive"  # «setelah dikalahkan oleh X»
    return ((actor, "patient") for actor, role in behind.after(verb, "patient") if role == "patient" or done_to)


def contest(subjects: Subjects, heads: Sequence[Head], noun: Head) -> Head | None:
    """The verb that tells of the contest in whose clause the noun stands: «kalah dari X pada laga yang digelar …».

    It may stand behind: «Pada laga yang digelar di Solo, X menaklukkan Y».
    """
    line, contests = subjects.line, subjects.lex.roles.contests
    if noun.type not in contests:
        return None
    number = line.number(noun.first)
    own = [h for h in heads if h.kind == "verb" and not h.speech and line.number(h.first) == number]
    near = sorted(own, key=lambda verb: verb.first > noun.first)
    return next((h for h in near if h.type in contests or _about(subjects, h)), None)


def _about(subjects: Subjects, head: Head) -> bool:
    """Whether the object of a verb tells that it is about a contest: «meraih kemenangan»."""
    near = subjects.line.words[head.last : head.last + _NEAR]
    return any(subjects.lex.carried_type(word) in subjects.lex.roles.contests for word in near)
