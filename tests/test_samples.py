"""Holds the sample articles to what they promise: real days, a named document, nothing quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
DATED_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}) \((\d{{1,2}})/(\d{{1,2}})/(\d{{4}})\)")
QUOTATION_MARKS = frozenset('"“”„«»')
CREDIT = re.compile(r"Teks contoh Linimasa, disusun dari \S.{20,}\.")


def rows() -> Iterator[tuple[str, dict[str, str]]]:
    for file in sorted(SAMPLES.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield file.stem, json.loads(line)


ARTICLES = [row for _, row in rows()]
each_article = pytest.mark.parametrize("row", ARTICLES, ids=[row["id"] for row in ARTICLES])


def test_enough_articles_of_enough_stories() -> None:
    stories = [story for story, _ in rows()]
    assert 15 <= len(stories) <= 25
    assert len(set(stories)) >= 3
    assert all(stories.count(story) > 1 for story in stories), "one article is no story"


def test_ids_are_unique() -> None:
    assert len({row["id"] for row in ARTICLES}) == len(ARTICLES)


@each_article
def test_article_is_complete(row: dict[str, str]) -> None:
    assert set(row) == {"id", "title", "source", "published", "url", "text"}
    assert all(value == value.strip() != "" for value in row.values())
    assert row["source"] == "Contoh Linimasa"
    assert 120 <= len(row["text"].split()) <= 300
    assert re.match(r"[A-Z][A-Z -]+ -- ", row["text"]), "no dateline"


@each_article
def test_article_names_its_documents(row: dict[str, str]) -> None:
    assert CREDIT.fullmatch(row["text"].splitlines()[-1])
    assert re.match(r"https?://\S+$", row["url"])
    assert f"| {row['id']} | " in (SAMPLES.parent / "SAMPLES.md").read_text(encoding="utf-8")


@each_article
def test_nobody_is_quoted(row: dict[str, str]) -> None:
    assert not QUOTATION_MARKS & set(row["title"] + row["text"])


@each_article
def test_every_dated_weekday_is_true(row: dict[str, str]) -> None:
    found = DATED_WEEKDAY.findall(row["text"])
    assert found, "no dated weekday to check"
    for name, day, month, year in found:
        assert WEEKDAYS[date(int(year), int(month), int(day)).weekday()] == name, f"{name} ({day}/{month}/{year})"


@each_article
def test_published_soon_after_the_lead(row: dict[str, str]) -> None:
    _, day, month, year = DATED_WEEKDAY.findall(row["text"])[0]
    lag = date.fromisoformat(row["published"]) - date(int(year), int(month), int(day))
    assert 1 <= lag.days <= 2


def test_samples_show_every_mark() -> None:
    """Plan, condition, denial, negation, range, month and year all have to occur."""
    text = "\n".join(row["text"] for row in ARTICLES)
    kinds = {
        "planned": r"\bakan\b",
        "conditional": r"\b[Jj]ika\b",
        "denied": r"\bmembantah\b",
        "negated": r"\b(?:tidak|belum)\b",
        "range of days": r"\b\d{1,2}-\d{1,2} \w+ \d{4}\b",
        "range of years": r"\b\d{4}-\d{4}\b",
        "month": r"\bpada (?:Januari|Februari|Maret|April|Desember) \d{4}\b",
        "year": r"\bpada (?:19|20)\d{2}\b",
        "relative": r"\b(?:tahun|pekan|bulan) (?:lalu|ini|depan)\b",
    }
    assert [kind for kind, pattern in kinds.items() if not re.search(pattern, text)] == []
