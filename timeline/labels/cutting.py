"""Fits words into a label: cut at a clause, else a word, without what cannot stand at an end."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from timeline.labels.quoting import unclosed

LONGEST = 80
_SHORTEST = 40
_STOP = re.compile(r"[^\W\d_]{4}\.$")  # of a sentence, not of «PT.»


def cut(text: str, told: int = 0) -> str:
    """The text with a capital, up to the last clause, else the last word, that ends within `LONGEST` characters.

    A clause that ends before `told` characters says nothing yet: «Dalam enam bulan terakhir, …».
    """
    text = unclosed(" ".join(text.split()).replace(" ,", ","))
    text = (text[:1].upper() + (text[1:-1] if _STOP.search(text) else text[1:])).rstrip(" ,;:")
    if len(text) <= LONGEST:
        return text
    pause = max(text.rfind(mark, max(_SHORTEST, told), LONGEST) for mark in (", ", "; ", " – "))
    if pause > 0:
        return text[:pause]
    space = text.rfind(" ", 0, LONGEST - 1)
    return (text[:space] if space > 0 else text[: LONGEST - 1]).rstrip(" ,;:(") + "…"


def trimmed(part: str, loose: Container[str], least: bool) -> str:
    """Words without loose ones behind them; of the first, which hold the trigger, one stays at `least`."""
    words = part.split()
    while len(words) > least and (words[-1].lower() in loose or not any(map(str.isalnum, words[-1]))):
        words.pop()
    return " ".join(words)


def fitting(parts: Sequence[str], room: int) -> str:
    """The first part, with as much of the others as there is room for; a verb alone says too little."""
    told = parts[0]
    for part in parts[1:]:
        if " " in told and len(told) + len(part) >= room:
            break
        told = f"{told} {part}"
    return told


def shortened(who: str, loose: Container[str], room: int) -> str:
    """A subject of at most `room` characters, cut before the last preposition that leaves it short enough."""
    if len(who) <= room:
        return who
    words = who.split()
    short = [n for n in range(1, len(words)) if len(" ".join(words[:n])) <= room]
    parted = [n for n in short if words[n].lower() in loose]
    return " ".join(words[: max(parted or short or [1])]).rstrip(",;:(")


def told_by(sayer: str, what: str) -> str:
    """What happens, with who says so before it, if somebody does: «Budi Santoso: Harga beras akan naik»."""
    return cut(f"{sayer}: {what[:1].upper()}{what[1:]}" if sayer else what, LONGEST)
