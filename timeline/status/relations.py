"""What an event can be to the words around it that tell whether it came to pass: what `status` rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.standing import Standing
from timeline.triggers.lexicon import OTHER
from timeline.triggers.rules import Relations

EVENT: Relations[Callable[[Standing], bool]] = Relations()


@EVENT
def tag(one: Standing) -> bool:
    """It tags a saying, which somebody is heard to do: «…,» kata X."""
    return one.head.tag


@EVENT
def met(one: Standing) -> bool:
    """It tells in the passive how the press met a speaker: «ditemui»."""
    return one.head.voice == "passive" and one.head.word in one.lex.triggers.circumstances


@EVENT
def noun(one: Standing) -> bool:
    """It is a noun."""
    return one.head.kind == "noun"


@EVENT
def under_denial(one: Standing) -> bool:
    """A verb of denying reaches it: «membantah menerima suap», «isu bahwa X kabur ditepis»."""
    return one.denier is not None


@EVENT
def called_untrue(one: Standing) -> bool:
    """«tidak benar» or its kin stand before it: «tidak benar X menjual data»."""
    return one.cue.status == "denied" or one.untrue


@EVENT
def refuted(one: Standing) -> bool:
    """It is told as a claim, which «tidak benar», «hoaks» or their kin behind it refute: «isu X mundur tidak benar»."""
    return bool(one.refuted)


@EVENT
def under_condition(one: Standing) -> bool:
    """It stands in a condition or hangs on one: «jika musuh menyerang, kami akan membalas»."""
    return one.conditional


@EVENT
def negated(one: Standing) -> bool:
    """A word before it says that it did not happen: «tidak», «batal», «mencegah»."""
    return one.cue.status == "negated"


@EVENT
def planned(one: Standing) -> bool:
    """A word before it says that it is to come: «akan», «dijadwalkan», «meminta»."""
    return one.cue.status == "planned"


@EVENT
def ongoing(one: Standing) -> bool:
    """A word before it says that it goes on: «sedang», «masih»."""
    return one.cue.status == "ongoing"


@EVENT
def only_obliged(one: Standing) -> bool:
    """All that speaks of a plan before it is «harus» or its kin."""
    return one.only_obliged


@EVENT
def planned_behind(one: Standing) -> bool:
    """A verb of planning stands behind it as what its clause tells: «kunjungan itu dijadwalkan»."""
    return one.planned_behind


@EVENT
def of_chance(one: Standing) -> bool:
    """It is what a chance or a wish named right before it is about: «punya potensi untuk menjadi juara»."""
    words, first = one.judge.line.words, one.part.first
    return one.part.kind == "purpose" and first > 0 and words[first - 1] in one.lex.status.chances


@EVENT
def hoped_for(one: Standing) -> bool:
    """It is what a verb of hoping right before its clause wishes: «berharap, musim ini terus memikat turis»."""
    return one.hoped


@EVENT
def of_nobody(one: Standing) -> bool:
    """«tidak ada yang», «tidak ada polisi yang», «tak seorang pun warga yang» stands before it."""
    return one.part.kind == "relative" and one.nobody


@EVENT
def inherits(one: Standing) -> bool:
    """The verb that governs it, or whose twin it is, did not simply happen: «berencana untuk membangun»."""
    return one.inherited != "happened"


@EVENT
def over(one: Standing) -> bool:
    """Its time was over when the article appeared."""
    return one.when is not None and one.published is not None and one.when.interval.end <= one.published


@EVENT
def ahead(one: Standing) -> bool:
    """Its time was still to come when the article appeared."""
    return one.when is not None and one.published is not None and one.when.interval.start > one.published


@EVENT
def said_ahead(one: Standing) -> bool:
    """Its time, not over when the article appeared, is told as one to come: «besok toko itu disegel»."""
    if one.when is None or one.published is None or one.when.interval.start < one.published:
        return False
    return not one.lex.times.looking_ahead.isdisjoint(one.when.resolution.timex.text.lower().split())


@EVENT
def since_lately(one: Standing) -> bool:
    """Its time is that since when it goes on, a short while ago: «sejak kemarin relawan mencari korban»."""
    if one.when is None or one.when.resolution.timex.text.lower() not in one.lex.times.lately:
        return False
    line, at, head = one.judge.line, one.when.first, one.head
    if head.voice == "plain" and head.type != OTHER and not head.state:
        return False  # «tiba sejak semalam»
    return at > 0 and line.words[at - 1] in one.lex.times.onward and not one.head.speech


@EVENT
def now(one: Standing) -> bool:
    """Its time is «saat ini» or its kin."""
    return one.when is not None and one.when.present
