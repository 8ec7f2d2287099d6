"""The rows of `tests/tables/actors_mentions.txt`: a text with its mentions in brackets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.actors.reading import find

TABLE = Path(__file__).parents[1] / "tables" / "actors_mentions.txt"
BRACKET = re.compile(r"\[([^|\]]+)\|(\w+)(?:: ([^\]]+))?\]")
COMMON_NOUN = 0.4


def rows():
    for number, line in enumerate(TABLE.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            marks = [pytest.mark.xfail(strict=True)] if line.startswith("?") else []
            yield pytest.param(line.lstrip("? "), id=f"line-{number}", marks=marks)


@pytest.mark.parametrize("row", list(rows()))
def test_row(row):
    text = BRACKET.sub(lambda m: m[1], row)
    wanted = [(m[1], m[2], m[3]) for m in BRACKET.finditer(row)]
    got = [(m.text, m.kind, m.actor and m.actor.name) for m in find(text) if m.confidence > COMMON_NOUN]
    assert got == wanted
