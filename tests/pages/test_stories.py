"""The page «Tanggal Penting»: which days, which sentence, which sources, what contradicts, and the text to copy."""

from __future__ import annotations

import json
from time import sleep

import pytest

from tests.pages.conftest import HOSTILE, SEED, healthy, html, page
from timeline import stories
from timeline.ingest import ingest
from timeline.pages import samples, session
from timeline.pages.kept import Kept
from timeline.pages.story import cards as story_cards
from timeline.pages.story import ready
from timeline.pages.story import text as stories_text
from timeline.pages.story.clusters import Cluster, clusters
from timeline.pages.story.entries import key_entries
from timeline.store import Filter
from timeline.words import words

CRASH = "Pesawat Lion Air JT610 jatuh di perairan Karawang pada {day}. Tim penyelamat mencari korban."
TOLD = [
    ("a", "2018-10-29", "Koran Satu", CRASH.format(day="Senin (29/10/2018)") + " Basarnas mengirim tujuh kapal."),
    ("b", "2018-10-30", "Koran Dua", "Menteri berduka. " + CRASH.format(day="29 Oktober 2018") + " Warga membantu."),
    ("c", "2019-10-25", "Koran Tiga", "Setahun berlalu. " + CRASH.format(day="29 Oktober 2018") + " KNKT selesai."),
    ("d", "2018-11-20", "Koran Empat", "Kabar lain. " + CRASH.format(day="30 Oktober 2018") + " Polisi berjaga."),
    ("e", "2018-10-12", "Koran Lima", "Presiden Joko Widodo meresmikan bendungan di Garut pada 11 Oktober 2018."),
]


@pytest.fixture
def crash(store):
    """Three articles that tell one crash, a fourth that gives another day, a fifth about something else."""
    rows = [{"id": id_, "title": f"Judul {id_}", "published": day, "source": source, "text": text,
             "url": f"https://contoh.id/{id_}"} for id_, day, source, text in TOLD]  # fmt: skip
    list(ingest([("jt610.jsonl", "\n".join(map(json.dumps, rows)).encode())], store, "Koleksi uji"))
    return store


def test_the_day_that_most_articles_tell_is_named_with_its_sentence_and_sources(crash):
    entries = key_entries(crash, Kept(crash), Filter(), 10)
    (one,) = (one for one in entries if one.start.isoformat() == "2018-10-29")
    assert one.articles >= 3
    assert one.later >= 1
    assert "jatuh di perairan Karawang" in one.best["sentence"]
    assert {row["source"] for row in one.told} >= {"Koran Satu", "Koran Dua", "Koran Tiga"}
    assert [one.start for one in entries] == sorted(one.start for one in entries)


def test_a_date_that_others_contradict_is_shown_with_both(crash):
    shown = html(page("stories"))
    conflicts = [row for row in stories.items(crash).to_dict("records") if row["conflicts"]]
    assert conflicts
    assert "Yang lain menyebut 30 Oktober 2018 (1 artikel)" in shown


def test_the_page_gives_the_reason_and_links_to_the_articles(crash):
    shown = html(page("stories"))
    assert "<time>29 Oktober 2018</time>" in shown
    assert "kilas balik" in shown
    assert f"artikel?article={crash.articles(Filter(words='KNKT'))['id'][0]}" in shown


def test_a_story_is_chosen_and_stands_in_the_link(crash):
    (story,) = clusters(stories.items(crash))
    assert len(story.articles) == 4
    app = page("stories", story=story.id)
    assert app.selectbox(key="story").value == story.id
    assert app.query_params["story"] in (story.id, [story.id])
    assert "Karawang" in html(app)
    assert "bendungan" not in html(app)
    app.selectbox(key="story").set_value(None).run()
    assert "bendungan" in html(healthy(app))


def test_a_filter_and_the_number_of_days_narrow_the_list(crash):
    assert html(page("stories", q="bendungan")).count("<time>") == 1
    assert html(page("stories", dates="5")).count("<time>") <= 5


def test_the_text_to_copy_says_the_same_and_defuses_markdown(crash):
    entries = key_entries(crash, Kept(crash), Filter(), 10)
    text = stories_text.markdown(entries, Filter(words="Karawang"), words("id"))
    assert "**29 Oktober 2018**" in text
    assert "](https://contoh.id/a) · Koran Satu · 29 Oktober 2018" in text
    assert "words" in text
    assert "Karawang" in text.splitlines()[-1]


