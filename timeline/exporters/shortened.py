"""The headline of a happening where there is little room for it."""

from __future__ import annotations

from timeline.exporters import saying
from timeline.exporters.entry import Entry
from timeline.exporters.standing import UNSURE, standing
from timeline.words import Words


def shortened(entry: Entry, words: Words, most: int, least: int = 12) -> str:
    """The headline in `most` letters: its label is cut, never who says so, who denies it, nor its status.

    Where those leave no `least` letters for the label, a word tells how it stands; "" where there is no room for that.
    """
    label, told, behind_ = saying.parts(entry, words)
    how = standing(entry.best)
    brief = [f" ({saying.status(entry, words).casefold()})"] if how in UNSURE else []
    for after in (behind_, *brief):
        room = most - len(told) + len(saying.PLACE) - len(after)
        kept = cut(label, room)
        if room >= min(least, len(label)) and (after in brief or _hedged(entry, label) == _hedged(entry, kept)):
            return told.replace(saying.PLACE, kept, 1) + after
    return ""


def _hedged(entry: Entry, label: str) -> bool:
    return bool(entry.best["hedge"]) and str(entry.best["hedge"]) in label.casefold()


def cut(text: str, most: int) -> str:
    """The text in `most` letters; one that is cut ends in an ellipsis."""
    return text if len(text) <= most else text[: max(most - 1, 1)].rstrip(" ,.;:") + "…"
