"""What an event noun can be to a time: relations that `head` and `chosen` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.triggers.heads import Head
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES

_NEAR = 3  # units from a comma to a happening: «, dengan prosesi upacara»
_DECIDING = frozenset({"statement", "refusal", "agreement", "law"})
NOUN: Relations[Callable[[Candidates, Head], bool]] = Relations()


@NOUN
def noun(_: Candidates, one: Head) -> bool:
    """It is a noun that names a happening."""
    return one.kind == "noun"


@NOUN
def nearest_noun(seen: Candidates, one: Head) -> bool:
    """It is the last happening before the time in its stretch."""
    return bool(seen.nouns) and one is seen.nouns[-1]


@NOUN
def object_noun(seen: Candidates, one: Head) -> bool:
    """It stands between the last verb before the time and the time."""
    return bool(seen.verbs) and one in seen.nouns


@NOUN
def before_that_noun(seen: Candidates, one: Head) -> bool:
    """It stands before the last happening of the time's stretch, and a mark between: «disahkan, dalam rapat pada …»."""
    if not seen.nouns or one.first >= seen.nouns[-1].first:
        return False
    at = seen.nouns[-1].first
    return not PAUSES.isdisjoint(seen.words[max(0, at - _NEAR) : at])  # not «maju dalam Pilpres 2019»


@NOUN
def nominalised(seen: Candidates, one: Head) -> bool:
    """It is a verb that a clitic makes the name of what happened: «bangkrutnya maskapai itu tahun 1997»."""
    return one.kind == "noun" and one.word.endswith(seen.lex.clitic)


@NOUN
def stands_for_clause(seen: Candidates, one: Head) -> bool:
    """«setelah», «terkait» or their kin stand before the noun: «setelah aneksasi Krimea»."""
    return seen.scope.governed(one)


@NOUN
def takes_clause_time(seen: Candidates, one: Head) -> bool:
    """«setelah», «sejak» or their kin, which date what follows them, stand before the noun."""
    return seen.scope.governed(one, seen.lex.triggers.besides)


@NOUN
def written_after(seen: Candidates, one: Head) -> bool:
    """It is written together with «pasca»: «pascagempa»."""
    return one.word.startswith(seen.lex.after)


@NOUN
def of_deciding_verb(seen: Candidates, one: Head) -> bool:
    """The verb before it, not planned itself, announces, refuses or rules: «membatalkan kunjungan pekan depan»."""
    last = seen.verbs[-1] if seen.verbs else None
    return last is not None and last.type in _DECIDING and not seen.scope.planned(last)


@NOUN
def behind_verbs(seen: Candidates, one: Head) -> bool:
    """No verb stands between it and the time."""
    return not any(one.first < h.first for h in seen.before)


@NOUN
def poll(_: Candidates, one: Head) -> bool:
    """It names a poll or its campaign: «Pilgub»."""
    return one.type == "election"


@NOUN
def of_unplanned_verb(seen: Candidates, _: Head) -> bool:
    """Nothing says that the verb before it is still to come."""
    return bool(seen.verbs) and not seen.scope.planned(seen.verbs[-1])


@NOUN
def opens_clause(seen: Candidates, one: Head) -> bool:
    """No preposition, verb or other happening stands before it in its clause."""
    number = seen.line.number(one.first)
    earlier = any(h.first < one.first and seen.line.number(h.first) == number for h in seen.near)
    small = one.word in seen.lex.times.prepositions  # «mulai sekarang»
    return not earlier and not small and not seen.scope.prepositional(one) and not seen.scope.governed(one)


@NOUN
def subject_of_time(seen: Candidates, one: Head) -> bool:
    """It stands in the clause of the time, or no verb parts it from the time: «Kebakaran di Desa A, Kec. B, Jumat»."""
    own = seen.line.number(one.first) == seen.line.number(seen.when.first)
    return own or not any(one.first < h.first < seen.when.first for h in seen.near)


@NOUN
def told_before(seen: Candidates, one: Head) -> bool:
    """«itu», «tersebut» or «ini» stands behind it."""
    return seen.scope.known(one)


@NOUN
def prepositional(seen: Candidates, one: Head) -> bool:
    """A preposition stands before the noun or the word before it."""
    return seen.scope.prepositional(one)


@NOUN
def of_passing_verb(seen: Candidates, one: Head) -> bool:
    """The verb before it leaves its time to what it names: «menjadwalkan pengesahan», «terjadi», a state."""
    last = seen.verbs[-1] if seen.verbs else None
    return last is not None and (last.word in seen.lex.triggers.passing or (last.state and not last.tag))


@NOUN
def close_to_saying(seen: Candidates, one: Head) -> bool:
    """It stands right behind a verb of saying: «menyampaikan pidato», «membantah adanya pertemuan»."""
    last = seen.verbs[-1] if seen.verbs else None
    between = seen.words[last.last : one.first] if last is not None else ()
    return last is not None and last.speech and not last.tag and all(w in seen.lex.nouns.existing for w in between)


@NOUN
def of_saying(seen: Candidates, _: Head) -> bool:
    """The verb before it says what it is part of: «mengatakan hasil pemeriksaan»."""
    last = seen.verbs[-1] if seen.verbs else None
    return last is not None and last.speech and not last.tag


@NOUN
def predicate(seen: Candidates, one: Head) -> bool:
    """It is what its clause tells: «Semeru erupsi pada Sabtu dan memuntahkan abu»."""
    return seen.scope.predicate(one, seen.when)


@NOUN
def behind_saying(seen: Candidates, one: Head) -> bool:
    """It stands behind the last verb of saying before the time."""
    said = [h for h in seen.near if h.speech and h.kind == "verb" and h.first < seen.when.first]
    return bool(said) and one.first > said[-1].first


@NOUN
def birth(seen: Candidates, one: Head) -> bool:
    """It tells a birth, and only names stand before the time: «pria kelahiran Parepare, 25 Juni 1936, itu …»."""
    return one.word in seen.lex.nouns.births and one.last <= seen.when.first and seen.names_between(one)


@NOUN
def in_clause_of_link(seen: Candidates, one: Head) -> bool:
    """It stands in the clause of the head chosen before."""
    return seen.chosen is not None and seen.line.number(one.first) == seen.line.number(seen.chosen.first)


@NOUN
def behind_link(seen: Candidates, one: Head) -> bool:
    """It stands behind the head chosen before."""
    return seen.chosen is not None and one.first > seen.chosen.first
