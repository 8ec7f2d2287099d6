"""What a reader waits for on the dashboard over a synthetic history, beside bare Streamlit pages in the same run.

    python benchmarks/dashboard.py [--events 1000000] [--database /tmp/linimasa-bench.db] [--runs 5]

A database that is there already is shown, not made anew.  Times are medians of `--runs`, in a real headless
Chromium: "server" until the last message came, "eye" until the chart was drawn for the last time.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.browsing import Visit, chromium, served
from benchmarks.synthetic import readings
from timeline.bulk import fill
from timeline.store import Filter, Store

LANES = ".st-key-lanes .js-plotly-plot .main-svg"
CHART = ".js-plotly-plot .main-svg"
MOVES = 24


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--events", type=int, default=1_000_000)
    options.add_argument("--database", default="/tmp/linimasa-bench.db")
    options.add_argument("--runs", type=int, default=5)
    told = options.parse_args()
    fresh = not Path(told.database).exists()
    store = Store.open(told.database)
    if fresh:
        fill(readings(told.events), store, "bench")
    print(f"{store.count(Filter(implicit=True)):,} events")
    store.close()
    url = f"sqlite:///{Path(told.database).absolute()}"
    with chromium() as browser, served("benchmarks/peer_page.py") as peer:
        with served("dashboard.py", TIMELINE_DATABASE=url) as ours:
            dashboard(browser, ours, peer, told.runs)
        for kind in ("timeline", "scattergl"):
            other(browser, f"{peer}/?kind={kind}", f"{kind}, 10,000 events", told.runs)


def dashboard(browser: Any, ours: str, peer: str, runs: int) -> None:
    """Print the dashboard's figures; first paints take turns with the bare page's, so that both meet the same load."""
    Visit(browser, ours, LANES).close()  # the first visit of all fills the caches of server and disk
    paints, bare, payload = [], [], []
    for _ in range(runs):
        for address, ready, times in ((peer, CHART, bare), (ours, LANES, paints)):
            visit = Visit(browser, address, ready)
            times.append(visit.first_paint)
            payload += [visit.payload] if address == ours else []
            visit.close()
    first, least = statistics.median(paints), statistics.median(bare)
    say("first paint", f"{first:.2f} s; a bare st.plotly_chart {least:.2f} s; {first - least:+.2f} s")
    say("payload of the first view", f"{statistics.median(payload) / 1e6:.3f} MB")
    visit = Visit(browser, ours, LANES)
    timed(visit, "filter by status, on and off", runs, press("Terjadi"))
    timed(visit, "filter by actor, on and off", runs, actor("false"), actor("true"))
    timed(visit, "zoom by button, in and out", runs, *(press(name) for name in ("Perbesar", "Perkecil")))
    timed(visit, "zoom by wheel, in and out", runs, wheel(LANES, -200), wheel(LANES, 200))
    flat(visit)
    visit.close()


def other(browser: Any, address: str, name: str, runs: int) -> None:
    """Print the figures of a peer's page."""
    visits = [Visit(browser, address, CHART) for _ in range(min(runs, 3))]
    paint = statistics.median(visit.first_paint for visit in visits)
    say(name, f"first paint {paint:.2f} s, payload {visits[0].payload / 1e6:.3f} MB")
    timed(visits[0], f"{name}, zoom by wheel", runs, wheel(CHART, -200), wheel(CHART, 200))
    for visit in visits:
        visit.close()


def flat(visit: Visit) -> None:
    """Print how the browser's memory changes over many moves."""
    visit.rest()
    before = visit.memory()
    for n in range(MOVES):
        press(("Perbesar", "Perkecil")[n % 2])(visit.page)
        visit.rest()
    say(f"memory before and after {MOVES} moves", f"{before:.0f} MB, {visit.memory():.0f} MB")


def timed(visit: Visit, name: str, runs: int, *acts: Callable[[Any], None]) -> None:
    """Print the medians of `runs` times of all `acts`, after one round that does not count."""
    for act in acts:
        visit.after(act)
    found = [visit.after(act) for _ in range(runs) for act in acts]
    server, eye, size = (statistics.median(column) for column in zip(*found, strict=True))
    say(name, f"server {server:.2f} s, eye {eye:.2f} s, {size / 1e6:.3f} MB")


def press(name: str) -> Callable[[Any], None]:
    """Click the button of that name."""
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def actor(pressed: str) -> Callable[[Any], None]:
    """Click the last actor offered that is chosen ("true") or not ("false")."""
    return lambda page: page.locator(f'.st-key-filter_actors button[aria-pressed="{pressed}"]').last.click()


def wheel(chart: str, by: int) -> Callable[[Any], None]:
    """Turn the wheel over the chart with Control held, as a pinch on a touchpad does."""

    def turn(page: Any) -> None:
        box = page.locator(chart).first.bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + min(box["height"] / 2, 200))
        page.keyboard.down("Control")
        page.mouse.wheel(0, by)
        page.keyboard.up("Control")

    return turn


def say(name: str, what: str) -> None:
    print(f"{name:<40} {what}", flush=True)


if __name__ == "__main__":
    main()
