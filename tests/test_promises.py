"""Every test that the page of promises names is there, in the file that it names, and runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "en" / "promises.md").read_text(encoding="utf-8")
NAMED = re.findall(r"((?:`\w+`(?:, | and )?)*?)(?: in )?`(tests/[\w/.]+)`", PAGE)


@pytest.mark.parametrize(("names", "file"), NAMED)
def test_what_is_named_is_there(names: str, file: str) -> None:
    path = ROOT / file
    assert path.exists()
    for name in re.findall(r"`(\w+)`", names):
        assert re.search(rf"^def {name}\(", path.read_text(encoding="utf-8"), re.M), name


def test_they_are_found() -> None:
    assert len(NAMED) > 30
    assert sum(bool(names) for names, _ in NAMED) > 20


def test_every_promise_of_a_table_names_its_test() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line and "held by" not in line]
    assert [row for row in rows if "`tests/" not in row] == []


def test_every_limit_is_told() -> None:
    """The figures of the page are those of the program."""
    from timeline import limits

    told = {
        limits.FILE // 2**20: "MB", limits.WHOLE // 2**20: "MB", limits.ARCHIVE // 2**20: "MB", limits.MEMBERS: "",
        limits.DOCUMENT // 2**20: "MB", limits.PAGES: "pages", limits.LINE // 2**20: "MB", limits.TEXT: "characters",
        limits.FIELD: "characters", limits.SENTENCE: "characters", limits.COLUMNS: "", limits.ROWS: "",
        limits.SECONDS: "s", limits.PATIENCE: "s", limits.MEMORY // 2**20: "MB",
    }  # fmt: skip
    for number, unit in told.items():
        assert re.search(rf"\| [^|]*\b{number:,}\b[^|]*{unit}", PAGE), f"{number:,} {unit}"
