"""What a cue that is a verb can be to an event, and what is told of it: what `cue` lists of rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.cue import Cue
from timeline.status.predicate import Predicate
from timeline.triggers.rules import Relations

VERB: Relations[Callable[[Predicate, Cue], bool]] = Relations()


@VERB
def undoing_between(seen: Predicate, cue: Cue) -> bool:
    """A verb of denying or not doing, which it undoes, stands between it and the event: «tidak membantah menerima»."""
    between = (head for head in seen.judge.heads if cue.at < head.first < seen.head.first)
    return any(head.word in seen.lex.denying or seen.lex.cues.get(head.word) == "negated" for head in between)


@VERB
def undone(seen: Predicate, cue: Cue) -> bool:
    """It is a verb of which it is told that it did not come to pass: «tidak membantah», «belum menolak»."""
    return cue.verb is not None and seen.judge.said(cue.verb, 0) == "negated"


@VERB
def passive(_: Predicate, cue: Cue) -> bool:
    """It is a verb in the passive: «dibantah»."""
    return cue.verb is not None and cue.verb.voice == "passive"


@VERB
def happening(_: Predicate, cue: Cue) -> bool:
    """It is a verb or event noun itself."""
    return cue.verb is not None


@VERB
def governor(seen: Predicate, cue: Cue) -> bool:
    """It is the verb on which the clause of the event, a purpose or what is said, hangs: «berencana untuk …»."""
    return cue.verb is not None and cue.verb == seen.governor


@VERB
def twin(seen: Predicate, cue: Cue) -> bool:
    """It is the verb with which that of the event shares its rank: «tidak memukul dan menendang»."""
    return cue.verb is not None and cue.verb == seen.twin


@VERB
def deed(seen: Predicate, cue: Cue) -> bool:
    """It is the deed that led to the event: «memukul warga hingga tewas»."""
    return cue.verb is not None and cue.verb == seen.deed


@VERB
def harms(seen: Predicate, cue: Cue) -> bool:
    """It is a deed that does harm: «memukul»."""
    return cue.verb is not None and cue.verb.type in seen.lex.roles.harming


@VERB
def told_denied(seen: Predicate, cue: Cue) -> bool:
    """What it tells is denied itself."""
    return seen.told(cue) == "denied"


@VERB
def told_negated(seen: Predicate, cue: Cue) -> bool:
    """What it tells did not happen itself."""
    return seen.told(cue) == "negated"


@VERB
def told_happened(seen: Predicate, cue: Cue) -> bool:
    """What it tells simply happened itself."""
    return seen.told(cue) == "happened"


@VERB
def told_ongoing(seen: Predicate, cue: Cue) -> bool:
    """What it tells goes on itself."""
    return seen.told(cue) == "ongoing"


@VERB
def own_times(seen: Predicate, cue: Cue) -> bool:
    """Both have times of their own: «batal digelar pada Sabtu dan baru dilaksanakan pada Minggu»."""
    times, first = seen.line.times, seen.head.first
    return any(cue.at < at < first for at in times) and any(at > first for at in times)
