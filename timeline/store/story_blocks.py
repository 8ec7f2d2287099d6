"""Find the first of each block: those by which all that can be met at one place are compared.

A block is what stands at one place, a word and a day (or the band of a sketch).  Its first are the `FIRST` with the
lowest ranks, a sample that is drawn by hashes (bottom-k sampling; Cohen and Kaplan 2007, «Summarizing data using
bottom-k sketches») and so depends on what is in the block alone, never on the order in which it came.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, and_, delete, func, insert, select, update

from timeline.store.story_tables import band, block, key

FIRST = 32
"""Members of a block with which all others are compared; up to so many, all are compared with all."""
Block = tuple[int, int]
"""A key and a day."""
_LAST = 2**62


def first_events(connection: Connection, blocks: Iterable[Block], most: int = FIRST) -> dict[Block, list[Block]]:
    """(Rank, event) of the `most` lowest of each block, the lowest first; none for an empty block."""
    found: dict[Block, list[Block]] = {}
    same = and_(key.c.key == block.c.key, key.c.day == block.c.day)
    for one, day, rank, event in _lowest(connection, blocks, same, key.c.rank, key.c.event, most):
        found.setdefault((one, day), []).append((rank, event))
    return found


def first_articles(connection: Connection, bands: Iterable[int], most: int = FIRST) -> dict[int, list[Block]]:
    """(Rank, article) of the `most` lowest of each band, the lowest first."""
    found: dict[int, list[Block]] = {}
    blocks = ((number, 0) for number in bands)
    for one, _, rank, n in _lowest(connection, blocks, band.c.band == block.c.key, band.c.rank, band.c.article, most):
        found.setdefault(one, []).append((rank, n))
    return found


def _lowest(
    connection: Connection, blocks: Iterable[Block], same: Any, rank: Column[int], owner: Column[int], most: int
) -> Any:
    rows = [{"key": number, "day": day, "last": _LAST} for number, day in set(blocks)]
    if not rows:
        return []
    connection.execute(insert(block), rows)
    # In two steps: the last rank is looked up once a block, whichever way the database then joins.
    nth = select(rank).where(same).order_by(rank).limit(1).offset(most - 1).scalar_subquery()
    connection.execute(update(block).values(last=func.coalesce(nth, _LAST)))
    members = select(block.c.key, block.c.day, rank, owner).join_from(
        block, rank.table, and_(same, rank <= block.c.last)
    )
    found = connection.execute(members.order_by(block.c.key, block.c.day, rank)).all()
    connection.execute(delete(block))
    return found