def test_hostile_text_stays_text(store):
    row = {"id": "x", "title": HOSTILE, "source": HOSTILE, "url": "javascript:alert(1)",
           "published": "2022-01-28", "text": f"NATO menolak {HOSTILE} pada Rabu."}  # fmt: skip
    list(ingest([("uji.jsonl", json.dumps(row).encode())], store, "Koleksi uji"))
    app = page("stories")
    assert "<img src=x" not in html(app)
    assert "javascript:" not in html(app)
    (code,) = app.code
    assert "javascript:" not in code.value
    assert r"\<img" in code.value


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_empty_store_says_what_to_do(store, language):
    app = page("stories", lang=language)
    assert app.title[0].value == words(language)("Key dates")
    assert any("unggah" in one.value or "upload" in one.value for one in app.markdown)


def test_the_samples_hold_several_stories(store):
    samples.load(store)
    found = clusters(stories.items(store))
    assert len(found) >= 3
    assert all(len(one.articles) > 1 for one in found)
    seen = [article for one in found for article in one.articles]
    assert len(seen) == len(set(seen))


def test_near_identical_articles_are_listed_as_double_until_one_is_deleted(crash):
    seed = SEED.read_text(encoding="utf-8")
    list(ingest([(SEED.name, seed.encode())], crash, "Koleksi uji"))
    told = seed + "\nHujan turun deras di Jakarta.\n"
    row = {"id": "salinan", "title": "Salinan", "published": "2018-10-31", "source": "Koran Enam", "text": told}
    list(ingest([("salinan.jsonl", json.dumps(row).encode())], crash, "Koleksi uji"))
    app = page("quality", kind="double")
    assert "teksnya hampir sama dengan artikel lain" in html(app)
    next(button for button in app.button if button.key.startswith("delete-")).click().run()
    assert "hampir sama dengan artikel lain</span>" not in html(healthy(app))
    assert len(crash.articles()) == len(TOLD) + 1


def test_a_key_date_is_that_of_its_own_sentence(crash):
    entries = key_entries(crash, Kept(crash), Filter(), 10)
    assert entries
    for one in entries:
        assert (one.start, one.last) == (one.best["start"].date(), one.best["end"].date())
        others = [(other.start, other.last) for other in one.others]
        assert len(others) == len(set(others))
        assert (one.start, one.last) not in others


def test_stories_are_cards_that_lead_to_their_timelines(url):
    app = page("stories")
    store = session.store()
    found = clusters(stories.items(store))
    shown = html(app)
    assert shown.count('<ul class="storycards">') == 1
    assert shown.count("<strong>") == min(len(found), story_cards.MOST)
    assert f"./?story={found[0].id}" in shown
    assert f"{len(found[0].articles)} artikel · " in shown
    app.query_params["story"] = found[1].id
    app.run()
    assert healthy(app).selectbox(key="story").value == found[1].id
    assert '<ul class="storycards">' not in html(app)


def test_a_story_card_says_its_days_sources_and_actors_and_defuses_them(crash):
    (story,) = clusters(stories.items(crash))
    (card,) = story_cards.cards([story], crash.events(Filter()))
    assert card.sources == 4
    assert len(card.days) >= 4
    (bad,) = story_cards.cards([Cluster("x", HOSTILE, story.articles)], crash.events(Filter()))
    shown = story_cards.cards_html([card, bad], words("id"))
    assert "4 artikel · 4 sumber" in shown
    assert "<img" not in shown
    assert '<b class="days"' in shown


def test_the_shelf_stays_while_an_article_waits_to_be_compared(crash):
    stories.refresh(crash)
    late = {"id": "f", "published": "2018-10-30", "text": CRASH.format(day="Senin (29/10/2018)") + " Warga berdoa."}
    list(ingest([("susul.jsonl", json.dumps(late).encode())], crash, "Koleksi uji"))
    assert stories.waiting(crash)
    assert '<ul class="shelf"' in html(page("timeline"))


def test_many_articles_are_compared_in_the_background(crash, monkeypatch):
    monkeypatch.setattr(ready, "AT_ONCE", 1)
    app = page("stories")
    for _ in range(100):
        if not stories.waiting(crash):
            break
        sleep(0.1)
    assert not stories.waiting(crash)
    assert "Karawang" in html(healthy(app.run()))
