"""WARC: what a crawler fetched, an article for each page in it."""

from __future__ import annotations

import io
from collections.abc import Iterator

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.formats import webpage

SUFFIXES = (".warc",)
_SIGNATURE = b"WARC/"


def sniff(content: bytes) -> float:
    """Sure when it opens like one."""
    return float(content.startswith(_SIGNATURE))


def read(name: str, content: bytes) -> Iterator[Imported]:
    """The pages that were answered; each goes by its address."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = False
    try:
        for record in ArchiveIterator(io.BytesIO(content)):
            http = record.http_headers
            if record.rec_type != "response" or http is None or "html" not in (http.get_header("Content-Type") or ""):
                continue
            found = True
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            body = record.content_stream().read(limits.FILE)
            try:
                yield from (one.placed(f"{name}/{url}") for one in webpage.page(name, body, url))
            except ImportFailed as error:
                yield Imported(name, error=error).placed(f"{name}/{url}")
    except ArchiveLoadFailed as error:
        reason = f"the web archive cannot be read: {error}."
        raise ImportFailed(name, reason, advice="Fetch it again.", code="unreadable") from error
    if not found:
        raise ImportFailed(name, "there is no page in this web archive.", code="no-text")
