"""Tell whether anything was written since one last asked, so that answers can be kept until then."""

from __future__ import annotations

from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from timeline.store.schema import setting

_NAME = "data"


def touch(connection: Connection) -> None:
    """Mark the data as changed; every writing transaction does, in whichever process it runs."""
    value = uuid4().hex
    if not connection.execute(update(setting).where(setting.c.name == _NAME).values(value=value)).rowcount:
        connection.execute(insert(setting).values(name=_NAME, value=value))


def version(connection: Connection) -> str:
    """A text that is another one after every write, and "" before the first."""
    return connection.scalar(select(setting.c.value).where(setting.c.name == _NAME)) or ""
