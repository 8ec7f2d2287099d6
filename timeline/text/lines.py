"""Decides where a line break ends a sentence.

Scraped news breaks lines in the middle of a sentence wherever a link stood, and plain text may be
wrapped at a column; a heading, on the other hand, has no full stop and still ends at its line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.text.lexicon import words

ENDERS = ".!?…:;"
CLOSERS = "\"'”’»)]"
_LONGEST_WRAP = 100  # columns: beyond it a line is a paragraph
_SHORTEST_WRAP = 45


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
    if last in words(language, "sentences", "line_goes_on"):
        return True
    if _word(opening) in words(language, "sentences", "line_takes_up"):
        return not _heading(line)
    return not first and _only_time(line, language)


def _word(opening: str) -> str:
    return re.split(r"[\s,(]", opening, maxsplit=1)[0].lower()


def _heading(line: str) -> bool:
    """A title: few words, most of them with a capital."""
    parts = [word for word in line[:200].split() if word[0].isalpha()]
    return len(parts) < 16 and sum(word[0].isupper() for word in parts) * 3 > len(parts) * 2


def _only_time(line: str, language: str) -> bool:
    if len(line) > 60:
        return False
    known = words(language, "sentences", "line_of_time")
    return all(part.lower() in known or not part.isalpha() for part in re.findall(r"[\w']+", line))
