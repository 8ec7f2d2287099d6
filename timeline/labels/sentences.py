"""Finds the sentences before a statement that its label tells: those of the same quotation, or what it points to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.labels.quoting import capital
from timeline.labels.wording import Wording
from timeline.triggers.sentence import Sentence

REACH = 600  # characters back in which a quotation opens
FEWEST = 3  # words of a sentence that says something
_END = ' ."”'
_ENDED = frozenset("!?…")
_QUOTES = ' \n"“”'
_OPENS = re.compile(r"[\"“]")
_BETWEEN = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”]))(?<!\b[A-Z][a-z]\.)\s+")  # not «di Jl. Merdeka No. 9»
_GOES_ON = re.compile(r"[ ]*[\"“]([^.!?\"“”]{12,}[.!?])[^\"“”]*[\"”][ ]*(?:\n|\Z)")
_WORD = re.compile(r"[\w-]+")
# «Jakarta, Harian Kota», «Banjir Jambi»; not «ditolak warga di kampung⏎Dukuh Kenanga», which the paper's page wrapped.
_LINE = re.compile(r"(?:(?<=\n)|\A)(?=[^\n]{1,50}\n)(?:[A-Z0-9][\w,’'-]*+[ ]*+)++\n+(?=[A-Z\"“])")
_DATELINE = re.compile(r"\A(?:[A-Z][\w.]*+[ ,]*+){1,6}(?:--|[-–—])\s+(?=[A-Z])")  # «Jakarta, CNN Indonesia -- »


def before(wording: Wording, leaning: bool = False) -> str:
    """The sentence before, if it stands by itself, or one `leaning` on others; empty for others, or too far back."""
    sentences = sentences_before(wording.line, wording.line.sentence.start)
    if leaning:
        return " ".join(sentences[-1].split()).rstrip(_END) if sentences else ""
    return _standing(sentences[-1], wording) if sentences else ""


def sentences_before(line: Sentence, first: int) -> list[str]:
    """The sentences of a text before an offset, as far as they are told whole near it, without a dateline."""
    return _before(line.text, first)


def last_before(text: str, first: int) -> str:
    """The sentence of a text before an offset in one line; empty for none near it."""
    told = _before(text, first)
    return " ".join(told[-1].split()).rstrip(_END) if told else ""


def _before(text: str, first: int) -> list[str]:
    back = max(0, first - REACH)
    told = _LINE.sub("", text[back:first].strip(" "))
    return _BETWEEN.split(_DATELINE.sub("", told).strip(_QUOTES))[back > 0 :]  # one may lack its head


def earlier(line: Sentence, wording: Wording, *, least: bool) -> list[str]:
    """The sentences before in the same quotation, from the nearest on that does not lean on another one.

    Only the last of them may be it, unless `least`, where there has to be one, or where none stands by itself the last.
    """
    first = line.sentence.start
    if not line.quoted[0] or _OPENS.match(line.text, first):
        return []
    back = max(0, first - REACH)
    opened = max(line.text.rfind(mark, back, first) for mark in '"“')
    before = _BETWEEN.split(line.text[opened + 1 : first].strip()) if opened >= 0 else []
    for n in reversed(range(len(before))):
        if told := _standing(before[n], wording):
            return [told, *before[n + 1 :]]
        if not least:
            break
    leaning = filled(before[-1].split(), wording) if before and least else 0
    return [capital(" ".join(before[-1].split()[leaning:]))] if before and least and before[-1].strip() else []


def following(line: Sentence) -> str:
    """The sentence with which a quotation goes on behind its tag: «"Lupa," kata Rina. "[Bukunya di rumah]"»; or "".

    Not what somebody else says, who is named behind it.
    """
    behind = line.text[line.sentence.end : line.sentence.end + REACH]
    opened = _GOES_ON.match(behind)
    return "" if opened is None else capital(" ".join(opened[1].split()).rstrip(_END))


def as_one(sentences: Sequence[str]) -> str:
    """Some sentences in one line; «!» and «?» need no full stop behind them."""
    told = (sentence.rstrip(_END) for sentence in sentences)
    return " ".join(one if one[-1:] in _ENDED else f"{one}." for one in told).removesuffix(".")


def _standing(sentence: str, wording: Wording) -> str:
    """A sentence that stands by itself, without words in front that say nothing; empty for one that does not."""
    words = list(_WORD.finditer(sentence))
    if len(words) < FEWEST or wording.leans([word[0].lower() for word in words]):
        return ""
    first = filled([word[0] for word in words], wording)
    first += words[first][0] in wording.rules.pointing_at and sentence[words[first].end() :].startswith(",")
    start = words[first].start()  # «Sebab itu, [kami …]», but «Sebab itu rumah kami»
    start -= sentence[:start].endswith("(")  # «(Sebanyak) 23 orang ditahan»
    return capital(" ".join(sentence[start:].split()).rstrip(_END))


def filled(words: Sequence[str], wording: Wording) -> int:
    """How many words in front of what is said say nothing: «Jadi, [kami …]», «Meski begitu [kami …]», not «Ya …»."""
    first, rules = 0, wording.rules
    while first < len(words) - FEWEST and words[first + 1].islower():
        word = words[first].lower()
        tied = word in rules.openers and words[first + 1] in rules.pointing_back
        if not (tied or word in wording.terms.fillers):
            break
        first += 1 + tied
    return first
