"""What must hold for any text: offsets, order, no overlap, no exception, linear time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import dates
from timeline.dates.lexicon_file import load
from timeline.model import Article

LEXICON = load("id")
assert LEXICON is not None
WORDS = [
    *LEXICON.words,
    "31/12/2014",
    "29/2/2021",
    "2014",
    "0",
    "99",
    "1.000",
    "(",
    ")",
    ",",
    "-",
    "İ",
    "ẞ",
    "Rabu",
    "Minggu",
]
SPACES = [" ", "", "\n", ", ", " (", ") ", "-", "\u00a0"]
PIECES = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), max_size=25)
PUBLISHED = date(2014, 12, 5)


def tag(text: str, published: date | None = PUBLISHED) -> tuple[dates.Resolution, ...]:
    return dates.tag(Article("", "", "", text, published=published))


@settings(deadline=None)
@given(PIECES, st.sampled_from([None, PUBLISHED]))
def test_offsets_order_and_intervals(pieces: list[tuple[str, str]], published: date | None) -> None:
    text = "".join(word + space for word, space in pieces)
    end = 0
    for found in tag(text, published):
        assert text[found.timex.start : found.timex.end] == found.timex.text != ""
        assert found.timex.start >= end
        end = found.timex.end
        assert found.value
        if found.interval:
            assert found.interval.start < found.interval.end
        elif found.timex.type == "DATE" and len(found.value) == 10 and found.value[0].isdigit():
            assert found.warning, "a day that is not placed must say why"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    tag(text)
    dates.publication(text, language="id")


@settings(deadline=None)
@given(st.dates(date(2, 1, 1), date(9998, 12, 31)))
def test_a_written_date_is_that_day(day: date) -> None:
    written = f"{day.day}/{day.month}/{day.year:04d}"
    if day.year >= 1000:
        (found,) = tag(f"Rapat digelar ({written}) di Jakarta", None)
        assert found.interval
        assert found.interval.start == day


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_bare_weekday_lies_in_the_week_before(day: date) -> None:
    (found,) = tag("Rapat itu digelar di Jakarta, Rabu", day)
    assert found.interval
    assert found.interval.start.isoweekday() == 3
    assert 0 <= (day - found.interval.start).days < 7


HOSTILE = {
    "digits": "1" * 1000 + " ",
    "dots": "1." * 500,
    "slashes": "1/" * 500 + "x",
    "glue": "yang dan atau itu " * 55,
    "numerals": "dua puluh " * 100,
    "weekdays": "Rabu " * 200,
    "open brackets": "Rabu (" * 160,
    "phases": "awal akhir tahun " * 60,
    "one word": "a" * 1000,
    "spaces": " " * 1000,
    "hyphens": "hari-" * 200,
    "lines": "1 Januari\n" * 100,
    "quotations": '"Hari ini warga datang. Mereka pulang." Itu saja. "Harga naik," kata Budi, Rabu (26/1/2022). ' * 10,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_time_grows_linearly(kind: str) -> None:
    """Ten times the text takes ten times the time, or a little more; with a share that grew by the square over fifteen.

    A square part that is 6 hundredths of the cost at 20,000 characters is told so.  From 100,000 to a million the same
    part would make it thirty times, and to see that would take five times as long.
    """

    def seconds(size: int) -> float:
        text = (HOSTILE[kind] * (size // len(HOSTILE[kind]) + 1))[:size]
        begin = time.process_time()
        tag(text)
        return time.process_time() - begin

    seconds(10_000)
    for _ in range(3):  # other work on the computer slows one of the two
        if seconds(200_000) < 15 * max(seconds(20_000), 0.02):
            return
    pytest.fail("ten times the text took more than fifteen times the time, thrice")
