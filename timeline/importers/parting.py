"""Several articles in one text: parted where the lines that head the first (day, address, «Judul: …») come again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from timeline.dates import byline, in_dateline
from timeline.dates.written import parse
from timeline.importers.column_names import PARTS, by_name
from timeline.lexicon import DEFAULT

ENOUGH = 8
"""Words that an article has at least; fewer under a heading do not make it one of several."""
_ADDRESS = re.compile(r"https?://\S+")
_LABEL = re.compile(r"([^\W\d_][\w ]{1,24}?)\s*:\s+(\S.*)")
_RULE = re.compile(r"[=\-*_#~•]{3,}|\f")
_WORD = re.compile(r"\w[\w.:/-]*")
_MARK = re.compile(r"\s[-–—|/·•]\s")
_SHORT, _HEADING, _TOP = 6, 160, 4
_ENDS = (".", ",", ";", ":", "”", '"')


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a text: the line where it begins, its words without what heads them, and what that says."""

    line: int
    text: str
    known: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines with no blank one between."""

    line: int
    lines: Sequence[str]
    above: bool = False
    """Whether its headline stood alone above it, with a blank line between."""

    @property
    def heads(self) -> dict[str, str]:
        """What the lines on top say: part and value."""
        return {part: value for line in self.lines[:_TOP] for part, value in [head(line)] if part}

    @property
    def titled(self) -> bool:
        """Whether a line like a headline stands among those on top."""
        rest = [line for line in self.lines[:_TOP] if not head(line)[0]]
        return bool(rest) and len(rest[0]) <= _HEADING and not rest[0].endswith(_ENDS)

    @property
    def headline(self) -> bool:
        """Whether it is one line like a headline."""
        return len(self.lines) == 1 and self.titled

    @property
    def dateline(self) -> date | None:
        """The day of the dateline on which it opens, a headline and a reporter's line before it or not."""
        return in_dateline("\n".join(self.lines[:_TOP]), DEFAULT)


def parted(text: str) -> tuple[Part, ...]:
    """The articles in `text` where it plainly has several, each with its own heading; () where it is one."""
    blocks = list(_blocks(text))
    return _headed(_under_headlines(blocks)) or _datelined(blocks)


def _headed(blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """The articles that lines above them head."""
    first = blocks[0].heads if blocks else {}
    kinds = [kind for kind in ("title", "url", "published") if kind in first]
    if not kinds:
        return ()
    starts = [at for at, block in enumerate(blocks) if kinds[0] in block.heads and _opens(block, kinds[0])]
    if len(starts) < 2 or starts[0]:
        return ()
    parts = [_part(blocks[start:end]) for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    whole = all(len(part.text.split()) >= ENOUGH for part in parts)
    return tuple(parts) if whole and any(part.known != parts[0].known for part in parts) else ()


def _datelined(blocks: Sequence[_Block]) -> tuple[Part, ...]:
    """The articles that open on a dateline with a day, below a headline: «RAWA, KABAR.com (8/3/2023) - …»."""
    days = {at: day for at, block in enumerate(blocks) if (day := block.dateline)}
    starts = {at - (at - 1 not in days and at > 0 and blocks[at - 1].headline): day for at, day in days.items()}
    if len(starts) < 2 or 0 not in starts:
        return ()
    parts = []
    for (start, day), end in zip(starts.items(), [*list(starts)[1:], len(blocks)], strict=True):
        lines = [line for block in blocks[start:end] for line in (*block.lines, "")]
        titled = in_dateline(lines[0], DEFAULT) is None
        known = {"published": day.isoformat()} | ({"title": lines[0]} if titled else {})
        parts.append(Part(blocks[start].line, "\n".join(lines[titled:]).strip(), known))
    return tuple(parts) if all(len(part.text.split()) >= ENOUGH for part in parts) else ()


def days_alone(text: str) -> int:
    """How many different days stand on a line above a paragraph, or in its dateline: more than one is a doubt."""
    blocks = _under_headlines(list(_blocks(text)))
    lines = [(block, line) for block in blocks for line in block.lines[:_TOP] if "(" not in line]  # «Rabu (18/9/2019)»
    found = [(block, day) for block, line in lines if (day := day_alone(line))]
    found += [(block, day) for block in blocks if (day := block.dateline)]
    return len({day for block, day in found if block.above or len(" ".join(block.lines).split()) > ENOUGH})


def _under_headlines(blocks: Sequence[_Block]) -> list[_Block]:
    """The blocks, each that opens on a day joined to the headline above it, from which a blank line parts it."""
    found = list[_Block]()
    for at, block in enumerate(blocks):
        day = head(block.lines[0])[0] == "published" and "(" not in block.lines[0]  # «dilansir Warta, Rabu (18/9/2019)»
        if day and found and found[-1].headline and at + 1 < len(blocks):
            found[-1] = _Block(found[-1].line, (*found[-1].lines, *block.lines), above=True)
        else:
            found.append(block)
    return found


def day_alone(line: str) -> date | None:
    """The day that a line is, with little else on it: «Rina - Kabar · Senin, 6 Maret 2023 | 10:20 WIB»."""
    words = len(_WORD.findall(line))
    if words <= _SHORT:
        return parse(line)
    if words > _SHORT * 2 or line.endswith(_ENDS):
        return None
    return next(filter(None, (byline(piece, DEFAULT) for piece in _MARK.split(line))), None)


def _opens(block: _Block, kind: str) -> bool:
    """A day alone may head a section of a chronology; beside a headline or an address it heads an article."""
    return kind != "published" or "url" in block.heads or block.titled


def _blocks(text: str) -> Iterator[_Block]:
    numbered = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    for blank, group in groupby(numbered, key=lambda one: not one[1] or _RULE.fullmatch(one[1]) is not None):
        if not blank:
            lines = list(group)
            yield _Block(lines[0][0], [line for _, line in lines])


def head(line: str) -> tuple[str, str]:
    """Which part of an article a line is, and its value: an address, a day, «Judul: …»; ("", "") for running text."""
    if _ADDRESS.fullmatch(line):
        return "url", line
    if label := _LABEL.fullmatch(line):
        part = next((one for one in PARTS if (fit := by_name(one, label[1])) and fit[0] == 0), "")
        if part and part != "text" and (part != "published" or parse(label[2])):
            return part, label[2]
    if day_alone(line):
        return "published", line
    return "", ""


def _part(blocks: Sequence[_Block]) -> Part:
    """An article of one heading and the lines under it."""
    first, *rest = blocks
    top, under = first.lines[:_TOP], first.lines[_TOP:]
    own = [line for line in top if not head(line)[0]]
    known = first.heads
    if first.titled and "title" not in known:
        known["title"], own = own[0], own[1:]
    paragraphs = ["\n".join([*own, *under]), *("\n".join(block.lines) for block in rest)]
    return Part(first.line, "\n\n".join(filter(None, paragraphs)), known)
