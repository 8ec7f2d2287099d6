"""`revise` and `annotations` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exporters.world import world
from timeline.cli import main
from timeline.store import Filter, Store


@pytest.fixture
def database(tmp_path: Path) -> str:
    world(tmp_path).close()
    return str(tmp_path / "world.db")


def test_a_chronology_is_shown_and_then_taken(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.md"
    assert main(["export", "--format", "markdown", "--database", database, "-o", str(file)]) == 0
    file.write_text(file.read_text(encoding="utf-8").replace("tahun 1974", "tahun 1975"), encoding="utf-8")
    assert main(["revise", str(file), "--database", database]) == 0
    assert "date\tJembatan dibangun\t1974\t1975" in capsys.readouterr().out
    assert Store.open(database).corrections().empty, "showing changes nothing"
    assert main(["revise", str(file), "--apply", "--who", "Ani", "--database", database]) == 0
    assert "1 changes written, 0 not" in capsys.readouterr().err
    assert list(Store.open(database).corrections().who) == ["Ani"]
    assert main(["revise", str(file), "--database", database]) == 0
    left = capsys.readouterr()
    assert (left.out, left.err) == ("", "The file matches what is here.\n"), "there is nothing left to change"


def test_a_csv_brings_its_manifest_from_beside(
    database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "k.csv"
    main(["export", "--format", "csv", "--excel", "--database", database, "-o", str(file)])
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "banjir" not in line), encoding="utf-8")
    main(["revise", str(file), "--apply", "--who", "Ani", "--database", database])
    assert "deleted\tKota banjir" in capsys.readouterr().out
    assert "Kota banjir" not in set(Store.open(database).events(Filter(undated=True)).label)


def test_annotations_move(database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = tmp_path / "said.jsonl", tmp_path / "other"
    other.mkdir()
    world(other).close()
    edited = tmp_path / "k.md"
    main(["export", "--format", "markdown", "--database", database, "-o", str(edited)])
    edited.write_text(edited.read_text(encoding="utf-8").replace("Kota banjir", "Kota tergenang"), encoding="utf-8")
    main(["revise", str(edited), "--apply", "--who", "Ani", "--database", database])
    assert main(["annotations", "-o", str(file), "--database", database]) == 0
    assert main(["annotations", "--from-file", str(file), "--database", str(other / "world.db")]) == 0
    assert "1 new, 0 known, 0 articles not here yet" in capsys.readouterr().err
    assert "Kota tergenang" in set(Store.open(str(other / "world.db")).events().label)
    file.write_text('{"kind": "correction"}\n', encoding="utf-8")
    assert main(["annotations", "--from-file", str(file), "--database", database]) == 1
    assert "said.jsonl: row 1 is no correction" in capsys.readouterr().err
