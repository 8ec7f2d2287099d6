"""The words around a time that is yet to be placed: as far as a sentence or a quotation goes, and no farther."""

from __future__ import annotations

import pytest

from timeline.text import passage

BEFORE = [
    ("Hujan turun. Gubernur akan datang Senin", "gubernur akan datang"),
    ('«Saya pulang,» kata Budi. "Kami akan berangkat Senin', "kami akan berangkat"),
    ("Jadwal:\nPertandingan Senin", "pertandingan"),
    ("Menurut Budi, undang-undang itu Senin", "menurut budi undang-undang itu"),
]
BEHIND = [
    ("Senin mendatang, kata Budi. Ia pulang", "mendatang kata budi"),
    ("Senin (24/1) akan tiba", ""),
    ("Senin akan tiba - kata Budi", "akan tiba"),
]


@pytest.mark.parametrize(("text", "words"), BEFORE)
def test_words_before(text: str, words: str) -> None:
    assert " ".join(passage.before(text, text.index("Senin"))) == words


@pytest.mark.parametrize(("text", "words"), BEHIND)
def test_words_behind(text: str, words: str) -> None:
    assert " ".join(passage.behind(text, len("Senin"))) == words


def test_a_full_stop_or_a_quotation_mark_parts() -> None:
    assert passage.parted("Senin. Pukul 9", 5, 7)
    assert passage.parted('Senin "pukul 9', 5, 7)
    assert not passage.parted("Senin, pukul 9", 5, 7)
