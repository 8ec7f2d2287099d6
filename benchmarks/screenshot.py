"""Write the picture at the top of README: the timeline of the sample articles, as a real Chromium shows it.

    python benchmarks/screenshot.py [docs/lini_masa.png]

A database of its own is made and thrown away, so that the picture is the same for everybody.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.browsing import ROOT, chromium, served

SIZE = {"width": 1400, "height": 900}
VIEW = "?from=2013-12-01&to=2023-03-31"
UNDERSTOOD = "Mengerti"
LANES = '.st-key-lanes .js-plotly-plot[data-settled="true"]'


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "lini_masa.png"
    with TemporaryDirectory() as folder, chromium() as browser:
        url = f"sqlite:///{Path(folder) / 'samples.db'}"
        with served("dashboard.py", TIMELINE_DATABASE=url) as address:
            take(browser, f"{address}/{VIEW}", target)
    print(f"{target}: {target.stat().st_size / 1000:.0f} kB")


def take(browser: Any, address: str, target: Path) -> None:
    """Open the page and keep what is to be seen of it."""
    page = browser.new_page(viewport=SIZE, locale="id-ID", color_scheme="light")
    page.set_default_timeout(120_000)
    page.goto(address)
    page.wait_for_selector(LANES)
    page.get_by_role("button", name=UNDERSTOOD).click()  # the first steps, which a reader sees once
    page.wait_for_selector(f"text={UNDERSTOOD}", state="detached")
    page.wait_for_selector(LANES)
    page.mouse.move(0, 0)
    page.wait_for_timeout(500)  # what the pointer lay on fades
    page.evaluate("document.fonts.ready")
    target.parent.mkdir(exist_ok=True)
    page.screenshot(path=target)


if __name__ == "__main__":
    main()
