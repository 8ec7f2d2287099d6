"""The store as the floors above see it: one object, a transaction for each call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError

from timeline import settings
from timeline.errors import StoreError
from timeline.model import Correction, Reading
from timeline.packing import Packed
from timeline.store import activity, bin, correcting, dialect, freshness, guard, lists, scope, versions, write
from timeline.store.answers import Answers
from timeline.store.refusals import name, refusals
from timeline.store.write import Saved


class Store(Answers):
    """Articles, events, actors and collections in a database.

    Every method is one transaction and may be called from any thread; several processes may write at the
    same time.  Methods raise StoreError when the database refuses.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._writer = engine.execution_options(writing=True)

    @classmethod
    def open(cls, url: str | None = None, writing: bool = True) -> Store:
        """The store at `url`, else the one that is meant where none is named (`settings.database`).

        A plain path means SQLite.  A database that is not there yet is made; without `writing` that is an error, and
        nothing that is there is touched.  A file of another program is refused either way.
        """
        url = url or settings.database()
        try:
            known = make_url(url if "://" in url else f"sqlite:///{url}")
        except (SQLAlchemyError, ValueError) as error:
            raise StoreError(
                "this is no address of a database: {error}. {advice}", error=error, advice=guard.KINDS
            ) from error
        guard.check(known, writing)
        try:
            store = cls(dialect.connect(known if writing else guard.reading(known), writing))
        except ImportError as error:
            advice = "pip install 'linimasa[postgres]', in a checkout pip install -r requirements-postgres.txt"
            raise StoreError("{name}: {error}. {advice}", name=name(known), error=error, advice=advice) from error
        store._begin(writing)
        return store

    def _begin(self, writing: bool) -> None:
        """Make what is missing, carry older tables forward, where that is allowed; else StoreError says what to do."""
        url, named = self._engine.url, name(self._engine.url)
        if writing and self._older_or_made():
            from timeline.store import migrations  # Alembic is seldom needed

            migrations.forward(url)
        with self._read() as connection:
            if versions.of(connection) is None:
                raise StoreError("{name}: there is no database of Linimasa. `ingest` makes one.", name=named)
            versions.require(connection, named)

    def _older_or_made(self) -> bool:
        """Whether there are older tables; where there are none they are made."""
        with refusals(self._engine.url), self._writer.begin() as connection:
            version = versions.of(connection)
            if version is None:
                versions.create(connection)
            return version is not None and versions.older(version)

    @property
    def url(self) -> URL:
        """The address of the database."""
        return self._engine.url

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with refusals(self._engine.url), self._writer.begin() as connection:
            # Another process may have carried the tables forward since this one opened them.
            versions.require(connection, name(self._engine.url))
            yield connection
            freshness.touch(connection)

    # Articles

    def save(self, reading: Reading, collection: str) -> Saved:
        """Write an article with all that was read in it; the collection is made if it is not there.

        An article that is there already is not doubled: it is in this collection too now, and the new
        reading takes the place of the old one.
        """
        return self.save_all([reading], collection)[0]

    def save_all(self, readings: Sequence[Reading | Packed], collection: str) -> list[Saved]:
        """The same for many articles in one transaction, several times as fast: all or none is written."""
        with self._write() as connection:
            return write.save(connection, readings, scope.create(connection, collection))

    def link(self, article_id: str, collection: str) -> bool:
        """Put an article that is stored already into a collection too; False when it is not stored."""
        with self._write() as connection:
            return lists.link(connection, article_id, scope.create(connection, collection))

    def link_all(self, article_ids: Iterable[str], collection: str) -> list[str]:
        """The same for many in one transaction; those that are stored."""
        with self._write() as connection:
            home = scope.create(connection, collection)
            return [one for one in article_ids if lists.link(connection, one, home)]

    def update(self, reading: Reading) -> None:
        """Put a new reading of a stored article in place of the old, in all its collections."""
        self.update_all([reading])

    def update_all(self, readings: Sequence[Reading]) -> None:
        """The same for many articles in one transaction: all or none is written."""
        with self._write() as connection:
            homes: dict[int, list[Reading]] = {}
            for one in readings:
                homes.setdefault(lists.any_collection(connection, one.article.id), []).append(one)
            for home, some in homes.items():
                write.save(connection, some, home)

    def delete_article(self, article_id: str, collection: str | None = None, who: str = "") -> None:
        """Delete an article, or only take it out of one collection (out of its last means deleting it).

        It lies in the bin for a while (see `store.bin`).
        """
        with self._write() as connection:
            bin.put_article(connection, article_id, scope.find(connection, collection) if collection else None, who)

    # Corrections

    def correct(self, one: Correction) -> int:
        """Lay a person's word over what was extracted, and return its number in the log.

        `one.start` and `one.end` are the span of the event's trigger; `one.old` is filled in.  How values are
        spelled is told in `store.values`.  A merge has no article, and in `old` and `new` the ids of the actor
        that goes and of the one that stays.
        """
        with self._write() as connection:
            return correcting.correct(connection, one)

    def correct_all(self, some: Sequence[Correction], basis: int | None = None) -> list[int]:
        """Make several corrections of one event, all or none; returns their numbers.

        `basis` is the last line of the log that the person had seen (see `last_line`): Superseded, a StoreError, when
        somebody else has corrected the event since.
        """
        with self._write() as connection:
            if basis is not None:
                correcting.unseen(connection, some, basis)
            return [correcting.correct(connection, one) for one in some]

    def undo(self, correction: int, who: str, when: str) -> int:
        """Cancel a correction by a line of its own, whose number is returned; undoing that brings it back."""
        with self._write() as connection:
            return correcting.undo(connection, correction, who, when)

    # Collections

    def create_collection(self, name: str, sample: bool = False, who: str | None = None) -> None:
        """Make an empty collection; one that is there already stays as it is.  No `who`: the program makes it."""
        with self._write() as connection:
            if who is not None and not scope.has(connection, name):
                activity.write(connection, "create", name, who)
            scope.create(connection, name, sample)

    def rename_collection(self, old: str, new: str, who: str = "") -> None:
        """Give a collection another name."""
        with self._write() as connection:
            scope.rename(connection, old, new)
            bin.rename(connection, old, new)
            activity.write(connection, "rename", new, who, {"old": old})

    def delete_collection(self, name: str, who: str = "") -> None:
        """Delete a collection, with the articles that are in no other; all lie in the bin for a while."""
        with self._write() as connection:
            bin.put_collection(connection, scope.find(connection, name), who)
