"""A fresh store for each test: in SQLite, and in PostgreSQL where TIMELINE_TEST_POSTGRES names a database to use.

The URL looks like postgresql+psycopg://user@127.0.0.1/test; each test makes a schema of its own there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text

from timeline.store import Store

POSTGRES = os.environ.get("TIMELINE_TEST_POSTGRES", "")
_needed = pytest.mark.skipif(not POSTGRES, reason="TIMELINE_TEST_POSTGRES names no database")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "postgres: needs TIMELINE_TEST_POSTGRES")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=[_needed, pytest.mark.postgres])])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        opened = Store.open(f"sqlite:///{tmp_path / 'news.db'}")
        yield opened
        opened.close()
        return
    name = f"test_{uuid4().hex}"
    engine = create_engine(POSTGRES)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    opened = Store.open(f"{POSTGRES}?options=-csearch_path%3D{name}")
    yield opened
    opened.close()
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()
