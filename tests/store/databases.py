"""A fresh database for a test: in SQLite, and in PostgreSQL where TIMELINE_TEST_POSTGRES names a database to use.

The URL looks like postgresql+psycopg://user@127.0.0.1/test; each test makes a schema of its own there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

POSTGRES = os.environ.get("TIMELINE_TEST_POSTGRES", "")
_needed = pytest.mark.skipif(not POSTGRES, reason="TIMELINE_TEST_POSTGRES names no database")
KINDS = ["sqlite", pytest.param("postgresql", marks=[_needed, pytest.mark.postgres])]


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database of a kind, gone afterwards."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'news.db'}"
        return
    name = f"test_{uuid4().hex}"
    engine = create_engine(POSTGRES)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    try:
        yield f"{POSTGRES}?options=-csearch_path%3D{name}"
    finally:
        with engine.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
        engine.dispose()
