"""From the cells of an edited row to values of the log: which cell was changed, and what is meant by it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from timeline.editing import actor_cells, dates
from timeline.editing.actor_cells import Cells, changed
from timeline.events import headline
from timeline.exporters import dating
from timeline.model import STATUSES, Event, Interval
from timeline.model.label import behind, deed
from timeline.store import edtf, values
from timeline.words import Words

_LOCAL = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def wanted(field: str, cells: Cells, then: Event, known: Mapping[str, Any], words: Words, language: str) -> str | None:
    """The value that the cells ask for, as the log spells it; None where none of them was changed.

    `then` is the event as it was when the file was made, `language` that of its article.  ValueError for a cell that is
    not understood.
    """
    match field:
        case "date":
            return _date(cells, then, words)
        case "status":
            return _status(cells, then, words, language)
        case "label":
            return _label(cells, then, words)
        case "type":
            return (cells.get("type") or "").strip() or None
    return actor_cells.wanted(cells, then, known, words)


def _date(cells: Cells, then: Event, words: Words) -> str | None:
    days = then.when.interval
    said = changed(cells, "date", dating.when(days, words, then.when.value, then.when.time))
    if said is not None:
        return read_date(said, None, words)
    code = changed(cells, "edtf", days.edtf if days else "")
    if code is not None and code.replace("?", "") != (days.edtf if days else ""):
        return edtf.parse(re.sub("[?~%]", "", code)).edtf if code else ""
    first, last = _days(cells, words)
    if "start" not in cells or (first, last) == ((days.start, days.last) if days else (None, None)):
        return None
    return _span(first, last, str(cells.get("granularity", "")))


def read_date(said: str, published: date | None, words: Words) -> str:
    """A date in words as the log writes it, "" where it is said that there is none; ValueError when not understood."""
    if not said or said == words("not placed"):
        return ""
    try:
        found = dates.spelled(said, published, words)
        values.dated(found or "")
    except ValueError:
        found = None
    if found is None:
        raise _not_understood(said, words)
    return found


def _not_understood(said: str, words: Words) -> ValueError:
    return ValueError(f"«{said}»: {words('That is not understood as a date.')}")


def read_days(cells: Cells, words: Words) -> str:
    """The days from the cells start to end as the log writes them, "" where both are empty."""
    return _span(*_days(cells, words), str(cells.get("granularity", "")))


def _days(cells: Cells, words: Words) -> tuple[date | None, date | None]:
    first, last = (_day((cells.get(name) or "").strip(), words) for name in ("start", "end"))
    return first.start if first else None, last.last if last else None


def _day(told: str, words: Words) -> Interval | None:
    """31/12/2022 or 2022-12-31, as spreadsheets write them, or as people do: «8 Mei 2010»."""
    if not told:
        return None
    try:
        if local := _LOCAL.fullmatch(told):
            day = date(int(local[3]), int(local[2]), int(local[1]))
        else:
            day = date.fromisoformat(told[:10])
        return Interval(day, day + timedelta(1), "day")
    except ValueError:
        found = dates.read(told, None, words)
    if found is None:
        raise _not_understood(told, words)
    return found


def _span(first: date | None, last: date | None, granularity: str) -> str:
    """From one day to another, as a month or a year where they are one and it still says so."""
    if first is None:
        return ""
    last = max(last or first, first)
    days = Interval(first, last + timedelta(1), "day" if first == last else "range")
    if granularity in ("month", "year", "quarter", "half", "decade", "century"):
        whole = edtf.parse(Interval(first, days.end, granularity).edtf)  # type: ignore[arg-type]
        if (whole.start, whole.end) == (days.start, days.end):
            return whole.edtf
    return days.edtf


def _status(cells: Cells, then: Event, words: Words, language: str) -> str | None:
    code = changed(cells, "status", then.status)
    if code is not None:
        if code not in STATUSES:
            raise ValueError(f"{code!r} is none of {', '.join(STATUSES)}")
        return code
    said = changed(cells, "status_text", words(f"status:{then.status}"))
    if said is not None:
        return status_named(said, words)
    return _marked(cells["headline"], then, words, language) if cells.get("headline") else None


def _marked(head: str, then: Event, words: Words, language: str) -> str | None:
    """The status that an edited headline asks for: by its mark, or where the label itself no longer says «belum»."""
    marked, label = headline_parts(deed(head), words)
    if marked not in (then.status, headline.mark(then.label, then.status, words, language)):
        return marked or "happened"
    told = headline.tells(deed(then.label), then.status, language)
    undone = told and not headline.tells(label, then.status, language)
    return "happened" if undone and not marked else None


def status_named(said: str, words: Words) -> str:
    """The status that a word names; ValueError where it names none."""
    named = {words(f"status:{status}").casefold(): status for status in STATUSES}
    if said.casefold() not in named:
        raise ValueError(f"«{said}»: {', '.join(words(f'status:{status}') for status in STATUSES)}")
    return named[said.casefold()]


def headline_parts(head: str, words: Words) -> tuple[str, str]:
    """The status that a headline says itself, or "", and the label in it."""
    for status in STATUSES:
        before, _, after = words.keyword("headline:", status, "…").partition("…")
        if (before or after) and head.startswith(before) and head.endswith(after):
            return status, head[len(before) : len(head) - len(after)].strip()
    return "", head.strip()


def _label(cells: Cells, then: Event, words: Words) -> str | None:
    told = changed(cells, "label", then.label)
    if told:
        return told
    head = cells.get("headline")
    label = headline_parts(deed(head), words)[1] + behind(head.rstrip()) if head else ""
    return label if deed(label) and label != then.label.strip() else None
