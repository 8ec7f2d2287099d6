"""A mark's label says what did not come true, in the words that headlines have."""

from __future__ import annotations

import pytest

from tests.charts.frames import event, events
from timeline.charts.marks import marks, told_once
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


def test_what_did_not_happen_says_so_before_the_headline_which_may_be_true() -> None:
    label = "Bupati mundur ― Ketua DPRD Bela Bupati"
    (mark,) = marks(events(event("e1", "2022-01-26", status="negated", label=label)), words("id"))
    assert mark.label == "Bupati mundur (tidak terjadi) ― Ketua DPRD Bela Bupati"


def test_marks_one_after_the_other_tell_their_headline_once() -> None:
    told = {
        "e3": ("2022-01-28", "negated", "Ia mundur ― Ketua DPRD Bela Bupati"),
        "e1": ("2022-01-26", "happened", "Aksi digelar ― Ketua DPRD Bela Bupati"),
        "e2": ("2022-01-27", "happened", "Harga naik"),
        "e4": ("2022-01-29", "happened", "Aksi digelar ― Buruh Tolak Iuran"),
    }
    rows = [event(id_, day, status=status, label=label) for id_, (day, status, label) in told.items()]
    found = told_once(marks(events(*rows), words("id")))
    assert [mark.label for mark in found] == [
        "Aksi digelar ― Ketua DPRD Bela Bupati",
        "Harga naik",
        "Ia mundur (tidak terjadi)",
        "Aksi digelar ― Buruh Tolak Iuran",
    ]
    assert "Ketua DPRD Bela Bupati" in found[2].hover
