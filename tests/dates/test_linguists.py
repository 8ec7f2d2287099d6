"""The page for linguists tells of every operator, every guard and every class that digits fill."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.dates.lexicon_file import GUARD_KEYS, NUMERIC, load
from timeline.dates.operators import OPERATORS

PAGE = (Path(__file__).parents[2] / "docs" / "en" / "linguists.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*OPERATORS, *GUARD_KEYS, "after_name", *NUMERIC])
def test_the_page_names_it(name: str) -> None:
    assert f"`{name}`" in PAGE


def test_the_rule_it_shows_stands_in_the_lexicon() -> None:
    lexicon = load("id")
    assert lexicon is not None
    rule = lexicon.rules["weekday-of-counted-week"]
    assert f'pattern = "{rule.patterns[0]}"' in PAGE
    assert f'examples = ["{rule.examples[0]}"]' in PAGE
