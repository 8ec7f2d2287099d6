"""Draw a fair sample of events for people to judge, and keep what they said of it.

The sample is stratified: each pair of status and band of confidence gives as many events as its share of
the whole asks for (proportional allocation, largest remainders), so that plain shares of the sample are
unbiased for the whole (Cochran 1977, «Sampling Techniques», chapter 5).  Within a stratum the events come
in the order of digits of their id, a hash: the same events for every coder, also after a new extraction.

Verdicts are an append-only log, like corrections: the last word of a person on a part of an event holds, and
taking it back is a row as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, TypeVar

import pandas as pd
from sqlalchemy import case, func, insert, select

from timeline.model import Filter
from timeline.store import conditions
from timeline.store.frames import frame
from timeline.store.log_tables import verdict
from timeline.store.schema import article, event, facet
from timeline.store.store import Store

PARTS = ("date", "verb", "actors", "status")
"""What is judged in an event."""
SAMPLES = 12
"""How many different samples can be drawn: as many beginnings as the digits of an id leave room for."""
BANDS = ((0.5, "low"), (0.75, "middle"))
"""Confidences below which an event is in a band; the rest is "high"."""
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A person's word on one part of what was read at a span of an article; `right` None takes it back.

    `said` is what was judged, as it stood: the date, the trigger, the names, the status.
    """

    event: str
    article: str
    start: int
    end: int
    part: str
    said: str
    right: bool | None
    who: str


def judge(store: Store, verdicts: Iterable[Verdict], when: datetime) -> None:
    """Add `verdicts`, said at `when`, to the log."""
    rows = [{**asdict(one), "when": when.isoformat(timespec="seconds")} for one in verdicts]
    if rows:
        with store._write() as connection:
            connection.execute(insert(verdict), rows)


def verdicts(store: Store, parts: Iterable[str]) -> pd.DataFrame:
    """The verdicts on `parts` that hold: event, article, start, end, part, said, right, who, when."""
    last = (
        select(func.max(verdict.c.n))
        .where(verdict.c.part.in_(list(parts)))
        .group_by(verdict.c.article, verdict.c.event, verdict.c.start, verdict.c.end, verdict.c.part, verdict.c.who)
    )
    columns = [column for column in verdict.c if column.name != "n"]
    rows = select(*columns).where(verdict.c.n.in_(last), verdict.c.right.is_not(None)).order_by(verdict.c.n)
    with store._read() as connection:
        return frame(connection.execute(rows))


def draw(store: Store, chosen: Filter, size: int, number: int) -> pd.DataFrame:
    """Sample `number` (1 to SAMPLES) of at most `size` chosen events: event, article, status, band.

    The same events for the same question as long as nothing is added or deleted.
    """
    band: Any = case(*((event.c.confidence < bound, name) for bound, name in BANDS), else_="high").label("band")
    whole = event.join(facet, facet.c.n == event.c.facet).join(article, article.c.n == event.c.article)
    order = (func.substr(event.c.id, 1 + (number - 1) % SAMPLES), event.c.id)
    place = func.row_number().over(partition_by=(facet.c.status, band), order_by=order).label("place")
    columns = event.c.id.label("event"), article.c.id.label("article"), facet.c.status, band, place
    with store._read() as connection:
        inside = conditions.events(connection, chosen)
        strata = select(facet.c.status, band, func.count()).select_from(whole).where(*inside)
        sizes = {(row[0], row[1]): row[2] for row in connection.execute(strata.group_by("status", "band"))}
        ranked = select(*columns).select_from(whole).where(*inside).subquery()
        found = frame(connection.execute(select(ranked).where(ranked.c.place <= size)))
    return _shuffled(_within(found, allocate(sizes, size)), number)


def _within(found: pd.DataFrame, quota: Mapping[tuple[str, str], int]) -> pd.DataFrame:
    kept = [row.place <= quota[row.status, row.band] for row in found.itertuples()]
    return found[pd.Series(kept, dtype=bool, index=found.index)].drop(columns="place")


def _shuffled(found: pd.DataFrame, number: int) -> pd.DataFrame:
    """In the order of the sample's digits, so that the strata are mixed."""
    return found.sort_values("event", key=lambda ids: ids.str[(number - 1) % SAMPLES :] + ids, ignore_index=True)


def allocate(sizes: Mapping[_Key, int], total: int) -> dict[_Key, int]:
    """How many of `total` each stratum gets by its size, summing to `total` or to all there is."""
    whole = sum(sizes.values())
    total = min(total, whole)
    shares = {key: total * size / whole for key, size in sizes.items()}
    given = {key: int(share) for key, share in shares.items()}
    for key in sorted(shares, key=lambda key: (given[key] - shares[key], str(key)))[: total - sum(given.values())]:
        given[key] += 1
    return given
