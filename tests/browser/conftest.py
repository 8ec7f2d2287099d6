from __future__ import annotations

import json
import os
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from benchmarks.browsing import installed, served
from benchmarks.synthetic import readings
from timeline import stories
from timeline.bulk import fill
from timeline.ingest import ingest
from timeline.store import Store

ROOT = Path(__file__).parents[2]
SEED = ROOT / "tests" / "data" / "seed_nato_ukraina.txt"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-gpu-compositing", "--disable-software-rasterizer",
    "--disable-background-networking", "--no-first-run",
]  # fmt: skip
"""No graphics card, and none imitated: a third of the processor's time went into pictures of what moves."""


DAYS = [date(2019, 9, 16) + timedelta(n) for n in range(4)]
NAMES = ("Senin", "Selasa", "Rabu", "Kamis")
DEEDS = ("menangkap pencuri sapi", "meresmikan jembatan baru", "membuka pasar malam", "menyita kayu gelap")
PLACES = ("Klaten", "Ambon", "Kupang", "Padang", "Manado", "Jambi")
LAW = "DPR mengesahkan undang-undang pangan pada Rabu (18/9/2019) di Jakarta."
CROWD = "Banyak"
"""A collection with more events than marks can show."""
OLD = "Jembatan itu dibangun pada 20 Mei 1998. Pasar itu dibuka pada 2004."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What fails in a browser is tried once more, and counted as such: a busy machine can be slower than any wait."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser():
    path = installed()
    if not path:
        if os.environ.get("CI") == "true":
            pytest.fail("there is no Chromium, and in CI the browser tests must not be skipped")
        pytest.skip("no Chromium on this machine")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def dashboard(browser, tmp_path_factory):
    """The address of a dashboard of its own, started as the README says, on an empty database."""
    folder = tmp_path_factory.mktemp("dashboard")
    url = f"sqlite:///{folder / 'test.db'}"
    with (folder / "log.txt").open("w") as log, served("dashboard.py", log=log, TIMELINE_DATABASE=url) as address:
        yield address


@pytest.fixture
def fresh(browser, tmp_path):
    """The address of a dashboard that no other test writes to, nor an earlier try of the same."""
    with served("dashboard.py", TIMELINE_DATABASE=f"sqlite:///{tmp_path / 'test.db'}") as address:
        yield address


@pytest.fixture(scope="session")
def uploaded(dashboard, browser):
    """The dashboard after the seed article was uploaded by hand into the reader's own collection."""
    page = browser.new_page(locale="id-ID")
    page.set_default_timeout(60_000)
    page.goto(dashboard)
    page.wait_for_selector(".st-key-lanes .js-plotly-plot")
    page.get_by_test_id("stSidebarNavItems").get_by_role("link", name="Unggah").click()
    page.set_input_files("input[type=file]", str(SEED))
    page.get_by_test_id("stFileChip").wait_for()
    page.get_by_role("button", name="Baca berkas").click()
    page.get_by_text(re.compile("1 artikel baru")).wait_for()
    page.close()
    return f"{dashboard}/?collection=Artikel+saya"


def articles() -> str:
    """Two dozen short articles of four days, three more of which tell of the same law, and one that looks back."""
    rows = []
    for n, place in enumerate(PLACES):
        for day, name, deed in zip(DAYS, NAMES, DEEDS, strict=True):
            text = f"KPK {deed} di {place} pada {name} ({day.day}/{day.month}/{day.year})."
            rows.append({"published": str(day), "source": f"Koran {n}", "title": f"{deed} {place}", "text": text})
    rows += [
        {"published": "2019-09-18", "source": f"Warta {n}", "title": "Undang-undang pangan", "text": f"{LAW} {more}"}
        for n, more in enumerate(("", "Petani Klaten menyambut keputusan itu.", "Harga beras diperkirakan turun."))
    ]
    rows.append({"published": "2019-09-19", "source": "Warta", "title": "Kilas balik", "text": OLD})
    return "\n".join(json.dumps(row) for row in rows)


@pytest.fixture(scope="session")
def address(browser, tmp_path_factory):
    """A dashboard over these articles, which are compared already."""
    url = f"sqlite:///{tmp_path_factory.mktemp('look') / 'test.db'}"
    store = Store.open(url)
    list(ingest([("berita.jsonl", articles().encode())], store, "Berita"))
    store.create_collection(CROWD, sample=True)  # as a sample it stays out of sight until it is asked for
    fill(readings(900), store, CROWD)
    stories.refresh(store)
    store.close()
    with served("dashboard.py", TIMELINE_DATABASE=url) as found:
        yield found


# One moment of rest proves nothing: between two runs of the script that one click asked for lies such a moment.
CALM = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const calm = app && app.dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stSpinner"]')
    && [...document.querySelectorAll('.js-plotly-plot')].every(chart => chart.querySelector('.main-svg'));
  if (!calm) window.calmSince = undefined;
  else window.calmSince ??= performance.now();
  return calm && performance.now() - window.calmSince > 250;
}"""


def calm(page) -> None:
    """Wait until the script has run, nothing is left to load, and every chart is drawn; for a quarter of a second."""
    page.get_by_role("heading", level=1).first.wait_for()
    page.evaluate("window.calmSince = undefined")
    page.wait_for_function(CALM)


def until(page, script: str, arg=None):
    """What the function `script` gives of the page, once it gives anything: what is drawn anew is not there yet."""
    tried = f"arg => {{ try {{ return ({script})(arg) }} catch {{ return null }} }}"
    return page.wait_for_function(tried, arg=arg).json_value()


def box(locator) -> dict[str, float]:
    """Where an element stands, once it stands still."""
    before = None
    for _ in range(600):
        found = locator.bounding_box()
        if found and found == before:
            return found
        before = found
        locator.page.wait_for_timeout(50)
    raise AssertionError(f"{locator} does not come to rest")


# A link to a page below the root makes Streamlit's own script look for its server below that page first and
# at the root second (its static/static/js/index.*.js, `MAIN_PAGE_BASE_URL`); only another index.html could stop it.
PROBE = re.compile(r"/[\w-]+/_stcore/(?:health|host-config)$")


class Watch:
    """What a page says on its console, and whom it asks for anything."""

    def __init__(self, page) -> None:
        self.errors: list[str] = []
        self.abroad: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))

    def _said(self, message) -> None:
        if message.type == "error" and not PROBE.search(message.location.get("url", "")):
            self.errors.append(f"{message.text} {message.location.get('url', '')}")

    def _asked(self, url: str) -> None:
        if not url.startswith(("http://localhost:", "ws://localhost:", "data:", "blob:")):
            self.abroad.append(url)


@pytest.fixture
def page(browser):
    """A fresh Indonesian reader, who must see no error and cause no request to the internet."""
    context = browser.new_context(
        viewport={"width": 1400, "height": 1000}, locale="id-ID", color_scheme="light", reduced_motion="reduce"
    )
    found = context.new_page()
    found.set_default_timeout(60_000)
    watch = Watch(found)
    yield found
    _picture(found)
    broken = found.get_by_test_id("stException").all_inner_texts()
    context.close()
    assert broken == []
    assert watch.errors == []
    assert watch.abroad == []


def _picture(page) -> None:
    """A screenshot of how the test ended, for a person to look at."""
    folder = ROOT / "tests" / "screenshots"
    folder.mkdir(exist_ok=True)
    name = os.environ.get("PYTEST_CURRENT_TEST", "test").split("::")[-1].split(" ")[0]
    page.screenshot(path=folder / f"{name}.png")
