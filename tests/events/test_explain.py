"""What `lexicon explain --events` shows is what `extract` gives: the same events, days, status, actors and reasons."""

from __future__ import annotations

from typing import get_args

import pytest

from timeline import dates, pipeline
from timeline.attachment.times import WHYS
from timeline.dates.dropped import Fate, dropped
from timeline.dates.recognizer import recognizer
from timeline.events import check
from timeline.events.explain import explain, traces
from timeline.model import Article, Event
from timeline.text import own, sentences
from timeline.words import words

from .reading import FRIDAY

EN = words("en")

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
    shown = list(explain(article(PAGE), EN))
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
        shown = list(explain(article(sentence), EN))
        assert [line.startswith("  event «") for line in shown].count(True) == len(events)
        for event in events:
            assert all(any(told in line for line in shown) for told in lines(event)), sentence


def test_extract_carries_the_warning() -> None:
    (row,) = (row for row in pipeline.read(article(PAGE)).to_dict()["events"] if row["trigger"] == "mengungsi")
    assert row["warning"] == "told as a plan, although its day is over"


NOWHERE = [
    ("Rapat digelar setiap Senin di Solo.", "setiap Senin", "again"),
    ("Hujan turun selama tiga hari di Solo.", "tiga hari", "length"),
    ("Budi mengundurkan diri beberapa waktu lalu.", "beberapa waktu lalu", "no_day"),
    ("Rapat itu digelar pada Kamis (20/1/2022), Kamis pekan lalu.", "Kamis pekan lalu", "joined"),
    ("Sidang hari ini berlangsung di Solo pukul 10.00.", "pukul 10.00", "clock"),
    ("Toko itu buka setiap Senin, pukul 08.00.", "pukul 08.00", "habit"),
]


@pytest.mark.parametrize(("sentence", "time", "why"), NOWHERE)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_time_that_dates_nothing_says_why_in_the_language_of_the_reader(
    sentence: str, time: str, why: str, language: str
) -> None:
    say = words(language)
    shown = [line for line in explain(article(sentence), say) if line.startswith(f"  time «{time}»")]
    assert shown == [f"  time «{time}» by itself dates nothing: {say.keyword('time left:', why)}"]


def test_a_row_that_looks_again_is_named_where_it_takes_the_time_away() -> None:
    shown = list(explain(article("Toko itu buka pukul 08.00 WIB."), words("en")))
    assert any("«pukul 08.00 WIB»" in line and "dates nothing: row opening_hours" in line for line in shown)
    assert any(line.strip().startswith("looked at again: opening_hours -> nothing") for line in shown)


def test_a_denial_around_reaches_what_it_denies() -> None:
    shown = list(explain(article("KPK membantah telah menangkap Budi Santoso pada Senin."), words("en")))
    assert "  cue «membantah» reaches menangkap" in shown


def test_every_reason_has_a_text() -> None:
    for language in ("id", "en"):
        assert {*WHYS, *get_args(Fate), "nothing", "dateline", "within"} <= set(words(language).keywords("time left:"))
        rows = {row.name for table in check.tables("id").values() for row in table}
        told = {*words(language).keywords("because:")}
        assert rows - told == set()


TEXTS = [PAGE, *(example.sentence for example in check.examples("id") if example.table in {"attach", "no_event"})]


@pytest.mark.parametrize("text", TEXTS)
def test_every_time_and_every_match_has_a_line(text: str) -> None:
    shown = list(explain(article(text), EN))
    found = dates.tag(article(text))
    for one in found:
        assert any(line.startswith(f"  time «{one.timex.text}»") for line in shown), one.timex.text
    for match in dropped(article(text), found):
        assert any(line.startswith(f"  no time «{match.text}» by {match.rule}: ") for line in shown), match
    finder = recognizer("id")
    assert finder is not None
    matched = {candidate.timex.rule for candidate in finder.candidates(text)}
    assert matched <= {one.rule for one in found} | {match.rule for match in dropped(article(text), found)}


def test_a_row_says_what_it_asks_for_in_the_language_of_the_reader() -> None:
    for language in ("id", "en"):
        say = words(language)
        shown = "\n".join(explain(article("Polisi tidak hanya menangkap Budi pada Senin."), say))
        assert f"cue «tidak» tells nothing of it: row not_only ({say('because:not_only')}; cue: modifies; " in shown
        assert f"fits: beside -> menangkap ({say('because:beside')}; time: !paused; " in shown


def test_a_language_without_events_says_so() -> None:
    english = Article("", "", "", "It rained on Monday.", published=FRIDAY, language="en")
    assert list(explain(english, EN)) == ["there is no lexicon of events for «en»"]
