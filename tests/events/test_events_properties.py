"""Events: offsets, identities, the seed article, and time that grows with the text and no faster."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import FRIDAY, read
from timeline import text
from timeline.events.extract import extract
from timeline.labels.label import LONGEST
from timeline.model import STATUSES, Actor, Article, Interval, Mention, Resolution, Timex
from timeline.triggers.lexicon import lexicon

WORDS = [
    "NATO",
    "pada",
    "Rabu",
    "menolak",
    "akan",
    "jika",
    "Rusia",
    "menyerang",
    "kata",
    "Budi,",
    ".",
    '"',
    "(",
    ")",
    "yang",
    "membantah",
    "tidak",
    "pada",
    "2014",
    "dan",
    "menangkap",
    "setelah",
    "aneksasi",
    ",",
    "untuk",
    "berencana",
    ":",
    "—",
    "ujarnya",
    "ia",
    "bahwa",
    "Senin",
    "”",
    "“",
]
SEED = Path(__file__).parents[1] / "data" / "seed_nato_ukraina.txt"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_every_event_is_where_it_says_it_is(body: str) -> None:
    lex = lexicon("id")
    assert lex is not None
    events = read(body)
    for event in events:
        assert body[event.trigger.start : event.trigger.end] == event.trigger.text
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end
        assert event.status in STATUSES
        assert event.type in lex.types
        assert len(event.label) <= LONGEST
        assert 0 <= event.confidence <= 1
        assert event.when.interval is not None
        assert len({part.actor.id for part in event.actors}) == len(event.actors)
    assert len({event.id for event in events}) == len(events)


def test_events_keep_their_id_when_read_again() -> None:
    body = "NATO pada Rabu menolak tuntutan Rusia. Rusia menyerang pada 2014."
    first = [event.id for event in read(body)]
    read.cache_clear()
    assert [event.id for event in read(body)] == first


def test_without_a_publication_day_full_dates_are_placed_and_others_told_without_days() -> None:
    events = read("NATO pada Rabu menolak tuntutan. Ia menyerang pada 2014, lalu pergi pada 3 Mei 2015.", None)
    assert [(event.trigger.text, event.when.timex.text, event.explicit) for event in events] == [
        ("menolak", "Rabu", True),
        ("menyerang", "2014", True),
        ("pergi", "3 Mei 2015", True),
    ]
    assert [event.when.interval is None for event in events] == [True, False, False]
    assert [event.when.value for event in events] == ["XXXX-WXX-3", "2014", "2015-05-03"]


def test_an_unplaced_time_is_no_sure_thing_and_does_not_stand_beside_a_placed_one() -> None:
    (event,) = read("Polisi menangkap tiga orang pada Kamis pekan lalu, Kamis (27/1/2022).", None)
    assert event.when.interval == Interval(date(2022, 1, 27), date(2022, 1, 28), "day")
    (open_day,) = read("Polisi menangkap tiga orang pada Rabu.", None)
    assert open_day.confidence < event.confidence


def test_vague_times_tell_nothing_without_a_publication_day() -> None:
    assert read("Polisi menangkap tiga orang beberapa waktu lalu.", None) == ()


def test_undated_statements_are_implicit_events_of_the_publication_day() -> None:
    (event,) = read("Retno Marsudi mengatakan hal serupa.")
    assert not event.explicit
    assert event.reported
    assert event.when.interval == Interval(FRIDAY, date(2022, 1, 29), "day")


def test_a_label_names_who_did_what() -> None:
    events = {event.trigger.text: event for event in read("NATO pada Rabu menolak tuntutan Rusia.")}
    assert events["menolak"].label == "NATO menolak tuntutan Rusia"


def test_a_long_label_is_cut_between_words() -> None:
    (event,) = [e for e in read("Polisi pada Senin menangkap " + "seorang warga " * 20 + "di Bandung.") if e.explicit]
    assert len(event.label) <= LONGEST
    assert event.label.endswith(("seorang…", "warga…"))


def test_the_seed_article() -> None:
    events = read(SEED.read_text(encoding="utf-8"))
    dated = {
        (e.trigger.text, str(e.when.interval.start), e.when.interval.granularity)
        for e in events
        if e.explicit and e.when.interval
    }
    assert {
        ("mengatakan", "2022-01-28", "day"),
        ("menolak", "2022-01-26", "day"),
        ("memutuskan hubungan", "2021-01-01", "year"),
        ("aneksasi", "2014-01-01", "year"),
    } == dated
    status = {e.trigger.text: e.status for e in events}
    assert status["menginvasi"] == "conditional"
    assert status["mempersiapkan"] == "denied"


HOSTILE = [
    "menolak ",
    "kata ",
    "jika ",
    ", ",
    "( ",
    '" ',
    "yang ",
    "dan ",
    "pada ",
    "untuk menyerang ",
    "NATO ",
    "X ",
    "Rabu ",
    "akan ",
    "“kata” ",
    "setelah ",
    "menyerang dan ",
    "a",
    "9",
    "kata, ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    """A tenth of a megabyte of one word stays within seconds: longer texts of it take as much longer, not more."""
    assert _seconds(unit * (100_000 // len(unit))) < 15


def _seconds(body: str) -> float:
    actor = Actor("org:nato", "NATO", "igo")
    mentions = [Mention(at, at + 4, "NATO", "igo", actor) for at in _places(body, "NATO")]
    day = Interval(date(2022, 1, 26), date(2022, 1, 27), "day")
    times = [
        Resolution(Timex(at, at + 4, "Rabu", "DATE", "weekday"), "2022-01-26", day) for at in _places(body, "Rabu")
    ]
    article = Article(id="x", key="x", title="", text=body, published=FRIDAY)
    start = time.process_time()
    extract(article, text.sentences(body, "id"), times, mentions)
    return time.process_time() - start


def _places(body: str, word: str) -> list[int]:
    return [at for at in range(0, len(body), len(word) + 1) if body.startswith(word, at)]


def test_a_saying_is_trusted_more_than_a_plain_deed_and_that_more_than_a_quoted_or_open_one() -> None:
    """Confidence falls with every doubt: who is acted on, a quotation, a time that is not over, a verb of state."""
    (saying,) = [e for e in read('"Kami menolak tuntutan itu," kata Budi Santoso, Rabu (26/1/2022).') if e.reported]
    (plain,) = [e for e in read("NATO pada Rabu (26/1/2022) menolak tuntutan Rusia.") if e.explicit]
    (quoted,) = [e for e in read('"Besok kami menolak tuntutan itu," kata Budi.') if e.explicit]
    (open_year,) = [e for e in read("NATO menolak tuntutan Rusia tahun ini.") if e.explicit]
    assert saying.confidence >= 0.8 > plain.confidence >= 0.7 > max(quoted.confidence, open_year.confidence)


def test_an_undated_statement_is_of_the_day_of_its_speakers_only_dated_ones() -> None:
    """«kata X, Rabu … X menambahkan …» in Friday's paper; two days, another speaker or a plan move nothing."""
    said = "Budi Santoso mengatakan hal itu pada Rabu. "
    (moved,) = [e for e in read(said + "Budi Santoso menambahkan bahwa harga naik.") if not e.explicit]
    wednesday = Interval(date(2022, 1, 26), date(2022, 1, 27), "day")
    assert (moved.when.interval, moved.when.timex.rule) == (wednesday, "speaker")
    for rest in (
        "Budi Santoso menyatakan hal lain pada Kamis. Budi Santoso menambahkan bahwa harga naik.",
        "Andi Wijaya menambahkan bahwa harga naik.",
        "Budi Santoso akan mengumumkan hal itu.",
    ):
        assert [e.when.value for e in read(said + rest) if not e.explicit] == ["2022-01-28"]
