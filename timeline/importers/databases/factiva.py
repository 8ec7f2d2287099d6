"""Downloads of Factiva: each part behind its code («Full Article plus Indexing»), or as a head over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.importers.column_names import PARTS
from timeline.importers.databases.words import Line, first, groups, is_day, joined, until, words
from timeline.importers.languages import named
from timeline.importers.parting import Part

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d.*")
_COUNTED = re.compile(r"\d+\)\s+")  # «99) Jembatan dibuka»: its place in the list
_LAST, _ENDS = 8, (".", "!", "?", "”", '"', ")", ":")
"""Words that the publisher's line behind a text has at most, and what ends a text instead."""


def factiva(lines: Sequence[Line]) -> Iterator[Part]:
    """The documents, each closed by its number: «Document KABARC0020190910ef9a00001»."""
    told = words()["factiva"]
    for document, end in until(lines, told["ends"]):
        fields = _coded(document, told)
        yield _from_codes(document, fields, told, end) if fields else _from_head(document, told, end)


def _coded(document: Sequence[Line], told: Mapping[str, Any]) -> dict[str, list[str]]:
    """The lines behind each code; none where the document has no code for its title."""
    codes = {code for part in PARTS for code in told.get(part, ())} | {*told["kept"]}
    fields: dict[str, list[str]] = {}
    now: list[str] = []
    for _, line in document:
        code, *rest = line.split(maxsplit=1)[:2] or [""]
        if code in codes and code not in fields:
            now = fields.setdefault(code, [])
            line = "".join(rest)
        if line:
            now.append(line)
    return fields if fields.keys() & {*told["title"]} else {}


def _from_codes(
    document: Sequence[Line], fields: Mapping[str, Sequence[str]], told: Mapping[str, Any], end: str
) -> Part:
    parts = [(part, code) for part in PARTS if part != "text" for code in told.get(part, ())]
    known = {part: " ".join(fields[code]) for part, code in parts if fields.get(code)}
    text = "\n".join(line for code in told["text"] for line in fields.get(code, ()))
    known |= {code: " ".join(fields[code]) for code in told["kept"] if fields.get(code)}
    return Part(first(document), text, known | _title(known.get("title", "")) | {"id": end.split()[-1]})


def _from_head(document: Sequence[Line], told: Mapping[str, Any], end: str) -> Part:
    """Section, title, author, «350 words», day, clock, source, …, rights; then, behind a blank line, the text.

    What the head says besides is kept, as is the publisher's line behind the text.
    """
    count, rights = re.compile(told["words"]), re.compile(told["rights"], re.IGNORECASE)
    at = next((at for at, (_, line) in enumerate(document) if count.fullmatch(line)), None)
    if at is None:
        return Part(first(document), "")
    stop = next((n for n, (_, line) in enumerate(document[at:], at) if rights.match(line)), at)
    stop = next((n for n, (_, line) in enumerate(document[stop:], stop) if not line), len(document))
    head = [line for _, line in document[at + 1 : stop] if line]
    known, used = _above([line for _, line in document[:at]]), set[str]()
    day = next((n for n, line in enumerate(head) if is_day(line)), None)
    if day is not None:
        behind = [line for line in head[day + 1 :] if not _CLOCK.fullmatch(line)]
        known |= {"published": head[day], "source": behind[0] if behind else ""}
    known["language"] = next(filter(named, head), "")
    used |= {known.get("published", ""), known.get("source", ""), known["language"]}
    text, publisher = _publisher(joined(document[stop:]))
    known |= {"head": "; ".join(line for line in head if line not in used), "publisher": publisher}
    return Part(
        first(document), text, {part: value for part, value in known.items() if value} | {"id": end.split()[-1]}
    )


def _above(lines: Sequence[str]) -> dict[str, str]:
    """Section, title and author above the count of words.

    Text downloads put the author, and nothing else, into a block of their own; pages all three into one, the title
    being the longest.  What stands above that block is the head of the page.
    """
    blocks = list(groups(lines))
    if not blocks:
        return {}
    alone = len(blocks) > 1 and len(blocks[-1]) == 1 and len(blocks[-1][0]) <= len(blocks[0][-1])
    paged = bool(lines[-1]) and not alone
    block = blocks[-1] if paged else blocks[0]
    at = block.index(max(block, key=len)) if paged else len(block) - 1
    authors = [*block[at + 1 :], *(line for one in blocks[1:] if not paged for line in one)]
    return _title(block[at]) | {"section": "; ".join(block[:at]), "author": "; ".join(authors)}


def _title(told: str) -> dict[str, str]:
    return {"title": _COUNTED.sub("", told, count=1) if _COUNTED.match(told) else told}


def _publisher(text: str) -> tuple[str, str]:
    """The text, and the line behind it that names only the publisher."""
    above, _, last = text.rpartition("\n")
    if above.strip() and len(last.split()) <= _LAST and not last.endswith(_ENDS):
        return above.strip(), last
    return text, ""
