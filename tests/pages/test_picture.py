"""The chart as a page of its own, from the timeline and from the export page."""

from __future__ import annotations

import pytest

from tests.pages.conftest import healthy, page
from timeline.charts.palette import LIGHT
from timeline.pages.chart import picture, scene
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.store import Filter
from timeline.words import words


@pytest.mark.parametrize("name", ["timeline", "export"])
def test_the_buttons_stand_where_the_chart_is(seeded, name):
    app = page(name)
    if name == "timeline":  # in a menu that is made when it is opened
        app.session_state["picture_menu"] = True
        healthy(app.run())
    assert "Unduh HTML" in [one.proto.label for one in app.get("download_button")]


def test_the_page_shows_what_is_in_view_and_says_what_it_is(seeded, monkeypatch):
    monkeypatch.setattr(picture.session, "colours", lambda: LIGHT)
    kept, view, told = Kept(seeded), View(Filter(words="Krimea")), words("id")
    found = scene.scene(kept, view, told)
    made = picture.page(kept, view, found, told)
    assert "1 peristiwa · «Krimea»" in made
    assert "aktor?who" not in made


def test_the_export_page_draws_the_chart(seeded):
    app = healthy(page("export", q="Krimea"))
    assert len(app.get("plotly_chart")) == 2
