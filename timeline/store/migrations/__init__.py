"""Carries a database with older tables forward, one migration after the other, in one transaction.

A migration is a file of `versions` in Alembic's form; its `revision` is the version of the tables after it.  What is
from before the first of them is written anew (see `first`).  A file of SQLite is first copied beside itself.  Until the
transaction ends the database is as it was, whenever the program or the computer stops: SQLite and PostgreSQL both
take back tables that were changed.
"""

from __future__ import annotations

import logging
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import URL, Connection

from timeline.errors import StoreError
from timeline.store import copying, dialect, guard, versions
from timeline.store.migrations import first
from timeline.store.refusals import name, refusals
from timeline.store.schema import VERSION

_log = logging.getLogger(__name__)


def forward(url: URL) -> None:
    """Bring the database at `url` to this program's version; nothing where another process has done so meanwhile.

    StoreError when its version is not known, when there is no room for the copy, or when the database refuses.
    """
    engine = dialect.connect(url, binding=False).execution_options(writing=True)
    try:
        with refusals(url), engine.begin() as connection:
            version = versions.of(connection)
            if version is None or not versions.older(version):
                return
            wanted = [] if version in first.VERSIONS else steps(version, name(url))
            path = guard.file_of(url)
            kept = copying.beside(path, version) if path else None
            if not wanted:
                first.renew(connection)
            for step in wanted:
                run(connection, step)
    finally:
        engine.dispose()
    told = f"the file as it was: {kept}" if kept else "in one transaction"
    _log.warning("%s: carried forward from tables of version %s to %s (%s)", name(url), version, VERSION, told)


def steps(version: str, named: str = "") -> list[Script]:
    """The migrations from `version` on, in order; StoreError when it is none of ours."""
    scripts = ScriptDirectory(str(Path(__file__).parent))
    if version not in {one.revision for one in scripts.walk_revisions()}:
        raise StoreError(
            "{name}: its tables have version {version}, which no program has made. "
            "Name a new file and take the articles in again; the old one stays.",
            name=named, version=version,
        )  # fmt: skip
    return list(scripts.iterate_revisions("head", version))[::-1]


def run(connection: Connection, step: Script) -> None:
    """One migration, inside the caller's transaction."""
    with Operations.context(MigrationContext.configure(connection)):
        step.module.upgrade()
    versions.stamp(connection, step.revision)
