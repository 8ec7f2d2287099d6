"""Fetch one address: limits of size, time and redirects, the site's robots.txt, nothing of a private network."""

from __future__ import annotations

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from timeline import __version__, limits
from timeline.errors import ImportFailed
from timeline.importers.web.guarded import Allowed, Plain, Secure
from timeline.settings import settings

AGENT = f"linimasa/{__version__}"
"""What a site is told of who asks, also in its robots.txt."""
REDIRECTS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_PLAIN = "%/?:@!$&'()*+,;=~-._"
_PIECE = 65_536
_ROBOTS = 512_000
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds: `url` after redirects, `headers` with names in small letters.

    `content` is empty and `fresh` False where nothing changed since `since` was asked for.
    """

    url: str
    content: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    fresh: bool = True

    @property
    def since(self) -> dict[str, str]:
        """The headers that ask for it again only if it changed (RFC 9110, 13)."""
        marks = {"If-None-Match": self.headers.get("etag"), "If-Modified-Since": self.headers.get("last-modified")}
        return {name: value for name, value in marks.items() if value}


def fetch(url: str, since: Mapping[str, str] | None = None, allowed: Allowed = frozenset()) -> Fetched:
    """What `url` holds.

    `since` are headers of an earlier answer.  ImportFailed with the reason where it is not fetched: fetching is turned
    off, the address is none or private, the site forbids it, it answers with an error, too much, or too slowly.
    """
    if not settings().fetch:
        advice = "Set fetch = true, or save the page as a file."
        raise ImportFailed(url, "fetching is turned off in the settings.", advice=advice, code="fetch-off")
    ends = time.monotonic() + limits.FETCH_SECONDS
    found = _follow(url, since or {}, allowed, ends)
    if found.headers[":status"] == "304":
        return Fetched(found.url, b"", found.headers, fresh=False)
    if not found.headers[":status"].startswith("2"):
        raise ImportFailed(url, f"the site answers with {found.headers[':status']}.", code="unreachable")
    return found


def _follow(url: str, since: Mapping[str, str], allowed: Allowed, ends: float) -> Fetched:
    """The last answer of a chain of redirects, each of which is judged anew."""
    for _ in range(REDIRECTS + 1):
        parts = _parts(url)
        if not _welcome(parts, allowed, ends):
            reason = "the site's robots.txt asks programs not to fetch this address."
            raise ImportFailed(url, reason, advice="Save the page as a file, and upload that.", code="robots")
        found = _get(parts, since, allowed, ends, limits.FILE)
        if int(found.headers[":status"]) not in _MOVED or "location" not in found.headers:
            return found
        url = urljoin(found.url, found.headers["location"])
    raise ImportFailed(url, f"it is redirected more than {REDIRECTS} times.", code="unreachable")


def _parts(url: str) -> SplitResult:
    """An address taken apart; ImportFailed for what is no web address."""
    try:
        parts = urlsplit(url.strip())
        plain = parts.scheme in ("http", "https") and parts.hostname and not parts.username and (parts.port or 1)
    except ValueError:
        plain = None
    if not plain:
        advice = "Give one that begins with https://."
        raise ImportFailed(url, "this is no address of a page.", advice=advice, code="no-address")
    return parts


def _welcome(parts: SplitResult, allowed: Allowed, ends: float) -> bool:
    """Whether the site's robots.txt lets us fetch the address (RFC 9309): no file allows, an error forbids."""
    from urllib.robotparser import RobotFileParser

    if parts.path == "/robots.txt":
        return True
    place = parts._replace(path="/robots.txt", query="", fragment="")
    try:
        found = _get(place, {}, allowed, ends, _ROBOTS)
        for _ in range(REDIRECTS):
            if int(found.headers[":status"]) not in _MOVED or "location" not in found.headers:
                break
            found = _get(_parts(urljoin(found.url, found.headers["location"])), {}, allowed, ends, _ROBOTS)
    except ImportFailed as error:
        if error.code == "too-large":
            return False
        raise
    if not found.headers[":status"].startswith("2"):
        return not found.headers[":status"].startswith("5")
    rules = RobotFileParser()
    rules.parse(found.content.decode("utf-8", "replace").splitlines())
    return rules.can_fetch(AGENT, urlunsplit(parts))


def _get(parts: SplitResult, since: Mapping[str, str], allowed: Allowed, ends: float, most: int) -> Fetched:
    """One answer, redirects as they are; ImportFailed where there is none in time, or too much of it."""
    url, kind = urlunsplit(parts), Secure if parts.scheme == "https" else Plain
    host = str(parts.hostname)
    connection = kind(host, parts.port or (443 if kind is Secure else 80), _left(url, ends), allowed)
    path = quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe=_PLAIN)
    try:
        connection.request("GET", path, headers={"User-Agent": AGENT, "Accept-Encoding": "identity", **since})
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()} | {":status": str(answer.status)}
        return Fetched(url, _body(url, connection, answer, ends, most), headers)
    except (OSError, http.client.HTTPException) as error:
        reason = f"it cannot be fetched ({error or type(error).__name__})."
        raise ImportFailed(url, reason, advice="Try again later.", code="unreachable") from error
    finally:
        connection.close()


def _body(url: str, connection: Plain | Secure, answer: http.client.HTTPResponse, ends: float, most: int) -> bytes:
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            reason = f"it has more than {most / 2**20:.0f} MB."
            raise ImportFailed(url, reason, advice="Save it as a file, and split it.", code="too-large")
        left = _left(url, ends)
        if connection.sock:
            connection.sock.settimeout(left)
    return b"".join(pieces)


def _left(url: str, ends: float) -> float:
    """Seconds that are left; ImportFailed where none are."""
    left = ends - time.monotonic()
    if left <= 0:
        reason = f"the site takes longer than {limits.FETCH_SECONDS} seconds."
        raise ImportFailed(url, reason, advice="Try again later.", code="unreachable")
    return left
