"""Every rule's example is a test; a lexicon with a fault names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.dates import check
from timeline.dates.lexicon_file import load, read
from timeline.errors import LexiconError
from timeline.lexicon import File
from timeline.paths import LEXICON

LANGUAGES = sorted(path.parent.name for path in LEXICON.glob("*/dates.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_holds(language: str) -> None:
    assert [(f.example.text, f.example.value, f.got) for f in check.failures(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operator_exists(language: str) -> None:
    lexicon = load(language)
    assert lexicon is not None
    assert check.unknown_operators(lexicon) == []


HEAD = 'language = "xx"\nglue = ["ini"]\n[class.unit]\nhari = "day"\n[class.step]\nini = 0\n'
FAULTS = {
    "unknown class": ('pattern = "<nothing>"', 8, "no class <nothing>"),
    "unknown part": ('pattern = "@nothing"', 8, "no part @nothing"),
    "open bracket": ('pattern = "[hari"', 8, "] is missing"),
    "glue alone": ('pattern = "<step>"', 8, "glue words alone"),
    "unknown guard": ('pattern = "hari"\nbefore = ["nothing"]', 8, "no guard nothing"),
    "unknown key": ('pattern = "hari"\ncolour = 1', 13, "unknown field `colour`"),
    "no pattern": ('pattern = ""', 8, "a pattern"),
    "two of one name": (
        'pattern = "hari"\n[[rule]]\nname = "r"\ntype = "DATE"\noperator = "unit"\npattern = "hari"\n'
        'examples = ["x -> y"]',
        14,
        "two rules of this name",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_names_its_line(tmp_path: Path, fault: str) -> None:
    row, line, words = FAULTS[fault]
    file = tmp_path / "dates.toml"
    file.write_text(
        HEAD + f'[[rule]]\nname = "r"\ntype = "DATE"\noperator = "unit"\nexamples = ["x -> y"]\n{row}\n',
        encoding="utf-8",
    )
    with pytest.raises(LexiconError) as caught:
        read(File(file))
    assert caught.value.line == line
    assert words in str(caught.value)


def test_broken_toml_is_a_lexicon_error(tmp_path: Path) -> None:
    file = tmp_path / "dates.toml"
    file.write_text("language = \n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"dates\.toml"):
        read(File(file))
