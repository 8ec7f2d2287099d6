"""JSON and XML as programs write them: no row is lost, whatever stands around it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from timeline.importers import Imported, languages, load
from timeline.importers.pieces import whole

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
ROWS = [
    {"judul": "Pasar", "tanggal": "2019-09-10", "isi": TEXT},
    {"judul": "Ikan", "tanggal": "2019-09-11", "isi": TEXT + " Dua."},
    {"judul": "Banjir", "tanggal": "2019-09-12", "isi": TEXT + " Tiga."},
]
DAYS = ["2019-09-10", "2019-09-11", "2019-09-12"]
SHAPES: dict[str, Any] = {
    "lists by day": {row["tanggal"]: [{"judul": row["judul"], "isi": row["isi"]}] for row in ROWS},
    "rows by address": {f"https://warta.example/{n}": row for n, row in enumerate(ROWS)},
    "lines under a header": [list(ROWS[0]), *([*row.values()] for row in ROWS)],
    "pandas, orient table": {"schema": {"fields": [{"name": name} for name in "abcde"]}, "data": ROWS},
    "a longer list beside": {"response": {"docs": ROWS}, "facets": [{"tahun": n} for n in range(9)]},
    "one of two lists": {"halaman 1": {"berita": ROWS[:2]}, "halaman 2": {"berita": ROWS[2:]}},
}


def load_json(shape: Any) -> list[Imported]:
    return list(load("a.json", (shape if isinstance(shape, str) else json.dumps(shape)).encode()))


def days(found: list[Imported]) -> list[str]:
    return [str(one.article.published) for one in found if one.article]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_row_is_an_article(shape: str) -> None:
    found = load_json(SHAPES[shape])
    assert days(found) == DAYS
    assert not [one for one in found if one.error]


def test_rows_keep_the_address_they_are_kept_by() -> None:
    found = load_json(SHAPES["rows by address"])
    assert [one.article.url for one in found if one.article] == [f"https://warta.example/{n}" for n in range(3)]


def test_a_list_of_texts() -> None:
    found = load_json([TEXT, TEXT + " Dua."])
    assert [one.article.text for one in found if one.article] == [TEXT, TEXT + " Dua."]


@pytest.mark.parametrize("between", ["\n", "", ",\n"])
@pytest.mark.parametrize("indent", [None, 2])
def test_objects_one_after_the_other(between: str, indent: int | None) -> None:
    assert days(load_json(between.join(json.dumps(row, indent=indent) for row in ROWS))) == DAYS


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (json.dumps(ROWS, indent=0)[:-2], 16),
        (json.dumps(ROWS, indent=0)[:-2] + ',\n{"judul": "x', 17),
        (json.dumps(ROWS)[:-1] + ", {", 1),
    ],
)
def test_a_download_that_broke_off_keeps_what_came_before(content: str, line: int) -> None:
    found = load_json(content)
    assert days(found) == DAYS
    assert found[-1].error
    assert (found[-1].error.code, found[-1].error.line) == ("bad-json", line)


def test_a_comma_too_many_is_no_harm() -> None:
    found = load_json(json.dumps(ROWS)[:-1] + ",]")
    assert days(found) == DAYS
    assert len(found) == 3


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([["Pasar", "dibuka", ",", "kata", "bupati", "."], ["Ramai", "(", "Senin", ")", "."]],
         "Pasar dibuka, kata bupati. Ramai (Senin)."),
        ([[["Satu", "dua", "tiga", "."], ["Empat", "lima", "enam", "."]], [["Tujuh", "lapan", "enam", "!"]]],
         "Satu dua tiga. Empat lima enam.\nTujuh lapan enam!"),
        (["Pasar dibuka.", "Ramai sekali."], "Pasar dibuka.\nRamai sekali."),
        (["Pasar ", {"type": "bold", "text": "dibuka"}, "."], "Pasar dibuka."),
        ([['Kata', 'dia', ',', '"', 'sudah', 'ramai', '"', '.']], 'Kata dia, "sudah ramai".'),
        ([1, 2], [1, 2]),
        ([], []),
        ("Pasar", "Pasar"),
    ],
)  # fmt: skip
def test_texts_in_pieces(pieces: Any, text: Any) -> None:
    assert whole(pieces) == text


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("id", "id"), ("ind", "id"), ("in", "id"), ("id-ID", "id"), ("EN_us", "en"), ("eng", "en"),
        ("Indonesian", "id"), ("Bahasa Indonesia", "id"), ("Inggris", "en"), ("INDONESIAN", "id"),
        ("", "id"), ("und", "id"), ("entah apa", "id"), ("ms", "ms"),
    ],
)  # fmt: skip
def test_languages_as_rows_name_them(named: str, code: str) -> None:
    assert languages.code(named) == code


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("tanggal,bulan,tahun", ["10,September,2019", "11,September,2019", "12,September,2019"]),
        ("year,month,day", ["2019,9,10", "2019,9,11", "2019,09,12"]),
        ("Thn,Bln,Tgl", ["2019,Sep,10", "2019,Sep,11", "2019,Sep,12"]),
    ],
)
def test_a_day_in_three_columns(head: str, cells: list[str]) -> None:
    lines = [f'{cell},"{row["isi"]}"' for cell, row in zip(cells, ROWS, strict=True)]
    assert days(list(load("a.csv", "\n".join([f"{head},isi", *lines]).encode()))) == DAYS


XML = {
    "elements": "<berita><judul>{judul}</judul><tanggal>{tanggal}</tanggal><isi>{isi}</isi></berita>",
    "a database": '<table name="berita"><column name="judul">{judul}</column><column name="tanggal">{tanggal}</column>'
    '<column name="isi">{isi}</column></table>',
    "deeper": "<doc><meta><judul>{judul}</judul><tanggal>{tanggal}</tanggal></meta><isi>{isi}</isi></doc>",
}


@pytest.mark.parametrize("kind", XML)
def test_records_of_any_xml(kind: str) -> None:
    content = "<?xml version='1.0'?><arsip>" + "".join(XML[kind].format(**row) for row in ROWS) + "</arsip>"
    assert days(list(load("a.xml", content.encode()))) == DAYS


def test_what_an_interface_took_back_or_cut_off_is_told() -> None:
    whole = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
    texts = [f"{whole}… [+1234 chars]", "[Removed]", whole, f"{whole} Kata «[Removed]» tertulis di situ."]
    rows = [
        {"title": "[Removed]" if text == "[Removed]" else "Pasar", "url": f"https://x.example/{place}", "content": text,
         "description": text, "publishedAt": "2023-05-10T10:30:00Z"} for place, text in enumerate(texts)
    ]  # fmt: skip
    found = list(load("a.json", json.dumps({"status": "ok", "articles": rows}).encode()))
    assert [one.warnings for one in found] == [("summary",), (), (), ()]
    assert [one.page for one in found] == ["https://x.example/0", "", "", ""]
    assert [one.error.code if one.error else "" for one in found] == ["", "no-text", "", ""]
