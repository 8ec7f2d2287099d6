from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from timeline.ingest import ingest
from timeline.pages import session
from timeline.pages.uploads import running
from timeline.pages.uploads.jobs import Jobs
from timeline.store import Filter, Store

ROOT = Path(__file__).parents[2]
SEED = ROOT / "tests" / "data" / "seed_nato_ukraina.txt"
HOSTILE = "<img src=x onerror=alert(1)> $x$ :red[merah] **tebal**"


DOUBTFUL = [
    {"id": "a", "published": "2022-01-28", "title": "Pencuri", "source": "Koran Uji",
     "text": "Polisi menangkap pencuri itu pada Senin (26/1/2022). Kantor akan dipindahkan pada 17 Agustus 2045."},
    {"id": "b", "title": "NATO", "text": "NATO pada Rabu menolak tuntutan Rusia."},
]  # fmt: skip


@pytest.fixture
def url(tmp_path, monkeypatch):
    """An address of a database of this test's own, which the pages use too."""
    address = f"sqlite:///{tmp_path / 'test.db'}"
    monkeypatch.setenv("TIMELINE_DATABASE", address)
    session.forget_store()
    running.readers.clear()
    yield address
    session.forget_store()
    running.readers.clear()


@pytest.fixture
def store(url):
    """A store with a collection of the reader's own, so that no samples are loaded."""
    found = Store.open(url)
    found.create_collection("Koleksi uji")
    yield found
    found.close()


@pytest.fixture
def seeded(store):
    """The store with the seed article in it."""
    list(ingest([(SEED.name, SEED.read_bytes())], store, "Koleksi uji"))
    return store


@pytest.fixture
def doubtful(store):
    """A store with articles that hold one thing of each kind to look at."""
    rows = "\n".join(json.dumps(row) for row in DOUBTFUL)
    list(ingest([("ragu.jsonl", rows.encode())], store, "Koleksi uji"))
    return store


def dashboard(**query: str) -> AppTest:
    """The dashboard, opened at a link with these parameters; not yet run."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app


def page(name: str, **query: str) -> AppTest:
    """A page of the dashboard, run without any error shown."""
    app = dashboard(**query).run()
    if name != "timeline":
        app.switch_page(f"timeline/pages/{name}.py")
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
    return healthy(app)


def healthy(app: AppTest) -> AppTest:
    """The same, after a look that nothing went wrong on it."""
    assert not app.exception, [one.message for one in app.exception]
    assert not app.error, [one.value for one in app.error]
    return app


def uploads(app: AppTest) -> Jobs:
    """The uploads of the reader of this app."""
    return running.readers().of(app.session_state["visit"])


def told_of(app: AppTest) -> str:
    """All Markdown that the page shows."""
    return "\n".join(one.value for one in app.markdown)


def html(app: AppTest) -> str:
    """All HTML that the page shows."""
    return "\n".join(one.proto.body for one in app.get("html"))


def button(app, label: str, at: int = 0):
    return [one for one in app.button if one.label == label][at]


def one_event(store, trigger: str):
    rows = store.events(Filter(implicit=True, undated=True)).to_dict("records")
    return next(row for row in rows if row["trigger"] == trigger)


def charts(app) -> list[dict]:
    return [json.loads(one.proto.spec) for one in app.get("plotly_chart")]


def drawn(app) -> set[str]:
    """The ids of the events on the chart of lanes."""
    lanes = charts(app)[1]
    return {key for trace in lanes["data"] for key in trace.get("customdata", ())}


def labels(store) -> dict[str, str]:
    return {row["id"]: f"{row['start'].date()} {row['trigger']}" for row in store.events(Filter()).to_dict("records")}
