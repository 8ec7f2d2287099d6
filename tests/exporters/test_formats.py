"""Formats that other programs read: calendars, TimelineJS, Markdown."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pypdf
import pytest

from tests.exporters import world
from tests.store.readings import DAY, NATO, YEAR, happening, reading
from timeline import exporters
from timeline.exporters import Options
from timeline.exporters.formats.icalendar import fold
from timeline.exporters.formats.markdown import escape
from timeline.exporters.manifest import digest
from timeline.model import Actor, Correction, Interval
from timeline.store import Filter, Store

WHEN = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
MONTH = Interval(date(2014, 5, 1), date(2014, 6, 1), "month")
LONG = Interval(date(2014, 12, 30), date(2015, 1, 3), "range")
EVIL = "# <b>judul</b>; [x](y), *tebal*\nEND:VCALENDAR " + "panjang é " * 30


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(str(tmp_path / "news.db"))
    for name, interval in {"day": DAY, "month": MONTH, "long": LONG, "year": YEAR, "never": None}.items():
        event = happening(name, EVIL, interval, (NATO, "agent"), label=EVIL[:20])
        store.save(reading(name, EVIL, event, source="Antara, Jakarta"), "a")
    planned = happening("plan", "rencana gaji", DAY, status="planned")
    store.save(reading("plan", "rencana gaji", planned), "a")
    store.correct(Correction("plan", 0, 7, "label", "", "rencana, lagi", "ani", WHEN.isoformat()))
    return store


def written(name: str, store: Store) -> str:
    return world.written(store, name, Options(every=True, note="Dari arsip.")).decode()


def contents(path: Path) -> str:
    """All texts in a file, also of one that is a ZIP of XML files, or a PDF."""
    if path.suffix == ".pdf":
        return str(pypdf.PdfReader(path).metadata)
    if not zipfile.is_zipfile(path):
        return html.unescape(path.read_bytes().decode("utf-8", "replace"))
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return html.unescape("\n".join(parts))


def calendar(store: Store, url: str = "") -> list[dict[str, str]]:
    what = world.gathered(store, "ics", Options(every=True), Filter())
    entries = tuple(replace(one, told=tuple({**row, "url": url} for row in one.told)) for one in what.entries)
    out = io.BytesIO()
    exporters.export("ics", replace(what, entries=entries), out)
    told = out.getvalue().decode()
    assert all(len(line) <= 75 for line in told.encode().split(b"\r\n"))
    assert "\n" not in told.replace("\r\n", "")
    lines = told.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    assert lines.count("END:VCALENDAR") == 1
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line in ("BEGIN:VEVENT", "BEGIN:VJOURNAL"):
            events.append({})
        elif events:
            events[-1][name] = value
    return events


def test_a_calendar_has_whole_days_and_escaped_text(store: Store) -> None:
    events = calendar(store)
    days = {(one["DTSTART;VALUE=DATE"], one["DTEND;VALUE=DATE"]) for one in events if "DTSTART;VALUE=DATE" in one}
    assert days == {("20220126", "20220127"), ("20141230", "20150103")}
    assert "\\n# <b>judul</b>\\; [x](y)\\, *tebal* END:VCALENDAR" in events[0]["DESCRIPTION"]
    assert {one["STATUS"] for one in events if "STATUS" in one} == {"CONFIRMED", "TENTATIVE"}
    assert {one["DTSTAMP"] for one in events} == {"20240501T120000Z"}
    assert len({one["UID"] for one in events}) == len(events) == store.count()


def test_a_calendar_program_reads_it(store: Store) -> None:
    found = icalendar.Calendar.from_ical(written("ics", store))
    assert found.errors == []
    assert all(one.errors == [] for one in found.walk("VEVENT"))
    planned = next(one for one in found.walk("VEVENT") if "TENTATIVE" in one["status"])
    assert (planned["summary"], planned["comment"]) == ("rencana, lagi", "dikoreksi orang: Judul")
    notes = [str(one["summary"]) for one in found.walk("VJOURNAL")]
    assert [one.split(":")[0] for one in notes] == ["tahun 2014", "Mei 2014"], "neither is a banner over all its days"
    note, left, made = str(found["description"]).splitlines()
    assert (note, left) == ("Dari arsip.", "2 tanpa hari yang pasti menjadi catatan kalender (bukan acara)")
    assert made.startswith("Linimasa ")
    assert "{" not in made
    assert json.loads(_unescaped(str(found["x-linimasa-manifest"])))["program"] == "linimasa"


def _unescaped(text: str) -> str:
    """The text of a property that the reader does not know, and leaves as it stands (RFC 5545, 3.3.11)."""
    return re.sub(r"\\(.)", r"\1", text)


@pytest.mark.parametrize("url", ["http://x.id/a b", "javascript:alert(1)", "http://x.id/é\r\nATTENDEE:x", "x"])
def test_a_calendar_has_addresses_only(store: Store, url: str) -> None:
    assert [one.get("URL") for one in calendar(store, url)] == [None] * store.count()
    told = {one["URL"] for one in calendar(store, "https://x.id/a?b=1,2;3#c")}
    assert told == {"https://x.id/a?b=1,2;3#c"}


@pytest.mark.parametrize("line", ["", "a" * 74, "a" * 75, "a" * 76, "é" * 200, "x" + "€" * 99])
def test_folded_lines_unfold(line: str) -> None:
    folded = fold(line)
    assert folded.decode().replace("\r\n ", "").removesuffix("\r\n") == line
    assert all(len(part) <= 75 for part in folded.split(b"\r\n"))


def test_timelinejs_tells_no_more_than_the_date_does(store: Store) -> None:
    told = json.loads(written("timelinejs", store))
    slides: list[dict[str, Any]] = told["events"]
    dates = [(one["start_date"], one.get("end_date")) for one in slides]
    assert ({"year": 2014}, None) in dates
    assert ({"year": 2014, "month": 5}, None) in dates
    assert ({"year": 2014, "month": 12, "day": 30}, {"year": 2015, "month": 1, "day": 2}) in dates
    assert ({"year": 2022, "month": 1, "day": 26}, None) in dates
    assert len(slides) == store.count()
    for slide in slides:
        assert "<b>" not in slide["text"]["headline"] + slide["text"]["text"]
    assert told["manifest"]["made"] == "2024-05-01T12:00:00+00:00"
    assert told["title"]["text"]["headline"] == "Kronologi"
    assert "1 peristiwa tanpa tanggal tidak ditampilkan" in told["title"]["text"]["text"]


def test_timelinejs_has_rows_only_where_few_do_for_all(tmp_path: Path) -> None:
    store, many = Store.open(str(tmp_path / "few.db")), Store.open(str(tmp_path / "many.db"))
    for number in range(8):
        for one, kinds in ((store, 2), (many, 8)):
            actor = Actor(f"a{number % kinds}", f"A&B <{number % kinds}>", "person")
            raised = happening(f"n{number}", "gaji naik", DAY, (actor, "agent"))
            one.save(reading(f"n{number}", "gaji naik", raised), "a")
    groups = {slide.get("group") for slide in json.loads(written("timelinejs", store))["events"]}
    assert groups == {"A+B ‹0›", "A+B ‹1›"}
    assert {slide.get("group") for slide in json.loads(written("timelinejs", many))["events"]} == {None}


def test_markdown_is_a_list_by_year_without_markup_from_texts(store: Store) -> None:
    told = written("markdown", store)
    assert re.findall(r"^## (.*)$", told, re.M) == ["2014", "2022", "Tanpa tanggal"]
    assert len(re.findall(r"^- ", told, re.M)) == store.count() + 1
    assert "- **30 Desember 2014 – 2 Januari 2015**: \\# \\<b\\>judul" in told
    assert escape("a\n*b* [c]") == "a \\*b\\* \\[c\\]"


@pytest.mark.parametrize("name", exporters.names())
def test_every_format_tells_its_manifest(name: str, store: Store, tmp_path: Path) -> None:
    path = tmp_path / f"out{exporters.find(name).extension}"
    what = world.gathered(store, name, chosen=Filter(words="gaji"))
    exporters.save(name, what, path)
    beside = path.with_suffix(".manifest.json")
    whole = contents(path) + (beside.read_text(encoding="utf-8") if beside.exists() else "")
    whole = whole.replace("\r\n ", "").replace("\\,", ",")
    for key, value in exporters.manifest(Filter(words="gaji"), world.WHEN, what.frame).items():
        wanted = value if isinstance(value, str) else key
        assert wanted in whole, key
    assert (what.manifest["count"], what.manifest["corrected"]) == (1, 1)


def test_a_digest_changes_with_content_and_names(tmp_path: Path) -> None:
    seen = set()
    for number, (name, content) in enumerate([("a", "x"), ("a", "y"), ("b", "x"), ("c/a", "x")]):
        folder = tmp_path / str(number)
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(content)
        seen.add(digest(folder))
    assert len(seen) == 4


def test_corrections_show_on_exports(store: Store) -> None:
    told = json.loads(written("json", store))
    assert [one["corrected"] for one in told["events"] if one["article"] == "plan"] == ["label"]
    assert "rencana, lagi" in written("csv", store)
    for name in ("markdown", "ics", "timelinejs", "csv"):
        assert written(name, store).replace("\r\n ", "").count("dikoreksi orang: Judul") >= 1, name
