"""Formats that other programs read: calendars, TimelineJS, Markdown."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pandas as pd
import pytest

from tests.store.readings import DAY, NATO, YEAR, happening, reading
from timeline import exporters
from timeline.exporters.formats.icalendar import fold
from timeline.exporters.formats.markdown import escape
from timeline.exporters.manifest import digest
from timeline.model import Article, Correction, Interval, Reading
from timeline.store import Filter, Store

WHEN = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
MONTH = Interval(date(2014, 5, 1), date(2014, 6, 1), "month")
LONG = Interval(date(2014, 12, 30), date(2015, 1, 3), "range")
EVIL = "# <b>judul</b>; [x](y), *tebal*\nEND:VCALENDAR " + "panjang é " * 30


@pytest.fixture
def frame(tmp_path: Path) -> pd.DataFrame:
    store = Store.open(str(tmp_path / "news.db"))
    for name, interval in {"day": DAY, "month": MONTH, "long": LONG, "year": YEAR, "never": None}.items():
        event = happening(name, EVIL, interval, (NATO, "agent"), label=EVIL[:20])
        store.save(reading(name, EVIL, event, source="Antara, Jakarta"), "a")
    planned = happening("plan", "rencana gaji", DAY, status="planned")
    store.save(reading("plan", "rencana gaji", planned), "a")
    store.correct(Correction("plan", 0, 7, "label", "", "rencana, lagi", "ani", WHEN.isoformat()))
    return store.events(Filter(undated=True))


def written(name: str, frame: pd.DataFrame) -> str:
    out = io.BytesIO()
    exporters.export(name, frame, out, Filter(undated=True), WHEN)
    return out.getvalue().decode()


def contents(path: Path) -> str:
    """All texts in a file, also of one that is a ZIP of XML files."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist()]
    return html.unescape("\n".join(parts))


def calendar(frame: pd.DataFrame) -> list[dict[str, str]]:
    told = written("ics", frame)
    assert all(len(line) <= 75 for line in told.encode().split(b"\r\n"))
    assert "\n" not in told.replace("\r\n", "")
    lines = told.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    assert lines.count("END:VCALENDAR") == 1
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = value
    return events


def test_a_calendar_has_whole_days_and_escaped_text(frame: pd.DataFrame) -> None:
    events = calendar(frame)
    assert len(events) == len(frame) - 1, "what has no day is in no calendar"
    days = {(one["DTSTART;VALUE=DATE"], one["DTEND;VALUE=DATE"]) for one in events}
    assert {("20220126", "20220127"), ("20140501", "20140601"), ("20141230", "20150103")} <= days
    assert events[0]["DESCRIPTION"].startswith("# <b>judul</b>\\; [x](y)\\, *tebal*\\nEND:VCALENDAR")
    assert {one["STATUS"] for one in events} == {"CONFIRMED", "TENTATIVE"}
    assert {one["DTSTAMP"] for one in events} == {"20240501T120000Z"}
    assert len({one["UID"] for one in events}) == len(events)


def test_a_calendar_program_reads_it(frame: pd.DataFrame) -> None:
    found = icalendar.Calendar.from_ical(written("ics", frame))
    assert found.errors == []
    events = list(found.walk("VEVENT"))
    assert all(one.errors == [] for one in events)
    spans = {(one.decoded("dtstart"), one.decoded("dtend")) for one in events}
    assert (date(2014, 1, 1), date(2015, 1, 1)) in spans, "a year is its days, not its first"
    assert (date(2022, 1, 26), date(2022, 1, 27)) in spans
    planned = next(one for one in events if one.get("comment") == "✎ label")
    assert (planned["summary"], planned["status"]) == ("rencana, lagi", "TENTATIVE")
    assert json.loads(found["description"])["program"] == "linimasa"


@pytest.mark.parametrize("url", ["http://x.id/a b", "javascript:alert(1)", "http://x.id/é\r\nATTENDEE:x", "x"])
def test_a_calendar_has_addresses_only(frame: pd.DataFrame, url: str) -> None:
    assert not any("URL" in one for one in calendar(frame.assign(url=url)))
    told = {one["URL"] for one in calendar(frame.assign(url="https://x.id/a?b=1,2;3#c"))}
    assert told == {"https://x.id/a?b=1,2;3#c"}


@pytest.mark.parametrize("line", ["", "a" * 74, "a" * 75, "a" * 76, "é" * 200, "x" + "€" * 99])
def test_folded_lines_unfold(line: str) -> None:
    folded = fold(line)
    assert folded.decode().replace("\r\n ", "").removesuffix("\r\n") == line
    assert all(len(part) <= 75 for part in folded.split(b"\r\n"))


def test_timelinejs_tells_no_more_than_the_date_does(frame: pd.DataFrame) -> None:
    told = json.loads(written("timelinejs", frame))
    slides: list[dict[str, Any]] = told["events"]
    dates = [(one["start_date"], one.get("end_date")) for one in slides]
    assert ({"year": 2014}, None) in dates
    assert ({"year": 2014, "month": 5}, None) in dates
    assert ({"year": 2014, "month": 12, "day": 30}, {"year": 2015, "month": 1, "day": 2}) in dates
    assert ({"year": 2022, "month": 1, "day": 26}, None) in dates
    assert len(slides) == len(frame) - 1
    for slide in slides:
        assert "<b>" not in slide["text"]["headline"] + slide["text"]["text"]
    assert told["manifest"]["made"] == "2024-05-01T12:00:00+00:00"


def test_markdown_is_a_list_by_year_without_markup_from_texts(frame: pd.DataFrame) -> None:
    told = written("markdown", frame)
    assert re.findall(r"^## (.*)$", told, re.M) == ["2014", "2022", "?"]
    lines = [line for line in told.splitlines() if line.startswith("- ")]
    assert len(lines) == len(frame)
    assert "- **2014-12-30 – 2015-01-02** \\# \\<b\\>judul" in told
    assert escape("a\n*b* [c]") == "a \\*b\\* \\[c\\]"


def test_every_format_tells_its_manifest(frame: pd.DataFrame, tmp_path: Path) -> None:
    for name in exporters.names():
        path = tmp_path / f"out{exporters.extension(name)}"
        exporters.save(name, frame, path, Filter(words="gaji"), WHEN, lambda id_: Reading(Article(id_, id_, "", "")))
        beside = tmp_path / "out.manifest.json"
        whole = contents(path) + (beside.read_text(encoding="utf-8") if beside.exists() else "")
        whole = whole.replace("\n ", "").replace("\\,", ",")
        for key, value in exporters.manifest(Filter(words="gaji"), WHEN, frame).items():
            wanted = value if isinstance(value, str) else key
            assert wanted in whole, (name, key)
        beside.unlink(missing_ok=True)
    told = exporters.manifest(None, WHEN, frame)
    assert (told["count"], told["corrected"]) == (6, 1)


def test_a_digest_changes_with_content_and_names(tmp_path: Path) -> None:
    seen = set()
    for number, (name, content) in enumerate([("a", "x"), ("a", "y"), ("b", "x"), ("c/a", "x")]):
        folder = tmp_path / str(number)
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(content)
        seen.add(digest(folder))
    assert len(seen) == 4


def test_corrections_show_on_exports(frame: pd.DataFrame) -> None:
    told = json.loads(written("json", frame))
    assert [one["corrected"] for one in told["events"] if one["article"] == "plan"] == ["label"]
    assert "rencana, lagi" in written("csv", frame)
    for name in ("markdown", "ics", "timelinejs"):
        assert written(name, frame).count("✎ label") == 1, name
