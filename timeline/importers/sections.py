"""Several articles in a document whose headings are styled as such, as clippings in Word, LibreOffice and Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.written import parse
from timeline.importers.parting import ENOUGH, Part, head

Line = tuple[int, str]
"""The level of a heading, 1 the highest and 0 for running text, and its words."""
_TOP, _LONGEST = 4, 120
_FEW = 4
"""Words that make an article of a section below whose heading, as below those of all others, stands its own day."""


def sections(lines: Sequence[Line]) -> tuple[Part, ...]:
    """The articles under the highest level that has several headings; () unless most have a day below theirs."""
    levels = sorted({level for level, _ in lines if level})
    several = (level for level in levels if sum(level == one for one, text in lines if text.strip()) > 1)
    chosen = next(several, None)
    starts = [at for at, (level, text) in enumerate(lines) if level == chosen and text.strip()] if chosen else []
    parts = [_part(start, lines[start:end]) for start, end in pairwise([*starts, len(lines)])]
    least = _FEW if all("published" in part.known for part in parts) else ENOUGH
    whole = all(len(part.text.split()) >= least for part in parts)
    if not parts or not whole or sum(map(_dated, parts)) * 2 <= len(parts):
        return ()
    above = "\n".join(text for _, text in lines[: starts[0]]).strip()
    return (*([Part(1, above)] if len(above.split()) >= ENOUGH else []), *parts)


def _part(start: int, lines: Sequence[Line]) -> Part:
    (_, title), *under = lines
    known, kept = {"title": title.strip()}, list[str]()
    for at, (_, line) in enumerate(under):
        part, value = head(line.strip()) if at < _TOP else ("", "")
        if part and part not in known:
            known[part] = value
        else:
            kept.append(line)
    return Part(start + 1, "\n".join(kept).strip(), known)


def _dated(part: Part) -> bool:
    top = [line for line in part.text.split("\n") if line.strip()][:_TOP]
    return "published" in part.known or any(len(line) <= _LONGEST and parse(line) for line in top)
