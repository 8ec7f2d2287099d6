"""The chart as a picture, from the timeline; the page Export hands out files, and no second kind of the same."""

from __future__ import annotations

import json

import pytest

from tests.pages.conftest import healthy, page
from timeline import __version__
from timeline.charts.palette import LIGHT
from timeline.pages.chart import figures, picture, scene
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.store import Filter
from timeline.words import words


@pytest.fixture
def handed(seeded, monkeypatch):
    """What the browser is given to make the picture of a search."""
    given = []
    monkeypatch.setattr(picture.session, "colours", lambda: LIGHT)
    monkeypatch.setattr(picture, "_component", lambda: lambda **data: given.append(data["data"]))
    monkeypatch.setattr(picture.st, "page_link", lambda *_, **__: None)
    kept, view, told = Kept(seeded), View(Filter(words="Krimea")), words("id")
    found = scene.scene(kept, view, told)
    drawn = figures.lanes(kept, view, found, figures.Paper(LIGHT, 890.0), told)
    picture.buttons(view, found, drawn, ("overview", "lanes"), told)
    return given[0], found


def test_it_has_a_title_a_legend_and_says_what_it_shows(handed):
    told, _ = handed
    assert told["caption"].endswith(f"1 peristiwa · Kata: Krimea · Linimasa {__version__}")
    assert {"Terjadi", "bulan, tahun"} & {one["text"] for one in told["legend"]}
    assert all(one["drawing"].startswith("<") for one in told["legend"] if one["width"])


def test_it_carries_the_manifest(handed):
    told, found = handed
    manifest = json.loads(told["manifest"])
    assert set(manifest) >= {"version", "made", "lexicon", "actors", "models", "filters"}
    assert manifest["filters"]["start"] == found.window.start.isoformat()


def test_the_menu_leads_to_the_page_that_makes_files(seeded):
    app = page("timeline")
    app.session_state["picture_menu"] = True
    healthy(app.run())
    assert "Unduh HTML" not in [one.proto.label for one in app.get("download_button")]
    assert "Halaman web, dokumen, tabel: halaman Ekspor" in [one.proto.label for one in app.get("page_link")]


def test_the_export_page_hands_out_one_web_page_and_no_second_chart(seeded):
    app = healthy(page("export", q="Krimea"))
    labels = [one.proto.label for one in app.get("download_button")]
    assert [one for one in labels if "HTML" in one] == ["Halaman web (HTML)"]
    assert len(app.get("plotly_chart")) == 0
