"""Make one entry of what several articles tell of one happening, and two where they contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from timeline.exporters.entry import Entry, Other, Row
from timeline.exporters.standing import UNSURE, standing
from timeline.model import UNTRUE, Interval

if TYPE_CHECKING:
    import pandas as pd

_LONG = 240
"""Letters after which a sentence speaks less well for a happening."""
Item = Mapping[str, Any]
Checked = Mapping[str, str]


def folded(items: pd.DataFrame, told: Mapping[str, Row], checked: Checked) -> list[Entry]:
    """The entries of `items`, a frame of `stories.items`, from the rows `told` of their events by id."""
    found: list[Entry] = []
    for item in items.to_dict("records"):
        events = [told[id_] for id_ in item["events"] if id_ in told]
        found += _entries(item, events, checked)
    return found


def _entries(item: Item, events: Sequence[Row], checked: Checked) -> Iterator[Entry]:
    """One entry, or two where some say that it happened and others that it did not: neither hides the other."""
    untrue = item["status"] in UNTRUE
    mine = [row for row in events if (row["status"] in UNTRUE) == untrue]
    other = [row for row in events if (row["status"] in UNTRUE) != untrue]
    if not (mine and other):
        if events:
            yield _entry(item, item["item"], events, checked)
        return
    yield _entry(item, item["item"], mine, checked, _articles(other))
    yield _entry(item, f"{item['item']}-contrary", other, checked, _articles(mine))


def _articles(rows: Sequence[Row]) -> int:
    return len({row["article"] for row in rows})


def _entry(item: Item, name: str, events: Sequence[Row], checked: Checked, against: int = 0) -> Entry:
    days = (_iso(item["start"]), _iso(item["end"]))
    best = sorted(events, key=lambda row: ((row["start"], row["end"]) != days, row["status"] != item["status"],
                                           not row["denied_by"], *_speaks(row)))  # fmt: skip
    said = {checked[row["id"]] for row in events} - {""}
    others = tuple(_other(one) for one in item["conflicts"]) if name == item["item"] else ()
    most = next((one for one in ("doubted", "corrected", "confirmed") if one in said), "")
    independent = min(item["independent"], _articles(events)) if against else item["independent"]
    unsure = 0 if standing(best[0]) in UNSURE else _articles([row for row in events if standing(row) in UNSURE])
    return Entry(name, tuple(best), independent, others, most, item=item["item"], against=against, unsure=unsure)


def _speaks(row: Row) -> tuple[Any, ...]:
    """Deeds before speech, short sentences before long ones, sure ones before doubtful, the first to tell it first."""
    return row["reported"], len(row["sentence"]) > _LONG, -row["confidence"], str(row["published"]), row["id"]


def _other(one: Item) -> Other:
    end = one["end"] + timedelta(1)
    return Other(Interval(one["start"], end, "day" if one["start"] == one["end"] else "range"), len(one["articles"]))


def _iso(stamp: Any) -> str | None:
    return None if stamp != stamp or stamp is None else str(stamp)[:10]
