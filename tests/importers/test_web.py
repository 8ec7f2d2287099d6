"""Addresses are fetched when a person asks for it, within limits, and nothing private ever is."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from timeline import limits, settings
from timeline.cli import main
from timeline.errors import ImportFailed
from timeline.importers import web
from timeline.importers.web import guarded
from timeline.store import Filter, Store

PAGE = """<!doctype html><html><head><title>Jembatan Kali Jernih dibuka - Kabar.com</title>
<meta property="article:published_time" content="2023-03-10T08:00:00+07:00"></head><body><article>
<h1>Jembatan dibuka</h1>
<p>Gubernur Hendra Wijaya meresmikan Jembatan Kali Jernih pada Rabu. Warga menyambut jembatan itu dengan gembira.</p>
<p>Jembatan itu dibangun pada 2017 dan menghubungkan dua desa yang lama terpisah oleh sungai.</p></article></body>
</html>"""
SHORT = """<item><title>Jembatan</title><link>{site}/berita</link><guid>j1</guid><description>Ringkas.</description>
<pubDate>Sat, 11 Mar 2023 10:00:00 +0700</pubDate></item><item><title>Kosong</title><link>{site}/berita?2</link></item>
<item><title>Hilang</title><link>{site}/tidak-ada</link><guid>h1</guid>
<description>Banjir surut pada Rabu.</description></item>"""
ENTRY = """<item><title>Banjir {n}</title><link>https://kabar.example/{n}</link><guid>g{n}</guid>
<pubDate>Fri, 10 Mar 2023 10:00:00 +0700</pubDate>
<description>Banjir merendam desa ke-{n} pada Rabu.</description></item>"""


class Site(BaseHTTPRequestHandler):
    """A newspaper; what it was asked stands in `asked`."""

    asked: ClassVar[list[tuple[str, str]]] = []
    entries = 2
    robots = "User-agent: *\nDisallow: /tertutup"

    def do_GET(self) -> None:
        type(self).asked.append((self.path, self.headers.get("If-None-Match", "")))
        match self.path.split("?")[0]:
            case "/robots.txt":
                self.send(200 if self.robots else 404, self.robots)
            case "/berita" | "/tertutup":
                self.send(200, PAGE)
            case "/pindah":
                self.send(301, "", Location="/berita?x=1")
            case "/putar":
                self.send(302, "", Location="/putar")
            case "/dalam":
                self.send(302, "", Location="http://10.0.0.1/rahasia")
            case "/berkas":
                self.send(302, "", Location="file:///etc/passwd")
            case "/besar":
                self.send(200, "x" * 200_000)
            case "/lambat":
                self.send_response(200)
                self.end_headers()
                for _ in range(100):
                    self.wfile.write(b"x")
                    time.sleep(0.1)
            case "/ringkas":
                host, port = self.server.server_address[:2]
                self.send(200, f"<rss><channel>{SHORT.format(site=f'http://{host}:{port}')}</channel></rss>")
            case "/rss":
                mark = f'"{self.entries}"'
                feed = "".join(ENTRY.format(n=n) for n in range(self.entries))
                fresh = self.headers.get("If-None-Match") != mark
                body = f"<rss version='2.0'><channel><title>Kabar</title>{feed}</channel></rss>"
                self.send(200 if fresh else 304, body if fresh else "", ETag=mark)
            case _:
                self.send(404, "")

    def send(self, code: int, body: str, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    Site.asked, Site.entries, Site.robots = [], 2, "User-agent: *\nDisallow: /tertutup"
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer counts as a public place."""
    monkeypatch.setattr(guarded, "_public", lambda place: place == "127.0.0.1")


def refused(url: str) -> str:
    with pytest.raises(ImportFailed) as told:
        web.fetch(url)
    return told.value.code


@pytest.mark.parametrize("host", [
    "127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
    "[::1]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[2002:7f00:1::]", "224.0.0.1", "2130706433", "0x7f.1",
])  # fmt: skip
def test_private_places_are_not_fetched_however_they_are_written(host: str) -> None:
    assert refused(f"http://{host}/") in ("private-address", "unreachable")


