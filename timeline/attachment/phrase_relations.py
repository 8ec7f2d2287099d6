"""How a time is worded, and the words beside it: what rows of `no_event` ask of any time, with words of their own.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.time_phrase import TimePhrase
from timeline.attachment.when import PRESENT
from timeline.lexicon import Words
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import PAUSES, TIME

PHRASE: Relations[Callable[[TimePhrase], bool]] = Relations()
_FEAST = "feast"  # begins the names of the rules of feasts
_NEAR = 4  # units before a phrase in which a word is near


@PHRASE
def bare(one: TimePhrase) -> bool:
    """No preposition stands before it."""
    return one.first == one.at


@PHRASE
def part(one: TimePhrase) -> bool:
    """It tells the clock, a part of a day or of a longer time: «menjelang Rabu dini hari», «menjelang akhir 2022»."""
    return bool(one.resolution.time) or "phase" in dict(one.resolution.timex.slots)


@PHRASE
def year(one: TimePhrase) -> bool:
    """It is the figures of a year and nothing else: «2014»."""
    return one.text.isdigit()


@PHRASE
def ends_in_figure(one: TimePhrase) -> bool:
    """Its last word is a figure: «2014», «tahun 2014»."""
    return one.text.rpartition(" ")[2].isdigit()


@PHRASE
def begins_with_figure(one: TimePhrase) -> bool:
    """Its first word is a figure: «2016 ini»."""
    return one.text.partition(" ")[0].isdigit()


@PHRASE
def month(one: TimePhrase) -> bool:
    """It is a whole month."""
    return one.month


@PHRASE
def one_word(one: TimePhrase) -> bool:
    """It is one word alone."""
    return " " not in one.text


@PHRASE
def capital(one: TimePhrase) -> bool:
    """All its words begin with a capital: «Bulan Juni»."""
    return all(word[0].isupper() for word in one.text.split())


@PHRASE
def behind_capital(one: TimePhrase) -> bool:
    """A word with a capital stands right before it: «Hujan Bulan Juni»."""
    before = one.line.units[one.at - 1]
    return one.at > 0 and before.capital and before.lower != TIME


@PHRASE
def present(one: TimePhrase) -> bool:
    """It is «sekarang» or its kin."""
    return one.resolution.value == PRESENT


@PHRASE
def feast(one: TimePhrase) -> bool:
    """It is a feast."""
    return one.resolution.timex.rule.startswith(_FEAST)


@PHRASE
def in_bracket(one: TimePhrase) -> bool:
    """It stands in a bracket, or between dashes, that has no verb."""
    part = one.line.clause(one.at)
    return part.kind == "aside" and not part.verbs


@PHRASE
def bracket_behind_time(one: TimePhrase) -> bool:
    """A time stands one word before the bracket in which it stands: «pada Senin di Bandung (24/1/2022)»."""
    first = one.line.clause(one.at).first
    return first > 0 and first - 3 in one.line.times


@PHRASE
def opens(one: TimePhrase) -> bool:
    """It opens the sentence, or stands behind a comma."""
    return one.at == 0 or one.before[-1:] == (",",)


@PHRASE
def behind_first(one: TimePhrase) -> bool:
    """It stands right behind the first word of the sentence: «Seperti hari ini saya melantik …»."""
    return one.at == 1


@PHRASE
def alone(one: TimePhrase) -> bool:
    """Nothing follows it in its clause: «riset kedua setelah tahun 2018»."""
    after = one.after or "."
    return after in PAUSES or after in {".", ")", '"', "”"}


@PHRASE
def opened_on(one: TimePhrase) -> bool:
    """«pada» or its kin is among its prepositions: «setelah pada pekan lalu, dewan memutuskan …»."""
    return not one.lex.times.apart.isdisjoint(one.line.words[one.first : one.at])


@PHRASE
def moved(one: TimePhrase) -> bool:
    """A verb of planning stands before it in the sentence: «ditunda ke Senin»."""
    return not one.lex.status.planning.isdisjoint(one.line.words[: one.first])


@PHRASE
def happens_in(one: TimePhrase) -> bool:
    """A preposition of time stands before the word in front of it: «di musim 2018»."""
    return one.at > 1 and one.line.words[one.at - 2] in one.lex.times.during


def _is(one: TimePhrase, words: Words) -> bool:
    """The time is worded so."""
    return one.text.lower() in words


def _holds(one: TimePhrase, words: Words) -> bool:
    """It holds one of these words."""
    return not words.isdisjoint(one.text.lower().split())


def _followed_by(one: TimePhrase, words: Words) -> bool:
    """One of these stands right behind it."""
    return one.after in words


def _led_by(one: TimePhrase, words: Words) -> bool:
    """One of these stands right before it."""
    return one.at > 0 and one.line.words[one.at - 1] in words


def _opened_by(one: TimePhrase, words: Words) -> bool:
    """One of these is among the prepositions before it."""
    return not words.isdisjoint(one.line.words[one.first : one.at])


def _behind(one: TimePhrase, words: Words) -> bool:
    """One of these stands right before its prepositions."""
    return one.before[-1:] != () and one.before[-1] in words


def _near(one: TimePhrase, words: Words) -> bool:
    """One of these stands among the four words before its prepositions."""
    return not words.isdisjoint(one.line.words[max(0, one.first - _NEAR) : one.first])


LISTED = {
    "words": _is, "holds": _holds, "followed_by": _followed_by, "led_by": _led_by, "opened_by": _opened_by,
    "behind": _behind, "near": _near,
}  # fmt: skip
"""What the lists of words of a row ask of a time."""
