"""What a reader waits for on the dashboard over a synthetic history, beside bare Streamlit pages in the same run.

    python benchmarks/dashboard.py [--events 1000000] [--database /tmp/linimasa-bench.db] [--runs 5]

A database that is there already is shown, not made anew.  Times are medians of `--runs`, in a real headless
Chromium: "server" from the browser's word until the last message came, "eye" from the click until the chart was drawn
for the last time.  "New" views are views that nobody asked for before in this run of the server, so that no answer
of the store is kept yet.  Where there is a limit (`LIMITS`), it is told by how much a figure keeps or misses it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable, Sequence
from datetime import date
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
MARKS = 600
STATUSES = ("Berlangsung", "Rencana", "Bersyarat", "Tidak terjadi", "Dibantah")
LIMITS = {"paint": 1.0, "payload": 0.2, "filter": (0.3, 0.6), "zoom": (None, 0.5)}
"""Seconds over a bare chart's first paint; megabytes a view; seconds until the server is done and the eye sees it."""
Act = Callable[[Any], None]


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
    say("events", f"{store.count(Filter(implicit=True)):,}")
    marks = link_to_marks(store)
    store.close()
    load("before")
    url = f"sqlite:///{Path(told.database).absolute()}"
    with chromium() as browser, served("benchmarks/peer_page.py") as peer:
        with served("dashboard.py", TIMELINE_DATABASE=url) as ours:
            paints(browser, ours, peer, told.runs)
            marks_in_view(browser, f"{ours}/?{marks}", told.runs)
            changes(browser, ours, told.runs)
        for kind in ("timeline", "scattergl"):
            other(browser, f"{peer}/?kind={kind}", f"{kind}, 10,000 events", told.runs)
    load("after")


def paints(browser: Any, ours: str, peer: str, runs: int) -> None:
    """First paints, which take turns with the bare page's, so that both meet the same load."""
    Visit(browser, ours, LANES).close()  # the first visit of all fills the caches of server and disk
    visits: dict[str, list[Visit]] = {peer: [], ours: []}
    for _ in range(runs):
        for address, ready in ((peer, CHART), (ours, LANES)):
            visits[address].append(Visit(browser, address, ready))
            visits[address][-1].close()
    first, least = (statistics.median(one.first_paint for one in visits[address]) for address in (ours, peer))
    judged = verdict(first - least, LIMITS["paint"], "s")
    say("first paint", f"{first:.2f} s; a bare st.plotly_chart {least:.2f} s; {first - least:+.2f} s{judged}")
    work, bare = (statistics.median(one.work for one in visits[address]) for address in (ours, peer))
    say("of which the page's thread worked", f"{work:.2f} s; bare {bare:.2f} s; {work / bare:.2f} times")
    payload = [one.payload for one in visits[ours]]
    size = statistics.median(payload) / 1e6
    say("payload of the first view", f"{size:.3f} MB{verdict(size, LIMITS['payload'], 'MB')}")


def marks_in_view(browser: Any, address: str, runs: int) -> None:
    """A view of as many marks as are shown at most: its size, and a zoom out of it and back."""
    visit = Visit(browser, address, LANES)
    size = visit.payload / 1e6
    say("payload of a view of marks", f"{size:.3f} MB{verdict(size, LIMITS['payload'], 'MB')}")
    timed(visit, "zoom among marks, in and out", "zoom", [press(name) for name in ("Perbesar", "Perkecil")] * runs)
    visit.close()


def changes(browser: Any, ours: str, runs: int) -> None:
    """Filters and zooms, new ones first."""
    visit = Visit(browser, ours, LANES)
    timed(visit, "filter by status, new", "filter", [press(name) for name in STATUSES], warm=False)
    timed(visit, "filter by status, again, on and off", "filter", [press(STATUSES[-1])] * 2 * runs)
    timed(visit, "filter by actor, new", "filter", [actor("false")] * 4, warm=False)
    visit.close()
    visit = Visit(browser, ours, LANES)
    timed(visit, "filter by actor, again, on and off", "filter", [actor("false"), actor("true")] * runs)
    timed(visit, "zoom by button, new", "zoom", [press("Perbesar")] * 5, warm=False)
    timed(visit, "zoom by button, again, out and in", "zoom", [press(n) for n in ("Perkecil", "Perbesar")] * runs)
    timed(visit, "zoom by wheel, in and out", "zoom", [wheel(LANES, -200), wheel(LANES, 200)] * runs, warm=False)
    flat(visit)
    visit.close()


