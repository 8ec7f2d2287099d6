"""Every row of the table: two reports that tell one event, or two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline import stories
from timeline.store import Store

TABLE = Path(__file__).parents[1] / "tables" / "stories_pairs.txt"


def rows() -> Iterator[Any]:
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            fields = [field.strip() for field in line.removeprefix("!").split("|")]
            known = [pytest.mark.xfail(strict=True)] if line.startswith("!") else []
            yield pytest.param(*fields, id=f"{number}-{fields[0]}", marks=known)


@pytest.mark.parametrize(("verdict", "day", "sentence", "other_day", "other"), list(rows()))
def test_pair(
    store: Store, save: Callable[..., str], verdict: str, day: str, sentence: str, other_day: str, other: str
) -> None:
    save(sentence, day, "Antara")
    save(other, other_day, "Kompas")
    told_by = stories.items(store).articles.map(len).max()
    assert told_by == (2 if verdict == "same" else 1)


def test_the_table_holds_both_verdicts() -> None:
    verdicts = [row.values[0] for row in rows()]
    assert verdicts.count("same") >= 10
    assert verdicts.count("apart") >= 10
