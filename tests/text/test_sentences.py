"""Sentences: the table, exact cover, and time that grows with the text and no faster."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.limits import SENTENCE
from timeline.text import sentences

TABLE = Path(__file__).parents[1] / "tables" / "text_sentences.txt"
ROWS = [row for row in TABLE.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
HOSTILE = [".", "a.", "\n", '"', ". ", "A. ", "a\n", "Dr. ", "!?", "«", "1. ", "\u2028", "a.B", " "]


@pytest.mark.parametrize("row", ROWS)
def test_table(row: str) -> None:
    row = row.replace("⏎", "\n")
    text = row.replace(" | ", " ").replace("|", "")
    expected = [part.strip() for part in row.split("|") if part.strip()]
    assert [text[s.start : s.end] for s in sentences(text, "id")] == expected


@given(st.text(st.sampled_from("aB1.!?\n\t \"”“,()«»'Rp"), max_size=200))
def test_every_character_is_in_one_sentence(text: str) -> None:
    found = sentences(text, "id")
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.start < s.end and text[s.start : s.end].strip() == text[s.start : s.end] for s in found)


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_megabyte_of_anything_is_read_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.process_time()
    sentences(text, "id")
    assert time.process_time() - start < 10


@pytest.mark.parametrize("unit", ["a", "Jakarta Rabu ", "3 | 4 | ", "a" * 1_990 + "  ", "\u00a0x"])
def test_what_has_no_end_is_cut(unit: str) -> None:
    text = unit * (30_000 // len(unit)) + "  "
    found = sentences(text, "id")
    assert max(one.end - one.start for one in found) <= SENTENCE
    assert "".join("".join(text[one.start : one.end] for one in found).split()) == "".join(text.split())
    words = set(text.split())
    assert len(unit) == 1 or {word for one in found for word in text[one.start : one.end].split()} == words


def test_a_sentence_that_fits_is_not_cut() -> None:
    text = "a " * (SENTENCE // 2 - 1) + "b."
    assert [(one.start, one.end) for one in sentences(text, "id")] == [(0, len(text))]
