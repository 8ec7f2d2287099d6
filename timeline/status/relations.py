"""What an event can be to its clause, as far as it tells whether it came to pass: what `event` lists of rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.nobody import nobody
from timeline.status.predicate import Predicate
from timeline.triggers.near_types import near_types
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES

EVENT: Relations[Callable[[Predicate], bool]] = Relations()
_SECOND = 2  # a verb joined by «dan» stands this near to it


@EVENT
def tag(seen: Predicate) -> bool:
    """It tags a saying, which somebody is heard to do: «…,» kata X."""
    return seen.head.tag


@EVENT
def passive(seen: Predicate) -> bool:
    """It is a verb in the passive: «ditemui»."""
    return seen.head.voice == "passive"


@EVENT
def meeting_press(seen: Predicate) -> bool:
    """It tells how the press met a speaker: «ditemui»."""
    return seen.head.word in seen.lex.triggers.circumstances


@EVENT
def noun(seen: Predicate) -> bool:
    """It is a noun."""
    return seen.head.kind == "noun"


@EVENT
def speech(seen: Predicate) -> bool:
    """It is a verb or noun of saying."""
    return seen.head.speech


@EVENT
def act(seen: Predicate) -> bool:
    """It is a verb that tells of a deed: no saying, and no state such as «mengetahui»."""
    return seen.head.kind == "verb" and not (seen.head.speech or seen.head.state)


@EVENT
def wrong(seen: Predicate) -> bool:
    """It is a deed of which somebody is guilty: «mencuri», «menerima suap»."""
    return not seen.lex.labels.slander.isdisjoint(near_types(seen.line, seen.head, seen.lex))


@EVENT
def invented(seen: Predicate) -> bool:
    """It is what stories are made of: a crime, a death, a wedding, an arrest."""
    return not seen.head.speech and seen.head.type in seen.lex.labels.invented


@EVENT
def borne_out(seen: Predicate) -> bool:
    """What is said behind it calls it true: «mengira Budi mencuri, ternyata benar», not «yang benar …»."""
    words, lex = seen.words, seen.lex
    behind = (at for at in range(seen.head.last, len(words)) if words[at] in lex.status.untrue)
    relative = seen.judge.rules.relative
    return any(lex.cues.get(words[at - 1]) != "negated" and words[at - 1] not in relative for at in behind)


@EVENT
def purpose(seen: Predicate) -> bool:
    """Its clause tells what something is for: «untuk membangun»."""
    return seen.part.kind == "purpose"


@EVENT
def complement(seen: Predicate) -> bool:
    """Its clause tells what was said: «bahwa …»."""
    return seen.part.kind == "complement"


@EVENT
def governed(seen: Predicate) -> bool:
    """Its clause, a purpose or what was said, hangs on a verb."""
    return seen.governed


@EVENT
def in_condition(seen: Predicate) -> bool:
    """It stands in a condition: «jika musuh menyerang»."""
    return seen.part.kind == "condition"


@EVENT
def outer(seen: Predicate) -> bool:
    """Its clause is a main one, or tells what was said."""
    return seen.part.kind in {"main", "complement"}


@EVENT
def settled(seen: Predicate) -> bool:
    """«telah» or its kin stands before it in its clause."""
    return seen.settled_at >= 0


@EVENT
def lasting(seen: Predicate) -> bool:
    """It is a verb of what goes on: «kini telah mendekam di penjara»."""
    return seen.head.word in seen.lex.times.lasting


@EVENT
def plans_itself(seen: Predicate) -> bool:
    """It only tells that something is planned, and no verb tells what: «dijadwalkan pada Senin»."""
    return seen.head.word in seen.lex.status.planning and seen.head.word in seen.lex.triggers.helpers


@EVENT
def right_behind_settled(seen: Predicate) -> bool:
    """«telah» or its kin stands right before it: «kini telah ditahan», not «kini sudah bisa ditemui»."""
    return seen.settled_at >= 0 and seen.settled_at == seen.head.first - 1


@EVENT
def settled_anywhere(seen: Predicate) -> bool:
    """«telah» or its kin stands in its part of the sentence, before or behind it."""
    return "settled" in seen.lex.helping.of(seen.words[seen.part.first : seen.part.last])


@EVENT
def possible(seen: Predicate) -> bool:
    """«bisa» or its kin stands before it in its clause."""
    return "possible" in seen.lex.helping.of(seen.helped)


@EVENT
def to_come(seen: Predicate) -> bool:
    """Of the cues before it in its clause, the one that says most makes it a plan."""
    return seen.own is not None and seen.own.says == "planned"


@EVENT
def bare(seen: Predicate) -> bool:
    """No cue before it in its clause says anything of it."""
    return seen.own is None


@EVENT
def only_obliged(seen: Predicate) -> bool:
    """All that speaks of a plan before it is «harus» or its kin."""
    told = seen.lex.helping.of(seen.helped)
    return "planned" in told and "intended" not in told


@EVENT
def outcome(seen: Predicate) -> bool:
    """It is what a deed led to, told in one breath with it: «memukul warga hingga tewas»."""
    return seen.deed is not None


@EVENT
def claimed(seen: Predicate) -> bool:
    """A noun before it calls it a claim: «isu X mundur», «kabar bahwa X kabur»; not one that is only the source."""
    return seen.claim >= 0


@EVENT
def called_claim(seen: Predicate) -> bool:
    """A noun before it in its clause calls it a claim: «tuduhan menyiksa tahanan»."""
    return not seen.lex.status.claims.isdisjoint(seen.helped)


@EVENT
def joined(seen: Predicate) -> bool:
    """It is a deed or a threat that «dan» or its kin, with no mark before, joins to a verb: «… dan tidak menendang»."""
    line, first = seen.line, seen.part.first
    if seen.head.kind != "verb" or seen.says:
        return False
    close = first > 0 and line.words[first - 1] not in PAUSES and line.words[first] in seen.lex.roles.together
    return close and seen.head.first <= first + _SECOND


@EVENT
def apart(seen: Predicate) -> bool:
    """Its clause goes on with another one but tells something new: «…, dan …», «…; …»."""
    words, first = seen.words, seen.part.first
    return words[first] in seen.lex.roles.together or (first > 0 and words[first - 1] == ";")


@EVENT
def of_nobody(seen: Predicate) -> bool:
    """«tidak ada yang», «tidak ada polisi yang», «tak seorang pun warga yang» stands before it."""
    return seen.part.kind == "relative" and nobody(seen)
