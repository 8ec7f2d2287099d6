"""Every row of words has an example that comes out otherwise without the row."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.errors import LexiconError
from timeline.events import word_check
from timeline.lexicon import files
from timeline.paths import LEXICON
from timeline.status import tables as status
from timeline.triggers import entries, lexicon

EXAMPLES = list(word_check.examples("id"))
MADE_OF_WORDS = (lexicon.lexicon, entries.entries, status.tables, status.quieting, status._bits, status._chosen)


def forget() -> None:
    """Have the words of events read anew."""
    for known in MADE_OF_WORDS:
        known.cache_clear()


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    shutil.copytree(LEXICON / "id", tmp_path / "id")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    forget()
    yield tmp_path / "id" / "events.toml"
    monkeypatch.undo()
    forget()


def without(source: str, table: str, at: int) -> str:
    """The file without the nth row of a table."""
    starts = [found.start() for found in re.finditer(rf"^\[\[{table}\]\]$", source, re.M)]
    end = re.compile(r"^\[", re.M).search(source, starts[at] + 2)
    return source[: starts[at]] + (source[end.start() :] if end else "")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.table}-{e.at}")
def test_every_row_decides_its_example(example: word_check.Example) -> None:
    assert list(word_check.failures("id", [example])) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.table}-{e.at}")
def test_without_its_row_an_example_fails(example: word_check.Example, copied: Path) -> None:
    copied.write_text(without(copied.read_text(encoding="utf-8"), example.table, example.at), encoding="utf-8")
    assert list(word_check.failures("id", [example])) != []


def test_a_row_without_an_example_is_refused_with_its_line(copied: Path) -> None:
    source = copied.read_text(encoding="utf-8")
    line = source.splitlines().index("[[type]]") + 1
    first = source.index("examples = ", source.index("[[type]]"))
    copied.write_text(source[:first] + source[source.index("\n", first) :], encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"events\.toml:{line}: this \[\[type\]\] has no examples"):
        list(word_check.examples("id"))
