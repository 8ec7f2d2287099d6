"""Feeds, workbooks and archives: several articles in one file."""

from __future__ import annotations

import gzip
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from timeline import limits
from timeline.importers import LIMIT, Imported, load
from timeline.importers.markup import plain

SENTENCE = "Pada Rabu (26/1/2022), NATO menolak tuntutan Rusia."
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Warta &amp; Kabar</title>
<item><title>NATO menolak</title><link>https://x.id/1</link><guid>x-1</guid>
<pubDate>Fri, 28 Jan 2022 10:00:00 +0700</pubDate><description>Cuplikan.</description>
<content:encoded><![CDATA[<p>{SENTENCE}</p><p>Kedua.<br>Ketiga &amp; akhir.</p>]]></content:encoded></item>
<item><title>Kosong</title><link>https://x.id/2</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Warta</title><entry><title>Judul</title><id>urn:1</id>
<link href="https://x.id/1"/><updated>2022-01-29T01:00:00Z</updated><published>2022-01-28T10:00:00+07:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SENTENCE}</p></div></content></entry></feed>"""


def zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(("nothing", "here"))
    sheet = book.create_sheet("artikel")
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def only(name: str, content: bytes) -> Imported:
    (found,) = load(name, content)
    return found


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "unduhan"])
def test_rss(name: str) -> None:
    first, second = load(name, RSS.encode())
    made = first.article
    assert made
    assert made.text == f"{SENTENCE}\nKedua.\nKetiga & akhir."
    assert (made.key, made.title, made.source, made.url) == ("x-1", "NATO menolak", "Warta & Kabar", "https://x.id/1")
    assert (made.published, made.published_from, first.line) == (date(2022, 1, 28), "metadata", 3)
    assert second.error
    assert str(second.error).startswith(f"{name}:6: the entry has no text, only the address of its page. Fetch that:")
    assert (first.page, second.page) == ("", "https://x.id/2"), "the first is whole"


def test_an_entry_that_sums_up_its_page_names_it() -> None:
    feed = RSS.replace("content:encoded>", "content:other>")
    first = next(load("a.rss", feed.encode()))
    assert (first.page, first.warnings) == ("https://x.id/1", ("summary",))
    long = RSS.replace("Cuplikan.", SENTENCE * 20).replace("content:encoded>", "content:other>")
    assert next(load("a.rss", long.encode())).page == ""


def test_atom_leads_to_the_page_and_not_to_the_entry_itself() -> None:
    content = ATOM.replace(
        '<link href="https://x.id/1"/>', '<link rel="self" href="https://x.id/api"/><link href="https://x.id/1"/>'
    )
    made = only("a.atom", content.encode()).article
    assert made
    assert made.url == "https://x.id/1"


def test_atom() -> None:
    made = only("a.atom", ATOM.encode()).article
    assert made
    assert (made.text, made.key, made.url) == (SENTENCE, "urn:1", "https://x.id/1")
    assert (made.published, made.title, made.source) == (date(2022, 1, 28), "Judul", "Warta")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            "<urlset><url><loc>x</loc></url></urlset>",
            "a.xml: the table has no column of texts; its columns are: loc.",
        ),
        ("<a><b/></a>", "a.xml: the XML is no feed: it has no items. Save the articles as"),
        ("<rss><channel>", "a.xml:1: the XML is broken: "),
        (
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item><title>&x;</title></item></rss>",
            "a.xml:1: ",
        ),
    ],
)
def test_other_xml(content: str, told: str) -> None:
    found = only("a.xml", content.encode())
    assert str(found.error).startswith(told)


@pytest.mark.parametrize(
    ("markup", "text"), [("a &amp; b", "a & b"), ("<p>a</p> b<script></script>", "a\nb"), ("", ""), ("<!-- x -->", "")]
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_workbook() -> None:
    rows = [("Tanggal", "Isi", "No"), (datetime(2022, 1, 28), SENTENCE, 7), (None, None, None), ("29/1/2022", 5, None)]
    first, second = load("a.xlsx", workbook(*rows))
    assert first.article
    assert (first.article.text, first.article.key, first.article.published) == (SENTENCE, "7", date(2022, 1, 28))
    assert (second.line, second.article) == (4, None)
    assert second.error
    assert second.error.code == "no-text"


def test_a_workbook_without_texts_or_broken() -> None:
    assert "the table has no column of texts; its columns are: a, b. Name one of them text or teks" in str(
        only("a.xlsx", workbook(("a", "b"), (1, 2))).error
    )
    assert "the table has no row under a header" in str(only("a.xlsx", workbook(("a", "b"))).error)
    assert "the workbook cannot be read" in str(only("a.xlsx", b"PK\x03\x04 broken").error)
    assert "the workbook cannot be read" in str(only("a.xlsx", zipped({"a.txt": "x"})).error)


@pytest.mark.parametrize("name", ["a.zip", "unduhan"])
def test_archive(name: str) -> None:
    rows = '{"text": "Baik."}\n{oops'
    content = zipped({"b.txt": SENTENCE, "isi/a.jsonl": rows, "__MACOSX/b.txt": "x", ".c.txt": "x", "c.jpg": b"\xff"})
    found = list(load(name, content))
    assert [(one.file, one.line, one.article is None) for one in found] == [
        (f"{name}/.c.txt", None, True),
        (f"{name}/b.txt", None, False),
        (f"{name}/c.jpg", None, True),
        (f"{name}/isi/a.jsonl", 1, False),
        (f"{name}/isi/a.jsonl", 2, True),
    ]
    assert [one.article.key for one in found if one.article] == ["b.txt", "a.jsonl:1"]
    assert "its path is hidden" in str(found[0].error)
    assert str(found[2].error).startswith(f"{name}/c.jpg: files that end in .jpg are not read.")
    assert str(found[4].error).startswith(f"{name}/isi/a.jsonl:2: the line is not JSON")


def test_archives_that_are_of_no_use(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden, none = load("a.zip", zipped({".c.jpg": "x", "a_files/b.png": "x"}))
    assert (hidden.file, "there is no file in this archive" in str(none.error)) == ("a.zip/.c.jpg", True)
    assert "the ZIP file cannot be read" in str(only("a.zip", b"PK\x03\x04 broken").error)
    assert "another archive" in str(only("a.zip", zipped({"b.zip": zipped({"a.txt": SENTENCE})})).error)
    bomb = zipped({"a.txt": b" " * (LIMIT + 1) + b"x"})
    assert len(bomb) < LIMIT / 100
    assert only("a.zip", bomb).error.code == "too-large"  # type: ignore[union-attr]
    monkeypatch.setattr(limits, "ARCHIVE", 10)
    assert only("a.zip", zipped({"a.txt": SENTENCE})).error.code == "too-large"  # type: ignore[union-attr]


ROW = b'{"id": "w-1", "published": "2022-01-28", "text": "' + SENTENCE.encode() + b'"}\n'


@pytest.mark.parametrize("name", ["warta.jsonl.gz", "warta.gz", "unduhan"])
def test_a_packed_file_is_read_as_what_is_in_it(name: str) -> None:
    found = only(name, gzip.compress(ROW))
    assert found.article
    assert (found.article.key, found.file) == ("w-1", name)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (gzip.compress(ROW)[:40], "cannot be read"),
        (gzip.compress(gzip.compress(ROW)), "another packed file"),
        (gzip.compress(b" " * (LIMIT + 1)), "MB"),
    ],
    ids=["cut", "twice", "large"],
)
def test_a_packed_file_that_cannot_be_read_says_why(content: bytes, told: str) -> None:
    error = only("warta.jsonl.gz", content).error
    assert error
    assert told in str(error)
    assert "warta.jsonl.gz" in str(error)


def test_members_with_a_path_outside_are_named_and_what_systems_leave_behind_is_not() -> None:
    own = {"__MACOSX/._a.txt": "x", ".DS_Store": "x", "a_files/iklan.html": "x"}
    found = list(load("a.zip", zipped({"../../b.txt": SENTENCE, ".git/c.txt": SENTENCE, "a.txt": SENTENCE} | own)))
    assert [(one.file, one.error and one.error.code) for one in found] == [
        ("a.zip/../../b.txt", "hidden"),
        ("a.zip/.git/c.txt", "hidden"),
        ("a.zip/a.txt", None),
    ]
