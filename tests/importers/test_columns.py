"""Columns are told by their names and by what stands in them; a column of days has one order."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.dates.written import Order, parse
from timeline.importers import Imported, load
from timeline.importers.column_names import PARTS, by_name
from timeline.importers.days import Cell, look

TABLES = Path(__file__).parent.parent / "tables"
TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."


def table(name: str) -> list[list[str]]:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    rows = [line.replace("\\|", "\0").split("|") for line in lines if line and not line.startswith("#")]
    return [[cell.strip().replace("\0", "|") for cell in row] for row in rows]


@pytest.mark.parametrize(("written", "order", "day"), table("import_days.txt"))
def test_days_in_any_notation(written: str, order: str, day: str) -> None:
    first: Order = "DMY" if order == "D" else "MDY"
    assert str(parse(written, first) or "-") == day


@pytest.mark.parametrize(("name", "expected"), table("import_columns.txt"))
def test_names_of_columns(name: str, expected: str) -> None:
    fits = {part: fit for part in PARTS if (fit := by_name(part, name))}
    part = min(fits, key=lambda one: (fits[one][0], PARTS.index(one)), default="-")
    assert part + (" ?" if part in fits and fits[part][0] == 2 else "") == expected


def as_csv(*rows: dict[str, Any], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def days(found: list[Imported]) -> list[str]:
    return [f"{one.article.published} {one.article.published_from}" if one.article else str(one.error) for one in found]


@pytest.mark.parametrize(
    ("cells", "order", "sure"),
    [
        (["10/21/2025", "9/5/2025"], "MDY", True),
        (["21/10/2025", "9/5/2025"], "DMY", True),
        (["9/5/2025"], "DMY", False),
        (["9/5/2025 8:43 PM"], "MDY", True),
        (["09/05/2025 20.43.10"], "DMY", True),
        (["Kabar - 09/05/2025, 20:43 WIB"], "DMY", True),
        (["1/9/2019", "2/9/2019", "3/9/2019", "4/9/2019", "5/9/2019"], "DMY", True),
        (["9/1/2019", "9/2/2019", "9/3/2019", "9/4/2019", "9/5/2019"], "MDY", True),
        (["9/9/2019", "2019-09-10"], "DMY", True),
        (["13/9/2019", "9/14/2019", "9/5/2019"], "DMY", False),  # two programs wrote it: no order for all
        ([], "DMY", True),
    ],
)
def test_the_whole_column_decides_the_order(cells: list[str], order: str, sure: bool) -> None:
    found = look([Cell(cell) for cell in cells])
    assert (found.order, found.sure) == (order, sure)


def test_addresses_and_texts_decide_the_order_too() -> None:
    assert look([Cell("9/10/2019", url="https://x.id/read/2019/09/10/a")]).order == "MDY"
    assert look([Cell("9/10/2019", text="Pasar dibuka, Selasa (10/9/2019).")]).order == "MDY"
    assert look([Cell("9/10/2019", text="Pasar dibuka, Rabu (9/10/2019).")]).sure


def test_what_stays_undecided_carries_a_doubt() -> None:
    (found,) = load("a.csv", as_csv({"judul": "Pasar", "tanggal": "9/10/2019", "isi": TEXT}))
    assert found.article
    assert (found.article.published, found.warnings) == (date(2019, 10, 9), ("day-order:2019-09-10",))


def test_a_column_is_known_by_what_stands_in_it() -> None:
    row = {"kolom a": "Pasar ikan", "kolom b": "10 September 2019", "kolom c": TEXT, "kolom d": "https://x.id/a"}
    (found,) = load("a.csv", as_csv(row))
    assert found.article
    assert (found.article.published, found.article.text) == (date(2019, 9, 10), TEXT)
    assert found.article.url == "https://x.id/a"


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ({"publication": "Warta Pagi", "date": "2019-09-10", "isi": TEXT}, "2019-09-10 metadata"),
        ({"date_download": "2024-01-01", "date_publish": "2019-09-10", "maintext": TEXT}, "2019-09-10 metadata"),
        ({"updated_at": "2019-09-11", "created_at": "2019-09-10", "body": TEXT}, "2019-09-10 metadata"),
        ({"tanggal": "10 September 2019", "jam": "10:15 WIB", "isi": TEXT}, "2019-09-10 metadata"),
        ({"isi": TEXT, "link": "https://x.id/read/2019/09/10/pasar"}, "2019-09-10 metadata"),
        ({"isi": TEXT, "link": "https://x.id/nasional/20190910101500-20-429137/pasar"}, "2019-09-10 metadata"),
        ({"isi": TEXT, "link": "https://x.id/2019/09/14-tahun-pasar.html"}, "None unknown"),
        ({"isi": TEXT, "scraped_at": "2024-01-01"}, "None unknown"),
        ({"isi": TEXT, "tanggal_kejadian": "2019-09-09"}, "None unknown"),
    ],
)
def test_the_right_column_of_several(row: dict[str, str], day: str) -> None:
    assert days(list(load("a.csv", as_csv(row)))) == [day]
    assert days(list(load("a.json", json.dumps([row]).encode()))) == [day]


def test_without_a_column_of_days_the_columns_are_named() -> None:
    (found,) = load("a.csv", as_csv({"judul": "Pasar", "isi": TEXT, "diambil": "2024-01-01"}))
    assert found.warnings == ("no-day-column:judul\tisi\tdiambil",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("above", ["", "\n\n", "sep={}\n", "\ufeffsep={}\r\n", "Daftar berita 2019\n\n", '"sep={}"\n'])
def test_tables_as_people_save_them(delimiter: str, above: str) -> None:
    row = {"judul": "Pasar", "tanggal": "2019-09-10", "isi": TEXT, "keterangan (kota, desa; RT)": "a, b; c"}
    content = above.format(delimiter).encode() + as_csv(row, row, delimiter=delimiter)
    assert days(list(load("a.csv", content))) == ["2019-09-10 metadata"] * 2


def test_a_table_without_a_header() -> None:
    content = as_csv({"Pasar ikan": "Pasar ikan", "2019-09-10": "2019-09-11", TEXT: TEXT})
    assert days(list(load("a.csv", content))) == ["2019-09-10 metadata", "2019-09-11 metadata"]


ROWS = [
    {"title": "Pasar", "date": "2019-09-10", "content": TEXT},
    {"title": "Ikan", "date": "2019-09-11", "content": TEXT},
]
WRAPPED = {
    "NewsAPI": {"status": "ok", "articles": [{"source": {"id": None, "name": "Warta"}} | row for row in ROWS]},
    "Elasticsearch": {
        "took": 3,
        "hits": {"total": 2, "hits": [{"_id": str(n), "_source": row} for n, row in enumerate(ROWS)]},
    },
    "JSON Feed": {
        "version": "1",
        "items": [
            {"id": "a", "title": row["title"], "content_html": row["content"], "date_published": row["date"]}
            for row in ROWS
        ],
    },
    "WordPress": [
        {"date": row["date"], "title": {"rendered": row["title"]}, "content": {"rendered": TEXT}} for row in ROWS
    ],
    "columns": {key: {str(n): row[key] for n, row in enumerate(ROWS)} for key in ROWS[0]},
    "index": {str(n): row for n, row in enumerate(ROWS)},
    "split": {"columns": list(ROWS[0]), "index": [0, 1], "data": [list(row.values()) for row in ROWS]},
    "lists": {key: [row[key] for row in ROWS] for key in ROWS[0]},
    "mongoexport": [row | {"_id": {"$oid": "5d77"}, "date": {"$date": row["date"] + "T03:15:00Z"}} for row in ROWS],
    "mongoexport 2": [
        row | {"date": {"$date": {"$numberLong": n}}}
        for row, n in zip(ROWS, ["1568085300000", "1568171700000"], strict=True)
    ],
    "paragraphs": [row | {"content": TEXT.split(", ")} for row in ROWS],
}


@pytest.mark.parametrize("shape", WRAPPED)
def test_json_in_the_shapes_of_interfaces_and_databases(shape: str) -> None:
    found = list(load("a.json", json.dumps(WRAPPED[shape]).encode()))
    assert days(found) == ["2019-09-10 metadata", "2019-09-11 metadata"]
    assert [one.article.title for one in found if one.article] == ["Pasar", "Ikan"]


def test_commas_of_a_text_without_quotation_marks_end_no_cell() -> None:
    for head, line in (
        ("judul,tanggal,isi", f"Pasar,2019-09-10,{TEXT}"),
        ("judul,isi,tanggal", f"Pasar,{TEXT},2019-09-10"),
    ):
        found = list(load("a.csv", f"{head}\n{line}\n{line.replace(', dan', ' dan')},,\n".encode()))
        assert days(found) == ["2019-09-10 metadata"] * 2
        assert [one.article.text for one in found if one.article] == [TEXT, TEXT.replace(", dan", " dan")]


def test_what_stands_beyond_the_header_is_kept() -> None:
    (one,) = load("a.json", json.dumps([["judul", "tanggal", "isi"], ["Pasar", "2019-09-10", TEXT, "tiga"]]).encode())
    assert one.article
    assert dict(one.article.extra)["column 4"] == "tiga"


def test_quotation_marks_behind_a_backslash_end_no_cell() -> None:
    text = f'{TEXT} \\"Kami senang,\\" kata Budi, warga.'
    found = list(
        load("a.csv", f'judul,tanggal,isi\n"Pasar","2019-09-10","{text}"\n"Dua","2019-09-11","{TEXT}"\n'.encode())
    )
    assert [one.article.text for one in found if one.article] == [text.replace("\\", ""), TEXT]
    doubled = f'judul,isi\n"Dua","C:\\""berkas"" {TEXT}"\n'
    (one,) = load("a.csv", doubled.encode())
    assert one.article
    assert one.article.text.startswith('C:\\"berkas" Bupati')


@pytest.mark.parametrize("nothing", ["", "nan", "NaN", "None", "null", "N/A"])
def test_what_programs_write_for_nothing_is_nothing(nothing: str) -> None:
    rows = [{"title": "Satu", "date": "2019-09-10", "content": TEXT, "description": TEXT[:60]},
            {"title": "Dua", "date": "2019-09-11", "content": nothing, "description": f"{TEXT} Dua.", "url": "https://k.id/2"},
            {"title": "Tiga", "date": "2019-09-12", "content": nothing, "description": nothing}]  # fmt: skip
    one, two, three = load("a.csv", as_csv(*[{"url": "", **row} for row in rows]))
    assert one.article
    assert one.warnings == ()
    assert two.article
    assert (two.article.text, two.warnings, two.page) == (f"{TEXT} Dua.", ("summary",), "https://k.id/2")
    assert three.error
    assert three.error.code == "no-text"
    null = [{**row, "content": None if row["content"] == nothing else row["content"]} for row in rows]
    assert [found.warnings for found in load("a.json", json.dumps(null).encode())][1] == ("summary",)


def test_a_weekday_is_no_day_of_the_month_and_digits_are_a_day() -> None:
    row = {"hari": "Selasa", "tgl": "10", "bln": "September", "thn": "2019", "judul": "Pasar", "berita": TEXT}
    assert days(list(load("a.csv", as_csv(row)))) == ["2019-09-10 metadata"]
    assert days(list(load("a.csv", as_csv({"SQLDATE": "20190910", "Content": TEXT})))) == ["2019-09-10 metadata"]
    assert days(list(load("a.csv", as_csv({"nomor": "12345678", "Content": TEXT})))) == ["None unknown"]


def test_a_day_that_cannot_be_read_is_kept() -> None:
    (one,) = load("a.csv", as_csv({"judul": "Pasar", "tanggal": "2 jam yang lalu", "isi": TEXT}))
    assert one.article
    assert (one.warnings, one.given, one.article.extra) == (
        ("bad-date",),
        "2 jam yang lalu",
        (("tanggal", "2 jam yang lalu"),),
    )


def test_rows_on_one_line_are_told_by_their_place() -> None:
    rows = [{"title": "Satu", "content": TEXT}, {"title": "Dua"}, {"title": "Tiga"}]
    for shape in (rows, {"articles": rows}):
        assert [one.line for one in load("a.json", json.dumps(shape).encode())] == [1, 2, 3]
    assert [one.line for one in load("a.json", json.dumps(rows, indent=1).encode())] == [2, 6, 9]


@pytest.mark.parametrize(
    "cell",
    ["1970-01-01", "1970-01-01 07:00:00", "1970-01-01T00:00:00Z", "Kamis, 01 Januari 1970 | 07:00 WIB", "1900-01-01",
     "0001-01-01T00:00:00", "2919-03-05", "Senin, 5 Maret 2919"],
)  # fmt: skip
def test_what_stands_for_an_empty_day_and_the_future_are_no_day(cell: str) -> None:
    (one,) = load("a.csv", as_csv({"judul": "A", "isi": TEXT, "tanggal": cell}))
    assert one.article
    assert (one.article.published, one.warnings, one.given) == (None, ("bad-date",), cell)
    (told,) = load("a.txt", f"Pasar dibuka\n{cell}\n\n{TEXT}".encode())
    assert told.article
    assert told.article.published is None


def test_an_empty_day_leaves_the_row_to_its_address() -> None:
    (one,) = load("a.csv", as_csv({"isi": TEXT, "tanggal": "1970-01-01", "url": "https://x.example/2019/03/05/pasar"}))
    assert days([one]) == ["2019-03-05 metadata"]


@pytest.mark.parametrize(
    ("cell", "slip"),
    [
        ("Selasa, 6 Maret 2019", True),
        ("Selasa, 06 Maret 2019 | 10:15 WIB", True),
        ("Kamis, 13/03/2019 10.15 WIB", True),
        ("Rabu, 6 Maret 2019", False),
        ("Senin, 9 September 2019 00:30 WIT", False),
        ("6 Maret 2019", False),
        ("2019-03-06", False),
    ],
)
def test_a_weekday_that_is_not_that_of_its_day_is_told(cell: str, slip: bool) -> None:
    (one,) = load("a.csv", as_csv({"judul": "A", "isi": TEXT, "tanggal": cell}))
    assert one.article
    assert one.article.published
    assert one.warnings == (("weekday-slip",) if slip else ())
