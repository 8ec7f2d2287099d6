"""A file says by which choice it was made in the words of its reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.exporters.world import gathered, world
from timeline.cli.revise import in_words
from timeline.editing.revision import Change
from timeline.exporters import Options
from timeline.exporters.report import report
from timeline.store import Filter
from timeline.words import words


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("id", "Koleksi: a · Aktor: NATO · Status: Terjadi, Dibantah · Ketelitian: Hari · "
               "Jenis: lain-lain, penolakan · Dari: 1 Januari 2022 · Sampai: 31 Desember 2022"),
        ("en", "Collections: a · Actors: NATO · Status: Happened, Denied · Precision: Day · "
               "Type: other, refusal · From: 1 January 2022 · Until: 31 December 2022"),
    ],
)  # fmt: skip
def test_a_choice_is_told_in_words(language: str, told: str, tmp_path: Path) -> None:
    store = world(tmp_path)
    (nato,) = store.find_actors("NATO")
    chosen = Filter(("a",), (nato,), (), ("happened", "denied"), ("day",), ("other", "refusal"), "",
                    date(2022, 1, 1), date(2022, 12, 31))  # fmt: skip
    what = gathered(store, "docx", Options(language=language), chosen)
    assert told in report(what).colophon
    assert what.manifest["filters"]["actors"] == (nato,), "programs have the id"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Change(2, "status", "Jalan", "happened", "planned"), ("Status", "Terjadi", "Rencana")),
        (Change(2, "date", "Jalan", "1974", "2010-05-08"), ("Tanggal", "1974", "8 Mei 2010")),
        (Change(0, "deleted", "Jalan"), ("Peristiwa", "–", "dihapus")),
        (Change(9, "added", "Jalan", new="8 Mei 2010"), ("Peristiwa baru", "–", "8 Mei 2010")),
    ],
)
def test_a_preview_at_a_terminal_speaks_its_language(change: Change, told: tuple[str, ...]) -> None:
    assert in_words(change, words("id")) == told
