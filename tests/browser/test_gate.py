"""DNS rebinding in a real Chromium: a foreign name that leads to this computer."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from benchmarks.browsing import installed
from tests.browser.conftest import FLAGS

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
CONNECT = """port => new Promise(done => {
  const socket = new WebSocket(`ws://${location.hostname}:${port}/_stcore/stream`, ['streamlit']);
  socket.onopen = () => done('open');
  socket.onerror = () => done('refused');
})"""


def test_a_foreign_name_for_this_computer_reads_nothing(dashboard, browser):
    port = urlsplit(dashboard).port
    rules = "--host-resolver-rules=MAP rebound.example 127.0.0.1"
    stranger = browser.browser_type.launch(executable_path=installed(), args=[*FLAGS, rules])
    page = stranger.new_page()
    answer = page.goto(f"http://rebound.example:{port}/")
    assert answer.status == 421
    assert "Linimasa" not in page.content()
    assert page.evaluate(CONNECT, port) == "refused"
    assert page.evaluate("async () => (await fetch('/_stcore/host-config')).status") == 421
    page.goto(f"http://localhost:{port}/_stcore/health")  # the same browser under the server's own name
    assert page.evaluate(CONNECT, port) == "open"
    stranger.close()
