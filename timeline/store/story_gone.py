"""What the story tables need to know before an article goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, delete, insert, select

from timeline.store.numbers import chunks
from timeline.store.schema import event
from timeline.store.story_blocks import FIRST, first_articles, first_events
from timeline.store.story_tables import about, band, copy, item, key, loose, pair, told

_OF_EVENTS: tuple[Column[int], ...] = (key.c.event, pair.c.one, pair.c.other, item.c.event, told.c.event)
_OF_ARTICLES: tuple[Column[int], ...] = (band.c.article, copy.c.one, copy.c.other, about.c.article)


def loosen(connection: Connection, article_number: int) -> None:
    """Note, before an article goes, whose neighbours its events are, and have those that move up looked at again."""
    _loosen(connection, {article_number})
    up = _events_up(connection, article_number) | _articles_up(connection, article_number)
    connection.execute(delete(about).where(about.c.article.in_(up)))


def renew(connection: Connection, articles: Collection[int]) -> None:
    """Forget what was found of those of the articles, all to be looked at, that were looked at before.

    Until then they stay where they are, so that who moves up is seen rightly when one more goes.
    """
    before = select(event.c.article).join_from(told, event).where(event.c.article.in_(articles))
    known = select(band.c.article).where(band.c.article.in_(articles))
    if again := set(connection.scalars(before.union(known))):
        _loosen(connection, again)
        _forget(connection, again)


def _loosen(connection: Connection, articles: set[int]) -> None:
    near = select(pair.c.other).join_from(pair, event, event.c.n == pair.c.one).where(event.c.article.in_(articles))
    new = near.where(pair.c.other.not_in(select(loose.c.event))).distinct()
    connection.execute(insert(loose).from_select(["event"], new))


def _forget(connection: Connection, articles: set[int]) -> None:
    own = select(event.c.n).where(event.c.article.in_(articles))
    for column in _OF_EVENTS:
        connection.execute(delete(column.table).where(column.in_(own)))
    for column in _OF_ARTICLES:
        connection.execute(delete(column.table).where(column.in_(articles)))


def _events_up(connection: Connection, article_number: int) -> set[int]:
    """The articles of the events that become the first of a block when the article goes."""
    own = select(key.c.key, key.c.day, key.c.event).join_from(key, event, event.c.n == key.c.event)
    rows = connection.execute(own.where(event.c.article == article_number)).all()
    up = _moving_up([((row.key, row.day), row.event) for row in rows], first_events, connection)
    owners = (select(event.c.article).where(event.c.n.in_(some)) for some in chunks(list(up)))
    return {n for some in owners for n in connection.scalars(some)} - {article_number}


def _articles_up(connection: Connection, article_number: int) -> set[int]:
    """The articles that become the first of a band."""
    rows = connection.scalars(select(band.c.band).where(band.c.article == article_number)).all()
    return _moving_up([(row, article_number) for row in rows], first_articles, connection)


def _moving_up(
    own: Sequence[tuple[Any, int]], first: Callable[..., Mapping[Any, Any]], connection: Connection
) -> set[int]:
    """Who comes after the first of each block, as many as go of these."""
    going = {n for _, n in own}
    most = FIRST + max(Counter(block for block, _ in own).values(), default=0)
    up: set[int] = set()
    for members in first(connection, {block for block, _ in own}, most).values():
        ranked = [n for _, n in members]
        staying = [n for n in ranked if n not in going]
        up |= set(staying[:FIRST]) - set(ranked[:FIRST])
    return up
