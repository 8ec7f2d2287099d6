from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.store.databases import KINDS, database
from timeline.importers import article
from timeline.pipeline import read
from timeline.store import Store

Save = Callable[..., str]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with database(request.param, tmp_path) as url:
        opened = Store.open(url)
        yield opened
        opened.close()


@pytest.fixture
def save(store: Store) -> Save:
    """Read a text published on a day, and save it; returns the article's id."""

    def saving(text: str, published: str, source: str = "Antara", collection: str = "news", into: Store = store) -> str:
        day = date.fromisoformat(published)
        made = article(text, key=text[:20], source=source, published=day, published_from="metadata")
        into.save(read(made), collection)
        return made.id

    return saving
