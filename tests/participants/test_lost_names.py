"""A text that begins with a small letter has lost its first name: the headline tells whose it is."""

from __future__ import annotations

import pytest

from timeline.api import read

_NEXT = "Meski begitu, ia melarang suaminya, Anton Wijaya, datang pada Kamis (27/1/2022). Siti Rahayu pun bernyanyi."


def _parts(text: str, title: str, word: str) -> set[str]:
    told = read(text, title=title, published="2022-01-28").events
    return {part.actor.name for event in told if event.trigger.text == word for part in event.actors}


def test_whom_the_headline_names_first_is_told_of() -> None:
    text = f"akan mengisi acara di Solo pada Senin (24/1/2022). {_NEXT}"
    assert _parts(text, "Siti Rahayu Larang Anton Wijaya Datang", "mengisi") == {"Siti Rahayu"}
    assert "Siti Rahayu" in _parts(text, "Siti Rahayu Larang Anton Wijaya Datang", "melarang")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Akan mengisi acara di Solo pada Senin (24/1/2022). Siti Rahayu hadir.", "Siti Rahayu Hadir"),
        (
            "akan mengisi acara di Solo pada Senin (24/1/2022). Anton Wijaya hadir. Siti Rahayu tidak.",
            "Siti Rahayu Absen",
        ),
        ("akan mengisi acara di Solo pada Senin (24/1/2022). Siti Rahayu hadir.", ""),
        ("akan digelar di Solo pada Senin (24/1/2022). Siti Rahayu hadir.", "Siti Rahayu Hadir"),
        ("di Solo, Anton Wijaya mengisi acara pada Senin (24/1/2022). Siti Rahayu hadir.", "Siti Rahayu Hadir"),
    ],
    ids=["nothing lost", "another one comes next", "no headline", "a show is lost", "the sentence names its subject"],
)
def test_nobody_is_told_of_where_the_text_leaves_it_open(text: str, title: str) -> None:
    assert "Siti Rahayu" not in _parts(text, title, "mengisi") | _parts(text, title, "digelar")


def test_a_headline_gives_no_grave_deed_its_doer() -> None:
    text = "tega memukul istrinya di Solo pada Senin (24/1/2022). Kapolsek Anton Wijaya membenarkan hal itu."
    assert _parts(text, "Anton Wijaya Ungkap Kasus di Solo", "memukul") == set()
