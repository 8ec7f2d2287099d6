"""A text that has lost its first name is of nobody: whom its headline names may be the other side of what it tells."""

from __future__ import annotations

import pytest

from timeline.api import read


def _doers(text: str, title: str, word: str) -> set[str]:
    told = [event for event in read(text, title=title, published="2022-01-28").events if event.trigger.text == word]
    assert told
    parts = [part for event in told for part in event.actors]
    return {part.actor.name for part in parts if part.role in {"agent", "speaker"}}


@pytest.mark.parametrize(
    ("title", "text", "word", "name"),
    [
        (
            "Anton Wijaya Bela Sopir Trans Solo",
            "menerobos lampu merah pada Selasa (25/1/2022). Sopir bus itu mengantuk. Anton Wijaya membelanya.",
            "menerobos",
            "Anton Wijaya",
        ),
        (
            "Siti Rahayu Laporkan Akun Penggemar",
            "mengakui kesalahannya pada Senin (24/1/2022). Pemilik akun itu meminta maaf kepada Siti Rahayu.",
            "mengakui",
            "Siti Rahayu",
        ),
        (
            "Anton Wijaya Tegur Kepala Dinas",
            "mangkir dari rapat pada Senin (24/1/2022). Kepala dinas itu sakit, kata Anton Wijaya.",
            "mangkir",
            "Anton Wijaya",
        ),
        (
            "Siti Rahayu Temui Anton Wijaya",
            "menyambut kedatangan Siti Rahayu pada Senin (24/1/2022). Siti Rahayu membawa oleh-oleh.",
            "menyambut",
            "Siti Rahayu",
        ),
        (
            "Siti Rahayu Kecewa",
            "eks stafnya mengundurkan diri pada Senin (24/1/2022). Siti Rahayu mencari pengganti.",
            "mengundurkan diri",
            "Siti Rahayu",
        ),
        (
            "Siti Rahayu Kecewa",
            "dua relawan membolos rapat pada Senin (24/1/2022). Siti Rahayu mencari pengganti.",
            "membolos",
            "Siti Rahayu",
        ),
    ],
    ids=["the defended", "the reported", "the rebuked", "the host", "a subject of its own", "a number and a noun"],
)
def test_a_headline_is_no_subject(title: str, text: str, word: str, name: str) -> None:
    assert name not in _doers(text, title, word)
