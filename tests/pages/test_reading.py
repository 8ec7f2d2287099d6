"""How an article and an event's sentence are shown: the title once, the date where it stands."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.pages.conftest import html, page
from timeline import pipeline
from timeline.exporters import saying
from timeline.exporters.reasons import likely
from timeline.importers import article
from timeline.ingest import ingest
from timeline.pages.reading.event import sentence
from timeline.store import Filter
from timeline.words import words

COLLECTION = "Koleksi uji"
TWICE = "Resolusi 27 Maret 2014 itu menyusul aneksasi Rusia atas Krimea pada 2014."


def kept(store, text: str, name: str = "berkas.txt") -> str:
    list(ingest([(name, text.encode())], store, COLLECTION))
    return str(store.articles(Filter())["id"][0])


@pytest.mark.parametrize("place", [0, 1])
def test_of_words_said_twice_the_date_of_the_event_is_marked(store, place):
    read = pipeline.read(article(TWICE, key="a", published=date(2022, 1, 28)))
    spans = [m.span() for m in re.finditer("2014", TWICE)]
    (event,) = [one for one in read.events if one.trigger.text == "aneksasi"]
    timex = replace(event.when.timex, start=spans[place][0], end=spans[place][1], text="2014")
    events = (replace(event, when=replace(event.when, timex=timex)),)
    store.save(replace(read, events=events), COLLECTION)
    (row,) = store.events(Filter()).to_dict("records")
    start, end = spans[place]
    assert sentence(row).replace('<mark class="trigger">aneksasi</mark>', "aneksasi") == (
        f'{TWICE[:start]}<mark class="date">2014</mark>{TWICE[end:]}'
    )


def test_a_headline_in_the_text_is_shown_once_with_its_marks(store):
    found = kept(store, "NATO Menolak Tuntutan Rusia pada 2014\n\nWarga melapor pada Jumat (28/1/2022).")
    shown = html(page("articles", article=found))
    head = shown[shown.index("<h1>") : shown.index("</h1>")]
    assert '<mark class="date" tabindex="0">2014' in head
    assert re.search(r'<div class="reading"><p[^>]*>(<mark[^>]*>)?Warga', shown)


def test_the_reading_view_and_the_drawer_say_why(store):
    found = kept(store, "NATO pada Rabu (26/1/2022) menolak tuntutan Rusia.")
    (row,) = store.events(Filter()).to_dict("records")
    whys = ("Mengapa pada kata ini", "waktu ini mendahuluinya", "Mengapa status ini", "dari kata dasar: «tolak»",
            "Mengapa peran ini", "NATO: subjek kata kerjanya")  # fmt: skip
    text = html(page("articles", article=found))
    opened = html(page("timeline", event=f"{found}.{row['id']}"))
    assert [why for why in whys if why not in text] == []
    assert [why for why in whys if why not in opened] == []


@pytest.mark.parametrize("name", ["a.txt", "satu dua.txt"])
def test_a_text_without_a_headline_is_not_called_by_its_file_name(store, name):
    found = kept(store, "Polisi menangkap pencuri pada Rabu (26/1/2022). Warga melapor.", name)
    shown = html(page("articles", article=found))
    assert "<h1>Polisi menangkap pencuri pada Rabu (26/1/2022).</h1>" in shown
    assert name not in shown
    assert "Polisi" in shown[shown.index("</h1>") :]


def test_a_part_that_is_a_guess_says_so() -> None:
    because = '{"roles": {"Rina": "likely, sentence before", "Budi": "subject"}}'

    def told(name: str, role: str, because: str = because) -> str:
        return saying.cast({name: role}, likely({"because": because}), words("id"))

    assert told("Rina", "agent") == "Rina (subjek, agaknya)"
    assert told("Rina", "none") == "Rina (agaknya)"
    assert told("Budi", "agent") == "Budi (subjek)"
    assert told("Budi", "none", because="") == "Budi"
