"""Writes what somebody said for a label: the sentence of the quotation that a reader understands by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.labels.cutting import LONGEST
from timeline.labels.wording import Wording
from timeline.text.grammar import JOIN
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import Sentence

_REACH = 600  # characters back in which a quotation opens
_FEWEST = 3  # words of a sentence that says something
_INNER = frozenset({"condition", "adverbial", "purpose"})
_WHOLE = frozenset({"main", "complement"})
_LONG = 60  # characters
_END = ' ."”'
_QUOTES = ' \n"“”'
_OPENS = re.compile(r"[\"“]")
_BETWEEN = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[\w-]+")
_DATELINE = re.compile(r"\A(?:[A-Z][\w.]*+[ ,]*+){1,6}(?:--|[-–—])\s+(?=[A-Z])")  # «Jakarta, CNN Indonesia -- »


def said(line: Sentence, head: Head, wording: Wording) -> tuple[str, int]:
    """What was said, and where its first verb ends: the quotation in front of the tag, else the words after it.

    Where a quotation goes on over sentences and its last one leans on those before («Ini harus dijaga»), the nearest
    of them that does not.
    """
    words = [at for at in range(len(line.units)) if line.words[at] not in MARKS]
    quoted = [at for at in words if line.quoted[at] != line.quoted[head.first]]
    before = [at for at in quoted if at < head.first]  # not the title behind «…,» kata X dalam buku «…»
    ahead = [at for at in words if at < head.first]
    inside = before and ahead[-1] not in before and not line.quoted[head.first]
    if inside:  # a quotation in what is told: «Pameran ini adalah ajang "B2B" untuk busana, demikian Budi Santoso»
        before = ahead
    told = before or quoted or ahead
    points = bool(ahead) and line.words[ahead[-1]] in wording.terms.pointing  # «Menanggapi hal itu, lanjutnya, …»
    little = told is ahead and (points or 0 < len(ahead) < _FEWEST)
    if little and len(other := _behind(line, words, head)) > _FEWEST:  # «Justru, tambahnya, [mereka punya komunitas]»
        told = other
    if not told:
        return "", 0
    if _needs_more(wording, told) and (earlier := _earlier(line, wording)):
        return earlier, _LONG
    told = told[_filled([line.text[line.units[at].start : line.units[at].end] for at in told], wording) :]
    if known := wording.antecedents.fuller(told[:2]):
        return f"{known} {line.text[line.units[told[1]].end : line.units[told[-1]].end].strip()}", len(known)
    verb = _first_verb(wording, told)
    told = told[_fronted(wording, told, verb) :]
    opened = told[0] > 0 and line.words[told[0] - 1] == "("  # «Memang [(masalah izin) rumit]»
    start = line.units[told[0] - opened].start
    end = line.units[told[-1]].end
    words_said = line.text[start:end]
    closed = words_said.count("(") > words_said.count(")") and line.text[end : end + 1] == ")"
    return _capital(words_said + ")" * closed), line.units[verb].end - start


def _behind(line: Sentence, words: Sequence[int], head: Head) -> list[int]:
    """The words behind the mark that ends a tag inside a sentence."""
    mark = next((at for at in range(head.last, len(line.units)) if line.words[at] == ","), len(line.units))
    return [at for at in words if at > mark]


def _first_verb(wording: Wording, told: Sequence[int]) -> int:
    """The first verb of no condition and no saying: «Kalau kita begini, [apa pun bisa]» says nothing yet without it."""
    line = wording.line
    whole = (part for part in line.clauses if part.kind in _WHOLE)
    end = line.units[told[0]].start + LONGEST
    verbs = sorted(v for part in whole for v in part.verbs if told[0] <= v <= told[-1] and line.units[v].end < end)
    return next((v for v in verbs if line.words[v] not in wording.lex.spoken), verbs[0] if verbs else told[-1])


def _fronted(wording: Wording, told: Sequence[int], verb: int) -> int:
    """How many words say but when or where something long is so: «Dengan kata lain, [semua sudah kami temukan]»."""
    line, first = wording.line, told[0]
    if line.units[told[-1]].end - line.units[first].start < _LONG:
        return 0
    small = line.words[first] in wording.terms.small
    if len(told) > _FEWEST + small and told[small] in line.times:  # «Sejak 2016 jumlah pasien naik»
        return small + 1
    if not (wording.parting.governed(first) or line.clause(first).kind == "adverbial"):
        return 0
    behind = (n for n, at in enumerate(told) if 0 < n < len(told) - _FEWEST and line.words[at - 1] == ",")
    parted = [n for n in behind if not wording.rules.classes[line.words[told[n]]] & JOIN]
    named = (n for n in parted if told[n] <= verb and not line.units[told[n]].capital)  # «di Solo, Medan, dan Bandung»
    return next(named, 0) or next((n for n in parted if _goes_on(wording, told, n)), 0)


def _goes_on(wording: Wording, told: Sequence[int], n: int) -> bool:
    """Whether what is too long to be told whole says something by itself from a place on: «…, [kami] akan membayar»."""
    line, first = wording.line, told[n]
    long = line.units[told[-1]].end - line.units[told[0]].start > LONGEST
    rest = [at for at in told[n:] if wording.parting.is_verb(at) and line.clause(at).kind != "relative"]
    return long and bool(rest) and rest[0] > first and not wording.parting.governed(first) and first not in line.times


def _needs_more(wording: Wording, told: Sequence[int]) -> bool:
    """Whether what is said leans on what was said before, says but a word or two, or only the reason of it."""
    line = wording.line
    reason = all(line.clause(at).kind in _INNER for at in told)
    return len(told) <= _FEWEST or reason or wording.leans([line.words[at] for at in told])


def told_before(line: Sentence, head: Head, wording: Wording) -> str:
    """What «hal itu disampaikan X» is about: the sentence before, if it stands by itself; empty for other verbs."""
    helped = line.words[wording.subjects.start(head) : head.first]  # «tidak disampaikan», «akan disampaikan»
    word = head.word.removesuffix(wording.lex.clitic)  # «disampaikannya»
    labels = wording.lex.labels
    if word not in wording.lex.joined(labels.telling, labels.settling) or any(
        word in wording.lex.cues for word in helped
    ):
        return ""
    return before(wording) if wording.points_back(head) else ""


def before(wording: Wording, leaning: bool = False) -> str:
    """The sentence before, if it stands by itself, or one `leaning` on others; empty for others, or too far back."""
    sentences = sentences_before(wording.line, wording.line.sentence.start)
    if leaning:
        return " ".join(sentences[-1].split()).rstrip(_END) if sentences else ""
    return _standing(sentences[-1], wording) if sentences else ""


def sentences_before(line: Sentence, first: int) -> list[str]:
    """The sentences of a text before an offset, as far as they are told whole near it, without a dateline."""
    back = max(0, first - _REACH)
    return _BETWEEN.split(_DATELINE.sub("", line.text[back:first]).strip(_QUOTES))[back > 0 :]  # one may lack its head


def beside(wording: Wording, head: Head) -> str:
    """What stands behind a verb of saying, else in front of who says it: «"…", The Guardian melaporkan»."""
    line = wording.line
    run, _ = wording.subjects.of(head)
    behind = [at for at in range(head.last, len(line.units)) if line.words[at] not in MARKS]
    ahead = [at for at in range(run[0] if run else head.first) if line.words[at] not in MARKS]
    said = behind if len(behind) >= _FEWEST else ahead
    if len(said) < _FEWEST:
        return ""
    return _capital(line.text[line.units[said[0]].start : line.units[said[-1]].end])


def _standing(sentence: str, wording: Wording) -> str:
    """A sentence that stands by itself, without words in front that say nothing; empty for one that does not."""
    words = list(_WORD.finditer(sentence))
    if len(words) < _FEWEST or wording.leans([word[0].lower() for word in words]):
        return ""
    first = _filled([word[0] for word in words], wording)
    return _capital(" ".join(sentence[words[first].start() :].split()).rstrip(_END))


def _filled(words: Sequence[str], wording: Wording) -> int:
    """How many words in front of what is said say nothing: «Jadi, [kami siap]», but «Ya Allah»."""
    first = 0
    while first < len(words) - _FEWEST and words[first].lower() in wording.terms.fillers and words[first + 1].islower():
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
    before = _BETWEEN.split(line.text[opened + 1 : first].strip()) if opened >= 0 else []
    return next((told for sentence in reversed(before) if (told := _standing(sentence, wording))), "")
