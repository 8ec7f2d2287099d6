"""Measure what a reader of a Streamlit page sees: first paint, payload, and how long until a chart has changed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

ROOT = Path(__file__).parent.parent
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-precise-memory-info"]
SERVERS: dict[str, int] = {}
"""The processes of the addresses that are served."""
QUIET = 0.7
"""Seconds without a message and without a redrawn chart after which a page is at rest."""
PAINTS = """() => {
  window.paints = [];
  const watch = () => document.querySelectorAll('.js-plotly-plot').forEach((gd) => {
    if (gd.watched || !gd.on || !gd._fullLayout) return;
    gd.watched = true;
    window.paints.push(performance.now());
    gd.on('plotly_afterplot', () => requestAnimationFrame(() => window.paints.push(performance.now())));
  });
  setInterval(watch, 10);
  window.deeds = [];
  for (const name of ['click', 'wheel'])
    document.addEventListener(name, (event) => window.deeds.push(event.timeStamp), true);
}"""
"""Notes when a chart was drawn, and when the reader did something."""


@contextmanager
def served(script: str, log: IO[str] | int = subprocess.DEVNULL, **environment: str) -> Iterator[str]:
    """The address of a Streamlit script, served as long as the block lasts; what it says goes into `log`."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / script), "--server.port", str(port)]
    with serving(command, port, ROOT, log, **environment) as address:
        yield address


@contextmanager
def serving(
    command: Sequence[str], port: int, folder: Path, log: IO[str] | int = subprocess.DEVNULL, **environment: str
) -> Iterator[str]:
    """The address of a dashboard that `command`, run in `folder`, serves at `port`."""
    address = f"http://localhost:{port}"
    with subprocess.Popen(command, cwd=folder, env=os.environ | environment, stdout=log, stderr=log) as server:
        try:
            _wait_for(f"{address}/_stcore/health")
            SERVERS[address] = server.pid
            yield address
        finally:
            server.terminate()


@contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium of this machine."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        yield browser
        browser.close()


def installed() -> str | None:
    """A Chromium of this machine."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


class After(NamedTuple):
    """What an act costs.

    `server`: seconds from the browser's word to the server until the server's last message; `eye`: seconds from the
    click until the last drawing; the bytes that came; and how long the server and the page's thread had a processor,
    which is the same however busy the machine is.
    """

    server: float
    eye: float
    size: int
    server_work: float
    page_work: float


class Visit:
    """A page opened afresh, with the times and sizes of all that comes over its socket.

    `first_paint` is told in seconds on the clock, `work` in seconds of the page's own thread until then.
    """

    def __init__(self, browser: Any, address: str, ready: str) -> None:
        self.received: list[tuple[float, int]] = []
        self.sent: list[float] = []
        self._server = next((pid for served, pid in SERVERS.items() if address.startswith(served)), 0)
        self.context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="id-ID")
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.page.on("websocket", self._listen)
        self.page.add_init_script(f"({PAINTS})()")
        self._devtools = self.context.new_cdp_session(self.page)
        self._devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        begin = time.perf_counter()
        self.page.goto(address, wait_until="commit")
        self.page.wait_for_selector(ready)
        self.first_paint = time.perf_counter() - begin
        self.work = self._worked()
        self.rest()
        self.payload = sum(size for _, size in self.received)

    def close(self) -> None:
        self.context.close()

    def rest(self) -> None:
        """Wait until nothing comes and nothing is drawn any more."""
        while True:
            seen = (len(self.received), self.page.evaluate("window.paints.length"))
            self.page.wait_for_timeout(QUIET * 1000)
            if seen == (len(self.received), self.page.evaluate("window.paints.length")):
                return

    def after(self, act: Callable[[Any], None]) -> After:
        """What `act` costs a reader."""
        self.rest()
        before, asked = len(self.received), len(self.sent)
        work = processor(self._server), self._worked()
        self.page.evaluate("window.deeds.length = 0")
        act(self.page)
        self.rest()
        came, deed = self.received[before:], self.page.evaluate("window.deeds[0]")
        painted = [paint for paint in self.page.evaluate("window.paints") if paint > deed]
        return After(
            came[-1][0] - self.sent[asked] if came and len(self.sent) > asked else 0.0,
            (painted[-1] - deed) / 1000 if painted else 0.0,
            sum(size for _, size in came),
            processor(self._server) - work[0],
            self._worked() - work[1],
        )

    def memory(self) -> float:
        """Megabytes of the page's heap after a collection."""
        self._devtools.send("HeapProfiler.collectGarbage")
        return float(self.page.evaluate("performance.memory.usedJSHeapSize")) / 2**20

    def _worked(self) -> float:
        """Seconds that the page's main thread had a processor: the same however busy the machine is."""
        metrics = self._devtools.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))

    def _listen(self, socket_: Any) -> None:
        socket_.on("framereceived", lambda frame: self.received.append((time.perf_counter(), len(frame))))
        socket_.on("framesent", lambda _: self.sent.append(time.perf_counter()))


def processor(pid: int) -> float:
    """Seconds that a process had a processor so far; 0 on systems that do not tell in /proc."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port of this machine that nobody listens to now."""
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return int(found.getsockname()[1])


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(f"{address} does not answer")
