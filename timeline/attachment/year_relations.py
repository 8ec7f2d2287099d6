"""What a year can be to the name or noun before it: relations that `no_event` rows of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.name_relations import is_day
from timeline.attachment.time_phrase import TimePhrase
from timeline.text.morphology import base
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import ACTOR, PAUSES, TIME, Sentence

YEAR: Relations[Callable[[TimePhrase], bool]] = Relations()
_QUOTES = frozenset("\"'”»’")
_SHORT = 2  # letters of «MU»
_NEAR = 4  # units between a happening and the year behind its name


@YEAR
def at_games(one: TimePhrase) -> bool:
    """It stands behind the name of games where something was done: «meraih emas di Asian Games 2018»."""
    return _at_games(one.line, one.at, one.lex)


@YEAR
def part_of_name(one: TimePhrase) -> bool:
    """It is a year right behind a name or a number: «Nomor 30 Tahun 2002», «DPR 2014-2019»."""
    return one.text[-4:].isdigit() and _part_of_name(one.line, one.at, one.lex)


@YEAR
def year_of_lost_name(one: TimePhrase) -> bool:
    """It is a year before a printed day of another year: «kualifikasi Piala Asia 2020, Rabu (18/9/2019)»."""
    return _year_of_lost_name(one.line, one.at)


@YEAR
def year_of_contest(one: TimePhrase) -> bool:
    """It is a year that tells which contest is meant: «gugatan sengketa Pilpres 2024», «dari target 2019»."""
    return _year_of_contest(one.line, one.at, one.lex)


@YEAR
def year_of_work(one: TimePhrase) -> bool:
    """It is a bare year alone in brackets behind a name: «berakting dalam Blood (2016)»."""
    words, at = one.line.words, one.at
    place = at - 2 in one.line.actors  # «forum di Lima, Peru (2015)»
    alone = not place and words[at - 1 : at] == ("(",) and words[at + 1 : at + 2] == (")",)
    return alone and at > 1 and one.text.isdigit() and (one.line.units[at - 2].capital or words[at - 2] in _QUOTES)


@YEAR
def one_of_works(one: TimePhrase) -> bool:
    """It is one of several such years of what somebody made: «membintangi Hujan (2013), Jejak (2014)»."""
    words, times = one.line.words, one.line.times
    years = [at for at in times if words[at - 1 : at] == ("(",) and times[at].timex.text.isdigit()]
    verbs = [verb for part in one.line.clauses for verb in part.verbs]
    before = [base(words[verb], one.lex.language) for verb in verbs if years and verb < years[0]]
    between = any(years[0] < verb < years[-1] for verb in verbs) if years else True
    led = not verbs or (bool(before) and before[-1] in one.lex.times.making)
    return len(years) > 1 and led and not between


@YEAR
def year_of_those_addressed(one: TimePhrase) -> bool:
    """It is a year that tells at which contest they are to whom something is said: «meminta peserta Pilkada 2018»."""
    verbs, words = one.line.clause(one.at).verbs, one.line.words
    asking = one.lex.joined(one.lex.spoken, one.lex.triggers.causing)
    told = bool(verbs) and verbs[-1] < one.at and words[verbs[-1]] in asking
    return told and one.text.isdigit() and not one.lex.times.contests.isdisjoint(words[max(0, one.at - 2) : one.at])


@YEAR
def describes_noun(one: TimePhrase) -> bool:
    """It stands right behind a plain noun that it describes: «remisi Hari Raya Natal», not «merayakan Natal»."""
    before, part = one.line.words[one.at - 1], one.line.clause(one.at)
    plain = before[0].isalpha() and before not in one.lex.times.during | one.lex.triggers.besides
    return one.at > 0 and plain and one.at - 1 not in part.verbs and not one.lex.is_event_noun(before)


@YEAR
def year_of_subject(one: TimePhrase) -> bool:
    """It is a year right behind the noun that opens the sentence: «Koleksi 2018, 2019 dan 2020 bisa dipinjam»."""
    noun = one.line.units[0]
    plain = noun.lower.isalpha() and not one.lex.is_event_noun(noun.lower) and noun.lower not in one.lex.times.contests
    return one.at == 1 and one.text.isdigit() and plain and noun.lower not in one.lex.times.no_subject


def _part_of_name(line: Sentence, at: int, lex: Lexicon) -> bool:
    """A year right behind a name or number: «DPR 2014-2019», «Nomor 30 Tahun 2002»; not «Pemilu 2019»."""
    first = at
    while first > 1 and line.words[first - 1] in lex.times.year:
        first -= 1
    if first < 2 or not line.times[at].value[:4].isdigit() or len(line.times[at].value) != 4:
        return False
    before = line.units[first - 1]
    if first - 1 in line.times and line.times[first - 1].timex.type == "DURATION":
        return True  # «PP 109 tahun 2012», where «109 tahun» looks like a duration
    text = line.times[at].timex.text
    if before.lower in lex.times.prepositions:
        return False  # «"Sejak 2015 hingga 2017, …"»
    name = line.text[before.start : before.end]
    if name.isupper() and len(name) > _SHORT and before.lower not in lex.times.contests and first == at:
        return True  # «panggung AKSI 2019»
    if text[0].islower() and any(map(lex.is_event_noun, line.words[max(0, at - _NEAR) : at])):
        return False  # «bangkrutnya maskapai Garuda tahun 1997», but «proyek Kemenhub tahun 2016»
    if before.lower == ACTOR or before.lower.isdigit() or before.lower == ")":
        return True
    return before.capital and first == at and before.lower != TIME and not lex.is_event_noun(before.lower)


def _year_of_lost_name(line: Sentence, at: int) -> bool:
    """A bare year right before a printed day of another year: «laga kualifikasi Piala Asia 2020, Rabu (18/9/2019)»."""
    own, after = line.times[at], line.times.get(at + 2)
    if after is None or line.words[at + 1] != "," or own.interval is None or after.interval is None:
        return False
    return own.interval.granularity == "year" and is_day(after) and after.interval.start.year != own.interval.start.year


def _year_of_contest(line: Sentence, at: int, lex: Lexicon) -> bool:
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


def _at_games(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether a year behind the name of games is when a verb before it happened: «meraih emas di Asian Games 2018»."""
    length = 1 if at - 1 in line.actors else 2
    first = at - length
    if first < 1 or not line.times[at].timex.text.isdigit():
        return False
    name = line.text[line.units[first].start : line.units[at - 1].end].lower()
    told = any(verb < first for verb in line.clause(at).verbs)
    return told and name in lex.times.games and line.words[first - 1] in lex.times.during
