"""What a verb or event noun can be to a time: the relations that `head` and `chosen` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.text.grammar import BETWEEN, MARK, VERB
from timeline.triggers.heads import Head
from timeline.triggers.rules import Relations

HEAD: Relations[Callable[[Candidates, Head], bool]] = Relations()


@HEAD
def verb(_: Candidates, one: Head) -> bool:
    """It is a verb that no other verb uses."""
    return one.kind == "verb" and not one.chained


@HEAD
def speech(_: Candidates, one: Head) -> bool:
    """It is a verb of saying."""
    return one.speech


@HEAD
def cites(seen: Candidates, one: Head) -> bool:
    """It only tells who said the rest: «kata X», «dilansir Antara»."""
    return one.tag or one.word in seen.lex.speech.citing


@HEAD
def citing(seen: Candidates, one: Head) -> bool:
    """It only names the medium that told the rest: «dilansir Antara»."""
    return not one.tag and one.word in seen.lex.speech.citing


@HEAD
def asks(seen: Candidates, one: Head) -> bool:
    """It asks somebody to do something: «mengimbau warga tidak membakar sampah»."""
    return one.word in seen.lex.triggers.causing


@HEAD
def state(_: Candidates, one: Head) -> bool:
    """It names a state and no happening: «adalah», «memiliki»."""
    return one.state


@HEAD
def before(seen: Candidates, one: Head) -> bool:
    """It stands before the time."""
    return one.last <= seen.when.first


@HEAD
def after(seen: Candidates, one: Head) -> bool:
    """It stands behind the time."""
    return one.first > seen.when.first


@HEAD
def tense_fits(seen: Candidates, one: Head) -> bool:
    """No «akan» before it although the time is over, no «telah» although it is to come."""
    return seen.scope.tense_fits(one, seen.when)


@HEAD
def met(seen: Candidates, one: Head) -> bool:
    """It only tells how the press met the speaker: «ditemui»."""
    return seen.scope.met(one)


@HEAD
def next_verb(seen: Candidates, one: Head) -> bool:
    """It is the verb that follows the time: «NATO pada Rabu menolak …»."""
    return one is seen.next_verb


@HEAD
def last_before(seen: Candidates, one: Head) -> bool:
    """It is the last verb before the time, in whatever clause."""
    return bool(seen.before) and one is seen.before[-1]


@HEAD
def awaited(seen: Candidates, one: Head) -> bool:
    """The verb before it only gets ready for it, or asks for it: «bersiap melawan», «mengamankan konser»."""
    before = [h for h in seen.before if h.first < one.first]
    led = seen.words[seen.when.first - 1 : seen.when.first]
    begun = not seen.lex.times.onward.isdisjoint(led)  # «menyiapkan X sejak Juli»
    return bool(before) and not begun and before[-1].word in seen.lex.triggers.awaiting


@HEAD
def of_last_time(seen: Candidates, one: Head) -> bool:
    """It has the time before this one, which stands behind it."""
    return seen.last is not None and one is seen.last.head and one.first < seen.last.when.first


@HEAD
def passing(seen: Candidates, one: Head) -> bool:
    """It leaves its time to what it is about: «melihat saat ini warga berdagang»."""
    return one.word in seen.lex.triggers.passing


@HEAD
def planned(seen: Candidates, one: Head) -> bool:
    """A word that helps it says that it is to come: «bakal digelar»."""
    return seen.scope.planned(one)


@HEAD
def so_by_then(seen: Candidates, one: Head) -> bool:
    """Its helpers tell how far it has come: «masih …», «sudah …», «belum …», «tidak pernah …»."""
    if any(h.kind == "verb" and seen.scope.lasts(h) for h in seen.stretch):
        return False  # «masih beroperasi sampai detik ini, tetapi X sudah menyiapkan …»
    return not seen.scope.told(one).isdisjoint({"done", "ongoing", "negated"})


@HEAD
def habit(seen: Candidates, one: Head) -> bool:
    """With a time of the day it only tells when a place is open: «buka pukul 08.00»."""
    return one.word in seen.lex.triggers.habits


@HEAD
def held(seen: Candidates, one: Head) -> bool:
    """It tells that something took place: «laga yang digelar di Solo»."""
    return one.word in seen.lex.triggers.held


@HEAD
def parted_by_noun(seen: Candidates, one: Head) -> bool:
    """A noun stands between it and the time, right before the time: «disandingkan dengan potretnya sekarang»."""
    at = seen.when.first - 1
    word = seen.words[at]
    plain = word not in seen.lex.times.prepositions and not seen.scope.rules.classes[word] & (MARK | VERB | BETWEEN)
    return one.last <= at and plain and not any(h.first <= at < h.last for h in seen.scope.heads)


@HEAD
def timed(seen: Candidates, one: Head) -> bool:
    """Another time stands between it and this one."""
    return any(one.last <= at < seen.when.first for at in seen.line.times)


@HEAD
def empty(seen: Candidates, one: Head) -> bool:
    """It is a link that tells no happening: «ada», «merupakan»."""
    return one.word in seen.lex.triggers.empty


@HEAD
def next_lasting(seen: Candidates, one: Head) -> bool:
    """It is the next verb that is no saying, in a clause that hangs on no other."""
    lasting = [h for h in seen.near if verb(seen, h) and after(seen, h) and not h.speech]
    return bool(lasting) and one is lasting[0] and not seen.scope.inner(one)