def other(browser: Any, address: str, name: str, runs: int) -> None:
    """Print the figures of a peer's page."""
    visits = [Visit(browser, address, CHART) for _ in range(min(runs, 3))]
    paint = statistics.median(visit.first_paint for visit in visits)
    say(name, f"first paint {paint:.2f} s, payload {visits[0].payload / 1e6:.3f} MB")
    timed(visits[0], f"{name}, zoom by wheel", "", [wheel(CHART, -200), wheel(CHART, 200)] * runs)
    for visit in visits:
        visit.close()


def flat(visit: Visit) -> None:
    """Print how the browser's memory changes over many moves."""
    visit.rest()
    press("Semua")(visit.page)
    visit.rest()
    before = visit.memory()
    for n in range(MOVES):
        press(("Perbesar", "Perkecil")[n % 2])(visit.page)
        visit.rest()
    say(f"memory before and after {MOVES} zooms", f"{before:.0f} MB, {visit.memory():.0f} MB")


def timed(visit: Visit, name: str, kind: str, acts: Sequence[Act], *, warm: bool = True) -> None:
    """Print the medians of the times of `acts`; with `warm` each different one is done once before it counts."""
    for act in dict.fromkeys(acts) if warm else ():
        visit.after(act)
    found = [visit.after(act) for act in acts]
    server, eye, size, *work = (statistics.median(column) for column in zip(*found, strict=True))
    limits: Any = LIMITS.get(kind, (None, None))
    done, seen = (verdict(value, limit, "s") for value, limit in zip((server, eye), limits, strict=True))
    say(name, f"server {server:.2f} s{done}, eye {eye:.2f} s{seen}, {size / 1e6:.3f} MB")
    say("  of which work", f"server {work[0]:.2f} s, page {work[1]:.2f} s")


def verdict(value: float, limit: Any, unit: str) -> str:
    """How a figure stands to its limit, in brackets; nothing where there is none."""
    if limit is None:
        return ""
    told = "kept" if value <= limit else f"missed by {value - limit:.2f} {unit}"
    return f" (limit {limit} {unit}: {told})"


def link_to_marks(store: Store) -> str:
    """The parameters of a view with nearly MARKS events: a quarter of the first actor with no more of them."""
    quarter: dict[str, Any] = {"start": date(2019, 3, 1), "end": date(2019, 5, 31)}
    counted = {actor: store.count(Filter(actors=(actor,), **quarter)) for actor in store.actor_counts().id[:60]}
    actor = next(actor for actor, events in counted.items() if events <= MARKS)
    return f"actor={actor}&from={quarter['start']}&to={quarter['end']}"


def press(name: str) -> Act:
    """Click the button of that name."""
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def actor(pressed: str) -> Act:
    """Click the last actor offered that is chosen ("true") or not ("false")."""
    return lambda page: page.locator(f'.st-key-filter_actors button[aria-pressed="{pressed}"]').last.click()


def wheel(chart: str, by: int) -> Act:
    """Turn the wheel over the chart with Control held, as a pinch on a touchpad does."""

    def turn(page: Any) -> None:
        box = page.locator(chart).first.bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + min(box["height"] / 2, 200))
        page.keyboard.down("Control")
        page.mouse.wheel(0, by)
        page.keyboard.up("Control")

    return turn


def load(when: str) -> None:
    """Print how many processes wanted a processor lately: figures of different runs compare only at equal load."""
    if hasattr(os, "getloadavg"):  # Windows does not tell
        say(f"load of the machine {when}", f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def say(name: str, what: str) -> None:
    print(f"{name:<44} {what}", flush=True)


if __name__ == "__main__":
    main()
