"""Two processes write at once, and a third reads: nothing is lost, nobody is turned away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from timeline.store import Filter, Store

WRITER = """
import sys
from tests.store.readings import refusal
from timeline.store import Store
store = Store.open(sys.argv[1])
for n in range(60):
    store.save(refusal(f"{sys.argv[2]}-{n}"), sys.argv[2])
    store.save(refusal(f"shared-{n}"), sys.argv[2])
"""


def test_two_writers_and_a_reader(url: str, store: Store) -> None:
    root = Path(__file__).parents[2]
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, url, name], cwd=root) for name in ("a", "b")]
    seen = 0
    while any(writer.poll() is None for writer in writers):
        now = store.count()
        assert now >= seen
        assert store.count(Filter(words="tuntutan")) >= now
        seen = now
    assert [writer.returncode for writer in writers] == [0, 0]
    collections = store.collections().set_index("name").articles.to_dict()
    assert collections == {"a": 120, "b": 120}
    assert len(store.articles()) == 180
    assert store.count() == 360
    assert store.histogram(Filter(), 10).weight.sum() == 360
