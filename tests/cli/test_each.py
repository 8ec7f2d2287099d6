"""How `tag` and `extract` hand articles over: as few processes as serve, and nothing out of its order."""

from __future__ import annotations

import json

import pytest

from timeline import limits
from timeline.cli import main
from timeline.workers import Pool
from timeline.workers import pool as pools


@pytest.fixture
def started(monkeypatch):
    """The processes that a run starts."""
    found = []

    class Counted(pools.Process):
        def __init__(self) -> None:
            found.append(self)
            super().__init__()

    made = Pool(1)
    monkeypatch.setattr(pools, "Process", Counted)
    monkeypatch.setattr("timeline.workers.kept", lambda: made)
    yield found
    made.close()


def test_a_few_files_are_opened_and_read_by_one_process(started, tmp_path, capsys):
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"NATO pada {n + 1} Mei 2021 menolak tuntutan itu.", encoding="utf-8")
    assert main(["extract", str(tmp_path)]) == 0
    assert [json.loads(row)["id"] for row in capsys.readouterr().out.splitlines()] == ["0.txt", "1.txt", "2.txt"]
    assert len(started) == 1


def test_while_articles_are_read_the_next_are_opened_and_all_come_in_their_order(started, tmp_path, capsys):
    many = 2 * limits.PART + 3
    lines = [json.dumps({"id": str(n), "published": "2021-05-01", "text": f"Artikel {n}: Rabu."}) for n in range(many)]
    lines.insert(limits.PART - 1, "[]")  # told apart, and no reading is taken for its neighbour's
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["tag", str(tmp_path / "many.jsonl")]) == 1
    told = capsys.readouterr()
    rows = [json.loads(row) for row in told.out.splitlines()]
    assert [row["id"] for row in rows] == [str(n) for n in range(many)]
    assert [row["timexes"][0]["start"] for row in rows] == [10 + len(str(n)) for n in range(many)]
    assert f"many.jsonl:{limits.PART}" in told.err
    assert len(started) == 2
