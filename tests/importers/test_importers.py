"""Good input comes in as it stands; bad input is named and harms nothing."""

from __future__ import annotations

import json
import struct
import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.importers import LIMIT, Imported, article, load, suffixes
from timeline.pipeline import read

SENTENCE = "Gubernur mengatakan “jalan itu selesai” – kata dia, Jumat (28/1/2022)."
ROW = {"id": "a-1", "published": "2022-01-28", "text": SENTENCE}


def picture() -> bytes:
    """A real PNG of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\1\2\3")) + chunk(b"IEND", b"")
    )


def only(name: str, content: bytes, limit: int | None = LIMIT) -> Imported:
    (found,) = load(name, content, limit)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_text_in_any_usual_encoding(encoding: str) -> None:
    found = only("berita.txt", SENTENCE.encode(encoding)).article
    assert found is not None
    assert found.text == SENTENCE
    assert (found.key, found.published, found.published_from) == ("berita.txt", date(2022, 1, 28), "text")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\r\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf  \n", "no-text"),
        ("a.txt", b"123 456 -- 789", "no-text"),
        ("a.txt", picture(), "binary"),
        ("a.jpg", picture(), "unknown-format"),
        ("a.ics", b"BEGIN:VCALENDAR\nSUMMARY:Pasar dibuka pada Senin\nEND:VCALENDAR", "unknown-format"),
        ("a.pdf", picture(), "unreadable"),
        ("a.html", picture(), "binary"),
        ("a.jsonl", picture(), "binary"),
        ("a.csv", picture(), "binary"),
        ("a.txt", b"%PDF-1.7\n1 0 obj << /Type /Catalog >>", "binary"),
        ("a.docx", b"PK\x03\x04" + bytes(range(256)), "unreadable"),
        ("a.txt", b"\xff\xfea", "encoding"),
        ("a.html", b"<html><body></body></html>", "no-text"),
        ("a.html", b"<html><script>alert(1)</script></html>", "no-text"),
        ("a.json", b'{"text": ', "bad-json"),
        ("a.json", b"[" * 100_000, "bad-json"),
        ("a.json", b'"just words"', "bad-row"),
        ("a.json", b'{"words": "no text here"}', "no-text"),
        ("a.jsonl", b"[1, 2]", "bad-row"),
        ("a.jsonl", b'{"text": 5}', "no-text"),
        ("a.jsonl", b'{"text": ""}', "no-text"),
        ("a.csv", b"x,y\n1,2\n", "no-text-column:x\ty"),
        ("a.csv", b"judul,isi\nHalo,\n", "no-text"),
    ],
)
def test_bad_input_is_named(name: str, content: bytes, code: str) -> None:
    found = only(name, content)
    assert found.article is None
    assert found.error is not None
    assert (found.error.code, found.error.file) == (code, name)
    assert str(found.error).startswith(name)
    assert "Traceback" not in str(found.error)


def test_too_large() -> None:
    found = only("a.txt", b"kata " * 100, limit=100)
    assert found.error is not None
    assert found.error.code == "too-large"
    assert only("a.txt", b"kata " * 100, limit=None).article


def test_good_lines_go_in_and_each_bad_one_is_named() -> None:
    lines = [json.dumps(ROW), "{broken", "", json.dumps({"text": None}), '"x"', json.dumps(ROW | {"text": "Lain."})]
    found = list(load("rows.jsonl", "\n".join(lines).encode()))
    assert [(one.line, one.error.code if one.error else "") for one in found] == [
        (1, ""), (2, "bad-json"), (4, "no-text"), (5, "bad-row"), (6, ""),
    ]  # fmt: skip
    assert [one.article.key for one in found if one.article] == ["a-1", "a-1"]
    assert "rows.jsonl:2" in str(found[1].error)


def test_text_of_a_row_is_kept_to_the_letter() -> None:
    text = "  Baris\r\n\tdua \u2028 tiga\u00a0 empat 😀\n"
    found = only("r.jsonl", json.dumps(ROW | {"text": text}, ensure_ascii=False).encode()).article
    assert found is not None
    assert found.text == text


def test_what_no_database_takes_is_replaced_in_place() -> None:
    found = only("r.jsonl", b'{"text": "a\\u0000b\\ud800c"}').article
    assert found is not None
    assert found.text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    ("published", "day", "origin", "warnings"),
    [
        ("2022-01-28", date(2022, 1, 28), "metadata", ()),
        ("2022-01-28T10:00:00+07:00", date(2022, 1, 28), "metadata", ()),
        (None, None, "unknown", ()),
        ("", None, "unknown", ()),
        ("bukan tanggal", None, "unknown", ("bad-date",)),
        ("2022-02-31", None, "unknown", ("bad-date",)),
        ("2022-13-01", None, "unknown", ("bad-date",)),  # not 13 January: the order of its parts is no guess
        ("2022/13/01", None, "unknown", ("bad-date",)),
        ("2022-13-01T10:00:00+07:00", None, "unknown", ("bad-date",)),
        ("2022/1/2", date(2022, 1, 2), "metadata", ()),
        ("2022-01-28 23:30:00+00:00", date(2022, 1, 29), "metadata", ()),
    ],
)
def test_publication_date_is_known_or_absent(
    published: str | None, day: date | None, origin: str, warnings: tuple[str, ...]
) -> None:
    row = {"id": 7, "text": "Harga naik, kata pedagang.", "published": published}
    found = only("r.jsonl", json.dumps(row).encode())
    assert found.article is not None
    assert (found.article.key, found.article.published, found.article.published_from) == ("7", day, origin)
    assert found.warnings == warnings


def test_json_and_csv_hold_the_same_articles() -> None:
    rows = [ROW | {"title": "Satu", "source": "Antara", "url": "https://x.id/1"}, ROW | {"text": 'Baris; "dua"\nini.'}]
    listed = [one.article for one in load("a.json", json.dumps(rows).encode())]
    table = "Judul;Tanggal;Isi;Sumber;Tautan;ID\r\n"
    table += f'Satu;2022-01-28;{SENTENCE};Antara;https://x.id/1;a-1\r\n;2022-01-28;"Baris; ""dua""\nini.";;;a-1\r\n'
    assert [one.article for one in load("a.csv", table.encode("utf-8-sig"))] == listed
    assert [one.article for one in load("b.json", "\n".join(map(json.dumps, rows)).encode())] == listed


LD = '<script type="application/ld+json">'
PAGE = """<!DOCTYPE html><html lang="id"><head><title>Jembatan dibuka - Koran</title>
<meta property="og:title" content="Jembatan dibuka"><meta property="og:site_name" content="Koran Uji">
<link rel="canonical" href="https://koran.example/jembatan">
%s</head><body><nav>Beranda Olahraga</nav><article><h1>Jembatan dibuka</h1>
<p>Pemerintah kabupaten membuka jembatan baru di atas sungai setelah dua tahun pembangunan, kata bupati.</p>
<p>Warga &amp; pedagang menyambut pembukaan itu karena jarak ke pasar kini jauh lebih pendek daripada dahulu.</p>
</article><footer>Hak cipta</footer></body></html>"""


@pytest.mark.parametrize(
    ("head", "day", "origin"),
    [
        ('<meta property="article:published_time" content="2022-01-28T09:00:00+07:00">', date(2022, 1, 28), "metadata"),
        ('<meta property="article:published_time" content="2022-01-27T20:00:00Z">', date(2022, 1, 28), "metadata"),
        (
            '<script type="application/ld+json">{"@graph":[{"datePublished":"2021-05-06"}]}</script>',
            date(2021, 5, 6),
            "metadata",
        ),
        ('<script type="application/ld+json">{broken</script>', None, "unknown"),
        ("", None, "unknown"),
    ],
)
def test_a_web_page(head: str, day: date | None, origin: str) -> None:
    found = only("halaman.html", (PAGE % head).encode()).article
    assert found is not None
    assert found.title == "Jembatan dibuka"
    assert (found.source, found.url) == ("Koran Uji", "https://koran.example/jembatan")
    assert "Warga & pedagang" in found.text
    assert "Beranda" not in found.text
    assert (found.published, found.published_from) == (day, origin)


def test_content_tells_the_format_when_the_name_does_not() -> None:
    assert only("noname", (PAGE % "").encode()).article.title == "Jembatan dibuka"
    assert only("noname", json.dumps(ROW).encode()).article.key == "a-1"
    assert only("noname", SENTENCE.encode()).article.text == SENTENCE
    assert {".txt", ".html", ".htm", ".jsonl", ".json", ".csv"} <= set(suffixes())


def test_the_same_words_on_the_same_day_are_the_same_article() -> None:
    day = date(2022, 1, 28)
    first = article("Satu dua.\n\nTiga.", key="a", published=day)
    assert article(" Satu dua.\nTiga. ", key="b", title="Lain", published=day).id == first.id
    assert article("Satu dua. Empat.", key="a", published=day).id != first.id
    assert article("Satu dua.\n\nTiga.", key="a", published=date(2022, 1, 29)).id != first.id


def test_a_headline_is_taken_from_the_first_line() -> None:
    assert article("Jembatan dibuka\n\nWarga senang.", key="a").title == "Jembatan dibuka"
    assert article("Warga senang.\n\nPasar dekat.", key="a").title == "Warga senang."


def test_a_dateline_is_no_title():
    found = article("BRUSSELS -- NATO menolak tuntutan itu. Ukraina lega.", key="a")
    assert found.title == "NATO menolak tuntutan itu."


def test_a_text_without_a_headline_is_called_by_the_beginning_of_its_first_sentence():
    text = "Pemerintah Kota Bandung pada Rabu membuka kembali jembatan penyeberangan yang rusak karena gempa."
    found = article(f"{text} Warga senang.", key="jembatan.txt")
    assert found.title == "Pemerintah Kota Bandung pada Rabu membuka kembali jembatan penyeberangan yang…"
    assert found.key == "jembatan.txt"
    assert len(article("a" * 300 + " b.", key="a").title) == 80


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([".txt", ".html", ".jsonl", ".json", ".csv", ""]), st.binary(max_size=200))
def test_no_bytes_raise(suffix: str, content: bytes) -> None:
    for found in load(f"x{suffix}", content):
        assert (found.article is None) != (found.error is None)


@pytest.mark.parametrize(
    ("written", "code"),
    [("id", "id"), ("id-ID", "id"), ("EN_us", "en"), ("", "id"), ("Indonesian", "id"), ("../../a", "id"), ("xx", "xx")],
)
def test_languages_are_told_by_their_code(written: str, code: str) -> None:
    row = json.dumps({"text": "Pada Rabu (26/1/2022), NATO menolak tuntutan Rusia.", "language": written})
    (found,) = load("a.jsonl", row.encode())
    assert found.article
    assert found.article.language == code
    assert read(found.article).article.language == code  # a language of which nothing is known hurts nobody
