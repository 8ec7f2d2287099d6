"""What a verb or event noun can be to a time: the relations that `head` and `chosen` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.dating.reach import Reach
from timeline.events.heads import Head

HEAD: dict[str, Callable[[Reach, Head], bool]] = {}


def head(relation: Callable[[Reach, Head], bool]) -> Callable[[Reach, Head], bool]:
    """Enter a relation into the vocabulary."""
    HEAD[relation.__name__] = relation
    return relation


@head
def verb(_: Reach, one: Head) -> bool:
    """It is a verb that no other verb uses."""
    return one.kind == "verb" and not one.chained


@head
def speech(_: Reach, one: Head) -> bool:
    """It is a verb of saying."""
    return one.speech


@head
def cites(seen: Reach, one: Head) -> bool:
    """It only tells who said the rest: «kata X», «dilansir Antara»."""
    return one.tag or one.word in seen.lex.speech.citing


@head
def state(_: Reach, one: Head) -> bool:
    """It names a state and no happening: «adalah», «memiliki»."""
    return one.state


@head
def before(seen: Reach, one: Head) -> bool:
    """It stands before the time."""
    return one.last <= seen.when.first


@head
def after(seen: Reach, one: Head) -> bool:
    """It stands behind the time."""
    return one.first > seen.when.first


@head
def same_clause(seen: Reach, one: Head) -> bool:
    """It stands in the clause of the time."""
    return seen.scope.same_clause(one, seen.when)


@head
def same_stretch(seen: Reach, one: Head) -> bool:
    """It stands before the time in the same unbroken stretch of a clause."""
    return one in seen.stretch


@head
def inner(seen: Reach, one: Head) -> bool:
    """Its clause hangs on another one."""
    return seen.scope.inner(one)


@head
def tense_fits(seen: Reach, one: Head) -> bool:
    """No «akan» before it although the time is over, no «telah» although it is to come."""
    return seen.scope.tense_fits(one, seen.when)


@head
def met(seen: Reach, one: Head) -> bool:
    """It only tells how the press met the speaker: «ditemui»."""
    return seen.scope.met(one)


@head
def next_verb(seen: Reach, one: Head) -> bool:
    """It is the verb that follows the time: «NATO pada Rabu menolak …»."""
    return one is seen.next_verb


@head
def holds_last_verb(seen: Reach, one: Head) -> bool:
    """The clause of the verb before the time hangs on it."""
    return bool(seen.verbs) and seen.scope.holds(one, seen.verbs[-1])


@head
def around(seen: Reach, one: Head) -> bool:
    """The time's clause hangs on its clause."""
    return seen.line.number(one.first) == seen.line.clause(seen.when.first).parent


@head
def last_before(seen: Reach, one: Head) -> bool:
    """It is the last verb before the time, in whatever clause."""
    return bool(seen.before) and one is seen.before[-1]


@head
def of_last_time(seen: Reach, one: Head) -> bool:
    """It has the time before this one, which stands behind it."""
    return seen.last is not None and one is seen.last.head and one.first < seen.last.when.first


@head
def conditional(seen: Reach, one: Head) -> bool:
    """It stands in a condition: «jika sekarang sulit, …»."""
    return seen.line.clause(one.first).kind == "condition"


@head
def passing(seen: Reach, one: Head) -> bool:
    """It leaves its time to what it is about: «melihat saat ini warga berdagang»."""
    return one.word in seen.lex.triggers.passing


@head
def planned(seen: Reach, one: Head) -> bool:
    """A word that helps it says that it is to come: «bakal digelar»."""
    return seen.scope.planned(one)


@head
def so_by_then(seen: Reach, one: Head) -> bool:
    """Its helpers tell how far it has come: «masih …», «sudah …», «belum …», «tidak pernah …»."""
    if any(h.kind == "verb" and seen.scope.lasts(h) for h in seen.stretch):
        return False  # «masih beroperasi sampai detik ini, tetapi X sudah menyiapkan …»
    helpers = seen.words[seen.scope.rules.chain_start(seen.line.units, one.first) : one.first]
    return any(w in seen.lex.status.done or seen.lex.cues.get(w) in {"ongoing", "negated"} for w in helpers)


@head
def habit(seen: Reach, one: Head) -> bool:
    """With a time of the day it only tells when a place is open: «buka pukul 08.00»."""
    return one.word in seen.lex.triggers.habits


@head
def held(seen: Reach, one: Head) -> bool:
    """It tells that something took place: «laga yang digelar di Solo»."""
    return one.word in seen.lex.triggers.held


@head
def timed(seen: Reach, one: Head) -> bool:
    """Another time stands between it and this one."""
    return any(one.last <= at < seen.when.first for at in seen.line.times)


@head
def occasion(seen: Reach, one: Head) -> bool:
    """It stands in a clause of «saat …» or «setelah …»."""
    opener = seen.line.clause(one.first).opener
    return opener in seen.lex.joined(seen.lex.times.meanwhile, seen.lex.times.right_after)


@head
def empty(seen: Reach, one: Head) -> bool:
    """It is a link that tells no happening: «ada», «merupakan»."""
    return one.word in seen.lex.triggers.empty


@head
def next_lasting(seen: Reach, one: Head) -> bool:
    """It is the next verb that is no saying, in a clause that hangs on no other."""
    lasting = [h for h in seen.near if verb(seen, h) and after(seen, h) and not h.speech]
    return bool(lasting) and one is lasting[0] and not seen.scope.inner(one)
