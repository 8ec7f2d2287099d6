"""`bin`, `log`, `backup`, `restore`, `check`: examples, status, and what they leave behind."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.readings import refusal
from timeline import cli
from timeline.store import Store


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    path = str(tmp_path / "news.db")
    with Store.open(path) as store:
        for n in range(3):
            store.save(refusal(f"a{n}"), "satu")
        store.delete_article("a1", None, "Ani")
        store.rename_collection("satu", "pertama", "Budi")
    return path


def run(*arguments: str) -> int:
    return cli.main(list(arguments))


def test_the_bin_gives_back(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("bin", "--database", database) == 0
    assert re.fullmatch(r"1\tarticle\tA1\t1\tAni\t\S+\t\d{4}-\d\d-\d\d\n", capsys.readouterr().out)
    assert run("bin", "--restore", "1", "--who", "Citra", "--database", database) == 0
    assert capsys.readouterr().err == "article 'A1' is back, articles: 1\n"
    assert run("bin", "--restore", "1", "--database", database) == 1
    assert capsys.readouterr().err == "there is nothing numbered 1 in the bin\n"
    with Store.open(database) as store:
        assert len(store.articles()) == 3
        store.delete_article("a2")
    assert run("bin", "--empty", "--database", database) == 0
    assert run("bin", "--json", "--database", database) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_the_log_is_filtered_and_exported(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("log", "--json", "--database", database) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(row["what"], row["name"], row["who"]) for row in told] == [
        ("rename", "pertama", "Budi"),
        ("delete:article", "A1", "Ani"),
    ]
    assert run("log", "--csv", "--who", "Ani", "--what", "delete", "--database", database) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert run("log", "--to", "2020-01-01", "--database", database) == 0
    assert capsys.readouterr().out == ""


def test_a_backup_is_put_back(database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup", "monday.db", "--database", database) == 0
    assert capsys.readouterr().out == "monday.db\n"
    assert run("backup", "monday.db", "--database", database) == 1
    assert "there already" in capsys.readouterr().err
    with Store.open(database) as store:
        store.delete_collection("pertama")
    assert run("restore", "monday.db", "--who", "Ani", "--database", database) == 0
    said = capsys.readouterr().err
    kept = re.search(r"is kept in (\S+)", said)
    assert kept
    assert "restored monday.db: 2 articles in 1 collections" in said
    with Store.open(str(tmp_path / kept[1]), writing=False) as before:
        assert not len(before.collections())
    assert run("check", "--database", database) == 0
    assert capsys.readouterr().err == "the database is whole. Corrections that find no event: 0.\n"
    assert run("log", "--what", "restore", "--database", database) == 0
    assert "monday.db" in capsys.readouterr().out


def test_a_check_names_what_is_wrong(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(database)) as rows:
        rows.execute("UPDATE tally_day SET events = events + 1")
        rows.commit()
    assert run("check", "--json", "--database", database) == 1
    out, err = capsys.readouterr()
    assert {row["kind"] for row in json.loads(out)} == {"counts"}
    assert err.startswith("1 faults: put a backup back")


@pytest.mark.parametrize("name", ["bin", "log", "backup", "restore", "check", "upgrade"])
def test_help_has_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(name, "--help")
    assert ended.value.code == 0
    assert f"timeline {name}" in capsys.readouterr().out.partition("examples:")[2]


@pytest.mark.parametrize("wrong", [["restore"], ["bin", "--restore", "x"], ["bin", "--empty", "--restore", "1"]])
def test_wrong_usage(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*wrong)
    assert ended.value.code == 2
