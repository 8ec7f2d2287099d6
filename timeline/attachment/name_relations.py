"""What a time can be to the words around it that keep it from dating an event: what `no_event` rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.time_phrase import TimePhrase
from timeline.attachment.when import PRESENT
from timeline.model import Resolution
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_MEASURE = 5  # units of «dari 3,86 persen» before its time
_LONG_MEASURE = 12  # units of «bertambah dari total 185 tersangka dan 4 perusahaan» before its time
NAMED: Relations[Callable[[TimePhrase], bool]] = Relations()


@NAMED
def bare(one: TimePhrase) -> bool:
    """No preposition stands before it."""
    return one.first == one.at


@NAMED
def behind_name(one: TimePhrase) -> bool:
    """It stands behind a law, a budget, a term, a word that compares: «APBN 2020», «dibanding tahun lalu»."""
    before, told = one.before, one.line.words[max(0, one.at - 2) : one.at]
    ends = {" ".join(before[-1:]), " ".join(before[-2:]), " ".join(told)}
    return bool(before) and not one.lex.times.no_event_after.isdisjoint(ends)


@NAMED
def parted(one: TimePhrase) -> bool:
    """A small word keeps it apart from the name: «menaikkan anggaran pada Kamis»; «dibandingkan pada 2018» does not."""
    return _parted(one.line, one.at, one.first, one.lex)


@NAMED
def month_of_goods(one: TimePhrase) -> bool:
    """It is a month alone behind «untuk»: «minyak untuk Januari»."""
    bound = one.at > 0 and one.line.words[one.at - 1] in one.lex.times.bound_for
    return bound and one.month and " " not in one.text


@NAMED
def vague(one: TimePhrase) -> bool:
    """It is of no day in particular: «malam», «pagi itu»."""
    return one.text.lower() in one.lex.times.vague


@NAMED
def only_after(one: TimePhrase) -> bool:
    """«setelah» stands before it and nothing behind: «riset kedua setelah tahun 2018»."""
    before, led = one.before, one.line.words[one.first : one.at]
    clause = not one.lex.times.apart.isdisjoint(led)  # «setelah pada pekan lalu, dewan memutuskan …»
    return bool(before) and before[-1] in one.lex.times.following and _alone(one.line, one.at) and not clause


@NAMED
def of_document(one: TimePhrase) -> bool:
    """It is the day on which a paper was written: «Surat Nomor 88, tanggal 24 Juli 2017, perihal …»."""
    part, words = one.line.clause(one.at), one.line.words
    if one.line.words[one.at - 1 : one.at] and one.text.partition(" ")[0].lower() not in one.lex.times.dating:
        return False
    start = max([verb + 1 for verb in part.verbs if verb < one.at], default=max(0, one.at - _LONG_MEASURE))
    return not one.lex.times.documents.isdisjoint(words[start : one.at])


@NAMED
def gloss(one: TimePhrase) -> bool:
    """It is «sekarang» or its kin in a bracket without a verb, or behind «dari»: «Piala Eropa (sekarang Liga X)»."""
    if one.resolution.value != PRESENT:
        return False
    part, before = one.line.clause(one.at), one.line.words[one.at - 1 : one.at]
    return (part.kind == "aside" and not part.verbs) or not one.lex.roles.source.isdisjoint(before)


@NAMED
def month_in_name(one: TimePhrase) -> bool:
    """It is a month alone that is part of a name: «Tien Mei», «Hujan Bulan Juni»."""
    alone = one.month and not any(character.isdigit() for character in one.text)
    if not alone or one.first != one.at or not one.at or one.text.islower():
        return False
    before = one.line.units[one.at - 1]
    words = one.text.split()
    return before.capital and before.lower != TIME and all(word[0].isupper() for word in words)


@NAMED
def of_comparison(one: TimePhrase) -> bool:
    """It belongs to what something is compared with: «naik 11 persen dibanding periode yang sama tahun lalu»."""
    words, start = one.line.words, max(0, one.at - _LONG_MEASURE)
    than = next((n for n in range(one.at - 1, start - 1, -1) if words[n] in one.lex.times.comparing), -1)
    between = words[than + 1 : one.at]
    if than < 0 or one.lex.times.measures.isdisjoint(between) or not PAUSES.isdisjoint(between):
        return False
    return not any(map(one.lex.is_event_noun, between))


@NAMED
def of_record(one: TimePhrase) -> bool:
    """It belongs to what something is the first, the worst … since: «yang pertama sejak GP Solo di Jawa, pada 2015»."""
    words, start = one.line.words, max(1, one.at - _LONG_MEASURE)
    since = next((n for n in range(one.at - 1, start - 1, -1) if words[n] in one.lex.times.onward), 0)
    if not since or " ".join(words[since - 1 : since + 1]) not in one.lex.times.no_event_after:
        return False
    told = any(since < verb < one.at for part in one.line.clauses for verb in part.verbs)
    return not told and TIME not in words[since : one.at]


@NAMED
def of_term(one: TimePhrase) -> bool:
    """It is a year of budgets or schools: «dana hibah tahun anggaran 2018»."""
    return not one.lex.times.terms.isdisjoint(one.text.lower().split())


@NAMED
def destination(one: TimePhrase) -> bool:
    """It is where the telling turns, no day of what happens: «kembali ke tahun 1960-an»; «ditunda ke Senin» is one."""
    before = one.before
    moved = not one.lex.status.planning.isdisjoint(one.line.words[: one.first])
    return before[-1:] != () and before[-1] in one.lex.times.toward and not moved


@NAMED
def habit_day(one: TimePhrase) -> bool:
    """It is one of two weekdays that are no neighbours, with no preposition: «yang berjualan Rabu dan Sabtu»."""
    beside = [at for at in (one.at - 2, one.at + 2) if at in one.line.times]
    days = [_weekday(one.line.times[at]) for at in beside if one.line.words[(at + one.at) // 2] in one.lex.roles.both]
    own = _weekday(one.resolution)
    return own > 0 and any(day > 0 and (day - own) % 7 not in {1, 6} for day in days)


def _weekday(time: Resolution) -> int:
    """The day of the week that a bare weekday names, from Monday 1; 0 for other times."""
    slots = dict(time.timex.slots)
    day = slots.get("weekday", 0)
    return day if isinstance(day, int) and len(slots) == 1 and " " not in time.timex.text else 0


@NAMED
def echo(one: TimePhrase) -> bool:
    """It only repeats in brackets the time before them."""
    aside = one.line.clause(one.at)
    return aside.kind == "aside" and not aside.verbs and aside.first > 0 and aside.first - 3 in one.line.times


@NAMED
def compared(one: TimePhrase) -> bool:
    """A measure is counted from it: «kehilangan 99 sen dari Rabu», «turun dari 3,86 pada 2018»."""
    return _compared(one.line, one.at, one.first, one.lex)


def _parted(line: Sentence, at: int, first: int, lex: Lexicon) -> bool:
    """Whether a small word keeps a time apart from the name before it: «menaikkan anggaran pada Kamis».

    So it does «menjadi perdana menteri pada 2019», but not «naik dibandingkan pada 2018».
    """
    if first == at:
        return False
    compared = first > 0 and line.words[first - 1] in lex.times.comparing
    return is_day(line.times[at]) or (line.words[at - 1] in lex.times.apart and not compared)


def _alone(line: Sentence, at: int) -> bool:
    """Whether nothing follows a time in its clause: «setelah tahun 2018.»."""
    after = line.words[at + 1] if at + 1 < len(line.units) else "."
    return after in PAUSES or after in {".", ")", '"', "”"}


def _compared(line: Sentence, at: int, first: int, lex: Lexicon) -> bool:
    """«kehilangan 99 sen dari Rabu», «turun dari 3,86 pada 2018»: a measure counted from a day, or what it was then."""
    before = line.words[max(0, at - 3) : at]
    if len(before) == 3 and before[2] in lex.roles.source and before[0][0].isdigit():
        return True
    then = line.words[max(0, first - _LONG_MEASURE) : first]
    start = next((n for n in range(len(then) - 1, -1, -1) if then[n] in lex.roles.source), None)
    if start is None or start + 1 >= len(then) or set(then[start:]) & lex.times.become:
        return False
    if start and then[start - 1] in lex.times.than:
        return False  # «menewaskan lebih dari 2.000 orang pada Senin»
    if any(first - len(then) + start < verb < first for verb in line.clause(at).verbs):
        return False  # «lebih kecil dari keterangan yang disampaikan pada 14 Maret»
    changes = set(then[max(0, start - _MEASURE) : start]) & lex.times.changing
    return bool(changes) or (then[start + 1][0].isdigit() and len(then) - start <= _MEASURE)


def is_day(resolution: Resolution) -> bool:
    """Whether a time is a single day."""
    return resolution.interval is not None and resolution.interval.granularity == "day"
