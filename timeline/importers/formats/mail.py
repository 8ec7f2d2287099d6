"""E-mail: a message (EML) or a folder of them (MBOX), each an article with its subject and its day; and MHTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats import webpage
from timeline.importers.markup import plain
from timeline.importers.rows import Layout, from_row

SUFFIXES = (".eml", ".mbox", ".mbx", ".mht", ".mhtml")
_START = re.compile(rb"(?m)^From \S+.*\d{4}\r?\n")
_HEADERS = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_KNOWN = {"text": ("text",), "published": ("date",), "title": ("subject",), "id": ("message-id",), "url": ("url",)}
_LAYOUT = Layout(_KNOWN, names=(*(name for those in _KNOWN.values() for name in those), "from"))


def sniff(content: bytes) -> float:
    """Likely when it opens with the headers of a message."""
    head = content[:4000]
    return 0.92 if _START.match(head) or (_HEADERS.match(head) and b"MIME-Version:" in head) else 0


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The messages that hold text; `line` is where one begins."""
    starts = [match.start() for match in _START.finditer(content)] if _START.match(content) else [0]
    line, at = 1, 0
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        line, at = line + content.count(b"\n", at, start), start
        yield from _message(name, content[start:end], line)


def _message(name: str, content: bytes, line: int) -> Iterator[Imported]:
    message = message_from_bytes(_START.sub(b"", content, count=1), policy=policy.default)
    if message.get_content_type() == "multipart/related" and message.get("Snapshot-Content-Location"):
        yield from _page(name, message)
        return
    told = {key: str(message.get(key, "") or "") for key in ("date", "subject", "message-id", "from")}
    told["url"] = str(message.get("Content-Location", "") or "")
    yield from_row(told | {"text": _text(message)}, name, line, layout=_LAYOUT)


def _text(message: EmailMessage) -> str:
    """The words of a message: as they were written, or as its HTML shows them."""
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    try:
        text = body.get_content()
    except (LookupError, ValueError):
        payload = body.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    text = text.replace("\r\n", "\n")
    return plain(text) if body.get_content_type() == "text/html" else text


def _page(name: str, message: EmailMessage) -> Iterator[Imported]:
    """The page that a browser saved with all that belongs to it."""
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            url = str(message.get("Snapshot-Content-Location", ""))
            yield from webpage.page(name, payload if isinstance(payload, bytes) else b"", url)
            return
    raise ImportFailed(name, "there is no page in it.", code="no-text")
