"""A chat saved as text, as WhatsApp does: each long message is an article of the day on which it was sent."""

from __future__ import annotations

import re

from timeline.importers.days import Cell, look
from timeline.importers.parting import Part

_MESSAGE = re.compile(
    r"^\u200e?\[?(\d{1,2}[/.]\d{1,2}[/.]\d{2,4}),? (?:[^\W\d_]+ )?"
    r"\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?\]?(?: [-–])? [^:\n]{1,80}: ",
    re.MULTILINE,
)
_ENOUGH, _FEW = 20, 3


def messages(text: str) -> tuple[Part, ...]:
    """The messages of a chat that are long enough to tell something; () where `text` is no chat."""
    heads = list(_MESSAGE.finditer(text))
    if len(heads) < _FEW or heads[0].start() > len(text) / 2:
        return ()
    days = look([Cell(head[1]) for head in heads])
    parts, line, at = [], 1, 0
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(text)], strict=True):
        line, at = line + text.count("\n", at, head.start()), head.start()
        told, day = text[head.end() : end].strip(), days.read(head[1])[0]
        if len(told.split()) >= _ENOUGH:
            parts.append(Part(line, told, {"published": day.isoformat()} if day else {}))
    return tuple(parts)
