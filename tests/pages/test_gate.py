"""Who may talk to the dashboard's server, and whom it talks to itself: asked of a server that runs."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from benchmarks.browsing import served

pytestmark = pytest.mark.xdist_group("gate")
PATHS = ["/", "/unggah", "/_stcore/health", "/_stcore/host-config", "/static/index.html", "/media/abc.csv", "/x"]
OURS = ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"]
STRANGERS = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "*"]
LISTEN = """
import os, sys
_to = os.open(os.environ["LISTEN_TO"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
def _heard(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        told = arguments[0] if event.startswith("socket.get") else arguments[1]
        os.write(_to, f"{told[0] if isinstance(told, tuple) else told}\\n".encode())
sys.addaudithook(_heard)
"""
"""A `sitecustomize` that notes whom a process and its children connect to or look up (PEP 578)."""
WEBSOCKET = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """What a process whose environment this is writes its connections to, and that environment."""
    folder = tmp_path_factory.mktemp("heard")
    (folder / "sitecustomize.py").write_text(LISTEN, encoding="utf-8")
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    return folder / "heard.txt", {"PYTHONPATH": path, "LISTEN_TO": str(folder / "heard.txt")}


@pytest.fixture(scope="module")
def server(tmp_path_factory, heard):
    """The port of a dashboard on an empty database."""
    url = f"sqlite:///{tmp_path_factory.mktemp('gate') / 'gate.db'}"
    with served("dashboard.py", TIMELINE_DATABASE=url, **heard[1]) as address:
        yield urlsplit(address).port


def status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    found = connection.getresponse().status
    connection.close()
    return found


@pytest.mark.parametrize("path", PATHS)
def test_only_its_own_names_are_answered(server, path):
    asked = {host: status(server, path, {"Host": f"{host}:{server}"}) for host in (*OURS, *STRANGERS)}
    assert {asked[host] for host in OURS} <= {200, 404}
    assert {asked[host] for host in STRANGERS} <= {421, 400}


@pytest.mark.parametrize(
    ("host", "origin", "answer"),
    [
        ("localhost", "http://localhost:{port}", 101),
        ("localhost", None, 101),
        ("localhost", "http://localhost:1", 403),
        ("localhost", "https://evil.example", 403),
        ("localhost", "null", 403),
        ("evil.example", "http://evil.example:{port}", 403),
    ],
)
def test_only_its_own_pages_connect(server, host, origin, answer):
    headers = {"Host": f"{host}:{server}", **WEBSOCKET}
    if origin:
        headers["Origin"] = origin.format(port=server)
    assert status(server, "/_stcore/stream", headers) == answer


def test_the_server_itself_asks_nobody(server, heard):
    told, environment = heard
    status(server, "/_stcore/stream", {"Host": f"localhost:{server}", "Origin": "https://evil.example", **WEBSOCKET})
    asked = set(told.read_text().split()) if told.exists() else set()
    assert asked <= {"localhost", "127.0.0.1", "::1"}
    with socket.create_server(("127.0.0.1", 0)) as other:  # the ear hears, or the line above proves nothing
        call = f"import socket; socket.create_connection(('127.0.0.1', {other.getsockname()[1]}))"
        subprocess.run([sys.executable, "-c", call], env=os.environ | environment, check=True, timeout=60)
    assert "127.0.0.1" in told.read_text().split()
