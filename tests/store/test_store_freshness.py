"""The data's version changes with every write and with nothing else."""

from __future__ import annotations

from tests.store.readings import refusal
from timeline.store import Filter, Store


def test_a_version_lasts_until_something_is_written_by_whomever(store: Store) -> None:
    before = store.version()
    store.count(Filter())
    assert store.version() == before
    store.save(refusal(), "a")
    saved = store.version()
    assert saved != before
    other = Store.open(str(store._engine.url))
    assert other.version() != before
    seen = store.version()
    other.delete_collection("a")
    assert store.version() != seen
    other.close()
