"""The web page and the picture: whole, quiet, small enough, and usable by everybody."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from PIL import Image

from tests.exporters.world import gathered, world, written
from timeline import exporters
from timeline.errors import ExportFailed
from timeline.exporters import Options
from timeline.exporters.formats import html_file, png_file
from timeline.store import Store

OPTIONS = Options(title="Judul <b>& co", note="Catatan <i>penyusun.\n\nParagraf kedua.")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return world(Path(tmp_path_factory.mktemp("page")))


def test_title_note_and_line_to_embed_are_there_and_escaped(store: Store) -> None:
    page = lxml.html.fromstring(written(store, "html", OPTIONS).decode())
    assert page.xpath("string(//h1)") == page.xpath("string(//title)") == OPTIONS.title
    assert [one.text for one in page.xpath("//header/p")][1:] == ["Catatan <i>penyusun.", "Paragraf kedua."]
    (frame,) = lxml.html.fragments_fromstring(page.xpath("string(//code)"))
    assert (frame.tag, frame.get("title")) == ("iframe", OPTIONS.title)
    assert page.get("lang") == "id"


def test_the_page_asks_for_nothing_and_every_link_inside_leads_somewhere(store: Store) -> None:
    page = lxml.html.fromstring(written(store, "html").decode())
    assert page.xpath("//meta[@http-equiv]/@content") == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert not page.xpath("//link | //img | //iframe | //script[not(@type)] | //@src | //@onclick")
    ids = set(page.xpath("//@id"))
    assert {one.removeprefix("#") for one in page.xpath("//a/@href") if one.startswith("#")} <= ids
    assert "url(" not in page.xpath("string(//style)")


def test_a_long_page_leaves_out_quotations_then_the_least_told_and_says_so(store: Store) -> None:
    what = gathered(store, "html")
    one = what.entries[-1]
    many = [replace(one, id=f"{n}", told=({**one.best, "id": str(n)},), independent=n + 1) for n in range(1_500)]
    out = io.BytesIO()
    exporters.export("html", replace(what, entries=tuple(many)), out)
    page = lxml.html.fromstring(out.getvalue().decode())
    shown = len(page.xpath("//article"))
    assert html_file.MOST * 0.8 < len(out.getvalue()) <= html_file.MOST
    assert not page.xpath("//blockquote")
    left = int(re.sub(r"\D", "", page.xpath("string(//footer/p)").split("peristiwa")[0]))
    assert shown + left == 1_500
    assert "diberitakan 1.500 artikel" in page.text_content(), "what is told most stays"
    assert "diberitakan 2 artikel" not in page.text_content()


def test_what_has_no_date_is_in_the_list_and_missed_in_the_picture(store: Store) -> None:
    what = gathered(store, "svg")
    undated = replace(what.entries[0], told=({**what.entries[0].best, "start": None, "end": None},))
    for name in ("svg", "html"):
        out = io.BytesIO()
        exporters.export(name, replace(what, entries=(*what.entries[1:], undated)), out)
        assert "1 peristiwa tanpa tanggal tidak ditampilkan" in out.getvalue().decode()


def test_png_says_what_it_needs(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png_file, "_found", lambda: iter(()))
    with pytest.raises(ExportFailed, match=r"painted by a browser, and none was found here\. Install Chromium"):
        written(store, "png")


def _browsers() -> Iterator[str]:
    return png_file._found()


@pytest.mark.skipif(next(_browsers(), None) is None, reason="no browser is installed")
def test_png_is_a_picture_with_its_manifest(store: Store) -> None:
    with Image.open(io.BytesIO(written(store, "png", OPTIONS))) as picture:
        assert picture.width == 2_400
        assert json.loads(picture.text["Comment"])["program"] == "linimasa"
        colours = picture.convert("RGB").getcolors(1 << 24)
    assert len(colours) > 50, "marks and letters are painted"
