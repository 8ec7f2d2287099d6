"""From the cells of an edited row to values of the log: which cell was changed, and what is meant by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, get_args

from timeline import actors
from timeline.editing import dates
from timeline.editing.write import participants
from timeline.events import headline
from timeline.exporters import dating
from timeline.lexicon import DEFAULT
from timeline.model import STATUSES, Actor, Event, Interval, Participant, Role
from timeline.store import Filter, Store, edtf, values
from timeline.words import Words

Cells = Mapping[str, str]
_LOCAL = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def known_actors(store: Store) -> dict[str, Actor]:
    """All actors by their names in lower case; of two of one name the more frequent."""
    rows = store.actor_counts(Filter(implicit=True, undated=True)).to_dict("records")
    return {row["name"].casefold(): Actor(row["id"], row["name"], row["kind"]) for row in reversed(rows)}


def wanted(field: str, cells: Cells, then: Event, known: Mapping[str, Any], words: Words) -> str | None:
    """The value that the cells ask for, as the log spells it; None where none of them was changed.

    `then` is the event as it was when the file was made.  ValueError for a cell that is not understood.
    """
    match field:
        case "date":
            return _date(cells, then, words)
        case "status":
            return _status(cells, then, words)
        case "label":
            return _label(cells, then, words)
        case "type":
            return (cells.get("type") or "").strip() or None
    return _actors(cells, then, known)


def _changed(cells: Cells, name: str, before: str) -> str | None:
    """The text of a cell, where there is one and it is another than before."""
    told = cells.get(name)
    return None if told is None or told.strip() == before.strip() else told.strip()


def _date(cells: Cells, then: Event, words: Words) -> str | None:
    days = then.when.interval
    said = _changed(cells, "date", dating.when(days, words, then.when.value, then.when.time))
    if said is not None:
        return read_date(said, None, words)
    code = _changed(cells, "edtf", days.edtf if days else "")
    if code is not None and code.replace("?", "") != (days.edtf if days else ""):
        return edtf.parse(re.sub("[?~%]", "", code)).edtf if code else ""
    first, last = _day(cells.get("start")), _day(cells.get("end"))
    if "start" not in cells or (first, last) == ((days.start, days.last) if days else (None, None)):
        return None
    return _span(first, last, str(cells.get("granularity", "")))


def read_date(said: str, published: date | None, words: Words) -> str:
    """A date in words as EDTF, "" where it is said that there is none; ValueError when it is not understood."""
    if not said or said == words("not placed"):
        return ""
    found = dates.read(said, published, words)
    if found is None:
        raise ValueError(f"«{said}»: {words('That is not understood as a date.')}")
    return found.edtf


def _day(cell: str | None) -> date | None:
    """31/12/2022 or 2022-12-31, as spreadsheets write them."""
    told = (cell or "").strip()
    if local := _LOCAL.fullmatch(told):
        return date(int(local[3]), int(local[2]), int(local[1]))
    return date.fromisoformat(told[:10]) if told else None


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


def _status(cells: Cells, then: Event, words: Words) -> str | None:
    code = _changed(cells, "status", then.status)
    if code is not None:
        if code not in STATUSES:
            raise ValueError(f"{code!r} is none of {', '.join(STATUSES)}")
        return code
    said = _changed(cells, "status_text", words(f"status:{then.status}"))
    if said is not None:
        return status_named(said, words)
    return _marked(cells["headline"], then, words) if cells.get("headline") else None


def _marked(head: str, then: Event, words: Words) -> str | None:
    """The status that an edited headline asks for: by its mark, or where the label itself no longer says «belum»."""
    marked, label = headline_parts(head, words)
    if marked not in (then.status, headline.mark(then.label, then.status, words)):
        return marked or "happened"
    undone = headline.tells(then.label, then.status) and not headline.tells(label, then.status)
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
    told = _changed(cells, "label", then.label)
    if told:
        return told
    head = cells.get("headline")
    label = headline_parts(head, words)[1] if head else ""
    return label if label and label != then.label.strip() else None


def _actors(cells: Cells, then: Event, known: Mapping[str, Any]) -> str | None:
    """The actors by name, each in the role that the cell beside gives it; a new name is a person's."""
    names = _changed(cells, "actors", "; ".join(dict.fromkeys(part.actor.name for part in then.actors)))
    before = "; ".join(f"{name}: {role}" for name, role in _roles(then.actors).items())
    roles = _changed(cells, "roles", before)
    if names is None and roles is None:
        return None
    return values.actors(named(names if names is not None else "", roles, then.actors, known))


def named(
    names: str, roles: str | None, before: Iterable[Participant], known: Mapping[str, Any]
) -> tuple[Participant, ...]:
    """The participants that two cells name: «NATO; Rusia», «NATO: agent; Rusia: recipient»."""
    given = dict(_role(part) for part in (roles or "").split(";") if part.strip())
    chosen = [name.strip() for name in names.split(";") if name.strip()] or list(given)
    mine = {part.actor.name.casefold(): part.actor for part in before}
    meant = [mine.get(name.casefold()) or known.get(name.casefold()) or _unknown(name) for name in chosen]
    listed = {one.id: one for one in (*known.values(), *mine.values(), *(one for one in meant if one.id != one.name))}
    parts = participants([one.id for one in meant], before, listed, "person")
    return tuple(Participant(part.actor, given.get(part.actor.name, part.role)) for part in parts)  # type: ignore[arg-type]


def _unknown(name: str) -> Any:
    """The actor of a name that no event has: a listed one («Ukraina»), or a person."""
    found = actors.find(name, DEFAULT)
    listed = next((one.actor for one in found if one.text == name and one.confidence == 1 and one.actor), None)
    return listed or Actor(name, name, "person")


def _role(part: str) -> tuple[str, str]:
    name, _, role = part.rpartition(":")
    if role.strip() not in get_args(Role):
        raise ValueError(f"«{part.strip()}»: {', '.join(get_args(Role))}")
    return name.strip(), role.strip()


def _roles(parts: Iterable[Participant]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in parts:
        if found.get(part.actor.name, "none") == "none":
            found[part.actor.name] = part.role
    return found
