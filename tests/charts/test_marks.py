"""A mark's label says what did not come true, in the words that headlines have."""

from __future__ import annotations

import pytest

from tests.charts.frames import event, events
from timeline.charts.marks import marks
from timeline.words import words


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("happened", "Bupati mundur"),
        ("denied", "Dibantah: Bupati mundur"),
        ("conditional", "Bersyarat: Bupati mundur"),
        ("negated", "Bupati mundur (tidak terjadi)"),
    ],
)
def test_a_label_says_what_did_not_come_true(status: str, label: str) -> None:
    (mark,) = marks(events(event("e1", "2022-01-26", status=status, label="Bupati mundur")), words("id"))
    assert mark.label == label
    assert label in mark.hover
