"""Decides where a line break ends a sentence.

Scraped news breaks lines in the middle of a sentence wherever a link stood, and plain text may be
wrapped at a column; a heading, on the other hand, has no full stop and still ends at its line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.text.lexicon import lexicon

ENDERS = ".!?…:;"
CLOSERS = "\"'”’»)]"
_LONGEST_WRAP = 100  # columns: beyond it a line is a paragraph
_SHORTEST_WRAP = 45
_LONGEST_HEADING = 110  # characters
_LONGEST_OPENING = 70  # of words that give a sentence its day
_LONGEST_BRACKET = 24
_ACRONYM = re.compile(r"[A-Za-z] \([A-Z][A-Za-z]{1,15}\)$")
_DATE = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)$")
_INNER_END = re.compile(r"[a-z)][.!?][\"”]? [A-Z\"“]")


def breaks(text: str, language: str) -> Iterator[int]:
    """Offsets of the line breaks that end a sentence, ascending."""
    joined = _wrapped(text)
    before = ""
    start = 0
    while (at := text.find("\n", start)) >= 0:
        line = text[start:at].strip()
        first = not before
        before = line or before
        after = _opening(text, at + 1)
        if line and (not after or not (joined or _goes_on(line, after, first, language))):
            yield at
        start = at + 1


def _opening(text: str, start: int) -> str:
    """The first characters of the line that starts there; empty for a blank line."""
    return text[start : start + 40].split("\n", 1)[0].strip()


def _wrapped(text: str) -> bool:
    """Whether the text is broken at a column: short even lines of which few end a sentence."""
    if text.count("\n") < 2:
        return False
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 3 or max(map(len, lines)) > _LONGEST_WRAP:
        return False
    full = sum(len(line) >= _SHORTEST_WRAP for line in lines)
    ended = sum(line.rstrip()[-1] in ENDERS + CLOSERS for line in lines)
    return full * 3 >= len(lines) * 2 and ended * 2 < len(lines)


def _goes_on(line: str, after: str, first: bool, language: str) -> bool:
    """Whether the sentence of `line` goes on in the next line, which starts with `after`."""
    if line.rstrip(CLOSERS)[-1:] in ENDERS:
        return False
    opening = after.lstrip(CLOSERS + " ,")
    if opening[:1].islower() or line.endswith(","):
        return True
    last = line[-30:].split()[-1].lower()
    if last in lexicon(language).sentences.line_goes_on:
        return True
    if _word(opening) in lexicon(language).sentences.line_takes_up:
        return not _heading(line)
    return (not first and _only_time(line, language)) or _unfinished(line, after, language)


def _unfinished(line: str, after: str, language: str) -> bool:
    """Whether a link stood where the line breaks: prose without an end, then a name («rapat (HPM)⏎Menara …»)."""
    if not after[:1].isupper() or line[:1].isdigit() or _word(after) in lexicon(language).sentences.line_opens:
        return False
    if _word(line.lstrip("[*-•> ")) in lexicon(language).sentences.line_apart:
        return False
    told = _INNER_END.split(line)[-1]  # the sentence that the line breaks off
    if told != line and _DATE.search(told) and len(told) < _LONGEST_OPENING and told.count('"') != 2:
        return True  # «… di aula. Sesudahnya, pada Selasa (14/5)⏎Museum Nasional memindahkan arca itu»
    if _pointing(after, language):
        return False
    if _ACRONYM.search(told):
        return True
    if _DATE.search(told):  # «Sesudahnya, pada Selasa (14/5)», but not «…," kata X, Selasa (14/5)»
        return len(told) < _LONGEST_OPENING and told.count('"') != 2 and not _heading(line)
    return line[-1:].islower() and not _heading(line) and _last(line).islower() and _prose(line)


def _pointing(after: str, language: str) -> bool:
    """Whether the line begins with somebody told of before, and so a sentence: «Pelatih asal Brasil itu mengaku …»."""
    return not lexicon(language).sentences.pointing.isdisjoint(after.split()[1:-1])


def _last(line: str) -> str:
    return line[-_LONGEST_BRACKET:].split()[-1]


def _prose(line: str) -> bool:
    """Whether a sentence has ended inside the line, or it is longer than headings are."""
    return len(line) >= _LONGEST_HEADING or _INNER_END.search(line) is not None


def _word(opening: str) -> str:
    return re.split(r"[\s,(]", opening, maxsplit=1)[0].lower()


def _heading(line: str) -> bool:
    """A title: few words, most of them with a capital."""
    parts = [word for word in line[:200].split() if word[0].isalpha()]
    return len(parts) < 16 and sum(word[0].isupper() for word in parts) * 3 > len(parts) * 2


def _only_time(line: str, language: str) -> bool:
    if len(line) > 60:
        return False
    known = lexicon(language).sentences.line_of_time
    return all(part.lower() in known or not part.isalpha() for part in re.findall(r"[\w']+", line))
