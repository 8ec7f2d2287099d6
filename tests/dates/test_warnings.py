"""A weekday that contradicts its date is told; one that agrees is not."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import dates
from timeline.dates.operators.days import WEEKDAY_SLIP
from timeline.model import Article

PUBLISHED = date(2023, 5, 18)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Festival digelar Sabtu-Minggu (20-21/5) di kota", ["", ""]),
        ("Bazar dibuka Sabtu (20) dan Minggu (21 Mei 2023)", ["", ""]),
        ("Festival digelar Jumat-Minggu (20-21/5) di kota", [WEEKDAY_SLIP, ""]),
        ("Rapat digelar Selasa (20/5/2023)", [WEEKDAY_SLIP]),
    ],
)
def test_only_a_weekday_that_contradicts_its_date_is_told(text: str, told: list[str]) -> None:
    found = dates.tag(Article("", "", "", text, published=PUBLISHED))
    assert [one.warning for one in found] == told
