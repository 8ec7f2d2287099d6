"""Documents, mails, archives and tables of other programs: each made here as its program would write it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Sequence
from email.message import EmailMessage

import pytest
from docx import Document
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from timeline.importers import Imported, load
from timeline.importers.formats.pdf import flowing, joined

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
PAGE = f"""<html><head><title>Pasar dibuka</title>
<meta property="article:published_time" content="2019-09-10T10:15:00+07:00">
</head><body><article><h1>Pasar dibuka</h1><p>{TEXT}</p>
<p>{TEXT} Warga menyambutnya dengan kenduri.</p></article></body></html>"""
Piece = tuple[int, int, str]


def pdf(*pages: Sequence[Piece]) -> bytes:
    """A PDF with a font and, on each page, words at x and y."""
    bodies = ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        drawn = "\n".join(f"BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET" for x, y, words in page)
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        kids.append(len(bodies) + 1)
        bodies.append(
            "<< /Type /Page /Parent 9999 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 1 0 R >> >> /Contents {len(bodies)} 0 R >>"
        )
    tree = len(bodies) + 1
    bodies.append(f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>")
    bodies.append(f"<< /Type /Catalog /Pages {tree} 0 R >>")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body.replace('9999', str(tree))}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer << /Size {len(bodies) + 1} /Root {len(bodies)} 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + head.encode() + tail.encode()


def lines(*words: str, x: int = 60, y: int = 780) -> list[Piece]:
    return [(x, y - 14 * at, line) for at, line in enumerate(words)]


def only(name: str, content: bytes) -> Imported:
    (found,) = load(name, content)
    return found


def test_pdf() -> None:
    found = only(
        "a.pdf", pdf(lines("Pasar dibuka", "Selasa, 10 September 2019", "Bupati meresmikan pasar ikan pada Senin."))
    )
    assert found.article
    assert (str(found.article.published), found.article.title) == ("2019-09-10", "Pasar dibuka")
    assert found.article.text.endswith("Bupati meresmikan pasar ikan pada Senin.")


def test_pdf_without_what_stands_on_every_page() -> None:
    pages = [
        lines(
            "Warta Pagi",
            f"Berita nomor {word} tentang pasar,",
            "yang ramai dan pem-",
            "bangunannya lancar",
            f"hari {word}",
            f"Halaman {n} dari 3",
        )
        for n, word in enumerate(["satu", "dua", "tiga"], 1)
    ]
    found = only("a.pdf", pdf(*pages))
    assert found.article
    assert "Warta Pagi" not in found.article.text
    assert "Halaman" not in found.article.text
    assert found.article.text.count("pembangunannya lancar") == 3


def test_pdf_in_two_columns() -> None:
    left = [f"kiri {n} bupati membuka pasar" for n in range(12)]
    right = [f"kanan {n} pedagang berjualan" for n in range(12)]
    rows = [piece for pair in zip(lines(*left), lines(*right, x=320), strict=True) for piece in pair]
    found = only("a.pdf", pdf(rows))
    assert found.article
    assert found.article.text.split() == [word for line in (*left, *right) for word in line.split()]


@pytest.mark.parametrize(
    ("content", "code"),
    [(pdf([]), "scan"), (b"%PDF-1.7\n1 0 obj << /Type /Catalog >>", "unreadable"), (b"%PDF-", "unreadable")],
)
def test_pdf_of_no_use(content: bytes, code: str) -> None:
    found = only("a.pdf", content)
    assert found.error
    assert found.error.code == code


def test_the_lines_of_a_paragraph_become_one() -> None:
    column = ["Bupati Rawa Indah Sulaiman", "Hadi meresmikan pasar itu", "pada Senin (9/9/2019)."]
    head = ["Pasar Ikan Diresmikan di Rawa Indah", "Selasa, 10 September 2019"]
    read = flowing("\n".join([*head, *column, "", "Pedagang mulai berjualan,", "kata kepala dinas itu."]))
    assert read.split("\n") == [*head, " ".join(column), "", "Pedagang mulai berjualan, kata kepala dinas itu."]
    assert (flowing(""), flowing("\n\n")) == ("", "\n\n")


def test_warc_as_crawlers_pack_it() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)  # each record packed by itself
    for kind, n in (("response", 0), ("metadata", 1), ("response", 2)):
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        payload = io.BytesIO(PAGE.replace("kenduri", f"kenduri {n}").encode())
        headers = http if kind == "response" else None
        writer.write_record(
            writer.create_warc_record(f"https://w.example/{n}", kind, payload=payload, http_headers=headers)
        )
    found = list(load("a.warc.gz", out.getvalue()))
    assert [one.file for one in found] == ["a.warc.gz/https://w.example/0", "a.warc.gz/https://w.example/2"]


def test_pages_that_go_on() -> None:
    assert joined(["Satu dua", "tiga.", "Empat."]) == "Satu dua tiga.\n\nEmpat."


def test_docx() -> None:
    document, out = Document(), io.BytesIO()
    document.add_heading("Pasar dibuka", 0)
    document.add_paragraph("Selasa, 10 September 2019")
    document.add_paragraph(TEXT)
    document.add_table(1, 2).rows[0].cells[1].text = "Luas 40 hektare"
    document.save(out)
    found = only("a.docx", out.getvalue())
    assert found.article
    assert (found.article.title, str(found.article.published)) == ("Pasar dibuka", "2019-09-10")
    assert found.article.text.endswith(f"{TEXT}\nLuas 40 hektare")


def test_odt() -> None:
    document, out = OpenDocumentText(), io.BytesIO()
    document.text.addElement(H(outlinelevel=1, text="Pasar dibuka"))
    document.text.addElement(P(text="Selasa, 10 September 2019"))
    document.text.addElement(P(text=TEXT))
    document.write(out)
    found = only("a.odt", out.getvalue())
    assert found.article
    assert (found.article.title, str(found.article.published)) == ("Pasar dibuka", "2019-09-10")


def test_parquet() -> None:
    import pandas

    out = io.BytesIO()
    days = pandas.to_datetime(["2019-09-10T20:00:00Z", "2019-09-13T01:00:00Z"])
    pandas.DataFrame({"judul": ["Pasar", "Ikan"], "tanggal_terbit": days, "isi_berita": [TEXT, TEXT]}).to_parquet(out)
    told = [
        (str(one.article.published), one.article.title, one.line)
        for one in load("a.parquet", out.getvalue())
        if one.article
    ]
    assert told == [("2019-09-11", "Pasar", 1), ("2019-09-13", "Ikan", 2)]
    assert "cannot be read" in str(only("a.parquet", b"PAR1 broken").error)


def message(body: str = TEXT, kind: str = "plain") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "Warta <berita@warta.example>",
        "Pasar dibuka",
        "Tue, 10 Sep 2019 23:30:00 +0000",
    )
    made["Message-ID"] = "<a@warta.example>"
    made.set_content(body, subtype=kind)
    return made.as_bytes()


@pytest.mark.parametrize("content", [message(), message(f"<p>{TEXT}</p>", "html")])
def test_eml(content: bytes) -> None:
    found = only("a.eml", content)
    assert found.article
    assert (str(found.article.published), found.article.title) == ("2019-09-11", "Pasar dibuka")
    assert found.article.text.strip() == TEXT
    assert found.article.extra == (("from", "Warta <berita@warta.example>"),)


def test_mbox() -> None:
    head = b"From berita@warta.example Tue Sep 10 23:30:00 2019\n"
    found = list(load("a.mbox", head + message() + b"\n" + head + message(TEXT + " Dua.")))
    assert [one.article is not None for one in found] == [True, True]
    assert [one.line for one in found] == [1, 3 + (head + message()).count(b"\n") - 1]


def test_mhtml() -> None:
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://warta.example/read/2019/09/10/pasar"
    made.set_content(PAGE, subtype="html")
    made.make_related()
    found = only("a.mhtml", made.as_bytes())
    assert found.article
    assert (str(found.article.published), found.article.source) == ("2019-09-10", "warta.example")


def test_warc() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for n in range(2):
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        body = io.BytesIO(PAGE.replace("kenduri", f"kenduri {n}").encode())
        writer.write_record(
            writer.create_warc_record(f"https://warta.example/{n}", "response", payload=body, http_headers=http)
        )
    found = list(load("a.warc", out.getvalue()))
    assert [one.file for one in found] == ["a.warc/https://warta.example/0", "a.warc/https://warta.example/1"]
    assert [str(one.article.published) for one in found if one.article] == ["2019-09-10"] * 2


def test_markdown() -> None:
    front = "---\ntitle: Pasar dibuka\ndate: 2019-09-10\nauthor: A\n---\n\n"
    front += f"Kata **bupati**, [pasar](https://x.id) dibuka.\n\n{TEXT}\n"
    found = only("a.md", front.encode())
    assert found.article
    assert (found.article.title, str(found.article.published)) == ("Pasar dibuka", "2019-09-10")
    assert found.article.text.startswith("Kata bupati, pasar dibuka.")
    assert found.article.extra == (("author", "A"),)
    plain = only("b.md", f"# Pasar dibuka\n\n{TEXT}".encode())
    assert plain.article
    assert (plain.article.title, plain.article.text) == ("Pasar dibuka", TEXT)


def test_annotated() -> None:
    timeml = (
        f'<?xml version="1.0"?><TimeML><DCT><TIMEX3 value="2019-09-10">x</TIMEX3></DCT><TEXT>{TEXT}</TEXT></TimeML>'
    )
    for name in ("a.tml", "a.xml"):
        found = only(name, timeml.encode())
        assert found.article
        assert (found.article.text, str(found.article.published), found.article.key) == (TEXT, "2019-09-10", "a")
    conllu = f"# newdoc id = d1\n# text = {TEXT}\n1\tBupati\t_\n\n# text = Warga senang.\n\n"
    conllu += f"# newdoc id = d2\n# text = {TEXT}\n"
    told = [(one.article.key, one.article.text) for one in load("a.conllu", conllu.encode()) if one.article]
    assert told == [("d1", f"{TEXT} Warga senang."), ("d2", TEXT)]


FEED = f"""<rss version="2.0"><channel><title>Warta</title><item><title>Pasar</title><link>https://x.id/a</link>
<pubDate>Tue, 10 Sep 2019 10:15:00 +0700</pubDate><description>{TEXT}{{}}</description></item></channel></rss>"""


@pytest.mark.parametrize(
    "content",
    [
        '\n\n<?xml version="1.0" encoding="UTF-8"?>' + FEED.format(""),
        FEED.format(" Tarif &nbsp; naik."),
        FEED.format("").replace("</channel></rss>", ""),
        FEED.format(" R&D."),
    ],
)
def test_feeds_as_broken_as_they_come(content: str) -> None:
    found = only("a.xml", content.encode())
    assert found.article
    assert (found.article.title, str(found.article.published)) == ("Pasar", "2019-09-10")


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "packed"),
    [("a.txt.gz", gzip.compress), ("a.txt.bz2", bz2.compress), ("a.txt.xz", lzma.compress), ("unduhan", bz2.compress)],
)
def test_packed_files(name: str, packed: object) -> None:
    found = only(name, packed(TEXT.encode()))  # type: ignore[operator]
    assert found.article
    assert found.article.text == TEXT


@pytest.mark.parametrize("name", ["a.tar.gz", "a.tgz"])
def test_every_member_of_an_archive_has_a_line(name: str) -> None:
    content = gzip.compress(tarred({"isi/a.txt": TEXT.encode(), "isi/b.zip": b"PK", "isi/c.dwg": b"x", "isi/.d": b"x"}))
    found = list(load(name, content))
    assert [one.error.code if one.error else "" for one in found] == ["", "nested", "unknown-format"]
    assert all("isi/" in one.file for one in found)


@pytest.mark.parametrize("name", ["a.ics", "a.bib", "a.dwg", "a.key"])
def test_other_endings_are_refused_by_name(name: str) -> None:
    found = only(name, TEXT.encode())
    assert found.error
    assert str(found.error).startswith(f"{name}: files that end in {name[1:]} are not read.")
