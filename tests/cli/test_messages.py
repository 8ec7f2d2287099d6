"""What the commands say of inputs they cannot use: file as given, line of the file, reason, next step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline.cli import main

TEXT = "Pada Rabu (26/1/2022), Polri menolak tuntutan Rusia."
GOOD = json.dumps({"id": "good", "text": TEXT})


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIMELINE_DATABASE", "news.db")
    (tmp_path / "in").mkdir()
    return tmp_path


MESSAGES = [
    ("a.txt", "", "in/a.txt: the file is empty. Save an article's text in it"),
    ("a.jsonl", "", "in/a.jsonl: the file is empty. Save an article's text in it"),
    ("a.jsonl", f"{GOOD}\n\n{{oops\n", "in/a.jsonl:3: the line is not JSON: Expecting property name"),
    ("a.jsonl", '{"text": 12345}', "in/a.jsonl:1: the text of the row must be a string, not a number. Put it between"),
    ("a.jsonl", '{"text": [5]}', "in/a.jsonl:1: the text of the row must be a string, not a list. "),
    ("a.jsonl", '{"title": "a"}', "in/a.jsonl:1: the row has no text. It must give a text, as in {"),
    ("a.jsonl", "7", "in/a.jsonl:1: the row is no object but a number. It must give a text, as in {"),
    ("a.json", f'[\n {GOOD},\n {{"text":\n  5}},\n {GOOD}]', "in/a.json:3: the text of row 2 must be a string"),
    ("a.json", f'[{GOOD}, {{"text": ""}}]', "in/a.json:2: row 2 has no text. It must"),
    ("a.json", '{\n"text":\n', "in/a.json:3: the file is not JSON: Expecting value at column 1. Mend it"),
    ("a.csv", 'text,title\nBaik.,"a\nb"\n,c\n', "in/a.csv:4: the row has no text. "),
]


@pytest.mark.parametrize("command", ["tag", "extract", "ingest"])
@pytest.mark.parametrize(("name", "content", "told"), MESSAGES)
def test_bad_inputs(
    command: str, name: str, content: str, told: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "in" / name).write_text(content, encoding="utf-8")
    assert main([command, f"in/{name}"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(told)
    assert "line 1 column" not in line


@pytest.mark.parametrize("command", ["tag", "extract", "ingest"])
def test_a_missing_file(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "in/none.txt"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("in/none.txt: No such file or directory. Check the name; paths count from /")


@pytest.mark.parametrize("command", ["tag", "extract", "ingest"])
def test_a_publication_date_that_cannot_be_read_is_told_and_the_article_kept(
    command: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"text": TEXT, "published": "2022-01-27"}, {"text": TEXT, "published": "27 Foo 2022"}]
    rows += [{"text": "Warga menolak rencana itu.", "published": "2022-02-31"}]
    (here / "in" / "a.jsonl").write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main([command, "in/a.jsonl"]) == 0
    out, err = capsys.readouterr()
    first, second = err.splitlines()
    assert first.startswith("in/a.jsonl:3: warning: the publication date '27 Foo 2022' cannot be read; ")
    assert "with the day its text gives, 2022-01-26." in first
    assert second.startswith("in/a.jsonl:5: warning: the publication date '2022-02-31' cannot be read; ")
    assert "with no day of publication." in second
    assert out.startswith("3 new") if command == "ingest" else len(out.splitlines()) == 3


@pytest.mark.parametrize("command", ["tag", "extract", "ingest"])
def test_folders_without_articles(command: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "in"]) == 1
    assert capsys.readouterr().err.startswith("in: the folder is empty. Put files there that end in .atom ")
    (here / "in" / "photo.jpg").write_bytes(b"\xff\xd8")
    assert main([command, "in"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first == "in: 1 file of other formats skipped: in/photo.jpg"
    assert second.startswith("in: there is no article in this folder. Put files there that end in .atom ")


@pytest.mark.parametrize("command", ["tag", "extract", "ingest"])
def test_files_of_other_formats_are_skipped_and_named(
    command: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "in" / "good.txt").write_text(TEXT, encoding="utf-8")
    for number in range(21):
        (here / "in" / f"{number:02d}.dwg").touch()
    (here / "in" / ".hidden").touch()
    assert main([command, "in"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("in: 21 files of other formats skipped: in/00.dwg, in/01.dwg, ")
    assert line.endswith("in/19.dwg and 1 more")


def test_rows_without_an_id_go_by_file_name_and_place(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = json.dumps({"text": TEXT})
    (here / "in" / "a.json").write_text(f"[{row},{row},\n\n{row}]", encoding="utf-8")
    assert main(["tag", "in/a.json"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == [
        "a.json:1",
        "a.json:2",
        "a.json:3",
    ]
