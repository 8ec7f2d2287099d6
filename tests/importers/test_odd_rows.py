"""One odd row stops nothing: those before and behind it go in, and it is told with its line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.importers import files, load, rows

GOOD = {"published": "2022-01-28", "text": "NATO pada Rabu menolak tuntutan Rusia itu."}
ENDS = [
    "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00+07:00", "9999-12-31", "0001-01-01",
    "Fri, 31 Dec 9999 23:59:59 -1200", "31/12/9999", "00/00/0000", "253402300799999", "-62135596800000", "99999999999",
]  # fmt: skip
Table = list[dict[str, str]]


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["published", "text"])
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue()


def _rss(table: Table) -> str:
    items = "".join(
        f"<item><pubDate>{o['published']}</pubDate><description>{o['text']}</description></item>" for o in table
    )
    return f"<rss version='2.0'><channel><title>Warta</title>{items}</channel></rss>"


WAYS: dict[str, Callable[[Table], str]] = {
    "a.jsonl": lambda table: "\n".join(map(json.dumps, table)),
    "a.json": json.dumps,
    "a.csv": _csv,
    "a.rss": _rss,
}


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("end", ENDS)
def test_a_day_at_the_end_of_the_calendar(name: str, end: str, tmp_path: Path) -> None:
    table = [GOOD | {"text": f"{GOOD['text']} {n}"} for n in range(5)]
    table[2] |= {"published": end}
    content = WAYS[name](table)
    (tmp_path / name).write_text(content, encoding="utf-8")
    for found in (list(load(name, content.encode())), list(files.read(tmp_path / name))):
        assert [one.error for one in found] == [None] * 5
        told = [str(one.article.published) for one in found if one.article]
        assert told[:2] + told[3:] == ["2022-01-28"] * 4


@settings(deadline=None)
@given(st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat()) | st.text(max_size=40))
def test_whatever_a_row_gives_for_its_day_its_neighbours_go_in(written: str) -> None:
    content = WAYS["a.jsonl"]([GOOD, GOOD | {"published": written}, GOOD | {"text": "Rusia menolak pada Rabu."}])
    found = list(load("a.jsonl", content.encode()))
    assert [one.line for one in found] == [1, 2, 3]
    assert found[0].article
    assert found[2].article


def test_what_a_row_makes_a_reader_stumble_over_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    known = rows.readable

    def stumbles(text: str) -> str:
        if "aneh" in text:
            raise ZeroDivisionError("aneh")
        return known(text)

    monkeypatch.setattr(rows, "readable", stumbles)
    content = WAYS["a.jsonl"]([GOOD, GOOD | {"text": "Yang aneh ini."}, GOOD | {"text": "Rusia menolak pada Rabu."}])
    first, bad, last = load("a.jsonl", content.encode())
    assert first.article
    assert last.article
    assert str(bad.error) == "a.jsonl:2: the row cannot be read (ZeroDivisionError: aneh). The others go on."
