"""Files into the store: one bad file never stops the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline, rereading
from timeline.cli import main
from timeline.errors import StoreError
from timeline.importers import load
from timeline.ingest import ingest, keep_many
from timeline.store import Filter, Store

ROOT = Path(__file__).parents[2]
TEXT = "Pada Jumat (28/1/2022), NATO menolak tuntutan Rusia."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(str(tmp_path / "news.db"))


def test_each_file_has_its_outcome(store: Store) -> None:
    rows = [json.dumps({"id": "r", "text": "Warga menolak rencana itu, Rabu."}), "{broken"]
    files = [
        ("a.txt", TEXT.encode()),
        ("empty.txt", b""),
        ("again.txt", TEXT.encode("utf-16")),
        ("rows.jsonl", "\n".join(rows).encode()),
    ]
    seen: list[tuple[int, str]] = []
    told = list(ingest(files, store, "mine", on_progress=lambda done, name: seen.append((done, name))))
    assert [(one.file, one.line, one.status) for one in told] == [
        ("a.txt", None, "new"),
        ("empty.txt", None, "error"),
        ("again.txt", None, "duplicate"),
        ("rows.jsonl", 1, "new"),
        ("rows.jsonl", 2, "error"),
    ]
    assert seen == [(1, "a.txt"), (2, "empty.txt"), (3, "again.txt"), (4, "rows.jsonl")]
    assert (told[0].published, told[0].published_from, told[0].events) == (date(2022, 1, 28), "text", 1)
    assert told[2].article_id == told[0].article_id
    assert told[3].published is None
    assert "no-date" in told[3].warnings
    assert list(store.collections().articles) == [2]


def test_a_day_of_publication_that_the_text_contradicts_is_doubted(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "NATO menolak tuntutan Rusia, Senin (9/9/2019). Presiden bertemu menteri pada Senin (9/9/2019)."
    row = json.dumps({"id": "swapped", "published": "2019-10-09", "text": text})
    (told,) = ingest([("rows.jsonl", row.encode())], store, "mine")
    assert "published-doubt:2019-09-10" in told.warnings
    assert "published-doubt:2019-09-10" in store.reading(told.article_id).warnings
    path = tmp_path / "rows.jsonl"
    path.write_text(row)
    assert main(["ingest", str(path), "--database", str(tmp_path / "cli.db")]) == 0
    assert "swapped: published 2019-10-09, but the article seems to be of 2019-09-10" in capsys.readouterr().err
    rereading.republish(store, told.article_id, date(2019, 9, 10))
    assert store.reading(told.article_id).warnings == ()


SWAPPED = """judul,isi,tanggal_terbit,diunggah_sistem
Pasar,Bupati meresmikan pasar ikan di tepi sungai itu pada Senin lalu,2024-01-01,9/13/2019
Ikan,Pedagang mulai berjualan ikan di tepi sungai itu sejak hari Selasa,2024-01-01,9/10/2019
"""


def test_a_column_that_is_named_gives_the_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], store: Store
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(SWAPPED, encoding="utf-8")
    command = ["ingest", str(path), "--database", str(tmp_path / "news.db"), "--day-column"]
    assert main([*command, "diunggah_sistem"]) == 0
    assert sorted(str(day)[:10] for day in store.articles().published) == ["2019-09-10", "2019-09-13"]
    assert main([*command, "tanggal_terbit", "--collection", "b"]) == 0
    assert {str(day)[:10] for day in store.articles(Filter(collections=("b",))).published} == {"2024-01-01"}
    capsys.readouterr()
    assert main([*command, "tanggal"]) == 1
    assert "there is no column «tanggal»; beside the article's own parts there are: diunggah_sistem" in (
        capsys.readouterr().err
    )


def test_a_named_column_that_cannot_be_read_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(SWAPPED.replace("9/13/2019", "besok"), encoding="utf-8")
    assert main(["tag", str(path), "--day-column", "diunggah_sistem"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["published"] for line in out.splitlines()] == ["2024-01-01", "2019-10-09"]
    assert "2019-10-09 may also be 2019-09-10" in err
    assert "the publication date 'besok' cannot be read" in err


def test_files_of_many_articles_have_a_line_each_and_the_reasons_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = '"published": "2022-01-28"'
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{TEXT}", {day}}}\n{{"text": ""}}\n{{oops\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"28 Januari 2022\n\n{TEXT} Dua.", encoding="utf-8")
    command = ["ingest", str(tmp_path / "a.jsonl"), str(tmp_path / "b.txt"), "--database", str(tmp_path / "w.db")]
    assert main(command) == 1
    out, err = capsys.readouterr()
    assert out.startswith("2 new, 0 duplicate, 2 failed, ")
    assert out.rstrip().endswith("; refused: no-text 1, bad-json 1")
    assert f"{tmp_path / 'a.jsonl'}: 1 new, 0 duplicate, 2 failed, " in err
    assert f"{tmp_path / 'b.txt'}: " not in err


def test_a_missing_day_is_told_however_quiet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.txt").write_text("Warga menolak rencana itu.", encoding="utf-8")
    rest = ["-q", "--database", str(tmp_path / "w.db")]
    assert main(["ingest", str(tmp_path / "b.txt"), *rest]) == 0
    assert "WITHOUT A DAY OF PUBLICATION" in capsys.readouterr().err


def test_one_source_keeps_the_spelling_it_had(store: Store) -> None:
    for name, source in (("a", "Warta Pagi"), ("b", "WARTAPAGI"), ("c", "warta.id")):
        row = json.dumps({"id": name, "text": f"Warga {name} menolak rencana itu, Rabu.", "source": source})
        list(ingest([("a.jsonl", row.encode())], store, "mine"))
    assert sorted(store.articles().source) == ["Warta Pagi", "Warta Pagi", "warta.id"]


def test_the_same_file_in_another_collection_is_in_both(store: Store) -> None:
    for name in ("a", "b"):
        (told,) = ingest([("a.txt", TEXT.encode())], store, name)
    assert told.status == "duplicate"
    assert dict(zip(store.collections().name, store.collections().articles, strict=True)) == {"a": 1, "b": 1}
    assert store.count() == 1


def test_a_date_given_later_places_what_was_unresolved(store: Store) -> None:
    text = "Warga menolak rencana pembangunan itu pada Rabu."
    (told,) = ingest([("a.txt", text.encode())], store, "a")
    assert store.count() == 0
    rereading.republish(store, told.article_id, date(2022, 1, 28))
    assert list(store.events().start.dt.date) == [date(2022, 1, 26)]
    article = store.reading(told.article_id).article
    assert (article.published, article.published_from) == (date(2022, 1, 28), "user")
    (again,) = ingest([("a.txt", text.encode())], store, "a")
    assert again.status == "duplicate"
    assert store.count(Filter(collections=("a",))) == 1


def test_one_article_that_cannot_be_read_does_not_stop_the_others(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.read

    def stumbling(article: object) -> object:
        if "stumble" in article.text:
            raise RuntimeError("boom")
        return real(article)

    monkeypatch.setattr(pipeline, "read", stumbling)
    found = [*load("a.txt", b"stumble here"), *load("b.txt", TEXT.encode())]
    told = list(keep_many(found, store, "a"))
    assert [one.status for one in told] == ["error", "new"]
    assert told[0].error is not None
    assert told[0].error.code == "unreadable"


def test_two_at_once_into_one_file_lose_nothing(tmp_path: Path) -> None:
    """Each has articles of its own, and both have the rest."""
    made = [json.dumps({"id": str(n), "published": "2022-01-28", "text": f"{TEXT} Nomor {n}."}) for n in range(90)]
    for name, rows in {"a": made[:60], "b": made[30:]}.items():
        (tmp_path / f"{name}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    call = [sys.executable, "-m", "timeline", "ingest", "--database", str(tmp_path / "news.db")]
    both = [
        subprocess.Popen([*call, str(tmp_path / f"{name}.jsonl")], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for name in ("a", "b")
    ]
    told = [one.communicate(timeout=120)[0] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    counts = [dict(part.split(" ")[::-1] for part in line.strip().split(", ")) for line in told]
    assert sum(int(one["new"]) for one in counts) == 90
    assert sum(int(one["duplicate"]) for one in counts) == 30
    store = Store.open(str(tmp_path / "news.db"))
    assert dict(zip(store.collections().name, store.collections().articles, strict=True)) == {"a": 60, "b": 60}
    assert store.count() == len(store.events()) == sum(int(one["events"]) for one in counts) == 90


def test_a_full_disk_ends_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("the database refuses: disk full")

    monkeypatch.setattr(store, "save_all", refuse)
    with pytest.raises(StoreError):
        list(ingest([("a.txt", TEXT.encode())], store, "a"))


def test_missing_and_guessed_days_are_in_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        {"text": "Warga menolak rencana itu pada Rabu."},
        {"text": "Pasar dibuka pada Senin (9/9/2019), kata bupati."},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert main(["ingest", str(path), "--database", str(tmp_path / "cli.db")]) == 0
    told = capsys.readouterr().out
    assert "2 new, 0 duplicate, 0 failed" in told
    assert "1 WITHOUT A DAY OF PUBLICATION" in told
    assert "1 with a day guessed from the text" in told


@pytest.mark.parametrize("content", ["[]", "{}", '{"articles": []}'])
def test_an_input_that_gives_nothing_is_no_success(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rows.json"
    path.write_text(content)
    assert main(["ingest", str(path), "--database", str(tmp_path / "cli.db")]) == 1
    assert capsys.readouterr().err.startswith(f"{path}")
