"""A chat saved as text, as WhatsApp does: each long message is an article of the day on which it was sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.importers.days import Cell, look
from timeline.importers.parting import Part

_HEAD = re.compile(
    r"^\u200e?\[?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d),? (?:[^\W\d_]+ )?"
    r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?: [-–])? (?:([^:\n]{1,80}): )?",
    re.MULTILINE,
)
_BOLD = re.compile(r"(?m)^\*([^*\n]+)\*$")
_ENOUGH, _BRIEF, _FEW = 12, 4, 3
"""Words of a message that tells something; of one in a chat where none has more; messages that make a chat."""
_OPENING = 2
"""Messages that make a chat of a text that begins with one; elsewhere it takes more."""


@dataclass(frozen=True, slots=True)
class Chat:
    """The messages that are long enough to tell something, and how many others were sent."""

    told: tuple[Part, ...]
    passed: int


def chat(text: str) -> Chat | None:
    """The messages of a chat; None where `text` is none, or nothing in it has the length of a sentence.

    Where no message is long, those of a few words tell something: «Jaksa menuntut terdakwa pada Selasa».
    What the program itself says («Budi membuat grup») has a day but nobody who says it, and is no message.
    """
    heads = list(_HEAD.finditer(text))
    least = _OPENING if heads and not text[: heads[0].start()].strip() else _FEW
    if sum(head[2] is not None for head in heads) < least or heads[0].start() > len(text) / 2:
        return None
    days = look([Cell(head[1]) for head in heads])
    said, line, at = list[Part](), 1, 0
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        line, at = line + text.count("\n", at, head.start()), head.start()
        if head[2]:
            told, day = text[head.end() : end].strip(), days.read(head[1])[0]
            said.append(Part(line, _BOLD.sub(r"\1", told), {"published": day.isoformat()} if day else {}))
    return _told(said, _ENOUGH) or _told(said, _BRIEF)


def _told(said: Sequence[Part], least: int) -> Chat | None:
    """The messages of so many words; None where there is none."""
    parts = tuple(one for one in said if len(one.text.split()) >= least)
    return Chat(parts, len(said) - len(parts)) if parts else None
