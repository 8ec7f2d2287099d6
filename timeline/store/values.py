"""The values of corrections: how a part of an event is written in the log, and laid over an event again.

| field | written as |
| --- | --- |
| date | EDTF (see `edtf`), "" for a time that nobody knows; of «awal Mei 2010» the month as well (see `date`) |
| status | one of `model.STATUSES` |
| label, type | as it is |
| actors | JSON: a list of objects with id, name, kind, country, role |
| deleted | "true" |
| added | JSON: date, status, type, label and actors of the new event |
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, get_args

from timeline.errors import StoreError
from timeline.model import STATUSES, Actor, ActorKind, Event, Interval, Participant, Resolution, Role
from timeline.store import edtf

PARTS = ("date", "status", "label", "type", "actors")
"""What can be corrected in an event that stays."""
_WHOLE = re.compile(r"\d{4}(?:-\d{2})?")
BY_HAND = "by-hand"
"""The rule that dates given by a person name."""


def written(event: Event, field: str) -> str:
    """A part of `event` as the log writes it."""
    match field:
        case "date":
            return date(event.when.interval, event.when.value)
        case "actors":
            return actors(event.actors)
        case "deleted":
            return ""
    return str(getattr(event, field))


def date(interval: Interval | None, value: str = "") -> str:
    """Days as the log writes them.

    EDTF cannot say «the middle of June»: where `value`, a TIMEX3 value, names the month or year that the days are a
    part of, it stands behind them: 2023-06-11/2023-06-20 2023-06.
    """
    if interval is None:
        return ""
    whole = edtf.parse(value) if _WHOLE.fullmatch(value) and interval.granularity == "range" else None
    part = whole and interval.days < whole.days and whole.start <= interval.start and interval.end <= whole.end
    return f"{interval.edtf} {value}" if part else interval.edtf


def dated(written: str) -> tuple[Interval | None, str]:
    """The days that the log writes so, with their TIMEX3 value; ValueError where it is none."""
    days, _, whole = written.strip().partition(" ")
    if not days:
        return None, ""
    interval = edtf.parse(days)
    if whole and date(interval, whole) != written.strip():
        raise ValueError(f"{whole!r} is no month or year around {days}")
    return interval, whole or interval.timex3


def actors(parts: Iterable[Participant]) -> str:
    """Participants as the log writes them."""
    rows = [{**asdict(part.actor), "role": part.role} for part in parts]
    return json.dumps([{name: row[name] for name in row if name != "aliases"} for row in rows], ensure_ascii=False)


def added(
    day: str, label: str, *, status: str = "happened", type_: str = "", parts: Iterable[Participant] = ()
) -> str:
    """An event made by hand as the log writes it; its place in the text is the correction's own span."""
    told = {"date": day, "status": status, "type": type_, "label": label, "actors": json.loads(actors(parts))}
    return json.dumps(told, ensure_ascii=False)


def changed(event: Event, field: str, new: str) -> Event:
    """`event` with one part as `new` spells it; StoreError when it spells nothing."""
    try:
        return _changed(event, field, new)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("this is no {field}: {error}", field=field, error=error) from error


def _changed(event: Event, field: str, new: str) -> Event:
    match field:
        case "date":
            # Somebody who dates an event has another reason than its day of publication.
            return replace(event, when=_when(event.when, new), explicit=True)
        case "status":
            if new not in STATUSES:
                raise ValueError(f"{new!r} is none of {', '.join(STATUSES)}")
            return replace(event, status=new)
        case "label":
            return replace(event, label=new)
        case "type":
            return replace(event, type=new)
        case "actors":
            return replace(event, actors=tuple(_participant(row) for row in json.loads(new)))
        case "added":
            told = json.loads(new)
            for part in PARTS:
                value = told[part]
                event = _changed(event, part, value if isinstance(value, str) else json.dumps(value))
            return event
    raise ValueError(f"events have no {field!r} that could be corrected")


def _when(before: Resolution, new: str) -> Resolution:
    interval, value = dated(new)
    timex = replace(before.timex, rule=BY_HAND, slots=())
    return Resolution(timex, value, interval, time=before.time)


def _participant(row: dict[str, Any]) -> Participant:
    role, kind = row.get("role", "none"), row["kind"]
    if role not in get_args(Role) or kind not in get_args(ActorKind):
        raise ValueError(f"there is no role {role!r} of a {kind!r}")
    if not row["id"] or not row["name"]:
        raise ValueError("an actor needs an id and a name")
    return Participant(Actor(row["id"], row["name"], kind, country=row.get("country", "")), role)
