"""What a verb can be to a time that another head has: the relations that `share` rows of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.coordination import Coordination
from timeline.triggers.heads import Head
from timeline.triggers.rules import Relations

GIVEN: Relations[Callable[[Coordination], bool]] = Relations()
SHARING: Relations[Callable[[Coordination, Head], bool]] = Relations()


@GIVEN
def of_verb(seen: Coordination) -> bool:
    """The time belongs to a verb."""
    return seen.head.kind == "verb"


@GIVEN
def of_speech(seen: Coordination) -> bool:
    """The time belongs to a verb of saying."""
    return seen.head.speech


@GIVEN
def of_tag(seen: Coordination) -> bool:
    """The time belongs to a verb of saying behind a mark: «…, kata ahli pada Kamis»."""
    return seen.head.tag or (seen.head.speech and seen.line.words[seen.head.first - 1 : seen.head.first] == (",",))


@GIVEN
def brief(seen: Coordination) -> bool:
    """It is no longer than a month, and tells no since or until: not «vakum dan kembali tampil sejak 2019»."""
    return not _bounding(seen) and not seen.when.coarse


def _bounding(seen: Coordination) -> bool:
    """Whether «sejak», «hingga» or their kin stand before the time."""
    first = seen.when.first
    return first > 0 and seen.line.words[first - 1] in seen.lex.times.bounding


@GIVEN
def of_predicate(seen: Coordination) -> bool:
    """The time belongs to a noun that is what its clause tells: «Semeru erupsi pada Sabtu dan memuntahkan abu»."""
    return seen.head.kind != "verb" and seen.scope.predicate(seen.head, seen.when)


@GIVEN
def of_circumstance(seen: Coordination) -> bool:
    """It is the day of what its own subject did, or what took place: not «Dibangun pada 5 Mei 2010, gedung itu …»."""
    one_day = seen.when.placed and seen.when.interval.days == 1
    if _bounding(seen):
        return False  # «Menikah sejak 11 Desember 2016, Rina tinggal di Solo»
    return one_day and (seen.head.voice in {"active", "plain"} or seen.head.word in seen.lex.triggers.held)


@GIVEN
def of_occasion(seen: Coordination) -> bool:
    """It belongs to what a saying was said at or right after, within the day: «kata X saat dikonfirmasi pada Sabtu»."""
    lex, when = seen.lex, seen.when
    occasion = lex.joined(lex.times.meanwhile, lex.times.right_after)
    behind, long = when.first >= seen.part.first, when.placed and when.interval.days > 1
    return seen.part.opener in occasion and behind and not long


@GIVEN
def of_what_was_held(seen: Coordination) -> bool:
    """It is the day, behind a comma, of an occasion that «yang» tells of: «menang dalam laga yang digelar, Sabtu»."""
    one_day = seen.when.placed and seen.when.interval.days == 1
    held = seen.head.word in seen.lex.triggers.held and seen.scope.inner(seen.head)
    return held and seen.when.paused and one_day


@GIVEN
def of_meanwhile(seen: Coordination) -> bool:
    """It belongs to what went on meanwhile: «menangkap X saat bersembunyi di rumahnya pada Senin»."""
    return seen.part.kind == "adverbial" and seen.part.opener in seen.lex.times.meanwhile


@GIVEN
def of_what_came_before(seen: Coordination) -> bool:
    """It belongs, behind a comma, to what «setelah …» tells: «lolos setelah mengalahkan X di Solo, Senin»."""
    return seen.when.paused and seen.part.opener in seen.lex.times.right_after


@SHARING
def goes_on_behind(seen: Coordination, one: Head) -> bool:
    """It goes on with that verb, its subject and its time: «Senin polisi menangkap … dan menyita …»."""
    return one in seen.behind


@SHARING
def goes_on_before(seen: Coordination, one: Head) -> bool:
    """That verb goes on with it, and the time stands behind both: «mengunjungi … dan menyerahkan … pada Senin»."""
    return one in seen.before


@SHARING
def next_verb(seen: Coordination, one: Head) -> bool:
    """It is the verb that the time's own clause, or the next one, tells behind it."""
    return one == seen.scope.next_verb(seen.when)


@SHARING
def opened_by_meanwhile(seen: Coordination, one: Head) -> bool:
    """It is that of «saat …» right behind the time: «memburuk sejak Desember, saat polisi menahan seorang warga»."""
    return one == seen.meanwhile


@SHARING
def tags_around(seen: Coordination, one: Head) -> bool:
    """It tags a saying in the clause around that one, before it."""
    return one.tag and one.first < seen.part.first and seen.line.number(one.first) == seen.part.parent


@SHARING
def done_in_opening(seen: Coordination, one: Head) -> bool:
    """It is the verb of the sentence that the head opens without a subject: «Bermain di Solo, Rabu, Persis kalah»."""
    return one == seen.opened


@SHARING
def done_at(seen: Coordination, one: Head) -> bool:
    """It is what was done at the occasion, in the time's own clause, and its tense allows the time."""
    return one == seen.done


@SHARING
def around(seen: Coordination, one: Head) -> bool:
    """It is the verb of the clause around, on the same side of the quotation marks, and its tense allows the time."""
    return one == seen.outer


@SHARING
def led_to(seen: Coordination, one: Head) -> bool:
    """It is the last verb before that clause and of the clause around, and tells no purpose: «lolos setelah …»."""
    before = [h for h in seen.verbs if h.first < seen.part.first]
    return bool(before) and one == before[-1] == seen.outer and seen.line.clause(one.first).kind != "purpose"


@SHARING
def own_time(seen: Coordination, one: Head) -> bool:
    """Another time stands in its clause, or how long it lasted."""
    return seen.own_time(one)
