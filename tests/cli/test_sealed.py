"""A database that cannot be written to gives its chronology all the same, one entry a happening."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from tests.exporters.world import CASES, world
from timeline.cli import database, main
from timeline.errors import StoreError
from timeline.store import Store


@pytest.mark.parametrize("format_", ["json", "actor-events"])
def test_what_cannot_be_kept_is_worked_out_in_a_copy(
    format_: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world(tmp_path).close()
    before = (tmp_path / "world.db").read_bytes()
    opened = database.existing

    def sealed(arguments: argparse.Namespace, writing: bool = False) -> Store:
        if writing:
            raise StoreError("attempt to write a readonly database")
        return opened(arguments, writing)

    monkeypatch.setattr(database, "existing", sealed)
    out, url = tmp_path / "out", str(tmp_path / "world.db")
    assert main(["export", "--format", format_, "-o", str(out), "--undated", "--database", url]) == 0
    assert (tmp_path / "world.db").read_bytes() == before
    text = out.read_text(encoding="utf-8-sig")
    if format_ == "json":
        assert len(json.loads(text)["events"]) == len(CASES)
    else:
        (item,) = {line.split(",")[1] for line in text.splitlines() if "menolak tuntutan" in line}
        assert item
