"""Markdown, with front matter (YAML «---», TOML «+++»), or without; several articles where headings part them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.decoding import decode
from timeline.importers.formats.plain import texts
from timeline.importers.rows import has_words
from timeline.importers.tables import Row, articles

SUFFIXES = (".md", ".markdown")
_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.{1,20000}?\n)(?:\1|\.\.\.)[ \t]*\n", re.DOTALL)
_LEVEL = re.compile(r"(#{1,6}) +\S")
_HEADING = re.compile(r"\s*# +(.+?)#*\s*\n")
_MARKS = (
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(?m)^(?:#{1,6}|>) +"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
)


def sniff(content: bytes) -> float:
    """Likely when it opens with front matter."""
    return 0.5 if re.match(rb"---\s*\n\w[\w ]*:|\+\+\+\s*\n\w+ *=", content) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The article under the front matter, with what that says of it; or, without, the text as it is."""
    text = decode(name, content).replace("\r\n", "\n")
    front = _FRONT.match(text)
    known = _told(front[2], toml=front[1] == "+++") if front else {}
    body = text[front.end() :] if front and known else text
    whole = body
    if heading := _HEADING.match(body):
        known.setdefault("title", heading[1].strip())
        body = body[heading.end() :]
    lines = [(len(found[1]) if (found := _LEVEL.match(line)) else 0, _bare(line)) for line in whole.split("\n")]
    body = _bare(body)
    if not has_words(body):
        raise ImportFailed(name, "the file holds no words.", code="no-text")
    if front and known:
        yield from articles(name, [Row(None, known | {"text": body.strip()})])
    else:
        yield from texts(name, body.strip("\n"), title=known.get("title", ""), lines=lines)


def _bare(text: str) -> str:
    """Without the marks of bold, links and headings."""
    for mark, instead in _MARKS:
        text = mark.sub(instead, text)
    return text


def _told(front: str, toml: bool) -> dict[str, Any]:
    import yaml

    try:
        found = tomllib.loads(front) if toml else yaml.safe_load(front)
    except (yaml.YAMLError, tomllib.TOMLDecodeError):
        return {}
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}
