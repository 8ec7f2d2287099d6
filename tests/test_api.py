"""The Python API: what `linimasa` hands on, and what it promises."""

from __future__ import annotations

import subprocess
import sys
import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import linimasa
from linimasa import Article, ImportFailed, Reading
from timeline import pipeline

ROOT = Path(__file__).parent.parent
TEXT = "Presiden Joko Widodo melantik menteri baru di Jakarta pada Rabu. Rapat digelar pada 2014."


def loaded(statement: str, *modules: str) -> list[str]:
    """Those of `modules` that a fresh interpreter has loaded after `statement`."""
    asked = f"import sys; {statement}; print(*(m for m in {modules!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_everything_public_can_be_had() -> None:
    assert all(getattr(linimasa, name) is not None for name in linimasa.__all__)
    assert sorted(linimasa.__all__) == dir(linimasa)
    with pytest.raises(AttributeError, match="no attribute 'timelines'"):
        _ = linimasa.timelines  # type: ignore[attr-defined]


def test_importing_loads_nothing_and_reading_no_database() -> None:
    heavy = ("timeline.pipeline", "pandas", "sqlalchemy", "streamlit", "plotly")
    assert loaded("import linimasa", *heavy) == []
    reading = "import linimasa; linimasa.read('Rapat digelar Rabu.', published='2022-01-28')"
    assert loaded(reading, *heavy) == ["timeline.pipeline"]


@pytest.mark.parametrize("published", ["2022-01-28", "28/1/2022", "28 Januari 2022", date(2022, 1, 28)])
def test_a_text_is_read_from_its_day(published: str | date) -> None:
    reading = linimasa.read(TEXT, published=published)
    sworn_in = reading.events[0]
    assert (sworn_in.trigger.text, sworn_in.when.value) == ("melantik", "2022-01-26")
    assert reading.article.published == date(2022, 1, 28)
    assert reading.article.published_from == "user"


def test_no_day_is_made_up() -> None:
    assert linimasa.read(TEXT).article.published is None
    with pytest.raises(ValueError, match="'besok' is no day such as 2022-01-28"):
        linimasa.read(TEXT, published="besok")


def test_an_article_keeps_what_it_says_unless_told_otherwise() -> None:
    given = linimasa.read(TEXT, published="2022-01-28", title="Pelantikan").article
    assert linimasa.read(given).article == given
    moved = linimasa.read(given, published="2022-02-04")
    assert (moved.article.title, moved.events[0].when.value) == ("Pelantikan", "2022-02-02")


@pytest.mark.parametrize("workers", [1, 2])
def test_many_are_read_in_their_order(workers: int) -> None:
    given = [replace(linimasa.read(TEXT).article, key=str(n), published=date(2022, 1, 1 + n % 28)) for n in range(210)]
    told = list(linimasa.read_many(given, workers=workers))
    assert [one.article.key for one in told] == [str(n) for n in range(210)]
    assert told[7] == linimasa.read(given[7])


def test_one_that_cannot_be_read_does_not_end_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.read

    def stumbling(article: Article) -> Reading:
        if "celaka" in article.text:
            raise RecursionError("too deep")
        return real(article)

    monkeypatch.setattr("timeline.pipeline.read", stumbling)
    first, second = linimasa.read_many(["celaka", TEXT])
    assert first.warnings == ("unreadable: RecursionError: too deep",)
    assert not first.events
    assert second.events


def test_dates_and_single_expressions() -> None:
    assert [one.value for one in linimasa.dates(TEXT, published="2022-01-28")] == ["2022-01-26", "2014"]
    found = linimasa.resolve("Rabu", published="2022-01-28")
    assert found is not None
    assert found.value == "2022-01-26"
    assert linimasa.resolve("Joko") is None
    assert linimasa.resolve("last Wednesday", published="2022-01-28", language="en").value == "2022-01-26"  # type: ignore[union-attr]


def test_files_are_loaded_and_what_is_wrong_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "1", "text": "Rapat digelar Rabu.", "published": "2022-01-28"}\n{oops\n', encoding="utf-8")
    with pytest.raises(ImportFailed, match=r"a\.jsonl:2"):
        list(linimasa.load(file))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert [one.key for one in linimasa.load(file, on_error="skip")] == ["1"]
    with pytest.raises(ImportFailed, match=r"nowhere\.txt: No such file"):
        next(linimasa.load(tmp_path / "nowhere.txt"))
    monkeypatch.delattr(Path, "read_bytes")  # JSON lines may be longer than the memory
    assert next(linimasa.load(file)).key == "1"
    with pytest.warns(UserWarning, match=r"a\.jsonl:2"):
        assert [one.key for one in linimasa.load(str(file), on_error="warn")] == ["1"]


def test_a_reading_goes_into_a_store_and_comes_out(tmp_path: Path) -> None:
    store = linimasa.open(str(tmp_path / "news.db"))
    reading = linimasa.read(TEXT, published="2022-01-28")
    store.save(reading, "mine")
    assert store.reading(reading.article.id) == reading
    assert "melantik" in set(store.events(linimasa.Filter())["trigger"])
