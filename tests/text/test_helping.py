"""What helpers say of a verb is read in one place."""

from __future__ import annotations

import re

import pytest

from timeline.paths import LEXICON
from timeline.text.helping import Helping
from timeline.triggers.lexicon import lexicon

READS = re.compile(r"lex\.status\.(?:done|over|possible|wishing|must)\b")


def test_helpers_say_together_what_each_says() -> None:
    helping = Helping({"planned": ["akan", "harus"], "intended": ["akan"], "done": ["sudah"]})
    assert helping.of(("sudah", "harus")) == {"planned", "done"}
    assert helping.of(("akan",)) == {"planned", "intended"}
    assert helping.of(("rumah",)) == helping.of(()) == frozenset()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("tidak", "akan"), {"negated", "planned", "intended"}),
        (("harus",), {"planned"}),
        (("masih",), {"ongoing"}),
        (("telah",), {"settled", "done", "over"}),
        (("resmi",), {"settled"}),
        (("bisa",), {"possible"}),
        (("ingin",), {"planned", "intended", "wished"}),
    ],
)
def test_indonesian_helpers(words: tuple[str, ...], says: set[str]) -> None:
    lex = lexicon("id")
    assert lex is not None
    assert lex.helping.of(words) == says


def test_nobody_else_reads_their_lists() -> None:
    readers = [p.name for p in (LEXICON.parents[1] / "timeline").rglob("*.py") if READS.search(p.read_text("utf-8"))]
    assert readers == []
