"""Blanks of any kind between words change no date, and offsets are those of the text as it came."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import dates
from timeline.dates.spacing import squeezed
from timeline.model import Article

TEXT = "Menteri itu tiba pada Jumat pagi (28 Januari 2022), dua hari yang lalu; dini hari tadi ia pulang."


def found(text: str) -> list[tuple[str, str]]:
    article = Article("", "key", "", text, published=date(2022, 1, 30))
    tagged = dates.tag(article)
    assert all(text[r.timex.start : r.timex.end] == r.timex.text for r in tagged)
    return [(" ".join(r.timex.text.replace("\u200b", "").split()), r.value) for r in tagged]


@pytest.mark.parametrize("blank", ["  ", "\t", "\u00a0", "\u202f ", " \u200b", "\u2009"])
def test_blanks_of_any_kind_are_blanks(blank: str) -> None:
    assert len(found(TEXT)) >= 3
    assert found(TEXT.replace(" ", blank)) == found(TEXT)


@pytest.mark.parametrize("text", ["\ufeff" + TEXT, "\u00a0\u00a0" + TEXT + "\u00a0", "Se\u00adlasa " + TEXT])
def test_signs_without_width_move_nothing(text: str) -> None:
    assert found(text)[-3:] == found(TEXT)[-3:]


def test_what_has_single_blanks_is_left_alone() -> None:
    assert squeezed(TEXT) == (TEXT, None)
    assert squeezed("“Halo” — ia berkata")[1] is None


def test_text_broken_by_a_wrong_decoding_claims_what_it_says() -> None:
    found("Ia tiba pada Jumat¬†(28/1/2022) malam, kata dia.")
