"""A text in another language is told by the common words that it lacks."""

from __future__ import annotations

import pytest

from timeline.text.foreign import foreign

INDONESIAN = (
    "Mahkamah Konstitusi menolak gugatan terhadap ambang batas pencalonan presiden pada Kamis. Ketua Mahkamah "
    "membacakan putusan itu di Jakarta. Gugatan diajukan bulan lalu, dan pemohon akan menempuh jalan lain."
)
ENGLISH = (
    "A magnitude 7.4 earthquake struck off the coast of Fukushima late on Wednesday, killing two people and injuring "
    "more than 90. About two million households lost electricity, the prime minister said on Thursday."
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (INDONESIAN, "id", False),
        (ENGLISH, "id", True),
        (ENGLISH + " " + INDONESIAN, "id", False),  # a quotation makes no foreign article
        ("Reuters: Fed raises rates", "id", False),  # too little to tell
        ("", "id", False),
        (ENGLISH, "xx", False),  # nobody wrote that language's words down
    ],
)
def test_foreign(text: str, language: str, expected: bool) -> None:
    assert foreign(text, language) is expected


def test_case_does_not_matter() -> None:
    assert not foreign(INDONESIAN.upper(), "id")
