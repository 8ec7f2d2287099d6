"""What runs of digits and number words mean."""

from __future__ import annotations

import pytest

from timeline.dates.numbers import add_up
from timeline.dates.shapes import reader

SHAPES = {
    "28": {"number", "day", "short_year"},
    "31": {"number", "day", "short_year"},
    "32": {"number", "short_year"},
    "2014": {"number", "year", "near_year", "hhmm"},
    "1825": {"number", "year", "hhmm"},
    "3019": {"number"},
    "28/1/2022": {"dmy"},
    "32/1/2022": set(),
    "28/13": set(),
    "18/9": {"dm"},
    "07.30": {"clock", "number"},
    "25.30": {"number"},
    "10:14": {"clock"},
    "100.000": {"number"},
    "5,5": {"number"},
    "2019/2020": {"season"},
    "12345678901": set(),
}


@pytest.mark.parametrize("digits", SHAPES)
def test_shapes(digits: str) -> None:
    assert set(reader()(digits).elements) == SHAPES[digits]


def test_a_language_has_its_own_order_and_decimal_mark() -> None:
    english = reader("MDY", ".")
    assert english("12/03/1998").values["dmy"] == (3, 12, 1998)
    assert english("25/03/1998").values["dmy"] == (25, 3, 1998)
    assert english("1,200").values["number"] == 1200
    assert english("1.5").values["number"] == 1.5


SUMS = [
    ([("unit", 2), ("power", 10), ("unit", 1)], 21),
    ([("unit", 3), ("teen", 10)], 13),
    ([("unit", 2), ("power", 100), ("unit", 5), ("power", 10), ("power", 1000)], 250_000),
    ([("unit", 1), ("unit", 1000)], None),
    ([("unit", 2), ("unit", 3)], None),
    ([("power", 1_000_000)], 1_000_000),
]


@pytest.mark.parametrize(("words", "value"), SUMS)
def test_number_words(words: list[tuple[str, float]], value: float | None) -> None:
    assert add_up(words) == value
