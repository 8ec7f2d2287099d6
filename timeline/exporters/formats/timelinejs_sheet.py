"""The table that Knight Lab's site takes for TimelineJS: a CSV with the columns of its Google-Sheet template.

https://timeline.knightlab.com/docs/using-spreadsheets.html: paste it into a copy of the template and publish that.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from timeline.exporters import saying
from timeline.exporters.base import Chronology, Format
from timeline.exporters.formats import timelinejs
from timeline.exporters.formats.csv_file import put
from timeline.exporters.report import report

COLUMNS = ("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline",
           "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group",
           "Background")  # fmt: skip
Row = dict[str, str]


def write(what: Chronology, out: BinaryIO) -> None:
    """A title row, then a row for each happening that has a day."""
    put(out, COLUMNS, _rows(what))


def _rows(what: Chronology) -> Iterator[Row]:
    empty, words = dict.fromkeys(COLUMNS, ""), what.words
    told = report(what)
    about = " · ".join(filter(None, (told.note.replace("\n", " "), told.covers, told.colophon)))
    yield empty | {"Headline": escape(told.title, quote=False), "Text": escape(about, quote=False), "Type": "title"}
    groups = timelinejs.names(what)
    for one in what.placed:
        days = one.interval
        assert days
        row = empty | _parts("", timelinejs.date(days.start.isoformat(), days.granularity))
        if days.days > 1 and days.granularity not in ("year", "month"):
            row |= _parts("End ", timelinejs.date(days.last.isoformat(), days.granularity))
        row["Display Date"] = saying.when(one, words)
        row["Headline"] = escape(saying.headline(one, words), quote=False)
        row["Text"] = timelinejs.text(one, words)
        row["Group"] = timelinejs.plain_group(one.best["actors"][0]) if groups else ""
        yield row


def _parts(prefix: str, date: dict[str, int]) -> Row:
    return {f"{prefix}{name.title()}": str(number) for name, number in date.items()}


FORMAT = Format("timelinejs-sheet", ".timelinejs.csv", "web", write, carries=False)
