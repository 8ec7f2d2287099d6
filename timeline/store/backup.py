"""Backs a database up into one file, and puts it back, while others read and write.

A backup is a SQLite database, whichever kind it was made from, so that it can be opened as it is, and put back into
either kind.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from timeline.errors import StoreError
from timeline.store import copying, dialect, guard
from timeline.store.refusals import BUSY_SECONDS, reason
from timeline.store.store import Store
from timeline.store.transfer import Progress, empty, transfer


def backup(store: Store, target: Path, progress: Progress | None = None) -> None:
    """Write all that `store` holds, as it is at one moment, to the file `target`, which must not be there.

    StoreError when it is there, when there is no room, or when the database refuses; there is no half a backup.
    """
    if target.exists():
        raise StoreError("{target}: this file is there already. Name another one.", target=target)
    if not target.absolute().parent.is_dir():
        raise StoreError("{target}: its folder is not there. Make it, or name another one.", target=target)
    path = guard.file_of(store.url)
    if path:
        copying.copy(path, target, (lambda left, whole: progress(whole - left, whole)) if progress else None)
        return
    with TemporaryDirectory(dir=target.absolute().parent, prefix=".backup-", ignore_cleanup_errors=True) as folder:
        made = Path(folder) / target.name
        with Store.open(str(made)) as whole, store._read() as source, whole._write() as written:
            dialect.one_moment(source)
            empty(written)  # of what a fresh database knows of itself
            transfer(source, written, progress)
        copying.copy(made, target)


def restore(source: Path, store: Store, progress: Progress | None = None) -> None:
    """Put what the backup `source` holds into `store`, in place of all that is there.

    It happens in one transaction: whoever reads or writes meanwhile sees the one or the other.  A backup of an earlier
    version is carried forward on the way and stays as it is.  StoreError when `source` is none of ours or damaged.
    """
    require(source)
    with TemporaryDirectory(dir=_roomy(store), prefix=".restore-", ignore_cleanup_errors=True) as folder:
        copied = Path(folder) / source.name
        copying.copy(source, copied)
        _sound(copied, source)
        with Store.open(str(copied)) as carried:
            path = guard.file_of(store.url)
            if path is None:
                with carried._read() as kept, store._write() as written:
                    empty(written)
                    transfer(kept, written, progress)
        if path:
            _pour(copied, path, progress)
            store.close()  # what its connections know of the tables is of before


def require(source: Path) -> None:
    """StoreError when there is no database of ours at `source`; whether it is sound is seen on restoring it."""
    guard.check(make_url(f"sqlite:///{source}"), writing=False)


def _roomy(store: Store) -> Path | None:
    """Where there must be room anyway: beside the database."""
    path = guard.file_of(store.url)
    return path.absolute().parent if path else None


def _sound(copied: Path, source: Path) -> None:
    """StoreError for a backup that is damaged."""
    try:
        with closing(sqlite3.connect(copied)) as rows:
            found = rows.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise StoreError("{name}: {reason}", name=source, reason=reason(error)) from error
    if found != "ok":
        told = "{file}: this backup is damaged ({found}). Nothing was changed; take another one."
        raise StoreError(told, file=source, found=found)


def _pour(copied: Path, path: Path, progress: Progress | None) -> None:
    """Copy one file's pages into another that may be in use: a single transaction of SQLite's."""
    try:
        with closing(sqlite3.connect(copied)) as source, closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as target:
            size = source.execute("PRAGMA page_count").fetchone()[0]
            target.execute("PRAGMA journal_mode=WAL")
            source.backup(target)  # in steps, readers would see the old one for long and writers come in between
            if progress:
                progress(size, size)
    except sqlite3.Error as error:
        raise StoreError("{name}: {reason}", name=path, reason=reason(error)) from error
