"""The label of an event as a headline: what is planned, conditional, denied or did not happen says so, once."""

from __future__ import annotations

from functools import lru_cache

from timeline.model import UNTRUE
from timeline.model.label import behind, deed
from timeline.text.words import forms
from timeline.triggers.lexicon import lexicon
from timeline.words import Words

_PLACE = "…"


def headline(label: str, status: str, words: Words, language: str) -> str:
    """The label with the mark of its status, in the words of the reader, where it needs one.

    `language` is that of the article, whose words the label has.  The mark stands at what happens, for the headline
    behind it may well be true: «Bupati mundur (tidak terjadi) ― Ketua DPRD Bela Bupati».
    """
    marked = words.keyword("headline:", mark(label, status, words, language), _PLACE)
    return marked.replace(_PLACE, deed(label), 1) + behind(label)


def mark(label: str, status: str, words: Words, language: str) -> str:
    """The status that the headline must say besides its label; "" where that is clear or no reader needs to know.

    «Jembatan belum diresmikan» says it itself, and «Rencana revisi» need not be «Rencana: Rencana revisi».
    """
    if not words.knows(f"headline:{status}"):
        return ""
    label = deed(label)
    first = words(f"headline:{status}").partition(_PLACE)[0].rstrip(": ").casefold()
    begins = bool(first) and label.casefold().startswith(first)
    return "" if begins or tells(label, status, language) else status


@lru_cache(maxsize=1 << 16)
def tells(label: str, status: str, language: str) -> bool:
    """Whether a word of the label denies or negates it already."""
    known = lexicon(language)
    if known is None or status not in UNTRUE:
        return False
    said = [word.lower() for word in forms(label, 0, len(label))]
    return any(known.cues.get(word) == status or (status == "denied" and word in known.denying) for word in said)
