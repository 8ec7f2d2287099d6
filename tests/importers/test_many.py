"""Documents, mails and chats that hold several articles give several, and lose nothing without a word."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from email.message import EmailMessage

import pytest
from docx import Document
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from odf.table import Table, TableCell, TableRow
from odf.text import H, P

from timeline.importers import Imported, load
from timeline.importers.sections import sections

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
ARTICLES = [
    ("Pasar dibuka", "Warta Pagi, Selasa, 10 September 2019", TEXT),
    ("Banjir surut", "Jumat, 13 September 2019", TEXT + " Dua."),
]
DAYS = ["2019-09-10", "2019-09-13"]
TITLES = ["Pasar dibuka", "Banjir surut"]


def days(found: Sequence[Imported]) -> list[str]:
    return [str(one.article.published) for one in found if one.article]


def titles(found: Sequence[Imported]) -> list[str]:
    return [one.article.title for one in found if one.article]


def word() -> bytes:
    document, out = Document(), io.BytesIO()
    document.add_heading("Kliping", 0)
    for title, day, text in ARTICLES:
        document.add_heading(title, 1)
        document.add_paragraph(day)
        document.add_paragraph(text)
        document.add_heading("Tanggapan", 2)
        document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def writer() -> bytes:
    document, out = OpenDocumentText(), io.BytesIO()
    for title, day, text in ARTICLES:
        document.text.addElement(H(outlinelevel=2, text=title))
        document.text.addElement(P(text=day))
        document.text.addElement(P(text=text))
    document.write(out)
    return out.getvalue()


def markdown() -> bytes:
    return "\n\n".join(f"# {title}\n\n*{day}*\n\n{text}" for title, day, text in ARTICLES).encode()


@pytest.mark.parametrize(("name", "content"), [("a.docx", word()), ("a.odt", writer()), ("a.md", markdown())])
def test_articles_under_headings(name: str, content: bytes) -> None:
    found = list(load(name, content))
    assert (days(found), titles(found)) == (DAYS, TITLES)


@pytest.mark.parametrize(
    "lines",
    [
        [(1, "Pasar dibuka"), (0, "10 September 2019"), (0, TEXT)],
        [(1, "Pasar dibuka"), (0, TEXT), (1, "Tanggapan"), (0, TEXT), (1, "Latar"), (0, TEXT)],  # one article's parts
        [(0, TEXT), (0, TEXT)],
        [(1, "Satu"), (0, "10 September 2019"), (1, "Dua"), (0, "13 September 2019")],
        [],
    ],
)
def test_one_article_stays_one(lines: list[tuple[int, str]]) -> None:
    assert sections(lines) == ()


def test_what_stands_above_the_first_heading_is_kept() -> None:
    lines = [(0, TEXT), *(line for title, day, text in ARTICLES for line in ((1, title), (0, day), (0, text)))]
    assert next(part.text for part in sections(lines)) == TEXT


def test_a_table_in_word_is_a_table() -> None:
    document, out = Document(), io.BytesIO()
    document.add_paragraph("Rekap")
    table = document.add_table(1, 3)
    for cell, name in zip(table.rows[0].cells, ["Tanggal", "Judul", "Isi Berita"], strict=True):
        cell.text = name
    for (title, _, text), day in zip(ARTICLES, ["10/09/2019", "13/09/2019"], strict=True):
        for cell, told in zip(table.add_row().cells, [day, title, text], strict=True):
            cell.text = told
    document.save(out)
    found = list(load("a.docx", out.getvalue()))
    assert (days(found), titles(found)) == (DAYS, TITLES)


def test_ods() -> None:
    book, table, out = OpenDocumentSpreadsheet(), Table(name="Rekap"), io.BytesIO()
    lines: list[list[object]] = [["Rekap berita"], ["Tanggal", "Judul", "Isi Berita"]]
    lines += [[date.fromisoformat(day), *one[::2]] for day, one in zip(DAYS, ARTICLES, strict=True)]
    for line in lines:
        row = TableRow()
        for told in line:
            dated = {"valuetype": "date", "datevalue": told.isoformat()} if isinstance(told, date) else {}
            cell = TableCell(**(dated or {"valuetype": "string"}))
            cell.addElement(P(text=str(told)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.write(out)
    found = list(load("a.ods", out.getvalue()))
    assert (days(found), titles(found), [one.line for one in found]) == (DAYS, TITLES, [3, 4])


@pytest.mark.parametrize("name", ["a.ods", "a.xls", "a.xlsb"])
def test_what_is_no_workbook_says_so(name: str) -> None:
    (found,) = load(name, b"ini bukan buku kerja, melainkan teks")
    assert found.error
    assert (found.error.code, "workbook" in str(found.error)) == ("unreadable", True)


def message(body: str, *attached: tuple[str, str]) -> bytes:
    made = EmailMessage()
    made["Subject"], made["Date"], made["From"] = "Terusan", "Thu, 12 Sep 2019 10:15:00 +0700", "a@warta.example"
    made.set_content(body)
    for file, text in attached:
        made.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=file)
    return made.as_bytes()


def test_files_sent_along_are_read_and_others_named() -> None:
    found = list(load("a.eml", message(TEXT, ("berita.txt", f"10 September 2019\n\n{TEXT} Dua."), ("peta.dwg", "x"))))
    assert days(found) == ["2019-09-12", "2019-09-10"]
    assert [one.file for one in found] == ["a.eml", "a.eml/berita.txt", "a.eml/peta.dwg"]
    assert [one.error.code for one in found if one.error] == ["unknown-format"]
    assert days(list(load("a.eml", message(" ", ("berita.txt", f"10 September 2019\n\n{TEXT}"))))) == ["2019-09-10"]


FORWARDED = [
    "---------- Forwarded message ---------\nDari: Warta <b@warta.example>\nDate: Sel, 10 Sep 2019 pukul 10.15\n"
    "Subject: Pasar dibuka\nTo: <a@warta.example>\n\n",
    "> Begin forwarded message:\n>\n> From: Warta <b@warta.example>\n> Subject: Pasar dibuka\n"
    "> Date: 10 September 2019 10.15.30 WIB\n> To: a@warta.example\n\n",
    "-----Original Message-----\nFrom: Warta\nSent: Tuesday, September 10, 2019 10:15 AM\nTo: A\n"
    "Subject: Pasar dibuka\n\n",
]


@pytest.mark.parametrize("head", FORWARDED)
def test_a_message_passed_on_has_the_day_of_the_first(head: str) -> None:
    (found,) = load("a.eml", message(head + TEXT))
    assert found.article
    assert (str(found.article.published), found.article.title) == ("2019-09-10", "Pasar dibuka")
    assert found.article.text == TEXT


CHATS = {
    "Android": "10/09/19 10.15 - Pesan dienkripsi.\n10/09/19 10.16 - Budi membuat grup\n10/09/19 10.20 - Budi: {0}\n"
    "10/09/19 10.21 - Ani menambahkan Tono\n13/09/19 20.15 - Ani: {0} Dua.\n14/09/19 07.00 - Budi: oke\n",
    "iPhone": "[10/09/19 10.20.11] ~ Budi: {0}\n[13/09/19 20.15.00] +62 812-3456: {0} Dua.\n[14/09/19 07.15.00] A: oke",
    "English": "9/10/19, 10:15 AM - Budi: {0}\n9/13/19, 8:15 PM - Ani: {0} Dua.\n9/14/19, 7:15 AM - Budi: oke\n",
    "ISO": "2019-09-10, 10:15 - Budi: {0}\n2019-09-13, 20:15 - Ani: {0} Dua.\n2019-09-14, 07:15 - Budi: oke\n",
}


@pytest.mark.parametrize("kind", CHATS)
def test_chats_give_their_messages_and_count_the_others(kind: str) -> None:
    found = list(load("a.txt", CHATS[kind].format(TEXT).encode()))
    assert days(found) == DAYS
    assert [one.article.text for one in found if one.article] == [TEXT, TEXT + " Dua."]
    assert found[0].warnings == ("passed-over:1",)


@pytest.mark.parametrize(
    "two", ["[{}/23 07.15.10] ~ Redaksi: {}", "[{}/23, 07.15.10] Redaksi: {}", "\u200e[{}/23 07.15.10] ~\u202fInfo: {}"]
)
def test_two_messages_are_a_chat_where_one_opens_the_text(two: str) -> None:
    found = list(load("a.txt", "\n".join(two.format(day, TEXT) for day in ("12/03", "25/03")).encode()))
    assert days(found) == ["2023-03-12", "2023-03-25"]
    assert [one.article.text for one in found if one.article] == [TEXT, TEXT]


HEADS = [
    "{title}\n{weekday}, {day} Maret 2023 | 10:20 WIB\n\n{text}\n\n\n",
    "{title}\n{weekday}, 0{day} Maret 2023 - 10:20 WIB\n{text}\n\n---\n\n",
    "{title}\nRina Sari\n· {weekday} 0{day} Maret 2023 10:20 WIB\n\n{text}\n\n",
    "{title}\nRina Sari - Kabar Rawa · {weekday}, {day} Maret 2023 pukul 10.20 WIB\n\n{text}\n\n",
    "{title}\nDiterbitkan {weekday}, {day} Maret 2023 | 10:20 WIB\n\n{text}\n\n",
]


@pytest.mark.parametrize("head", HEADS)
def test_lines_with_a_day_part_articles_whatever_stands_between(head: str) -> None:
    told = [("Pasar dibuka", "Senin", 6), ("Bus menabrak truk", "Rabu", 8), ("Sekolah libur", "Kamis", 9)]
    text = "".join(head.format(title=title, weekday=weekday, day=day, text=TEXT) for title, weekday, day in told)
    found = list(load("a.txt", text.encode()))
    assert days(found) == ["2023-03-06", "2023-03-08", "2023-03-09"]
    assert [one.article.title for one in found if one.article] == [title for title, _, _ in told]


def test_a_text_that_seems_to_hold_several_says_so() -> None:
    text = f"10 September 2019\n{TEXT}\n{TEXT}\n\n13 September 2019\n{TEXT}\n{TEXT}\n"
    (found,) = load("a.txt", text.encode())
    assert found.warnings == ("seems-several:2",)


DATELINES = ["RAWA, KABAR.com ({}/3/2023) - ", "Rawa ({}/3/2023) - ", "RAWA, {} Maret 2023 (WARTA) - "]


@pytest.mark.parametrize("dateline", DATELINES)
def test_the_day_in_a_dateline_is_that_of_the_article(dateline: str) -> None:
    (one,) = load("a.txt", f"Pasar dibuka\n\n{dateline.format(8)}{TEXT}\n".encode())
    assert one.article
    assert (str(one.article.published), one.article.published_from) == ("2023-03-08", "byline")


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("dateline", DATELINES)
def test_datelines_with_a_day_part_articles(dateline: str, between: str) -> None:
    told = [f"Pasar {day} dibuka{between}{dateline.format(day)}{TEXT}\n\nKedua. {TEXT}" for day in (6, 8, 9)]
    found = list(load("a.txt", "\n\n".join(told).encode()))
    assert days(found) == ["2023-03-06", "2023-03-08", "2023-03-09"]
    assert [(one.line, one.article.title) for one in found if one.article][1][1] == "Pasar 8 dibuka"
    assert all(one.article.text.endswith(f"Kedua. {TEXT}") for one in found if one.article)
    bare = "\n\n".join(f"{dateline.format(day)}{TEXT}" for day in (6, 8))
    assert days(list(load("a.txt", bare.encode()))) == ["2023-03-06", "2023-03-08"]
    (late,) = load("a.txt", f"{TEXT}\n\n{TEXT}\n\n{dateline.format(6)}{TEXT}\n\n{dateline.format(8)}{TEXT}".encode())
    assert late.warnings == ("seems-several:2",)


@pytest.mark.parametrize(
    "text", [f"{TEXT} Rapat digelar (8/3/2023) - dan ditutup.", f"Pasar dibuka\nRawa (8/3) - {TEXT}"]
)
def test_a_day_in_brackets_elsewhere_or_without_a_year_is_not(text: str) -> None:
    (one,) = load("a.txt", text.encode())
    assert one.article
    assert one.article.published_from != "byline"


PARAGRAPHS = "Bupati meresmikan pasar ke-{0} pada Senin di Rawa.\n\nPedagang berjualan pada Selasa.\n\n"
BYLINES = ["Warta.com - 0{0}/03/2019, 08:15 WIB", "0{0}/03/2019", "Kamis, {0} Maret 2019 | 08:15 WIB", "{0} Maret 2019"]


@pytest.mark.parametrize("rule", ["", "-----\n\n"])
@pytest.mark.parametrize("line", BYLINES)
def test_headline_and_day_in_paragraphs_of_their_own_part_short_articles(line: str, rule: str) -> None:
    told = [f"Berita nomor {n}\n\n{line.format(n)}\n\n{PARAGRAPHS.format(n)}{rule}" for n in (3, 4, 5)]
    found = list(load("a.txt", "".join(told).encode()))
    assert days(found) == ["2019-03-03", "2019-03-04", "2019-03-05"]
    assert titles(found) == ["Berita nomor 3", "Berita nomor 4", "Berita nomor 5"]
    assert [one.article.text for one in found if one.article] == [PARAGRAPHS.format(n).strip() for n in (3, 4, 5)]


def test_articles_too_short_to_be_parted_are_told() -> None:
    told = [f"Pasar {n}\n\nWarta.com - 0{n}/03/2019, 08:15 WIB\n\nPasar dibuka pada Sabtu.\n\n---\n\n" for n in (3, 4)]
    (found,) = load("a.txt", "".join(told).encode())
    assert found.warnings == ("seems-several:2",)


@pytest.mark.parametrize(
    "text",
    [
        f"Pasar dibuka\n\nSenin, 3 Maret 2019\n\n{TEXT}\n\nSelasa, 4 Maret 2019\n\n{TEXT}",  # a chronology
        f"Pasar dibuka\n\n3 Maret 2019\n\n{TEXT}\n\nPasar dibuka\n\n3 Maret 2019\n\n{TEXT}",  # the head of each page
        f"Pasar dibuka\n\n3 Maret 2019\n\n{TEXT}\n\nEditor: Rina\n\n{TEXT}",
    ],
)
def test_a_day_over_a_paragraph_or_over_every_page_parts_nothing(text: str) -> None:
    (found,) = load("a.txt", text.encode())
    assert found.article
    assert (found.article.title, found.warnings) == ("Pasar dibuka", ())


def test_short_articles_under_styled_headings_that_each_have_a_day() -> None:
    lines = [(1, "Satu"), (0, "10 Maret 2019"), (0, "Polisi menangkap pelaku pada Sabtu.")]
    lines += [(1, "Dua"), (0, "11 Maret 2019"), (0, "Jaksa menuntut terdakwa pada Sabtu.")]
    assert [part.known["published"] for part in sections(lines)] == ["10 Maret 2019", "11 Maret 2019"]


@pytest.mark.parametrize("two", ["[{}/03/19 08.15.22] {}: {}\n", "{}/03/19 08.15 - {}: {}\n"])
def test_a_chat_of_short_messages_alone_is_one(two: str) -> None:
    told = [
        ("05", "Redaksi", "Polisi menangkap pelaku pada Senin"),
        ("05", "Ani", "ok"),
        ("06", "Redaksi", "Jaksa menuntut pada Selasa"),
    ]
    found = list(load("a.txt", "".join(two.format(*one) for one in told).encode()))
    assert (days(found), found[0].warnings) == (["2019-03-05", "2019-03-06"], ("passed-over:1",))
