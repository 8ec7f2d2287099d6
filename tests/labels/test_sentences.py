"""Which sentence before a statement its label tells."""

from __future__ import annotations

from tests.events.reading import read


def test_a_short_line_before_a_sentence_is_no_part_of_it() -> None:
    """A dateline with no dash, and a heading."""
    body = "Jakarta, Harian Kota\nBupati Budi Santoso menolak usul itu.\n\nHal tersebut disampaikannya di Solo, Senin."
    assert [event.label for event in read(body)][-1] == "Bupati Budi Santoso menolak usul itu"
