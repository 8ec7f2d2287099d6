"""What a time is to what is over and what is still to come: relations that `time` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.triggers.rules import Relations

PLAN: Relations[Callable[[Candidates], bool]] = Relations()


@PLAN
def to_come(seen: Candidates) -> bool:
    """The time lies after the day of publication."""
    published = seen.scope.published
    return published is not None and seen.when.placed and seen.when.interval.start > published


@PLAN
def over(seen: Candidates) -> bool:
    """The time was over when the article appeared."""
    return seen.scope.over(seen.when)


@PLAN
def of_purpose(seen: Candidates) -> bool:
    """The verb before it tells what something was done for: «memanggil X untuk mengisi kabinet sejak Senin».

    What was done has no time yet, as it has in «memanggil X pada Senin untuk diperiksa pada Kamis».
    """
    verb = seen.verbs[-1] if seen.verbs else None
    if verb is None or (seen.last is not None and seen.scope.holds(seen.last.head, verb)):
        return False
    return seen.line.clause(verb.first).kind == "purpose" and not seen.scope.closes(verb)


@PLAN
def behind_description(seen: Candidates) -> bool:
    """«yang … itu» ended with the time before it: «memutus perkara yang didaftarkan pada 2019 itu pada Rabu»."""
    return seen.described > 0


@PLAN
def of_manner(seen: Candidates) -> bool:
    """The verb before it only tells how something was done: «datang dengan menggunakan batik»."""
    verb = seen.verbs[-1] if seen.verbs else None
    part = seen.line.clause(verb.first) if verb is not None else None
    return verb is not None and part is not None and verb.state and part.opener in seen.lex.times.manner


@PLAN
def behind_planner(seen: Candidates) -> bool:
    """A verb that only plans what another one tells stands right before it: «diharapkan tahun ini tol itu selesai»."""
    verb = seen.stretch[-1] if seen.stretch else None
    if verb is None or verb.word not in seen.lex.triggers.helpers:
        return False
    return seen.scope.planned(verb) and seen.small(verb.last, seen.when.first)


@PLAN
def before_its_plan(seen: Candidates) -> bool:
    """The next verb is planned, and none before it in the sentence is: «…, pada 13 Juli mereka akan menghadapi X»."""
    verb, scope = seen.next_verb, seen.scope
    if verb is None or any(map(scope.planned, seen.before)):
        return False
    return "planned" in scope.told(verb)


@PLAN
def before_plan(seen: Candidates) -> bool:
    """The next verb is planned, and the time neither names nor reaches a day to come: «…, Senin, X ingin pergi»."""
    verb = seen.next_verb
    return verb is not None and not (to_come(seen) or seen.when.present) and seen.scope.wished(verb)


@PLAN
def behind_settled(seen: Candidates) -> bool:
    """«sudah» or «telah» stands behind the last verb before it: the verb that has it is none that is known."""
    words = seen.words[seen.before[-1].last : seen.when.first] if seen.before else ()
    return "," in words and "done" in seen.lex.helping.of(words)


@PLAN
def said_ahead(seen: Candidates) -> bool:
    """It lies ahead, and the last verb before it only says what has none: «menegaskan pasokan aman hingga Desember»."""
    said = seen.verbs[-1] if seen.verbs else None
    only = said is not None and said.speech and not (seen.nouns or seen.scope.planned(said))
    return only and seen.scope.ahead(seen.when)


@PLAN
def after_thing(seen: Candidates) -> bool:
    """It tells when a thing was that «setelah …» names without a verb: «dirawat setelah operasi jantung pada 2019»."""
    at = seen.when.first
    part = seen.line.clause(at)
    told = any(seen.line.number(one.first) == part.number for one in seen.near)
    led = seen.words[at - 1 : at] and seen.words[at - 1] in seen.lex.times.prepositions
    thing = at - part.first > 1 + bool(led)
    return part.opener in seen.lex.times.right_after and thing and not (told or part.verbs)
