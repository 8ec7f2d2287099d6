"""What the clause of a verb or event noun can be to a time: relations that `head` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.triggers.heads import Head
from timeline.triggers.rules import Relations

CLAUSE: Relations[Callable[[Candidates, Head], bool]] = Relations()


@CLAUSE
def same_clause(seen: Candidates, one: Head) -> bool:
    """It stands in the clause of the time."""
    return seen.scope.same_clause(one, seen.when)


@CLAUSE
def same_stretch(seen: Candidates, one: Head) -> bool:
    """It stands before the time in the same unbroken stretch of a clause."""
    return one in seen.stretch


@CLAUSE
def inner(seen: Candidates, one: Head) -> bool:
    """Its clause hangs on another one."""
    return seen.scope.inner(one)


@CLAUSE
def holds_last_verb(seen: Candidates, one: Head) -> bool:
    """The clause of the verb before the time hangs on it."""
    return bool(seen.verbs) and seen.scope.holds(one, seen.verbs[-1])


@CLAUSE
def around(seen: Candidates, one: Head) -> bool:
    """The time's clause hangs on its clause."""
    return seen.line.number(one.first) == seen.line.clause(seen.when.first).parent


@CLAUSE
def conditional(seen: Candidates, one: Head) -> bool:
    """It stands in a condition: «jika sekarang sulit, …»; what one says with «jika» is none: «menuturkan jika …»."""
    part = seen.line.clause(one.first)
    if part.kind != "condition":
        return False
    first = next(other.first for other in seen.line.clauses if other.number == part.number)
    return not any(h.speech and not h.tag and h.last == first for h in seen.scope.heads)


@CLAUSE
def occasion(seen: Candidates, one: Head) -> bool:
    """It stands in a clause of «saat …» or «setelah …»."""
    opener = seen.line.clause(one.first).opener
    return opener in seen.lex.joined(seen.lex.times.meanwhile, seen.lex.times.right_after)


@CLAUSE
def opened_by_since(seen: Candidates, one: Head) -> bool:
    """Its clause tells with «sejak …» since when something is so."""
    return seen.line.clause(one.first).opener in seen.lex.times.onward


@CLAUSE
def came_before(seen: Candidates, one: Head) -> bool:
    """Its clause tells with «setelah …» what came before what a verb tells before that clause, and is no saying."""
    part, number = seen.line.clause(one.first), seen.line.number
    after = part.opener in seen.lex.times.right_after and not (one.speech or seen.scope.met(one))
    return after and any(h.first < part.first and number(h.first) == part.parent for h in seen.before)


@CLAUSE
def meanwhile(seen: Candidates, one: Head) -> bool:
    """Its clause tells with «saat …» and a name what went on meanwhile: «saat Persib menang atas Persija»."""
    part = seen.line.clause(one.first)
    subject = one.first - part.first > 1 and seen.line.units[part.first + 1].lower not in seen.scope.rules.between
    return part.opener in seen.lex.times.meanwhile and part.kind == "adverbial" and subject
