"""Every lexicon file is read strictly: what no field asks for, and what is missing, is refused with file and line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from timeline import lexicon
from timeline.actors.lexicon import Lexicon as ActorWords
from timeline.actors.lexicon import _flat as flat
from timeline.dates.lexicon_file import DateWords
from timeline.errors import LexiconError
from timeline.lexicon import File, Table
from timeline.paths import LEXICON
from timeline.stories.lexicon import StoryWords
from timeline.text.foreign import Common
from timeline.text.lexicon import TextLexicon
from timeline.triggers.rules_file import Tables
from timeline.triggers.words import EventWords

SHAPES: dict[str, tuple[type[Table], Callable[..., dict[str, object]]]] = {
    "dates": (DateWords, dict),
    "text": (TextLexicon, dict),
    "events": (EventWords, dict),
    "attach": (Tables, dict),
    "actors": (ActorWords, flat),
    "stories": (StoryWords, dict),
    "common": (Common, dict),
}
FILES = sorted(LEXICON.glob("*/*.toml"))
HEADER = re.compile(r"\[+([\w.]+)\]")
KEY = re.compile(r"(?P<key>[a-z_]+) = ")
OPEN = ("class", "part", "guard", "spelling", "digits")  # tables whose keys are words of the language


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_of_every_language_is_read(path: Path) -> None:
    shape, prepare = SHAPES[path.stem]
    assert isinstance(File(path).filled(shape, prepare), shape)


def misspelt(path: Path) -> Iterator[tuple[int, str]]:
    """The file with one key of each table misspelt, with the line of it."""
    lines, table, done = path.read_text(encoding="utf-8").splitlines(), "", set()
    for n, line in enumerate(lines):
        table = header[1] if (header := HEADER.match(line)) else table
        found = KEY.match(line)
        if found and table not in done and table.split(".")[0] not in OPEN:
            done.add(table)
            yield n + 1, "\n".join([*lines[:n], line.replace(found["key"], "qqq", 1), *lines[n + 1 :]])


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_misspelt_key_is_refused_with_file_and_line(path: Path, tmp_path: Path) -> None:
    """Which of the program's articles would otherwise be read without the list, and who would know?"""
    shape, prepare = SHAPES[path.stem]
    wrong = tmp_path / path.name
    cases = list(misspelt(path))
    assert cases
    for line, text in cases:
        wrong.write_text(text, encoding="utf-8")
        with pytest.raises(LexiconError) as failed:
            File(wrong).filled(shape, prepare)
        assert failed.value.file == str(wrong)
        near = text.splitlines()[: line - 1]
        header = max((n for n, told in enumerate(near, 1) if told.startswith("[")), default=1)
        assert failed.value.line is None or header <= failed.value.line <= line, failed.value


def test_a_word_that_is_none_is_refused_with_its_line(tmp_path: Path) -> None:
    wrong = tmp_path / "common.toml"
    wrong.write_text('\nwords = ["yang", 1]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"common\.toml:2: words\[1\]: Expected `str`, got `int`"):
        File(wrong).filled(Common)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('pick = "last"', 'pick = "lats"', "Invalid enum value 'lats'; do you mean «last»?"),
        ("examples = [", "exmaples = [", "unknown field `exmaples`; do you mean «examples»?"),
    ],
)
def test_what_is_misspelt_is_told_with_the_near_word(right: str, wrong: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "attach.toml"
    path.write_text((LEXICON / "id" / "attach.toml").read_text(encoding="utf-8").replace(right, wrong, 1), "utf-8")
    with pytest.raises(LexiconError, match=re.escape(told)):
        File(path).filled(Tables)


def test_what_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    wrong = tmp_path / "common.toml"
    wrong.write_text("words = \n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"common\.toml"):
        File(wrong).filled(Common)


def _fields(shape: object) -> Iterator[tuple[str, str]]:
    """The fields of a table and of the tables in it."""
    if isinstance(shape, type) and issubclass(shape, Table):
        for one in msgspec.structs.fields(shape):
            yield shape.__name__, one.name
            for inner in (one.type, *getattr(one.type, "__args__", ())):
                yield from _fields(inner)


READERS = [*(LEXICON.parents[1] / "timeline").rglob("*.py"), *LEXICON.glob("*/attach.toml")]  # rows ask for lists, too
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in READERS)


@pytest.mark.parametrize(("table", "field"), sorted({f for shape, _ in SHAPES.values() for f in _fields(shape)}))
def test_every_list_is_read_by_somebody(table: str, field: str) -> None:
    assert re.search(rf"[.\"]{field}\b", SOURCE), f"{table}.{field} is read nowhere"


def test_a_language_without_a_table_says_nothing_by_it() -> None:
    empty = lexicon.nothing(TextLexicon)
    assert empty.sentences.before_name == frozenset()
    assert empty.morphology.borrowed == {}
