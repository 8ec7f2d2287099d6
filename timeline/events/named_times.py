"""Tells times that date no event: parts of names and laws, comparisons, and times of no day in particular."""

from __future__ import annotations

from timeline.events.lexicon import Lexicon
from timeline.events.line import ACTOR, PAUSES, TIME, Line
from timeline.model import Resolution

_MEASURE = 5  # units of «dari 3,86 persen» before its time
_LONG_MEASURE = 12  # units of «bertambah dari total 185 tersangka dan 4 perusahaan» before its time


def names_no_event(line: Line, at: int, first: int, lex: Lexicon) -> bool:
    """Whether the time belongs to a name, a law, a term, a comparison, or only repeats another in brackets."""
    names = lex.times.no_event_after
    before = line.words[max(0, first - 3) : first]
    while before and before[-1] in {"(", ")"}:
        before = before[:-1]
    told = line.words[max(0, at - 2) : at]
    if first == at and _at_games(line, at, lex):
        return False
    ends = {" ".join(before[-1:]), " ".join(before[-2:]), " ".join(told)}
    if before and not names.isdisjoint(ends) and not _parted(line, at, first, lex):
        return True
    if (
        told
        and told[-1] in lex.times.bound_for
        and is_month(line.times[at])
        and " " not in line.times[at].timex.text
    ):
        return True
    text = line.times[at].timex.text
    if text.lower() in lex.times.vague or (text[-4:].isdigit() and _part_of_name(line, at, lex)):
        return True
    if before and before[-1] in lex.times.following and _alone(line, at):
        return True
    if first == at and any(named(line, at, lex) for named in (_year_of_lost_name, _year_of_contest, _year_of_case)):
        return True
    aside = line.clause(at)
    echo = aside.kind == "aside" and not aside.verbs and aside.first > 0 and aside.first - 3 in line.times
    return echo or _compared(line, at, first, lex)


def _parted(line: Line, at: int, first: int, lex: Lexicon) -> bool:
    """Whether a small word keeps a time apart from the name before it: «menaikkan anggaran pada Kamis».

    So it does «menjadi perdana menteri pada 2019», but not «naik dibandingkan pada 2018».
    """
    if first == at:
        return False
    compared = first > 0 and line.words[first - 1] in lex.times.comparing
    return _day(line.times[at]) or (line.words[at - 1] in lex.times.apart and not compared)


def _part_of_name(line: Line, at: int, lex: Lexicon) -> bool:
    """A year right behind a name or number: «DPR 2014-2019», «Nomor 30 Tahun 2002»; not «Pemilu 2019»."""
    first = at
    while first > 1 and line.words[first - 1] in lex.times.year:
        first -= 1
    if first < 2 or not line.times[at].value[:4].isdigit() or len(line.times[at].value) != 4:
        return False
    before = line.units[first - 1]
    if first - 1 in line.times and line.times[first - 1].timex.type == "DURATION":
        return True  # «PP 109 tahun 2012», where «109 tahun» looks like a duration
    if before.lower == ACTOR or before.lower.isdigit() or before.lower == ")":
        return True
    return before.capital and first == at and before.lower != TIME and not lex.is_event_noun(before.lower)


def _alone(line: Line, at: int) -> bool:
    """Whether nothing follows a time in its clause: «setelah tahun 2018.»."""
    after = line.words[at + 1] if at + 1 < len(line.units) else "."
    return after in PAUSES or after in {".", ")", '"', "”"}


def _year_of_case(line: Line, at: int, lex: Lexicon) -> bool:
    """A bare year that tells which case is meant: «memeriksa X terkait kasus suap 2019»."""
    year = line.times[at].timex.text.isdigit()
    return year and not lex.times.cases.isdisjoint(line.words[max(0, at - 3) : at])


def _year_of_lost_name(line: Line, at: int, _: Lexicon) -> bool:
    """A bare year right before a printed day of another year: «laga kualifikasi Piala Asia 2020, Rabu (18/9/2019)»."""
    year, after = line.times[at], line.times.get(at + 2)
    if after is None or line.words[at + 1] != "," or year.interval is None or after.interval is None:
        return False
    return year.interval.granularity == "year" and _day(after) and after.interval.start.year != year.interval.start.year


def _year_of_contest(line: Line, at: int, lex: Lexicon) -> bool:
    """A year that only tells which one is meant: «gugatan sengketa Pilpres 2024», «lebih rendah dari target 2019».

    Not where it is the sentence's own happening or its time: «Pemilu 2019 berlangsung», «menang dalam Pilpres 2014».
    """
    if not line.times[at].timex.text.isdigit() or at < 2:
        return False
    contest = (
        at - 1 if line.words[at - 2] not in lex.times.contests else at - 2
    )  # «Pilkada serentak 2020»
    noun, before = line.words[contest], line.words[contest - 1] if contest else ","
    after = line.words[at + 1] if at + 1 < len(line.units) else ""
    if noun in lex.times.measures:
        return before in lex.roles.source
    known = after in lex.people.pointing or before not in lex.times.during | PAUSES
    return noun in lex.times.contests and known


def _at_games(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a year behind the name of games is when a verb before it happened: «meraih emas di Asian Games 2018»."""
    length = 1 if at - 1 in line.actors else 2
    first = at - length
    if first < 1 or not line.times[at].timex.text.isdigit():
        return False
    name = line.text[line.units[first].start : line.units[at - 1].end].lower()
    told = any(verb < first for verb in line.clause(at).verbs)
    return told and name in lex.times.games and line.words[first - 1] in lex.times.during


def _compared(line: Line, at: int, first: int, lex: Lexicon) -> bool:
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
    changes = set(then[max(0, start - _MEASURE) : start]) & lex.times.changing
    return bool(changes) or (then[start + 1][0].isdigit() and len(then) - start <= _MEASURE)


def _day(resolution: Resolution) -> bool:
    return resolution.interval is not None and resolution.interval.granularity == "day"


def is_month(resolution: Resolution) -> bool:
    """Whether a time is a whole month."""
    return resolution.interval is not None and resolution.interval.granularity == "month"
