"""How much is taken at once, by every importer, and what is told of the rest."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zipfile
from pathlib import Path

import pandas
import pytest

from timeline import limits, workers
from timeline.errors import ImportFailed
from timeline.importers import Imported, article, files, load
from timeline.importers.formats.lines import bounded

GOOD = '{"text": "NATO pada Rabu menolak tuntutan Rusia."}\n'
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>{rows}</sheetData></worksheet>'
)
ROW = '<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>Rabu (26/1/2022) NATO menolak.</t></is></c></row>'


def codes(found: list[Imported]) -> list[str]:
    return [one.error.code if one.error else "" for one in found]


def workbook(rows: str, more: dict[str, bytes] | None = None) -> bytes:
    """An XLSX file as no program would write it."""
    import openpyxl

    plain, out = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            sheet = one.filename == "xl/worksheets/sheet1.xml"
            new.writestr(one, SHEET.format(rows=rows) if sheet else old.read(one))
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.csv", "a.html", "a.zip", "a.txt.gz"])
def test_a_text_too_long_is_told_and_the_others_go_in(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 100)
    monkeypatch.setattr(article.__globals__["fits"], "__defaults__", (100, "text"))
    long = "NATO pada Rabu menolak tuntutan Rusia di Brussel. " * 10
    row = f'{{"text": "{long}"}}\n'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.jsonl", GOOD + row + GOOD)
    content = {
        "a.txt": long, "a.jsonl": GOOD + row + GOOD, "a.json": f"[{GOOD}, {row}, {GOOD}]",
        "a.csv": f"text\nRabu\n{long}\nRabu\n", "a.html": f"<html><body><article><p>{long}</p></article></body></html>",
        "a.zip": out.getvalue(), "a.txt.gz": gzip.compress(long.encode()),
    }[name]  # fmt: skip
    found = list(load(name, content if isinstance(content, bytes) else content.encode()))
    assert codes(found) in (["too-large"], ["", "too-large", ""])
    told = next(one.error for one in found if one.error)
    assert str(told).startswith(name)
    assert "has more than 100 characters. Split it" in str(told)


def test_a_file_of_many_articles_may_be_longer_than_one() -> None:
    """A book, head by head: its advice is what works."""
    chapter = "Title: Bab {n}\n\n" + "Rabu (26/1/2022) NATO menolak tuntutan Rusia. " * 12_000
    book = "\n\n".join(chapter.format(n=n) for n in range(1, 11))
    assert len(book) > 5 * limits.TEXT
    found = list(load("buku.txt", book.encode()))
    assert [one.article.title for one in found if one.article] == [f"Bab {n}" for n in range(1, 11)]
    assert [one.line for one in found] == [1 + 4 * n for n in range(10)]
    (told,) = load("buku.txt", book.replace("Title: ", "").encode())
    assert "head each with a line «Title: …»" in str(told.error)


def test_a_feed_nested_too_deeply_is_told() -> None:
    deep = "<a>" * 50_000 + "Rabu NATO menolak" + "</a>" * 50_000
    (told,) = load("a.rss", f"<rss><channel><item><description>{deep}</description></item></channel></rss>".encode())
    assert str(told.error).startswith("a.rss:1: the XML is broken")


def test_a_feed_that_declares_entities_without_end_is_told() -> None:
    """What the parser refuses as too much was read leniently once, and «&l11;» kept as an article."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    feed = "<rss><channel><item><title>&l11;</title><description>&l11;</description></item></channel></rss>"
    (told,) = load("a.rss", f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>{feed}'.encode())
    assert str(told.error).startswith("a.rss:1: the XML is broken")


def test_a_field_too_long_is_told_with_its_line() -> None:
    found = list(load("a.jsonl", (GOOD + '{"text": "Rabu", "title": "' + "x" * 10_001 + '"}\n').encode()))
    assert str(found[1].error) == "a.jsonl:2: the title has more than 10,000 characters. Shorten it."


def test_a_pasted_text_too_long_is_refused() -> None:
    with pytest.raises(ImportFailed, match="more than 1,000,000 characters"):
        article("a" * (limits.TEXT + 1), key="x")


def test_a_line_too_long_is_told_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE", 1000)
    lines = GOOD + '{"text": "' + "Rabu " * 10_000 + '"}\n' + " " * 5000 + "\n" + GOOD
    assert max(map(len, bounded(io.BytesIO(lines.encode())))) == 1001
    for name, content in (("a.jsonl", lines.encode()), ("a.jsonl.gz", gzip.compress(lines.encode()))):
        (tmp_path / name).write_bytes(content)
        found = list(files.read(tmp_path / name))
        assert codes(found) == ["", "too-large", ""]
        assert [one.line for one in found] == [1, 2, 4]


def test_a_file_too_large_to_be_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WHOLE", 1000)
    (tmp_path / "a.txt").write_text("Rabu " * 1000)
    (tmp_path / "a.jsonl").write_text(GOOD * 1000)
    (told,) = files.read(tmp_path / "a.txt")
    assert "save it as JSON lines (.jsonl), which may be of any length" in str(told.error)
    assert codes(list(files.read(tmp_path / "a.jsonl"))) == [""] * 1000


def test_parquet_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WHOLE", 1000)
    path = tmp_path / "a.parquet"
    rows = [f"Warga menolak rencana itu pada Rabu. Nomor {n}." for n in range(1500)]
    pandas.DataFrame({"text": rows, "published": "2022-01-28"}).to_parquet(path)
    found = list(files.read(path))
    assert codes(found) == [""] * 1500
    assert (found[-1].file, found[-1].line) == (str(path), 1500)
    path.write_bytes(path.read_bytes()[:-9])
    (told,) = files.read(path)
    assert str(told.error).startswith(f"{path}: the Parquet file cannot be read")


def test_a_sheet_that_names_a_row_far_away_ends() -> None:
    found = list(load("a.xlsx", workbook(ROW.format(n=2) + ROW.format(n=99_999_999_999))))
    assert codes(found) == ["", "bad-table"]
    assert "a.xlsx:1048576: a sheet ends at this row" in str(found[1].error)


def test_a_document_is_measured_before_it_is_unpacked() -> None:
    bomb = workbook(ROW.format(n=2), {"xl/media/x.bin": bytes(limits.DOCUMENT)})
    assert len(bomb) < limits.DOCUMENT / 500
    (told,) = load("a.xlsx", bomb)
    assert str(told.error) == "a.xlsx: it has 100 MB unpacked, 100 MB are taken. Save it as .csv or .jsonl."
    assert codes(list(load("unduhan", bomb))) == ["too-large"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_of_too_many_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)
    out = io.BytesIO()
    if name == "a.zip":
        with zipfile.ZipFile(out, "w") as made:
            for n in range(4):
                made.writestr(f"{n}.txt", "Rabu")
    else:
        with tarfile.open(fileobj=out, mode="w") as tape:
            for n in range(4):
                told = tarfile.TarInfo(f"{n}.txt")
                told.size = 4
                tape.addfile(told, io.BytesIO(b"Rabu"))
    found = list(load(name, out.getvalue()))
    assert codes(found)[-1] == "too-large"
    assert "4 files in it, 3 are taken" in str(found[-1].error)


def test_a_pdf_of_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    writer, out = pytest.importorskip("pypdf").PdfWriter(), io.BytesIO()
    for _ in range(3):
        writer.add_blank_page(100, 100)
    writer.write(out)
    monkeypatch.setattr(limits, "PAGES", 2)
    (told,) = load("a.pdf", out.getvalue())
    assert "the PDF has 3 pages, 2 are taken" in str(told.error)


def test_too_many_columns() -> None:
    header = ",".join(["text", *(f"c{n}" for n in range(limits.COLUMNS))])
    (told,) = load("a.csv", f"{header}\nRabu{',' * limits.COLUMNS}".encode())
    assert "columns, 20000 are taken" in str(told.error)


@pytest.mark.parametrize("letters", ["\u2588\u2592" * 3000, "\x01\x02\x1b[31m", "ᬅᬓᬱᬭ", "\u202e\u2066"])
def test_valid_utf8_is_text_whatever_its_letters(letters: str) -> None:
    (found,) = load("a.txt", f"{letters} Rabu".encode())
    assert found.article
    assert found.article.text == f"{letters} Rabu"


def test_a_nul_is_told_as_such() -> None:
    (found,) = load("a.txt", b"NATO menolak\ntuntutan Ru\0sia pada Rabu.")
    assert str(found.error).startswith("a.txt:2: there is a NUL on this line (a byte of 0), which no text has.")


def test_a_tag_with_ten_thousand_attributes_is_read_without_them() -> None:
    crowd = " ".join(f"a{i}=b" for i in range(200_000))
    page = f"<html><body><article><p {crowd}>NATO pada Rabu menolak tuntutan Rusia.</p></article></body></html>"
    (found,) = load("a.html", page.encode())
    assert found.article
    assert found.article.text == "NATO pada Rabu menolak tuntutan Rusia."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_in_a_folder_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("nowhere")
    (tmp_path / "c.txt").symlink_to("c.txt")
    told = [str(one.error) for name in ("a.txt", "b.txt", "c.txt") for one in files.strange(tmp_path / name)]
    assert ["this is no file but a named pipe" in one for one in told] == [True, False, False]
    assert all("b.txt: No such file" in one or "c.txt: Too many levels" in one for one in told[1:])
    assert files.strange(tmp_path) == ()


CELLS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="a"><table:table-row {rows}><table:table-cell {cells}
 office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"""


@pytest.mark.parametrize(("rows", "columns"), [(1_000_000_000, 1), (1, 1_000_000_000), (1_000_000, 16_000)])
def test_an_ods_of_a_billion_cells_is_refused_in_time(rows: int, columns: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        row, column = f'table:number-rows-repeated="{rows}"', f'table:number-columns-repeated="{columns}"'
        made.writestr("content.xml", CELLS.format(rows=row, cells=column))
    pool = workers.Pool(1)
    try:
        found = list(pool.load("a.ods", out.getvalue()))
    finally:
        pool.close()
    assert [one.article for one in found] == [None]
