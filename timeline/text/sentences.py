"""Splits an article into sentences, in one pass and with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from timeline.limits import SENTENCE
from timeline.model import Sentence
from timeline.text.dateline import dateline_end
from timeline.text.lexicon import lexicon
from timeline.text.lines import breaks

# Matches always and never looks back, so that the scan stays linear on any input.
_END = re.compile(r"[.!?…]++[\"'”’»)\]]*+")
_WORD = re.compile(r"[^\W\d_]++")
_LONGEST_WORD = 24  # characters looked at before a full stop
# Where a link was lost a comma stays, and a space that somebody read in the wrong encoding: «… dipesan.¬†,Saat ini».
_LOST_SPACE = re.compile(r",?+¬†(?:¬†|[ ,])*+")
# «pada 2025.Ia pulang», «(10/9/2019).Menurut dia», «75,51%.Per akhir tahun», «Covid-19.Ia sembuh»
_NUMBER = re.compile(r"(?<!\d)\d{3,}$|[^\d]\d++$|\d[)%]$")
_OPENING = frozenset('“‘"‚')
_CURLED = frozenset("“‘")  # no broken mark: «tipis saja.‚Äù,Secara …»
_QUOTES = "\"“”'‘’«»"


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, without overlap; together they hold every character but white space.

    A full stop inside «Dr. Sutomo», «No. 5», «Rp 1.000», «28.01.2022» or «Kompas.com» ends nothing; a
    quotation holds as many sentences as were quoted, and its last one runs on to «… kata X.».  What has no end
    within `SENTENCE` characters, as a table or a transcript, is cut there, between words where there is a blank.
    """
    found: list[Sentence] = []
    start = 0
    for end in _ends(text, language):
        if end <= start:  # a stop inside the dateline: «TEMPO.CO, Jakarta -»
            continue
        found += _pieces(text, start, end)
        start = end
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentence between two ends, in pieces where it is too long; none where there are only blanks."""
    left = _trimmed(text, start, end)
    while left is not None and left.end - left.start > SENTENCE:
        most = text[left.start : left.start + SENTENCE]
        at = left.start + len(most.rsplit(maxsplit=1)[0])  # the last word may go on behind the limit
        yield Sentence(left.start, at)
        left = _trimmed(text, at, left.end)
    if left is not None:
        yield left


def _ends(text: str, language: str) -> Iterator[int]:
    """Offsets at which a sentence ends, ascending: the line breaks and the full stops in one order."""
    if dateline := dateline_end(text):
        yield from _above(text, dateline, language)
        yield dateline
    lines = breaks(text, language)
    line = next(lines, len(text))
    for match in _END.finditer(text):
        while line < match.end():
            yield line
            line = next(lines, len(text))
        if _ends_here(text, match, language):
            yield match.end()
    yield line
    yield from lines
    yield len(text)


def _above(text: str, dateline: int, language: str) -> Iterator[int]:
    """The line breaks that end a sentence above the line of the dateline: those of headline and byline."""
    line = text.rfind("\n", 0, dateline) + 1
    return takewhile(lambda at: at < line, breaks(text, language))


def _ends_here(text: str, match: re.Match[str], language: str) -> bool:
    end = match.end()
    after = text[end : end + 1]
    if not after:
        return True
    if not after.isspace():
        lost = _LOST_SPACE.match(text, end)
        if lost is None:
            return _glued(text, match, language)
        end = lost.end()
    rest = text[end : end + 8].lstrip()
    if rest[:1].islower() or (rest[:1] in _QUOTES and rest[1:2].isspace()):
        return False
    # a comma after the stop belongs to what came before: «S.H., M.H.»
    return rest[:1] != "," and not (match.group() == "." and _abbreviation(text, match.start(), rest, language))


def _glued(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a sentence ends although no space follows: «kencang.Basri», «(10/9/2019).,Hal», «2025.Ia», «KPK.Dia»."""
    end = match.end()
    comma = text[end] == "," and match.group() == "."
    opening = text[end + comma : end + comma + 1]
    word = _before(text, match.start())
    bare = word.isalpha() and word[:1].islower() and len(word) > 2
    if opening in _OPENING and (comma or (bare and opening in _CURLED)):  # «kedua bank.“Rencana itu …»
        return True
    bare = bare or (comma and word.isdecimal() and len(word) > 2)  # «30 Juli 2020.,CEO Airbus …»
    bare = bare or (text[end + 1 : end + 2].islower() and _before_glue(text, match.start(), word, language))
    if not opening.isupper() or bare or (comma and word.endswith(")")):
        return opening.isupper()
    opens = _WORD.match(text, end + comma)
    known = opens is not None and opens[0].lower() in lexicon(language).sentences.line_opens
    return known and len(word) > 2 and word.lower() not in lexicon(language).sentences.before_name


def _before_glue(text: str, stop: int, word: str, language: str) -> bool:
    """Whether what stands before a full stop ends a sentence when a capital is glued to it, though it is no bare word.

    A blank («kalah .Timnas»), a number, what a firm's name ends with («PT Maju Tbk.Bank itu»).
    """
    if stop and text[stop - 1].isspace():
        return True
    return _NUMBER.search(word) is not None or word.lower() in lexicon(language).sentences.may_end


def _before(text: str, stop: int) -> str:
    """The word in front of a full stop."""
    parts = text[max(0, stop - _LONGEST_WORD) : stop].split()
    return parts[-1].lstrip(_QUOTES + "([") if parts and not text[stop - 1].isspace() else ""


def _abbreviation(text: str, stop: int, rest: str, language: str) -> bool:
    word = _before(text, stop)
    lower = word.lower()
    if lower in lexicon(language).sentences.before_name:
        return True
    if lower in (may_end := lexicon(language).sentences.may_end):
        return not rest[:1].isupper() or rest.partition(".")[0].lower() in may_end  # «Co. Ltd.»
    if word.isdigit():
        return len(word) < 3 and text[max(0, stop - len(word) - 1) : stop - len(word)] in {"", "\n"}
    if "." in word:
        return all(len(part) <= 3 and part.isalpha() for part in word.split("."))
    return len(word) == 1 and word.isupper() and _initial(text, stop, language)


def _initial(text: str, stop: int, language: str) -> bool:
    """Whether the single capital in front of a full stop is part of a name: «R. Soeprapto», «Joko W. Utomo»."""
    before = text[max(0, stop - _LONGEST_WORD) : stop - 1].split()
    if not before:
        return True
    word = before[-1]
    return word[0].isupper() and word.lower() not in lexicon(language).sentences.before_letter


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end) if start < end else None
