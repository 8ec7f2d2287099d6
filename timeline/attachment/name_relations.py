"""What a time can be to the words around it that keep it from dating an event: what `no_event` rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.time_phrase import TimePhrase
from timeline.model import Resolution
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_MEASURE = 5  # units of «dari 3,86 persen» before its time
_LONG_MEASURE = 12  # units of «bertambah dari total 185 tersangka dan 4 perusahaan» before its time
NAMED: Relations[Callable[[TimePhrase], bool]] = Relations()


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
def of_document(one: TimePhrase) -> bool:
    """A paper is named before it, and no verb stands between: «Surat Nomor 88, tanggal 24 Juli 2017, perihal …»."""
    part, words = one.line.clause(one.at), one.line.words
    start = max([verb + 1 for verb in part.verbs if verb < one.at], default=max(0, one.at - _LONG_MEASURE))
    return not one.lex.times.documents.isdisjoint(words[start : one.at])


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
def first_since(one: TimePhrase) -> bool:
    """It is since when something is the first: «kemenangan pertama sejak 2019»."""
    line, words, since = one.line, one.line.words, one.at - 1
    while since > 0 and words[since] in one.lex.times.prepositions - one.lex.times.onward:
        since -= 1
    near = range(since - 1, max(-1, since - _LONG_MEASURE), -1)
    first = next((at for at in near if words[at] in one.lex.times.firsts), since)
    if words[since] not in one.lex.times.onward or first == since or not PAUSES.isdisjoint(words[first:since]):
        return False
    verbs = sorted(verb for part in line.clauses for verb in part.verbs if verb < since)
    told = [verb for verb in verbs if verb < first]
    last = words[told[-1]] if told else ""
    if len(told) == len(verbs):
        return last not in one.lex.times.lasting  # «mengelola toko pertamanya sejak 2015»
    return line.clause(verbs[len(told)]).kind == "relative" and last in one.lex.triggers.states


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


def _compared(line: Sentence, at: int, first: int, lex: Lexicon) -> bool:
    """«kehilangan 99 sen dari Rabu», «turun dari 3,86 pada 2018»: a measure counted from a day, or what it was then."""
    before = line.words[max(0, at - 3) : at]
    if len(before) == 3 and before[2] in lex.roles.source:
        spans = not lex.times.until.isdisjoint(line.words[at + 1 : at + 2]) or not lex.times.begins.isdisjoint(before)
        if before[0][0].isdigit() or (set(before) & lex.times.changing and not spans):
            return True  # «meningkat pesat dari tahun lalu», not «naik mulai dari Senin»
    then = line.words[max(0, first - _LONG_MEASURE) : first]
    start = next((n for n in range(len(then) - 1, -1, -1) if then[n] in lex.roles.source), None)
    if start is None or start + 1 >= len(then) or set(then[start:]) & lex.times.become:
        return False
    if start and then[start - 1] in lex.times.than:
        return False  # «menewaskan lebih dari 2.000 orang pada Senin»
    if any(first - len(then) + start < verb < first for verb in line.clause(at).verbs):
        return False  # «lebih kecil dari keterangan yang disampaikan pada 14 Maret»
    changes = set(then[max(0, start - _MEASURE) : start]) & lex.times.changing
    figure = any(map(str.isdigit, then[start + 1]))  # «dari Rp1,4 triliun pada 2020»
    return bool(changes) or (figure and len(then) - start <= _MEASURE)


def is_day(resolution: Resolution) -> bool:
    """Whether a time is a single day."""
    return resolution.interval is not None and resolution.interval.granularity == "day"
