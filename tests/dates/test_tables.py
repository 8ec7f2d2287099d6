"""Time expressions: the tables of what is one and what is not, and every example of every lexicon rule."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.dates import tag
from timeline.model import Article, Resolution
from timeline.paths import LEXICON

TABLES = Path(__file__).parents[1] / "tables"
POSITIVE = ("dates_positive.txt", "dates_registers.txt")


def rows(name: str) -> Iterator[tuple[int, str]]:
    """Line number and text of each row; comments and empty lines are left out."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return ((n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#"))


def params(name: str, *marks: pytest.MarkDecorator) -> list[object]:
    return [pytest.param(row, id=f"{n}: {row}", marks=marks) for n, row in rows(name)]


def found(text: str, published: date | None, language: str = "id") -> tuple[Resolution, ...]:
    return tag(Article("", "", "", text, published=published, language=language))


def read(row: str) -> tuple[date | None, str, list[tuple[str, str]]]:
    """Publication date, text, and the (expression, value) pairs of a row."""
    published, text, *wanted = row.split(" | ")
    pairs = [tuple(pair.strip().rsplit(" = ", 1)) for pair in "".join(wanted).split(";") if pair.strip()]
    when = None if published == "-" else date.fromisoformat(published)
    return when, text.replace("⏎", "\n"), pairs  # type: ignore[return-value]


def check(row: str, language: str = "id") -> None:
    published, text, wanted = read(row)
    assert [(r.timex.text, r.value) for r in found(text, published, language)] == wanted


@pytest.mark.parametrize("row", [row for name in POSITIVE for row in params(name)])
def test_found_and_placed(row: str) -> None:
    check(row)


@pytest.mark.parametrize("row", params("dates_english.txt"))
def test_found_and_placed_in_english(row: str) -> None:
    check(row, "en")


@pytest.mark.parametrize("row", [row for name in (*POSITIVE, "dates_english.txt") for _, row in rows(name)])
def test_the_table_is_sound(row: str) -> None:
    _, text, wanted = read(row)
    assert wanted
    end = 0
    for expression, _ in wanted:
        end = text.index(expression, end) + len(expression)


@pytest.mark.parametrize("text", params("dates_negative.txt"))
def test_not_a_date(text: str) -> None:
    assert [r.timex.text for r in found(text, date(2019, 9, 10))] == []


@pytest.mark.parametrize("text", params("dates_english_negative.txt"))
def test_not_a_date_in_english(text: str) -> None:
    assert [r.timex.text for r in found(text, date(2019, 9, 10), "en")] == []


@pytest.mark.parametrize("row", params("dates_english_known_failures.txt", pytest.mark.xfail(strict=True)))
def test_known_failure_in_english(row: str) -> None:
    check(row, "en")


@pytest.mark.parametrize("row", params("dates_known_failures.txt", pytest.mark.xfail(strict=True)))
def test_known_failure(row: str) -> None:
    check(row)


def examples() -> Iterator[object]:
    """Language, rule and example of every row of every lexicon."""
    for path in sorted(LEXICON.glob("*/dates.toml")):
        lexicon = tomllib.loads(path.read_text(encoding="utf-8"))
        for rule in lexicon["rule"]:
            for example in rule["examples"]:
                yield pytest.param(
                    lexicon["language"], rule, example, id=f"{path.parent.name} {rule['name']}: {example}"
                )


@pytest.mark.parametrize(("language", "rule", "example"), list(examples()))
def test_lexicon_example(language: str, rule: dict[str, Any], example: str) -> None:
    """«text | date -> value»: the last expression, its value and rule; «none»: nothing is found."""
    left, value = example.rsplit(" -> ", 1)
    text, _, published = left.partition(" | ")
    resolutions = found(text, date.fromisoformat(published) if published else None, language)
    if value == "none" or rule["type"] == "NONE":
        assert [r.timex.text for r in resolutions] == []
        return
    if any(
        " > " in pattern for pattern in ([rule["pattern"]] if isinstance(rule["pattern"], str) else rule["pattern"])
    ):
        resolutions = tuple(r for r in resolutions if r.rule == rule["name"])  # what must follow is an expression too
    assert [(r.value, r.rule, r.timex.type) for r in resolutions[-1:]] == [(value, rule["name"], rule["type"])]
