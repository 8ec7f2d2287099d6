"""Which version of the tables a database has, and what to say where it is not ours."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, inspect, select

from timeline import __version__
from timeline.errors import StoreError
from timeline.message import Message
from timeline.store import words
from timeline.store.schema import VERSION, metadata, setting

_TABLES, _PROGRAM = "schema", "program"


def of(connection: Connection) -> str | None:
    """The version of the tables; None where there are none of ours."""
    if not inspect(connection).has_table(setting.name):
        return None
    return _value(connection, _TABLES)


def create(connection: Connection) -> None:
    """Make all tables, of this program's version."""
    metadata.create_all(connection)
    words.create(connection)
    stamp(connection, VERSION)


def stamp(connection: Connection, version: str) -> None:
    """Write down the version of the tables, and of the program that made them so."""
    told = {_TABLES: version, _PROGRAM: __version__}
    connection.execute(delete(setting).where(setting.c.name.in_(told)))
    connection.execute(insert(setting), [{"name": name, "value": value} for name, value in told.items()])


def older(version: str) -> bool:
    """Whether tables of `version` can only be older than ours."""
    return version.isdecimal() and int(version) < int(VERSION)


def require(connection: Connection, named: str) -> None:
    """StoreError unless the tables, which are there, are of this program's version: says what to do."""
    version = _value(connection, _TABLES) or "unknown"
    if version == VERSION:
        return
    told = "{name}: its tables have version {version}, this program ({ours}) needs {needs}. {advice}"
    about = {"name": named, "version": version, "ours": __version__, "needs": VERSION}
    if older(version):
        advice = Message("`python -m timeline upgrade` carries it forward; it stays beside it as it is.")
        raise StoreError(told, advice=advice, **about)
    program = _value(connection, _PROGRAM)
    known = program and program != __version__  # what is not released yet has the number of what will be
    by = "It was last changed by Linimasa {program}: use that version or a later one, or name another database."
    advice = Message(by, program=program) if known else Message("Update Linimasa, or name another database.")
    raise StoreError(told, advice=advice, **about)


def _value(connection: Connection, name: str) -> str | None:
    found: str | None = connection.scalar(select(setting.c.value).where(setting.c.name == name))
    return found
