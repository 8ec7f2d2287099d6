"""Articles that were exported and taken in again are what they were, with all that is doubtful or unknown of them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.exporters.world import written
from timeline import ingest
from timeline.importers import Imported, load
from timeline.model import OTHER_DAY, Article
from timeline.rereading import republish
from timeline.store import Filter, Store

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
FORMATS = {"articles": "a.jsonl", "articles-csv": "a.csv", "articles-json": "a.json", "articles-parquet": "a.parquet"}
ROWS = [
    {"judul": "Pasar dibuka", "tanggal": "10/9/2025", "isi": TEXT, "rubrik": "=SUM(A1)", "text": "pos"},
    {"judul": "-5 derajat", "tanggal": "11/9/2025", "isi": f"- {TEXT}\n\n\"Ya\"; &lt;b&gt;", "rubrik": "dua\nbaris"},
    {"judul": "Tanpa hari", "tanggal": "2 jam lalu", "isi": f"{TEXT} Lagi.", "sumber": "Kabar.com"},
    {"judul": "Dari teks", "isi": f"{TEXT} Ia tiba pada Jumat (28/1/2022) di sana.", "link": "https://k.id/a"},
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(str(tmp_path / "a.db"))
    out = io.StringIO()
    writer = csv.DictWriter(out, ["judul", "tanggal", "isi", "rubrik", "text", "sumber", "link"])
    writer.writeheader()
    writer.writerows(ROWS)
    list(ingest.keep_many(load("b.csv", out.getvalue().encode()), made, "a"))
    return made


def articles(found: list[Imported]) -> dict[str, Article]:
    return {one.article.key: one.article for one in found if one.article}


@pytest.mark.parametrize("name", FORMATS)
def test_all_of_an_article_comes_back(name: str, store: Store, tmp_path: Path) -> None:
    own = {one.key: one for one in (store.reading(id_).article for id_ in store.articles()["id"])}
    assert [own[key].published_from for key in sorted(own)] == ["metadata", "metadata", "unknown", "text"]
    back = list(load(FORMATS[name], written(store, name, chosen=Filter())))
    assert {key: _alike(one) for key, one in articles(back).items()} == {key: _alike(one) for key, one in own.items()}
    assert {one.warnings for one in back} == {("day-order:2025-10-09",), ("day-order:2025-11-09",), ()}
    again = Store.open(str(tmp_path / "again.db"))
    list(ingest.keep_many(iter(back), again, "a"))
    assert sorted(_rows(written(again, name, chosen=Filter()), name)) == sorted(
        _rows(written(store, name, chosen=Filter()), name)
    )


def _alike(one: Article) -> Article:
    return replace(one, extra=tuple(sorted((name.removesuffix("_given"), value) for name, value in one.extra)))


def _rows(content: bytes, name: str) -> list[str]:
    found = [one.article for one in load(FORMATS[name], content)]
    return [repr((one.key, one.text, one.published, one.published_from, sorted(one.extra))) for one in found if one]


def test_who_confirmed_a_day_ended_its_doubt(store: Store) -> None:
    doubtful = next(one for one in store.articles()["id"] if OTHER_DAY in dict(store.reading(one).article.extra))
    republish(store, doubtful, date(2025, 10, 9))
    rows = [json.loads(line) for line in written(store, "articles", chosen=Filter()).decode().splitlines()]
    (row,) = [one for one in rows if one["published_from"] == "user"]
    assert OTHER_DAY not in row
    (back,) = load("a.json", json.dumps([row]).encode())
    assert (back.warnings, back.article and back.article.published) == ((), date(2025, 10, 9))
