"""Says in words what a database refused: which one, why, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from sqlalchemy import URL
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from timeline.errors import StoreError
from timeline.message import Message

BUSY_SECONDS = 30
"""How long one waits for another program that writes."""
_SQLITE = {
    "SQLITE_BUSY": "another program has kept it locked for {seconds} seconds. Wait until it is done, or end it.",
    "SQLITE_LOCKED": "another part of this program keeps it locked. Try again.",
    "SQLITE_FULL": "the disk is full. Make room and try again; what was saved before is still there.",
    "SQLITE_READONLY": "it cannot be written to. Check the permissions of the file and of its folder.",
    "SQLITE_CANTOPEN": "it cannot be opened. Check that its folder is there and that you may read and write it.",
    "SQLITE_NOTADB": "this is no SQLite database. Name another file, or one that is not there yet to make one.",
    "SQLITE_CORRUPT": "the file is damaged. Put a copy back, or name a new file and take the articles in again.",
    "SQLITE_IOERR": "the disk cannot be read or written. Check it, and that there is room on it.",
}
_POSTGRESQL = {
    "53100": "the server's disk is full. Make room and try again; what was saved before is still there.",
    "53300": "the server takes no more connections. Try again later.",
    "28": "the server refuses this user or password. Check both in the address.",
    "3D000": "the server has no such database. Make it with `createdb`, or check the name in the address.",
    "42501": "this user may not do that. Ask for the right to make tables in the schema.",
}
"""By SQLSTATE, or its beginning (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


@contextmanager
def refusals(url: URL) -> Iterator[None]:
    """Errors of the database at `url` as StoreError: its name, the reason, the next step."""
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError("{name}: {reason}", name=name(url), reason=reason(error)) from error


def name(url: URL) -> str:
    """How a user calls the database: its file, or its address without the password."""
    if url.get_backend_name() != "sqlite":
        return url.set(query={}).render_as_string(hide_password=True)
    return unquote((url.database or "the database in memory").removeprefix("file:"))


def reason(error: BaseException) -> Message:
    """What is wrong, and what to do about it where that is known."""
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorname", None) or ""
    state = getattr(cause, "sqlstate", None) or ""
    known = next((told for key, told in _SQLITE.items() if code.startswith(key)), None)
    known = known or next((told for key, told in _POSTGRESQL.items() if state.startswith(key)), None)
    if known is None and isinstance(error, OperationalError) and not code and not state:
        first = str(cause).strip().partition("\n")[0]
        return Message("the server cannot be reached ({reason}). Check that it runs, and its address.", reason=first)
    return Message(known, seconds=BUSY_SECONDS) if known else Message("the database refuses: {cause}", cause=cause)
