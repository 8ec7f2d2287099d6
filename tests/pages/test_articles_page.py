"""The list of articles and the reading view, without a browser."""

from __future__ import annotations

from tests.pages.conftest import healthy, html, page
from timeline.store import Filter


def test_the_reading_view_marks_dates_triggers_and_actors_and_explains_them(seeded):
    article = seeded.articles(Filter())["id"][0]
    shown = html(page("articles", article=article))
    assert '<mark class="date" tabindex="0">Rabu<span class="note"' in shown
    assert "26 Januari 2022" in shown
    assert '<mark class="trigger" tabindex="0">menolak' in shown
    assert '<mark class="actor" tabindex="0">Moskow' in shown


def test_an_article_that_is_gone_is_said_to_be_gone(seeded):
    assert any("tidak ada di basis data" in one.value for one in page("articles", article="tidak-ada").warning)


def test_an_article_can_be_deleted(seeded):
    article = seeded.articles(Filter())["id"][0]
    app = page("articles", article=article)
    app.button(key="delete_article").click().run()
    healthy(app)
    assert not seeded.has(article)


def test_a_phone_gets_the_articles_as_links(seeded):
    row = seeded.articles(Filter()).iloc[0]
    shown = html(page("articles"))
    assert f'<a href="artikel?article={row.id}" target="_self">' in shown
    assert f"{row.events} peristiwa</small>" in shown
