"""Finding stories takes many transactions one after the other, and whoever wants to write meanwhile gets a turn."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.store.readings import refusal
from tests.stories.test_stories_many import tellings
from timeline import stories
from timeline.store import Store
from timeline.stories import index


def test_a_writer_gets_a_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ingest beside a large archive whose stories were being found once waited 30 seconds, and gave up."""
    path = str(tmp_path / "news.db")
    with Store.open(path) as store:
        store.save_all(tellings(40), "hari pemilu")
    real = index._step

    def slowly(one: Any) -> int:
        time.sleep(0.6)
        return real(one)

    monkeypatch.setattr(index, "BATCH", 2)
    monkeypatch.setattr(index, "_step", slowly)
    monkeypatch.setattr("timeline.store.dialect.BUSY_SECONDS", 4)
    finder, writer = Store.open(path), Store.open(path)
    finding = Thread(target=stories.refresh, args=(finder,))
    finding.start()
    time.sleep(0.3)
    for _ in range(3):
        writer.save(refusal(), "baru")
    assert finding.is_alive(), "all of it was written meanwhile"
    finding.join()
    assert stories.settled(writer)
