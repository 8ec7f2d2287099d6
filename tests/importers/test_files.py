"""Files as people have them: the articles, their days, and what is told to happen in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline import pipeline
from timeline.importers import load
from timeline.model import Article, Event

TESTS = Path(__file__).parent.parent
FILES = TESTS / "data" / "files"
LINES = (TESTS / "tables" / "import_files.txt").read_text(encoding="utf-8").splitlines()


def rows() -> list[object]:
    """A case for each line of the table; one that ends with «?» is known to fail."""
    told = [line for line in LINES if line and not line.startswith("#")]
    marks = {True: [pytest.mark.xfail(strict=True)], False: []}
    return [
        pytest.param(*(cell.strip() for cell in line.removesuffix("?").split("|")), marks=marks[line.endswith("?")],
                     id=line.partition(" ")[0])
        for line in told
    ]  # fmt: skip


def articles(file: str) -> list[Article]:
    return [one.article for one in load(file, (FILES / file).read_bytes()) if one.article]


def test_every_file_has_its_row() -> None:
    named = {line.partition(" ")[0] for line in LINES if line and not line.startswith("#")}
    assert named == {path.name for path in FILES.iterdir()}


@pytest.mark.parametrize(("file", "days", "known", "title", "source", "never", "told"), rows())
def test_files_as_people_have_them(
    file: str, days: str, known: str, title: str, source: str, never: str, told: str
) -> None:
    found = articles(file)
    assert " ".join(str(one.published or "-") for one in found) == days
    assert {one.published_from for one in found} == {known}
    assert not title or [one.title for one in found] == [title]
    assert not source or [one.source.casefold() for one in found] == [source.casefold()]
    events = [event for one in found for event in pipeline.read(one).events if event.explicit]
    assert [asked for asked in parts(never) if any(is_told(asked, event) for event in events)] == []
    assert [asked for asked in parts(told) if not any(is_told(asked, event) for event in events)] == []


def parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def is_told(asked: str, event: Event) -> bool:
    """Whether an event is what is asked: words, perhaps behind its first day, perhaps with an actor."""
    words, _, actor = (part.strip() for part in asked.partition("<-"))
    interval = event.when.interval
    line = f"{interval.start if interval else '-'} {event.label}"
    return words in line and (not actor or actor in {one.actor.name for one in event.actors})
