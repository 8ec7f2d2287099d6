"""Start `linimasa dashboard` here, with the program given as argument, and wait until Chromium shows its marks."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.browsing import chromium, free_port, serving

MARKS = ".st-key-lanes .js-plotly-plot .scatterlayer .points path"

port = free_port()
command = [sys.argv[1], "dashboard", "--port", str(port), "--database", "seen.db"]
with serving(command, port, Path.cwd()) as address, chromium() as browser:
    page = browser.new_page(locale="id-ID")
    page.set_default_timeout(120_000)  # a fresh environment has everything to compile yet
    page.goto(address)
    page.wait_for_selector(MARKS)
    print("dashboard:", page.title(), page.locator(MARKS).count(), "marks")
assert Path("seen.db").exists()
