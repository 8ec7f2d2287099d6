"""What `lexicon explain --events` shows is what `extract` gives: the same events, days, status, actors and reasons."""

from __future__ import annotations

import pytest

from timeline import pipeline
from timeline.events import check
from timeline.events.explain import explain, traces
from timeline.model import Article, Event
from timeline.text import own, sentences

from .reading import FRIDAY

PAGE = """JAKARTA, Kabar - Budi Santoso disebut menerima suap pada Senin. Budi membantah tuduhan itu.
"Kami akan melawan," kata Budi, Selasa. Ia menambahkan bahwa pengacaranya sudah siap. Hujan turun.
Jembatan itu runtuh pada 2019. Saat itu, 12 orang tewas. Sejak 2016 Wirya bekerja di sana.
Polisi menangkap tiga orang dan menyita dua motor pada Rabu. Presiden akan mengunjungi Papua pada 3 Maret 2022.
Bupati meminta warga mengungsi pada Selasa lalu. Gubernur Sinta Dewi tidak akan mundur, ujarnya.
Baca juga: Gubernur Mundur pada Senin

Apartemen itu terbakar pada 1999. Ketika itu Wali Kota Anton Wijaya menyatakan penyebabnya korsleting.
"""


def article(text: str) -> Article:
    return Article("page", "page", "", text, published=FRIDAY)


def lines(event: Event) -> list[str]:
    """What must be read about an event."""
    days, why = event.when.interval, event.because
    place = f"[{days.start} .. {days.last}]" if days else "[no day]"
    told = [f"event «{event.trigger.text}» {place} {event.status}, {event.type}: {event.label}"]
    told += [f"time by {why.time}; status by {why.status}; type by {why.type or 'nothing'}"]
    return told + [f"{part.role} {part.actor.name} by {dict(why.roles)[part.actor.id]}" for part in event.actors]


def test_a_page_is_walked_as_extract_walks_it() -> None:
    events = pipeline.read(article(PAGE)).events
    assert [event for trace in traces(article(PAGE)) for event in trace.events] == list(events)
    reasons = {event.because.status.partition(":")[0] for event in events} | {event.when.reason for event in events}
    assert {"denied_next", "lasts", "the time told of before", "the day of the speaker's dated words"} <= reasons


def test_what_is_printed_is_what_comes_out() -> None:
    events = pipeline.read(article(PAGE)).events
    shown = list(explain(article(PAGE)))
    assert [line.strip().startswith("event «") for line in shown].count(True) == len(events)
    for event in events:
        for told in lines(event):
            assert any(told in line for line in shown), told
        for warning in filter(None, event.when.warning.split("; ")):
            assert f"    warning: {warning}" in shown
    assert any("menerima» happened" in line and "but denied by denied_next:membantah" in line for line in shown)
    assert any(line.startswith("  passed over") for line in shown)


def test_every_sentence_is_shown_but_what_is_no_part_of_the_article() -> None:
    whole = sentences(PAGE, "id")
    shown = [trace.sentence for trace in traces(article(PAGE))]
    assert shown == list(own(PAGE, whole, "id"))
    assert set(whole) - set(shown) == {one for one in whole if PAGE[one.start :].startswith("Baca juga")}


@pytest.mark.parametrize("table", check.tables("id"))
def test_every_example_of_the_lexicon_is_explained_as_it_is_read(table: str) -> None:
    tried = [example.sentence for example in check.examples("id") if example.table == table]
    assert tried
    for sentence in tried:
        events = pipeline.read(article(sentence)).events
        shown = list(explain(article(sentence)))
        assert [line.startswith("  event «") for line in shown].count(True) == len(events)
        for event in events:
            assert all(any(told in line for line in shown) for told in lines(event)), sentence


def test_extract_carries_the_warning() -> None:
    (row,) = (row for row in pipeline.read(article(PAGE)).to_dict()["events"] if row["trigger"] == "mengungsi")
    assert row["warning"] == "told as a plan, although its day is over"
