"""Writes what somebody said for a label: the sentence of the quotation that a reader understands by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.heads import Head
from timeline.events.labels.wording import Wording
from timeline.events.sentence import Sentence
from timeline.text.words import MARKS

_REACH = 600  # characters back in which a quotation opens
_FEWEST = 3  # words of a sentence that says something
_OPENS = re.compile(r"[\"“]")
_BETWEEN = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[\w-]+")


def said(line: Sentence, head: Head, wording: Wording) -> tuple[str, int]:
    """What was said, and where its first verb ends: the quotation in front of the tag, else the words after it.

    Where a quotation goes on over sentences and its last one leans on those before («Ini harus dijaga»), the nearest
    of them that does not.
    """
    words = [at for at in range(len(line.units)) if line.words[at] not in MARKS]
    quoted = [at for at in words if line.quoted[at]]
    before = [at for at in quoted if at < head.first]  # not the title behind «…,» kata X dalam buku «…»
    told = before or quoted or [at for at in words if at < head.first]
    if not told:
        return "", 0
    if wording.leans([line.words[at] for at in told]) and (earlier := _earlier(line, wording)):
        return earlier, 0
    told = told[_filled([line.text[line.units[at].start : line.units[at].end] for at in told], wording) :]
    if known := wording.antecedents.fuller(told[:2]):
        return f"{known} {line.text[line.units[told[1]].end : line.units[told[-1]].end].strip()}", len(known)
    opened = told[0] > 0 and line.words[told[0] - 1] == "("  # «Memang [(masalah izin) rumit]»
    start = line.units[told[0] - opened].start
    # «Kalau kita begini, [apa pun bisa]»: a condition says nothing yet
    whole = (part for part in line.clauses if part.kind not in {"condition", "adverbial"})
    verb = min((v for part in whole for v in part.verbs if told[0] <= v <= told[-1]), default=told[-1])
    words_said = line.text[start : line.units[told[-1]].end]
    closed = words_said.count("(") > words_said.count(")") and line.text[start + len(words_said)] == ")"
    return _capital(words_said + ")" * closed), line.units[verb].end - start


def _filled(words: Sequence[str], wording: Wording) -> int:
    """How many words in front of what is said say nothing: «Jadi, [kami siap]», but «Ya Allah»."""
    first = 0
    while first < len(words) - _FEWEST and words[first].lower() in wording.fillers and words[first + 1].islower():
        first += 1
    return first


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _earlier(line: Sentence, wording: Wording) -> str:
    """The nearest sentence before in the same quotation that does not lean on another one; empty if there is none."""
    first = line.sentence.start
    if not line.quoted[0] or _OPENS.match(line.text, first):
        return ""
    back = max(0, first - _REACH)
    opened = max(line.text.rfind(mark, back, first) for mark in '"“')
    for sentence in reversed(_BETWEEN.split(line.text[opened + 1 : first].strip()) if opened >= 0 else []):
        words = list(_WORD.finditer(sentence))
        if len(words) >= _FEWEST and not wording.leans([word[0].lower() for word in words]):
            first = _filled([word[0] for word in words], wording)
            return _capital(" ".join(sentence[words[first].start() :].split()).rstrip("."))
    return ""
