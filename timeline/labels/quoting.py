"""Writes units of a sentence as the article has them, without what a label leaves out between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.triggers.sentence import Sentence

QUOTES = frozenset('"“”‘’\n')
_DASHES = (" - ", " -- ", " – ", " — ")


def quoted(line: Sentence, run: Sequence[int]) -> str:
    """The text of some units, without what stands between them but quotation marks; empty for none."""
    if not run:
        return ""
    words = " ".join(_pieces(line, run))
    told = " ".join((words if run[0] else _without_dateline(words)).split())
    return told.lstrip("-–— ")  # «kemarin[-kemarin]»


def spelled(line: Sentence, run: Sequence[int]) -> str:
    """The text of units that are names, each as the actor is called: «Marcus Gideon/Kevin Sanjaya»."""
    words, last = "", -1
    for at in run:
        unit, actor = line.units[at], line.actor(at)
        apart = " " if last >= 0 and line.text[line.units[last].end : unit.start].strip(" ") == "" else ""
        glued = last >= 0 and line.units[last].end == unit.start
        words += ("" if glued else apart) + (actor.name if actor else line.text[unit.start : unit.end])
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


def _without_dateline(words: str) -> str:
    """A subject behind «JAKARTA, KOMPAS.com - »; the dashes of «Timnas U - 16» and «Kick - off» are none."""
    for dash in _DASHES:
        behind = words.rsplit(dash, 1)[-1]
        words = behind if behind[:1].isupper() else words
    return words
