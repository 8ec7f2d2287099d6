"""Connections that lead to public addresses only.

A name is looked up once, every address that it has is judged, and the connection goes to the very address that was
judged: a name that leads elsewhere a moment later («DNS rebinding») leads nowhere.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from ipaddress import ip_address

from timeline.errors import ImportFailed

Allowed = frozenset[str]
"""Addresses that may be reached although they are private; for tests."""


def address(host: str, port: int, allowed: Allowed = frozenset()) -> tuple[str, int]:
    """A public address of `host`; ImportFailed where it has none, or a private one among them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        advice = "Check the address, and whether this computer is online."
        raise ImportFailed(host, "this name leads nowhere.", advice=advice, code="unreachable") from error
    places = list(dict.fromkeys(str(one[4][0]).split("%")[0] for one in found))
    if not places or not all(place in allowed or _public(place) for place in places):
        reason = "this address lies in a private network; only public ones are fetched."
        raise ImportFailed(host, reason, advice="Save the page as a file, and upload that.", code="private-address")
    return places[0], port


def _public(place: str) -> bool:
    """Whether anybody can reach it; IPv4 inside IPv6 counts as what it leads to."""
    found = ip_address(place)
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    teredo = getattr(found, "teredo", None)
    return all(one.is_global and not one.is_multicast for one in (found, *([inner] if inner else []), *(teredo or ())))


class Plain(http.client.HTTPConnection):
    """HTTP to an address that was judged."""

    def __init__(self, host: str, port: int, timeout: float, allowed: Allowed) -> None:
        super().__init__(host, port, timeout=timeout)
        self._place = address(host, port, allowed)

    def connect(self) -> None:
        """Connect to the address that was judged, whatever the name leads to by now."""
        self.sock = socket.create_connection(self._place, self.timeout)


class Secure(http.client.HTTPSConnection):
    """The same with TLS; the certificate must be that of the name."""

    def __init__(self, host: str, port: int, timeout: float, allowed: Allowed) -> None:
        self._tls = ssl.create_default_context()
        super().__init__(host, port, timeout=timeout, context=self._tls)
        self._place = address(host, port, allowed)

    def connect(self) -> None:
        """Connect to the address that was judged, and prove that it is the name's."""
        plain = socket.create_connection(self._place, self.timeout)
        self.sock = self._tls.wrap_socket(plain, server_hostname=self.host)
