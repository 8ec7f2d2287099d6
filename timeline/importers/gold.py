"""Reads annotated time expressions: a TimeML folder or file (.tml, .xml), or JSON lines."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.dates.evaluation import Mark
from timeline.errors import ImportFailed
from timeline.importers.reasons import reason, unopened

_SUFFIXES = (".tml", ".xml")
_ADVICE = "Each line is an object with id, published, text and timexes (start, end, type, value)."


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated document."""

    key: str
    text: str
    published: date | None
    marks: tuple[Mark, ...]


def load(path: Path) -> Iterator[Gold]:
    """The documents of a TimeML folder, a TimeML file or a JSONL file.  Raises ImportFailed with file and line."""
    if not path.exists():
        raise unopened(str(path), FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _SUFFIXES)
        if not files:
            advice = "Name the folder that holds them, or a JSONL file."
            raise ImportFailed(str(path), "no TimeML file (.tml, .xml) in this folder.", advice=advice)
        for file in files:
            yield _timeml(file)
    elif path.suffix.lower() in _SUFFIXES:
        yield _timeml(path)
    else:
        yield from _rows(path)


def _rows(path: Path) -> Iterator[Gold]:
    for number, line in lines(path, _ADVICE):
        try:
            yield _row(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            raise ImportFailed(str(path), f"no gold row: {reason(error)}.", line=number, advice=_ADVICE) from error


def lines(path: Path, advice: str) -> Iterator[tuple[int, str]]:
    """The lines of a gold set that are not blank, with their numbers; ImportFailed, with `advice`, without any."""
    try:
        found = list(enumerate(path.read_text(encoding="utf-8").split("\n"), 1))
    except OSError as error:
        raise unopened(str(path), error) from error
    except UnicodeDecodeError as error:
        raise ImportFailed(str(path), f"{reason(error)}.", advice="Save it as UTF-8.") from error
    if not any(line.strip() for _, line in found):
        raise ImportFailed(str(path), "the file is empty.", advice=advice)
    yield from ((number, line) for number, line in found if line.strip())


def _row(row: dict[str, Any]) -> Gold:
    marks = tuple(Mark(t["start"], t["end"], t["type"], t["value"]) for t in row["timexes"])
    published = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return Gold(str(row["id"]), row["text"], published, marks)


def _timeml(path: Path) -> Gold:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise unopened(str(path), error) from error
    return document(str(path), content)


def document(name: str, content: bytes) -> Gold:
    """One TimeML document; the text is that of its TEXT element, or of the whole where there is none."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ImportFailed(name, f"no well-formed TimeML ({error}).", code="bad-table") from error
    body = root.find(".//TEXT")
    created = root.find(".//DCT//TIMEX3")
    if created is None:
        created = next((t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None)
    text, marks = _walk(root if body is None else body)
    day = created.get("value", "")[:10] if created is not None else ""
    try:
        published = date.fromisoformat(day) if len(day) == 10 and "X" not in day else None
    except ValueError as error:
        advice = "Write the creation time's value as 2022-01-28."
        raise ImportFailed(name, f"{reason(error)}.", advice=advice) from error
    return Gold(Path(name).stem, text, published, tuple(marks))


def _walk(body: Any) -> tuple[str, list[Mark]]:
    """The text of an element and the TIMEX3 spans in it."""
    text, marks = body.text or "", []
    for child in body:
        inner, deeper = _walk(child) if isinstance(child.tag, str) else ("", [])
        start = len(text)
        marks += [Mark(m.start + start, m.end + start, m.type, m.value) for m in deeper]
        if child.tag == "TIMEX3" and inner and child.get("functionInDocument") != "CREATION_TIME":
            marks.append(Mark(start, start + len(inner), child.get("type", ""), child.get("value", "")))
        text += inner + (child.tail or "")
    return text, marks
