"""Writes units of a sentence as the article has them, without what a label leaves out between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.linking import DOUBTFUL
from timeline.triggers.sentence import Sentence

QUOTES = frozenset('"“”‘’\n')
_PLACE = 4  # letters of a town
_DASHES = (" - ", " -- ", " – ", " — ")


def quoted(line: Sentence, run: Sequence[int]) -> str:
    """The text of some units, without what stands between them but quotation marks; empty for none."""
    if not run:
        return ""
    words = " ".join(_pieces(line, run))
    told = " ".join((words if run[0] else _without_dateline(words)).split())
    return told.lstrip("-–— ")  # «kemarin[-kemarin]»


def spelled(line: Sentence, run: Sequence[int]) -> str:
    """The text of units that are names, each as the actor is called, if that is sure: «Marcus Gideon/Kevin Sanjaya»."""
    words, last = "", -1
    for at in run:
        unit, actor = line.units[at], line.actor(at)
        apart = " " if last >= 0 and line.text[line.units[last].end : unit.start].strip(" ") == "" else ""
        glued = last >= 0 and line.units[last].end == unit.start
        sure = actor is not None and line.actors[at].confidence != DOUBTFUL  # «Santoso» may be one of two
        words += ("" if glued else apart) + (actor.name if actor and sure else line.text[unit.start : unit.end])
        last = at
    return " ".join(words.replace(" ,", ",").split())


def _pieces(line: Sentence, run: Sequence[int]) -> Iterator[str]:
    first = last = run[0]
    for at in (*run[1:], -1):
        if at < 0 or any(line.words[n] not in QUOTES for n in range(last + 1, at)):
            end = word_end(line.text, line.units[last].end)
            piece = line.text[line.units[first].start : end]
            closes = sum(map(piece.count, QUOTES)) % 2 and line.text[end : end + 1] in QUOTES
            yield line.text[line.units[first].start : end + closes]
            first = at
        last = at


def word_end(text: str, end: int) -> int:
    """Where a word ends of which a unit may hold but a part: «NATO» of «NATO-Rusia», «2019» of «2019-2024»."""
    while text[end : end + 1].isalnum() or text[end : end + 1] == "-":
        end += 1
    return end


def unclosed(words: str) -> str:
    """Words without a quotation mark behind them that closes nothing in them."""
    words = words.rstrip()
    while words and words[0] in QUOTES and not any(mark in QUOTES for mark in words[1:]):
        words = words[1:]
    while words and ((words[-1] == '"' and words.count('"') % 2) or (words[-1] == "”" and "“" not in words)):
        words = words[:-1].rstrip()
    return words


def paired(words: str) -> str:
    """Words without the mark of a quotation that was cut before its end: «menyebut surat ["]sangat penting»."""
    at = words.rfind('"') if words.count('"') % 2 else -1
    at = words.rfind("“") if at < 0 and words.count("“") > words.count("”") else at
    return words[:at] + words[at + 1 :] if at > 0 and words[at - 1] == " " else words


def _without_dateline(words: str) -> str:
    """A subject behind «JAKARTA, KOMPAS.com - »; those of «Timnas U - 16», «Go - Jek», «kapal Tipe - B» are none."""
    for dash in _DASHES:
        ahead, _, behind = words.rpartition(dash)
        words = behind if behind[:1].isupper() and _dateline(ahead.split()) else words
    return words


def _dateline(words: Sequence[str]) -> bool:
    """Whether words in front of a dash are a town or a paper: «JAKARTA, KOMPAS.com», nothing at all."""
    bare = [word.strip("(),.:/") for word in words]
    return not bare or (len(bare[-1]) >= _PLACE and all(word[:1].isupper() or not word for word in bare))


def capital(words: str) -> str:
    """Words with a capital in front."""
    return words[:1].upper() + words[1:]


def bracketed(line: Sentence, told: Sequence[int]) -> str:
    """The text of some units with a capital, and with the brackets around them."""
    opened = told[0] > 0 and line.words[told[0] - 1] in {"(", "["}  # «Memang [(masalah izin) rumit]»
    end = line.units[told[-1]].end
    words = line.text[line.units[told[0] - opened].start : end]
    opening, closing = ("[", "]") if opened and words[0] == "[" else ("(", ")")
    closed = words.count(opening) > words.count(closing) and line.text[end : end + 1] == closing
    return capital(words + closing * closed)
