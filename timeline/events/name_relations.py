"""What a time can be to the words around it that keep it from dating an event: what `no_event` rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.lexicon import Lexicon
from timeline.events.line import ACTOR, PAUSES, TIME, Line
from timeline.events.named import Named
from timeline.model import Resolution

_MEASURE = 5  # units of «dari 3,86 persen» before its time
_LONG_MEASURE = 12  # units of «bertambah dari total 185 tersangka dan 4 perusahaan» before its time
NAMED: dict[str, Callable[[Named], bool]] = {}


def named(relation: Callable[[Named], bool]) -> Callable[[Named], bool]:
    """Enter a relation into the vocabulary."""
    NAMED[relation.__name__] = relation
    return relation


@named
def bare(one: Named) -> bool:
    """No preposition stands before it."""
    return one.first == one.at


@named
def at_games(one: Named) -> bool:
    """It stands behind the name of games where something was done: «meraih emas di Asian Games 2018»."""
    return _at_games(one.line, one.at, one.lex)


@named
def behind_name(one: Named) -> bool:
    """It stands behind a law, a budget, a term, a word that compares: «APBN 2020», «dibanding tahun lalu»."""
    before, told = one.before, one.line.words[max(0, one.at - 2) : one.at]
    ends = {" ".join(before[-1:]), " ".join(before[-2:]), " ".join(told)}
    return bool(before) and not one.lex.times.no_event_after.isdisjoint(ends)


@named
def parted(one: Named) -> bool:
    """A small word keeps it apart from the name: «menaikkan anggaran pada Kamis»; «dibandingkan pada 2018» does not."""
    return _parted(one.line, one.at, one.first, one.lex)


@named
def month_of_goods(one: Named) -> bool:
    """It is a month alone behind «untuk»: «minyak untuk Januari»."""
    bound = one.at > 0 and one.line.words[one.at - 1] in one.lex.times.bound_for
    return bound and one.month and " " not in one.text


@named
def vague(one: Named) -> bool:
    """It is of no day in particular: «malam», «pagi itu»."""
    return one.text.lower() in one.lex.times.vague


@named
def part_of_name(one: Named) -> bool:
    """It is a year right behind a name or a number: «Nomor 30 Tahun 2002», «DPR 2014-2019»."""
    return one.text[-4:].isdigit() and _part_of_name(one.line, one.at, one.lex)


@named
def only_after(one: Named) -> bool:
    """«setelah» stands before it and nothing behind: «riset kedua setelah tahun 2018»."""
    before = one.before
    return bool(before) and before[-1] in one.lex.times.following and _alone(one.line, one.at)


@named
def year_of_lost_name(one: Named) -> bool:
    """It is a year before a printed day of another year: «kualifikasi Piala Asia 2020, Rabu (18/9/2019)»."""
    return _year_of_lost_name(one.line, one.at)


@named
def year_of_contest(one: Named) -> bool:
    """It is a year that tells which contest is meant: «gugatan sengketa Pilpres 2024», «dari target 2019»."""
    return _year_of_contest(one.line, one.at, one.lex)


@named
def year_of_case(one: Named) -> bool:
    """It is a year that tells which case is meant: «terkait kasus suap 2019»."""
    return _year_of_case(one.line, one.at, one.lex)


@named
def echo(one: Named) -> bool:
    """It only repeats in brackets the time before them."""
    aside = one.line.clause(one.at)
    return aside.kind == "aside" and not aside.verbs and aside.first > 0 and aside.first - 3 in one.line.times


@named
def compared(one: Named) -> bool:
    """A measure is counted from it: «kehilangan 99 sen dari Rabu», «turun dari 3,86 pada 2018»."""
    return _compared(one.line, one.at, one.first, one.lex)


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


def _year_of_lost_name(line: Line, at: int) -> bool:
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
    contest = at - 1 if line.words[at - 2] not in lex.times.contests else at - 2  # «Pilkada serentak 2020»
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
