"""`collections`, `articles`, `events`, `correct`, `rename`, `delete`: a text typed in, corrected and deleted."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from timeline import cli

TEXT = "NATO pada Rabu menolak tuntutan Rusia."
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("TIMELINE_DATABASE", str(tmp_path / "news.db"))

    def run(*arguments: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        status = cli.main(list(arguments))
        out, err = capsys.readouterr()
        return status, out, err

    return run


@pytest.fixture
def kept(run: Run) -> Run:
    run("ingest", "-", "--published", "28/1/2022", "--collection", "uji", typed=TEXT)
    return run


def events(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("events", "--json")[1])
    return found


def test_a_typed_text_has_the_day_that_was_given(run: Run) -> None:
    for typed in (TEXT, f"\n\n{TEXT}", json.dumps({"text": TEXT})):
        row = json.loads(run("tag", "-", "--published", "28/1/2022", typed=typed)[1])
        assert (row["published"], row["timexes"][0]["value"]) == ("2022-01-28", "2022-01-26")


def test_an_article_that_says_its_day_keeps_it(run: Run) -> None:
    typed = json.dumps({"text": TEXT, "published": "2023-03-03"})
    assert json.loads(run("tag", "-", "--published", "28/1/2022", typed=typed)[1])["published"] == "2023-03-03"


def test_what_is_listed_can_be_corrected_and_undone(kept: Run) -> None:
    (event,) = events(kept)
    assert (event["date"], event["status"], event["actors"]) == ("2022-01-26", "happened", "NATO; Rusia")
    status, _, told = kept(
        "correct",
        event["id"],
        "--date",
        "awal Mei 2010",
        "--status",
        "denied",
        "--actors",
        "NATO; Ukraina",
        "--who",
        "A",
    )
    assert (status, told) == (0, "corrected: Date, Status, Actors\n")
    (now,) = events(kept)
    assert (now["status"], now["actors"]) == ("denied", "NATO; Ukraina")
    assert now["date"].startswith("2010-05")
    assert '"country:UA"' in kept("log", "--what", "correct:actors")[1]  # a listed name is no new person
    assert kept("correct", event["id"], "--undo")[0] == 0
    assert events(kept) == [event]
    assert kept("correct", event["id"], "--undo")[0] == 1


def test_a_deleted_event_comes_back(kept: Run) -> None:
    (event,) = events(kept)
    kept("correct", event["id"], "--delete")
    assert events(kept) == []
    status, _, told = kept("correct", event["id"], "--label", "x")
    assert (status, told) == (1, f"the event {event['id']!r} was deleted; --undo brings it back\n")
    kept("correct", event["id"], "--undo")
    assert events(kept) == [event]


def test_collections_are_made_renamed_and_deleted(kept: Run) -> None:
    assert kept("collections", "--new", "kosong")[0] == 0
    assert kept("collections", "--new", "kosong")[0] == 1
    assert kept("rename", "uji", "kosong")[0] == 1
    assert kept("rename", "uji", "lain")[0] == 0
    assert kept("collections")[1] == "kosong\t0\t0\tFalse\nlain\t1\t1\tFalse\n"
    assert kept("delete", "--collection", "lain")[0] == 0
    assert kept("collections")[1] == "kosong\t0\t0\tFalse\n"
    assert kept("bin", "--restore", "1")[0] == 0
    assert "lain\t1\t1" in kept("collections")[1]


def test_articles_are_listed_and_deleted(kept: Run) -> None:
    ((id_, day, *_),) = [line.split("\t") for line in kept("articles")[1].splitlines()]
    assert day == "2022-01-28"
    status, _, told = kept("delete", id_, "nope")
    assert status == 1
    assert "there is no article «nope»" in told
    assert kept("articles")[1] == ""


@pytest.mark.parametrize("wrong", [("delete",), ("delete", "x", "--collection", "y")])
def test_what_cannot_be_meant_is_wrong_usage(kept: Run, wrong: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        kept(*wrong)
    assert ended.value.code == 2
    (event,) = events(kept)
    for given in ((), ("--date", "entah kapan")):
        with pytest.raises(SystemExit):
            kept("correct", event["id"], *given)


def test_nobodys_word_is_replaced_or_undone_unseen(kept: Run) -> None:
    event = json.loads(kept("events", "--json")[1])[0]["id"]
    assert kept("correct", event, "--label", "Ani menulis ini", "--who", "Ani")[2] == "corrected: Label\n"
    told = kept("correct", event, "--label", "Budi menulis itu", "--who", "Budi")[2]
    assert told == "this replaces what Ani had written: Label; --undo brings it back\ncorrected: Label\n"
    assert kept("correct", event, "--undo", "--who", "Cici")[2] == "undone is what Budi had written: Label\n"
    assert json.loads(kept("events", "--json")[1])[0]["label"] == "Ani menulis ini"
