"""Articles that attack whoever reads them, on every page of a real Chromium: no script runs, and nobody is asked.

The server's own sockets are watched as well as the page's requests.
"""

from __future__ import annotations

import json
from datetime import datetime
from urllib.parse import quote

import pytest

from benchmarks.browsing import served
from tests.browser.conftest import calm
from tests.pages.test_gate import LISTEN
from timeline import cli, stories
from timeline.ingest import ingest
from timeline.model import Actor, Correction, Participant
from timeline.store import Filter, Store, activity, audit, values, views

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

RAN = "window.ran = (window.ran || 0) + 1"
ATTACKS = (
    f'<img src=x onerror="{RAN}">',
    f"<script>{RAN}</script>",
    f'"><svg onload="{RAN}">',
    f"' onmouseover='{RAN}' autofocus onfocus='{RAN}",
    f'<iframe srcdoc="<script>parent.{RAN}</script>"></iframe>',
    f"[tautan](javascript:{RAN}) ![g](http://evil.example/a.png)",
    "<img src=http://evil.example/b.png><link rel=stylesheet href=http://evil.example/c.css>",
    f"$\\href{{javascript:{RAN}}}{{x}}$ :red[merah] {{{{7*7}}}} </textarea></style></script><script>{RAN}</script>",
)
ALL = " ".join(ATTACKS)
WHEN = "2026-11-23T10:00:00+07:00"
LINKS = """() => [...document.querySelectorAll('a[href], iframe[src], form[action]')]
  .map(one => one.href || one.src || one.action).filter(one => /^\\s*(javascript|data|vbscript):/i.test(one))"""


def rows() -> str:
    """An article for each attack, which stands in all that an input can say."""
    told = []
    for n, attack in enumerate(ATTACKS):
        text = (
            f"Presiden {attack} menolak tuntutan KPK pada Rabu (26/1/2022). Kata {attack}, KPK menahan Budi pada 2014."
        )
        told.append({
            "id": f"{n} {attack}", "title": f"Judul {attack}", "source": f"Koran {attack}", "text": text,
            "url": f"javascript:{RAN}//{n}", "published": "2022-01-28", f"kolom {attack}": attack,
        })  # fmt: skip
    return "\n".join(map(json.dumps, told))


def attacked(url: str) -> tuple[str, str, str]:
    """A store in which everything that people can name is an attack; an article, an event and an actor of it."""
    store = Store.open(url)
    name = f"Koleksi {ALL}"
    list(activity.upload(store, name, ingest([("x.jsonl", rows().encode())], store, name), [ALL], ALL))
    events = store.events(Filter(implicit=True)).to_dict("records")
    row, other = events[0], events[1]
    span = (row["trigger_start"], row["trigger_start"] + len(row["trigger"]))
    who = Participant(Actor(f"person:{ALL}", f"Tokoh {ALL}", "person"), "agent")
    for field, new in (("label", f"Label {ALL}"), ("type", ALL), ("actors", values.actors([who]))):
        store.correct(Correction(row["article"], *span, field, "", new, f"Ani {ALL}", WHEN))
    place = (other["trigger_start"], other["trigger_start"] + len(other["trigger"]))
    verdict = audit.Verdict(other["id"], other["article"], *place, "date", ALL, False, f"Budi {ALL}")
    audit.judge(store, [verdict], datetime(2026, 11, 23, 9, 17))
    views.save(store, f"Tampilan {ALL}"[:200], "q=menolak")
    store.create_collection(f"Buang {ALL}", who=ALL)
    store.delete_collection(f"Buang {ALL}", who=ALL)
    stories.refresh(store)
    store.close()
    return row["article"], row["id"], f"person:{ALL}"


@pytest.fixture(scope="module")
def hostile(browser, tmp_path_factory):
    """The address of a dashboard over such a store, what its server asked for, and what to look at."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "sitecustomize.py").write_text(LISTEN, encoding="utf-8")
    url = f"sqlite:///{folder / 'test.db'}"
    named = attacked(url)
    heard = folder / "heard.txt"
    with served("dashboard.py", TIMELINE_DATABASE=url, PYTHONPATH=str(folder), LISTEN_TO=str(heard)) as address:
        yield address, heard, named


PAGES = [
    "", "?by=source", "?by=type", "?event={article}.{event}", "?q={attack}", "?collection={attack}", "aktor",
    "aktor?who={actor}", "artikel", "artikel?article={article}", "artikel?article={article}&event={article}.{event}",
    "artikel?article={attack}", "tanggal-kunci", "mutu-data", "mutu-data?part=mend", "mutu-data?part=measure", "unggah",
    "ekspor", "riwayat", "riwayat?part=bin", "riwayat?part=again",
]  # fmt: skip


OFTEN = ("", "artikel?article={article}&event={article}.{event}", "riwayat")
"""The others are run with the longer proofs."""


@pytest.mark.parametrize("where", [pytest.param(one, marks=[pytest.mark.slow] * (one not in OFTEN)) for one in PAGES])
def test_no_page_runs_what_an_article_says(page, hostile, where):
    address, heard, (article, event, actor) = hostile
    named = {"article": article, "event": event, "actor": quote(actor), "attack": quote(ALL)}
    page.goto(f"{address}/{where.format(**named)}")
    calm(page)
    page.wait_for_timeout(300)  # what an image that is not there would still run
    assert page.evaluate("window.ran") is None
    assert page.evaluate(LINKS) == []
    assert page.locator("img[src*='evil'], script:not([src]):text('window.ran')").count() == 0
    asked = set(heard.read_text().split()) if heard.exists() else set()
    assert asked <= {"localhost", "127.0.0.1", "::1"}


def test_the_attacks_would_run_where_they_are_let(page, hostile):
    """Or the pages above prove nothing."""
    page.goto(f"{hostile[0]}/_stcore/health")
    page.evaluate("html => { document.body.innerHTML = html }", ATTACKS[0] + ATTACKS[2])
    page.wait_for_function("window.ran >= 1")


def test_a_downloaded_page_runs_nothing_either(page, hostile, tmp_path):
    """The exported page stands by itself, so nothing but its own writing keeps it quiet."""
    address, _, _ = hostile
    path = tmp_path / "lini.html"
    attacked(f"sqlite:///{tmp_path / 'own.db'}")
    assert cli.main(["export", "--format", "html", "--database", str(tmp_path / "own.db"), "-o", str(path)]) == 0
    page.goto(f"{address}/_stcore/health")
    page.set_content(path.read_text(encoding="utf-8"))
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert page.evaluate(LINKS) == []
