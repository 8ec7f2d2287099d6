"""Who may talk to the server: whoever calls it by one of its own names, from one of its own pages.

A page anywhere can have its name resolved to 127.0.0.1 after it was loaded (DNS rebinding: Jackson et al. 2007,
"Protecting Browsers from DNS Rebinding Attacks") and would then read the dashboard as its own; its requests still
carry that name as their Host.  Streamlit compares Host with `server.allowedHosts` for its websocket alone; here
every request is measured by the same list: pages, static files, media, uploads, health.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from streamlit import net_util
from streamlit.web.server.server_util import is_allowed_origin
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_MISDIRECTED = 421
_FORBIDDEN = 403
_POLICY = 1008  # RFC 6455, 7.4.1


class Gate:
    """Middleware (ASGI) that answers strangers before Streamlit does."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        stay_home()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come in, refuse the rest."""
        refused = _refused(scope)
        if not refused:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()  # the request to connect, which is answered with 403
            await send({"type": "websocket.close", "code": _POLICY})
        else:
            status, why = refused
            await PlainTextResponse(why, status)(scope, receive, send)


def _refused(scope: Scope) -> tuple[int, str] | None:
    """Status and reason, where a request is not for this server or comes from a page of another."""
    if scope["type"] not in ("http", "websocket"):
        return None
    headers = Headers(scope=scope)
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not is_host_allowed(hosts[0]):
        return _MISDIRECTED, "This server goes by other names; add this one to server.allowedHosts.\n"
    if scope["type"] == "websocket" and not _own_page(headers.get("origin"), hosts[0]):
        return _FORBIDDEN, "Pages of other servers may not connect.\n"
    return None


def _own_page(origin: str | None, host: str) -> bool:
    """Whether a websocket is asked for by a page of this server, of a listed origin, or by no browser at all.

    Streamlit would also take any port of this computer, and to compare the rest it asks the outside for its address.
    """
    return origin is None or urlsplit(origin).netloc == host or is_allowed_origin(origin)


def stay_home() -> None:
    """Have Streamlit not ask others where it is.

    To compare an origin it asks checkip.amazonaws.com for the server's address and opens a socket towards 8.8.8.8
    (`server_util.is_url_from_allowed_origins`), whatever is configured.  Nothing may leave, and names are configured.
    """
    net_util.get_external_ip = net_util.get_internal_ip = lambda: None
