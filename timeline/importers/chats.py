"""A chat saved as text, as WhatsApp does: each long message is an article of the day on which it was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.importers.days import Cell, look
from timeline.importers.parting import Part

_HEAD = re.compile(
    r"^\u200e?\[?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d),? (?:[^\W\d_]+ )?"
    r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?: [-–])? (?:([^:\n]{1,80}): )?",
    re.MULTILINE,
)
_BOLD = re.compile(r"(?m)^\*([^*\n]+)\*$")
_ENOUGH, _FEW = 12, 3
_OPENING = 2
"""Messages that make a chat of a text that begins with one; elsewhere it takes more."""


@dataclass(frozen=True, slots=True)
class Chat:
    """The messages that are long enough to tell something, and how many others were sent."""

    told: tuple[Part, ...]
    passed: int


def chat(text: str) -> Chat | None:
    """The messages of a chat; None where `text` is none, or all that is said in it is short.

    What the program itself says («Budi membuat grup») has a day but nobody who says it, and is no message.
    """
    heads = list(_HEAD.finditer(text))
    least = _OPENING if heads and not text[: heads[0].start()].strip() else _FEW
    if sum(head[2] is not None for head in heads) < least or heads[0].start() > len(text) / 2:
        return None
    days = look([Cell(head[1]) for head in heads])
    parts, passed, line, at = list[Part](), 0, 1, 0
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        line, at = line + text.count("\n", at, head.start()), head.start()
        told, day = text[head.end() : end].strip(), days.read(head[1])[0]
        if head[2] and len(told.split()) >= _ENOUGH:
            parts.append(Part(line, _BOLD.sub(r"\1", told), {"published": day.isoformat()} if day else {}))
        else:
            passed += head[2] is not None
    return Chat(tuple(parts), passed) if parts else None
