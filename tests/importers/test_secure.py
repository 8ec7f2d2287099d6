"""Over HTTPS a site must prove that it is the one that was asked for."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from timeline.errors import ImportFailed
from timeline.importers import web
from timeline.importers.web import guarded

Serve = Callable[[trustme.LeafCert], str]


class Site(BaseHTTPRequestHandler):
    """One page, whatever is asked for, but no robots.txt."""

    def do_GET(self) -> None:
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.end_headers()
        self.wfile.write(b"<html>Pasar dibuka</html>")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def known(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer trusts the authority, as it trusts those of its system."""
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """A site with a certificate; every name leads to it."""
    monkeypatch.setattr(guarded, "_public", lambda place: place == "127.0.0.1")
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, *_, **__: [(socket.AF_INET, 1, 6, "", ("127.0.0.1", port))]
    )
    servers = []

    def begin(certificate: trustme.LeafCert) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"https://kabar.example:{server.server_port}/berita"

    yield begin
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_site_with_a_certificate_of_its_name_is_fetched(authority: trustme.CA, known: None, serve: Serve) -> None:
    assert web.fetch(serve(authority.issue_cert("kabar.example"))).content == b"<html>Pasar dibuka</html>"


def refused(url: str) -> str:
    with pytest.raises(ImportFailed) as told:
        web.fetch(url)
    assert told.value.code == "unreachable"
    return str(told.value)


def test_a_certificate_of_another_name_is_refused(authority: trustme.CA, known: None, serve: Serve) -> None:
    assert "certificate" in refused(serve(authority.issue_cert("lain.example")))


def test_a_certificate_that_has_run_out_is_refused(authority: trustme.CA, known: None, serve: Serve) -> None:
    then = datetime.now(UTC) - timedelta(days=1)
    old = authority.issue_cert("kabar.example", not_before=then - timedelta(days=1), not_after=then)
    assert "expired" in refused(serve(old))


def test_an_authority_that_nobody_knows_is_refused(authority: trustme.CA, serve: Serve) -> None:
    assert "certificate" in refused(serve(authority.issue_cert("kabar.example")))
