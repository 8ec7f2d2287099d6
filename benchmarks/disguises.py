"""Measure how often an article keeps its day of publication under the column names and notations of other scrapers.

`python benchmarks/disguises.py ARTICLES.jsonl.gz [--aside]` writes the same articles as twenty scrapers would, as CSV
or JSON, and reads each file back.  Only rows whose day is certain count: their address has it, or the compiler's
metadata.  Half of the disguises are kept aside: rules are made while looking at the others.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zlib import crc32

sys.path.insert(0, str(Path(__file__).parent.parent))

from timeline.dates.publication import url_date
from timeline.importers import load

WIB = timezone(timedelta(hours=7))
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jum'at", "Sabtu", "Minggu"]
LONG = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
ODD = ["Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agust", "Sept", "Okt", "Nop", "Des"]
Written = Callable[[datetime], Any]


@dataclass(frozen=True)
class Disguise:
    """The names of title, day, text and address in one scraper's files, and how it writes a day."""

    name: str
    columns: tuple[str, str, str, str]
    day: Written | None
    json: bool = False


def _serial(moment: datetime) -> str:
    return f"{(moment.replace(tzinfo=None) - datetime(1899, 12, 30)) / timedelta(days=1):.6f}"


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


SEEN = (
    Disguise(
        "byline, slashes",
        ("judul", "tanggal", "isi", "link"),
        lambda t: f"{DAYS[t.weekday()]}, {t:%d/%m/%Y, %H:%M} WIB",
    ),
    Disguise(
        "NewsAPI", ("title", "publishedAt", "content", "url"), lambda t: f"{_utc(t):%Y-%m-%dT%H:%M:%SZ}", json=True
    ),
    Disguise(
        "news-please", ("title", "date_publish", "maintext", "url"), lambda t: f"{t:%Y-%m-%d %H:%M:%S}", json=True
    ),
    Disguise(
        "date_added", ("title", "date_added", "content", "link"), lambda t: f"{t.day} {LONG[t.month - 1]} {t.year}"
    ),
    Disguise(
        "Indonesian names",
        ("judul_berita", "tanggal_terbit", "isi_berita", "link_berita"),
        lambda t: f"{t.day:02} {SHORT[t.month - 1]} {t:%Y %H:%M} WIB",
    ),
    Disguise(
        "milliseconds", ("headline", "timestamp", "body", "source_url"), lambda t: int(t.timestamp() * 1000), json=True
    ),
    Disguise("RSS", ("title", "pubDate", "description", "link"), lambda t: f"{t:%a, %d %b %Y %H:%M:%S} +0700"),
    Disguise(
        "American spreadsheet",
        ("Judul", "Date", "Article", "URL"),
        lambda t: f"{t.month}/{t.day}/{t.year} {t.hour}:{t:%M}",
    ),
    Disguise(
        "mongoexport",
        ("judul", "tanggal", "isi", "link"),
        lambda t: {"$date": f"{_utc(t):%Y-%m-%dT%H:%M:%S.000Z}"},
        json=True,
    ),
    Disguise(
        "Kompas byline",
        ("Judul", "waktu_publish", "Konten", "Tautan"),
        lambda t: f"Kompas.com - {t:%d/%m/%Y, %H:%M} WIB",
    ),
)
ASIDE = (
    Disguise(
        "weekday, bar",
        ("Judul Artikel", "Tanggal Publikasi", "Isi Artikel", "Alamat URL"),
        lambda t: f"{DAYS[t.weekday()]}, {t.day} {LONG[t.month - 1]} {t.year} | {t:%H:%M} WIB",
    ),
    Disguise("Indonesian spreadsheet", ("judul", "waktu", "teks_berita", "tautan"), lambda t: f"{t:%d/%m/%Y %H.%M.%S}"),
    Disguise("serial days", ("Title", "Date Published", "Full Text", "Link"), _serial),
    Disguise("seconds", ("title", "created_utc", "selftext", "permalink"), lambda t: int(t.timestamp()), json=True),
    Disguise("compact", ("news_title", "news_datetime", "news_content", "news_url"), lambda t: f"{t:%Y%m%d%H%M%S}"),
    Disguise(
        "Java instant", ("title", "time", "text", "uri"), lambda t: f"{_utc(t):%Y-%m-%dT%H:%M:%S.000}+0000", json=True
    ),
    Disguise(
        "WordPress",
        ("post_title", "post_date", "post_content", "guid"),
        lambda t: f"{t:%B} {t.day}, {t:%Y %I:%M %p}".lower(),
    ),
    Disguise("two digits", ("JUDUL", "TGL", "BERITA", "LINK"), lambda t: f"{t:%d-%m-%y}"),
    Disguise(
        "odd months",
        ("judul", "publish_time", "konten berita", "url_berita"),
        lambda t: f"{t.day} {ODD[t.month - 1]} {t:%Y - %H.%M}",
    ),
    Disguise("address alone", ("title", "", "content", "article_url"), None),
)


def articles(path: Path) -> Iterator[tuple[dict[str, str], datetime]]:
    """Rows whose day is certain, each with a moment of that day in Jakarta."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            day, stated = date.fromisoformat(row["published"]), url_date(row["url"])
            if stated == day or (stated is None and row.get("published_from") == "metadata"):
                second = crc32(row["id"].encode()) % 86_400
                yield row, datetime(day.year, day.month, day.day, tzinfo=WIB) + timedelta(seconds=second)


def disguised(disguise: Disguise, rows: list[tuple[dict[str, str], datetime]]) -> tuple[str, bytes]:
    """The name and the bytes of the file that the scraper would have written."""
    title, day, text, url = disguise.columns
    made = [
        {title: row["title"], text: row["text"], url: row["url"]} | ({day: disguise.day(at)} if disguise.day else {})
        for row, at in rows
    ]
    if disguise.json:
        return "rows.json", json.dumps(made).encode()
    out = io.StringIO()
    writer = csv.DictWriter(out, made[0])
    writer.writeheader()
    writer.writerows(made)
    return "rows.csv", out.getvalue().encode()


def measure(disguise: Disguise, rows: list[tuple[dict[str, str], datetime]]) -> Counter[str]:
    """How many articles came back with their day, without one, or with another."""
    if disguise.day is None:
        rows = [(row, at) for row, at in rows if url_date(row["url"])]
    found = list(load(*disguised(disguise, rows), limit=None))
    told: Counter[str] = Counter(rows=len(rows))
    if len(found) != len(rows):
        return told
    for one, (_, at) in zip(found, rows, strict=True):
        published = one.article.published if one.article else None
        guess = one.article is not None and one.article.published_from == "text"
        told["right" if published == at.date() else "none" if published is None or guess else "wrong"] += 1
    return told


def main() -> None:
    """Print a line for each disguise and one for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--aside", action="store_true", help="the half that no rule was made for")
    parser.add_argument("--every", type=int, default=10, help="take every n-th article")
    arguments = parser.parse_args()
    rows = [one for path in arguments.articles for one in articles(path)][:: arguments.every]
    total: Counter[str] = Counter()
    for disguise in ASIDE if arguments.aside else SEEN:
        told = measure(disguise, rows)
        total += told
        print(f"{disguise.name:24} {told['right']:6} right {told['wrong']:6} wrong, of {told['rows']}")
    print(f"{'all':24} {total['right'] / total['rows']:.1%} right, {total['wrong'] / total['rows']:.1%} wrong")


if __name__ == "__main__":
    main()
