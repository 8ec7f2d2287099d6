"""What holds for every page, as Streamlit runs it without a browser."""

from __future__ import annotations

import gc
import json

import pytest

from tests.pages.conftest import HOSTILE, charts, html, page
from timeline.ingest import ingest
from timeline.pages import shell
from timeline.store import Filter

PAGES = ("timeline", "articles", "upload", "export")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_on_an_empty_store_and_says_what_to_do(store, name):
    app = page(name)
    assert len(app.title) == 1
    if name != "upload":
        assert any("artikel" in one.value or "saringan" in one.value for one in app.markdown)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("language", "titles"), [("id", "Lini Masa Artikel Unggah Ekspor"), ("en", "Timeline Articles Upload Export")]
)
def test_every_page_speaks_both_languages(seeded, name, language, titles):
    app = page(name, lang=language)
    assert app.title[0].value in titles


def test_hostile_text_is_shown_as_text_everywhere(store):
    row = {"id": HOSTILE, "title": HOSTILE, "published": "2022-01-28", "source": HOSTILE,
           "text": f"NATO pada Rabu menolak tuntutan {HOSTILE} Rusia."}  # fmt: skip
    list(ingest([("uji.jsonl", json.dumps(row).encode())], store, "Koleksi uji"))
    article = store.articles(Filter())["id"][0]
    for app in (page("timeline"), page("articles"), page("articles", article=article), page("export"), page("upload")):
        assert "<img src=x" not in html(app)
        assert not any("<img" in json.dumps(chart) for chart in charts(app))
        assert not any(":red[merah]" in one.value or "$x$" in one.value for one in (*app.markdown, *app.caption))


def test_the_export_page_counts_what_is_filtered(seeded):
    count = seeded.count(Filter(words="Krimea"))
    assert 0 < count < seeded.count(Filter())
    app = page("export")
    app.toggle(key="filter_reported").set_value(True)
    app.text_input(key="filter_words").set_value("Krimea").run()
    assert app.markdown[0].value == f"**{count} peristiwa**"


def test_what_is_loaded_for_good_is_left_alone_by_the_garbage_collector(seeded):
    shell.settle.clear()
    gc.unfreeze()
    page("timeline")
    assert gc.get_freeze_count() > 100_000
