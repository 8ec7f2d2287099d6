"""`lexicon check` refuses with its line what the shape of a file lets pass: doubles, capitals, unknown types."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from timeline.cli.lexicon_faults import faults, left_out
from timeline.lexicon import File, files
from timeline.lexicon.faults import faults as of_lists
from timeline.lexicon.faults import shared
from timeline.paths import LEXICON
from timeline.triggers import word_faults


@pytest.mark.parametrize("language", sorted(folder.name for folder in LEXICON.iterdir() if folder.is_dir()))
def test_no_language_has_any(language: str) -> None:
    assert [str(fault) for fault in faults(language)] == []


def written(folder: Path, text: str) -> File:
    path = folder / "words.toml"
    path.write_text(text, encoding="utf-8")
    return File(path)


def test_a_word_that_stands_twice_is_named_with_the_line_of_the_second(tmp_path: Path) -> None:
    file = written(
        tmp_path, '[a]\nwords = ["satu"]\n[b]\nwords = [\n  "satu", "dua",  # "dua"\n  "tiga",\n  "dua",\n]\n'
    )
    assert [(fault.line, fault.reason) for fault in of_lists(file)] == [(7, "«dua» stands twice in the list")]


def test_a_capital_is_refused_where_words_are_compared_in_lower_case(tmp_path: Path) -> None:
    file = written(tmp_path, '[a]\nwords = ["satu", "Senin"]\nexamples = ["Pada Senin. -> x", "Pada Senin. -> x"]\n')
    (fault,) = of_lists(file)
    assert (fault.line, fault.reason.rpartition("; ")[2]) == (2, "write «senin»")
    assert list(of_lists(file, cased=True)) == []


def test_pairs_and_lists_of_lists_are_no_lists_of_words(tmp_path: Path) -> None:
    assert list(of_lists(written(tmp_path, '[a]\npairs = [["", ""], ["ke", "ke"]]\n'))) == []


def test_a_word_under_two_names_is_refused(tmp_path: Path) -> None:
    rows = '[[type]]\nname = "law"\nwords = ["sah"]\n[[type]]\nname = "crime"\nwords = ["curi", "sah"]\n'
    (fault,) = shared(written(tmp_path, rows), "type", "words", "name")
    assert (fault.line, fault.reason) == (6, "«sah» stands under «law» and under «crime»; a word has one type")


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('name = "law"\nroots', 'name = "lwa"\nroots', "unknown type «lwa»; do you mean «law»?"),
        (
            'name = "economy"\nverbs = ["membagikan"',
            'name = "economi"\nverbs = ["membagikan"',
            "unknown type «economi»; do you mean «economy»?",
        ),
        (
            'over = ["other", "work", "movement"',
            'over = ["other", "wrok", "movement"',
            "unknown type «wrok»; do you mean «work»?",
        ),
        ('grave = ["assault"', 'grave = ["asault"', "unknown type «asault»; do you mean «assault»?"),
        ('harming = ["assault"]', 'harming = ["qqq"]', "unknown type «qqq»"),
        ('exists = ["ada"]', 'exists = ["ada apa"]', "«ada apa» is never found"),
        (
            'words = ["sedang", "tengah"',
            'words = ["sedang", "tidak"',
            "«tidak» stands under «negated» and under «ongoing»",
        ),
    ],
)
def test_an_unknown_type_and_a_cue_of_two_kinds_are_refused_with_the_line(
    right: str, wrong: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(LEXICON / "id", tmp_path / "id")
    path = tmp_path / "id" / "events.toml"
    source = path.read_text(encoding="utf-8")
    assert source.count(right) == 1
    path.write_text(source.replace(right, wrong), encoding="utf-8")
    monkeypatch.setattr(files, "LEXICON", tmp_path)
    found = [fault for fault in word_faults.faults("id") if told in fault.reason]
    line = source[: source.index(right)].count("\n") + 1
    assert [fault.line for fault in found] == [line]


def test_what_a_language_leaves_out_is_told() -> None:
    assert list(left_out("id")) == []
    assert any("no events.toml" in told for told in left_out("en"))


def test_a_table_that_is_left_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(LEXICON / "id", tmp_path / "id")
    path = tmp_path / "id" / "text.toml"
    source = path.read_text(encoding="utf-8")
    path.write_text(source[: source.index("[furniture]")], encoding="utf-8")
    monkeypatch.setattr("timeline.cli.lexicon_faults.LEXICON", tmp_path)
    assert [told for told in left_out("id") if "[furniture]" in told] != []