@pytest.mark.parametrize(
    "url",
    ["ftp://a.example/x", "file:///etc/passwd", "kabar", "http://u:p@a.example/", "http://:80", "http://a:99999/"],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    assert refused(url) == "no-address"


def test_a_name_is_judged_by_all_its_addresses_and_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def lookup(host: str, port: int, **_: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.216.34", port)), (2, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    assert refused("https://kabar.example/") == "private-address"
    assert asked == ["kabar.example"]


def test_redirects_are_judged_anew_and_end(site: str, reachable: None) -> None:
    assert web.fetch(f"{site}/pindah").url == f"{site}/berita?x=1"
    assert refused(f"{site}/dalam") == "private-address"
    assert refused(f"{site}/berkas") == "no-address"
    assert refused(f"{site}/putar") == "unreachable"
    assert refused(f"{site}/tidak-ada") == "unreachable"


def test_size_and_time_have_limits(site: str, reachable: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 100_000)
    assert refused(f"{site}/besar") == "too-large"
    monkeypatch.setattr(limits, "FETCH_SECONDS", 1)
    begun = time.monotonic()
    assert refused(f"{site}/lambat") == "unreachable"
    assert time.monotonic() - begun < 5


def test_robots_are_respected(site: str, reachable: None) -> None:
    assert refused(f"{site}/tertutup") == "robots"
    assert ("/tertutup", "") not in Site.asked
    Site.robots = ""
    assert web.fetch(f"{site}/tertutup").content


def test_it_can_be_turned_off(site: str, reachable: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.importers.web.fetching.settings", lambda: settings.Settings(fetch=False))
    assert refused(f"{site}/berita") == "fetch-off"
    assert Site.asked == []


def test_a_page_becomes_an_article_with_its_address(
    site: str, reachable: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = str(tmp_path / "w.db")
    assert main(["fetch", f"{site}/berita", f"{site}/tidak-ada", "--database", url]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("1 new, 0 duplicate, 1 failed")
    assert "answers with 404" in told.err
    store = Store.open(url)
    (article,) = store.articles().to_dict("records")
    assert (article["url"], str(article["published"])[:10]) == (f"{site}/berita", "2023-03-10")
    assert "meresmikan" in set(store.events(Filter()).trigger)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause between the pages of a feed."""
    monkeypatch.setattr(limits, "FETCH_PAUSE", 0)


def test_entries_that_sum_up_their_pages_say_so_and_are_fetched_when_asked(
    site: str, reachable: None, quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = str(tmp_path / "w.db")
    assert main(["fetch", f"{site}/ringkas", "--database", url]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("2 new, 0 duplicate, 1 failed")
    assert "its entries only sum up their pages" in told.err
    assert not [path for path, _ in Site.asked if path.startswith("/berita")], "nothing is fetched unasked"
    assert main(["fetch", f"{site}/ringkas", "--pages", "--database", url, "--collection", "utuh"]) == 1
    told = capsys.readouterr()
    assert "answers with 404" in told.err
    articles = Store.open(url).articles(Filter(collections=("utuh",))).to_dict("records")
    assert sorted((one["title"], str(one["published"])[:10]) for one in articles) == [
        ("Hilang", "NaT"),
        ("Jembatan dibuka", "2023-03-10"),
    ]


def test_watch_fetches_the_pages_of_entries_once(
    site: str, reachable: None, quick: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    look = ["watch", f"{site}/ringkas", "--once", "--pages", "--database", str(tmp_path / "w.db")]
    look += ["--state", str(tmp_path / "s.json")]
    assert main(look) == 1
    asked = len(Site.asked)
    assert main(look) == 0
    assert [path for path, _ in Site.asked[asked:]] == ["/robots.txt", "/ringkas"]


def test_watch_takes_files_and_entries_once_each_and_survives_restarts(
    site: str, reachable: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, url = tmp_path / "masuk", str(tmp_path / "w.db")
    folder.mkdir()
    (folder / "a.txt").write_text("Jembatan dibuka\n\nGubernur meresmikan jembatan pada 3 Mei 2023.", encoding="utf-8")
    look = ["watch", str(folder), f"{site}/rss", "--once", "--database", url, "--state", str(tmp_path / "s.json")]

    def looked() -> int:
        assert main(look) == 0
        capsys.readouterr()
        return len(Store.open(url).articles())

    assert looked() == 3
    assert looked() == 3
    assert Site.asked[-1] == ("/rss", '"2"'), "only changes are asked for"
    Site.entries = 3
    (folder / "b.txt").write_text("Banjir\n\nBanjir merendam desa pada 4 Mei 2023.", encoding="utf-8")
    assert looked() == 5
    (tmp_path / "s.json").unlink()
    assert looked() == 5, "without a memory nothing comes twice either"


def test_watch_says_what_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["watch", str(tmp_path / "no"), "--once", "--database", str(tmp_path / "w.db")])
    assert "there is no such file or folder" in capsys.readouterr().err
