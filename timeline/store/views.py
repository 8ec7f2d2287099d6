"""Views that people gave a name: the query string of an address, kept for all readers of a database."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import delete, insert, select

from timeline.errors import StoreError
from timeline.store.activity import now
from timeline.store.frames import frame
from timeline.store.log_tables import saved_view
from timeline.store.store import Store


def known(store: Store) -> pd.DataFrame:
    """The saved views by name: name, query, created."""
    rows = select(saved_view.c.name, saved_view.c.query, saved_view.c.created).order_by(saved_view.c.name)
    with store._read() as connection:
        return frame(connection.execute(rows))


def save(store: Store, name: str, query: str) -> None:
    """Keep a view under a name; what had that name before is replaced.  StoreError for a name of nothing."""
    name = " ".join(name.split())
    if not name:
        raise StoreError("a view needs a name")
    with store._write() as connection:
        connection.execute(delete(saved_view).where(saved_view.c.name == name))
        connection.execute(insert(saved_view).values(name=name, query=query, created=now()))


def forget(store: Store, name: str) -> None:
    """Take a saved view away; nothing happens where there is none."""
    with store._write() as connection:
        connection.execute(delete(saved_view).where(saved_view.c.name == name))
