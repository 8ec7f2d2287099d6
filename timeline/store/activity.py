"""The log of what people did: uploads, renames, deletions, and with them the logs of corrections and verdicts.

Lines are only added; an upload's line is written before its first article and gets its counts at the end, so that
one which was killed is there without them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Subquery,
    case,
    func,
    insert,
    literal,
    or_,
    select,
    union_all,
    update,
)

from timeline.errors import StoreError
from timeline.store.frames import frame
from timeline.store.log_tables import activity, correction, verdict
from timeline.store.schema import article

if TYPE_CHECKING:
    from timeline.store.store import Store

_NAMED = 20
"""Files of an upload whose names are kept."""
KINDS = ("upload", "create", "rename", "delete", "restore", "purge", "correct", "undo", "merge", "judge", "reread")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines: by whom, of what kinds, from and to which days ("2026-11-23"), with which words in them.

    A kind such as "delete" stands for all of its own, "delete:article" among them.
    """

    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    words: str = ""


EVERYTHING = Choice()


def now() -> str:
    """The time of this change, with its zone, as the logs write it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def write(connection: Connection, what: str, name: str, who: str, detail: Mapping[str, Any] | None = None) -> int:
    """Add a line inside the caller's transaction and return its number."""
    told = json.dumps(detail, ensure_ascii=False) if detail else ""
    row = {"what": what, "name": name, "detail": told, "who": who, "when": now()}
    key = connection.execute(insert(activity).values(row)).inserted_primary_key
    assert key is not None
    return int(key[0])


def note(store: Store, what: str, name: str, who: str = "", detail: Mapping[str, Any] | None = None) -> int:
    """Add a line of a kind `what` about `name`, and return its number."""
    with store._write() as connection:
        return write(connection, what, name, who, detail)


def complete(store: Store, n: int, detail: Mapping[str, Any]) -> None:
    """Add to the detail of line `n` what was not known when it began; StoreError when there is none."""
    with store._write() as connection:
        before = connection.scalar(select(activity.c.detail).where(activity.c.n == n))
        if before is None:
            raise StoreError("there is no line {n} in the log", n=n)
        told = json.dumps({**json.loads(before or "{}"), **detail}, ensure_ascii=False)
        connection.execute(update(activity).where(activity.c.n == n).values(detail=told))


class Told(Protocol):
    """What became of one article or file of an upload."""

    @property
    def status(self) -> str:
        """One of "new", "duplicate", "error"."""

    @property
    def more(self) -> int:
        """How many it stands for, where these are several."""


T = TypeVar("T", bound=Told)


def upload(store: Store, collection: str, outcomes: Iterable[T], files: Sequence[str], who: str) -> Iterator[T]:
    """`outcomes`, with a line in the log from the first on, which gets its counts however it ends."""
    named = {"files": list(files[:_NAMED])} | ({"more": len(files) - _NAMED} if len(files) > _NAMED else {})
    n = note(store, "upload", collection, who, named)
    counted: Counter[str] = Counter()
    try:
        for one in outcomes:
            counted[one.status] += one.more or 1
            yield one
    finally:
        told = {"new": counted["new"], "duplicate": counted["duplicate"], "failed": counted["error"]}
        complete(store, n, told)


def lines(store: Store, chosen: Choice = EVERYTHING, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """The chosen lines of all logs, newest first: when, who, what, name, old, new, detail, article, n.

    `what` of a correction is "correct:" and its field, or "undo" or "merge"; its `name` is the article's title (or
    the actor that stayed), `old` and `new` are as `values` spells them.  That of a verdict is "judge:" and its part,
    `old` what was judged, `new` "right", "wrong", or "" where it was taken back.  `detail` is JSON or "", `article`
    an id or "".
    """
    every = _every().subquery()
    rows = select(every).where(*_conditions(every, chosen)).order_by(every.c.when.desc(), every.c.n.desc())
    with store._read() as connection:
        return frame(connection.execute(rows.limit(limit).offset(offset)))


def count(store: Store, chosen: Choice = EVERYTHING) -> int:
    """How many lines are chosen."""
    every = _every().subquery()
    with store._read() as connection:
        rows = select(func.count()).select_from(every).where(*_conditions(every, chosen))
        return connection.execute(rows).scalar_one()


def people(store: Store) -> list[str]:
    """All names in the logs, "" for nobody's."""
    every = _every().subquery()
    with store._read() as connection:
        return list(connection.scalars(select(every.c.who).distinct().order_by(every.c.who)))


def _every() -> CompoundSelect[Any]:
    """The lines of all logs in the same columns."""
    nothing = literal("")
    own = activity.c
    done = select(
        own.when, own.who, own.what, own.name, nothing.label("old"), nothing.label("new"), own.detail,
        nothing.label("article"), own.n,
    )  # fmt: skip
    one = correction.c
    plain = one.field.in_(("merge", "undo"))
    what = case((plain, one.field), else_=literal("correct:") + one.field).label("what")
    name = case((one.field == "merge", one.new), else_=func.coalesce(article.c.title, nothing)).label("name")
    said = select(
        one.when, one.who, what, name, one.old, one.new, nothing.label("detail"), one.article, one.n
    ).select_from(correction.outerjoin(article, article.c.id == one.article))  # fmt: skip
    return union_all(done, said, _verdicts())


def _verdicts() -> Select[Any]:
    one, nothing = verdict.c, literal("")
    what = (literal("judge:") + one.part).label("what")
    new = case((one.right.is_(True), "right"), (one.right.is_(False), "wrong"), else_="").label("new")
    told = (func.coalesce(article.c.title, nothing).label("name"), one.said.label("old"), new, nothing.label("detail"))
    return select(one.when, one.who, what, *told, one.article, one.n).select_from(
        verdict.outerjoin(article, article.c.id == one.article)
    )


def _conditions(every: Subquery, chosen: Choice) -> list[ColumnElement[bool]]:
    c = every.c
    found: list[ColumnElement[bool]] = []
    if chosen.who:
        found.append(c.who.in_(chosen.who))
    if chosen.what:
        found.append(
            or_(*(or_(c.what == what, c.what.startswith(f"{what}:", autoescape=True)) for what in chosen.what))
        )
    if chosen.start:
        found.append(c.when >= chosen.start)
    if chosen.end:
        found.append(func.substr(c.when, 1, 10) <= chosen.end)
    for word in chosen.words.split():
        texts = (c.name, c.old, c.new, c.detail, c.who)
        found.append(or_(*(func.lower(text).contains(word.lower(), autoescape=True) for text in texts)))
    return found
