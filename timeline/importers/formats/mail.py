"""E-mail: a message (EML) or a folder of them (MBOX), each an article, with the files sent along; and MHTML pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from functools import partial

from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.column_names import by_name
from timeline.importers.formats import webpage
from timeline.importers.formats.archive import members
from timeline.importers.markup import plain
from timeline.importers.rows import Layout, from_row

SUFFIXES = (".eml", ".mbox", ".mbx", ".mht", ".mhtml")
_START = re.compile(rb"(?m)^From \S+.*\d{4}\r?\n")
_HEADERS = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_KNOWN = {"text": ("text",), "published": ("date",), "title": ("subject",), "id": ("message-id",), "url": ("url",)}
_LAYOUT = Layout(_KNOWN, names=(*(name for those in _KNOWN.values() for name in those), "from"))
_PASSED_ON = re.compile(r"(?m)(?:^[>\s]*\*?[^\W\d_][\w -]{1,20}:\*? \S.*\n){3,}")
_LABEL = re.compile(r"[>\s]*\*?([\w -]+):\*? (.*)")
_HEAD = 2000


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
    attached = list(_attached(name, message))
    body = from_row(told | _passed_on(_text(message)), name, line, layout=_LAYOUT)
    if body.article or not any(one.article for one in attached):
        yield body
    yield from attached


def _attached(name: str, message: EmailMessage) -> Iterator[Imported]:
    """The articles of the files that were sent along; pictures that stand in the message itself are none."""
    for place, part in enumerate(message.iter_attachments(), 1):
        file = part.get_filename() or (f"{place}.eml" if part.get_content_type() == "message/rfc822" else "")
        if file and (part.get_content_disposition() == "attachment" or part.get_content_maintype() != "image"):
            yield from members(name, [(file.lstrip("."), partial(_content, part))])


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return inner[0].as_bytes()
    return payload if isinstance(payload, bytes) else b""


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
    text = text.replace("\r\n", "\n").strip("\n")
    return plain(text) if body.get_content_type() == "text/html" else text


def _passed_on(text: str) -> dict[str, str]:
    """The text; of a message that was passed on the one inside, with the day on which that was sent."""
    found = _PASSED_ON.search(text[:_HEAD])
    labels = [label for line in found[0].split("\n") if (label := _LABEL.match(line))] if found else []
    known = {part: label[2] for label in reversed(labels) for part in ("title", "published") if by_name(part, label[1])}
    if not found or len(known) < 2:
        return {"text": text}
    own = text[found.end() :].strip("\n")
    return {"text": own, "subject": known["title"], "date": known["published"]} if own else {"text": text}


def _page(name: str, message: EmailMessage) -> Iterator[Imported]:
    """The page that a browser saved with all that belongs to it."""
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            url = str(message.get("Snapshot-Content-Location", ""))
            yield from webpage.page(name, payload if isinstance(payload, bytes) else b"", url)
            return
    raise ImportFailed(name, "there is no page in it.", code="no-text")
