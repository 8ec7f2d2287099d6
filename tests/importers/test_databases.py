"""Downloads of news databases, written here after the public descriptions of their layouts."""

from __future__ import annotations

import io

import pytest
from docx import Document

from timeline.importers import Imported, load

FIRST = "Bupati meresmikan pasar ikan di tepi sungai pada Senin (9/9/2019)."
SECOND = "Pasar itu dibangun sejak 2017 oleh pemerintah daerah."
OTHER = "The regent opened a second market near the river on Thursday."

FACTIVA_CODES = f"""SE
Nasional
HD
Pasar ikan dibuka
BY
Budi
WC
350 words
PD
10 September 2019
ET
10:15
SN
Warta Pagi
LA
Bahasa Indonesia
CY
Copyright 2019. PT Warta

LP
{FIRST}

TD
{SECOND}

RE
indon : Indonesia
AN
Document WARPAG0020190910ef9a00001


HD  Second market opens
WC  120 words
PD  13 September 2019
SN  The Warta
LA  English
LP  {OTHER}
AN  Document WARTAX0020190913ef9d00002

Search Summary
Text pasar
"""
FACTIVA = f"""Pasar ikan dibuka

Budi
350 words
10 September 2019
10:15
Warta Pagi
WARPAG
5
Bahasa Indonesia
(c) 2019 PT Warta

{FIRST}

{SECOND}

Document WARPAG0020190910ef9a00001

WORLD
Second market opens
120 words
13 September 2019
The Warta
WARTAX
English
Copyright 2019. The Warta.

{OTHER}

Document WARTAX0020190913ef9d00002
"""
NEXIS = f"""User Name: Budi
Date and Time: Thursday, 12 March 2020 10:15:00 AM
Job Number: 1234
Documents (2)
1. Pasar ikan dibuka
2. Second market opens

Pasar ikan dibuka
Warta Pagi
September 10, 2019 Tuesday
Copyright 2019 PT Warta All Rights Reserved
Section: NASIONAL; Pg. 5
Length: 350 words
Byline: Budi
Body

{FIRST}

{SECOND}

Classification

Language: INDONESIAN
Load-Date: September 11, 2019

End of Document

Page 1 of 1
Second market opens
The Warta
13 September 2019
Length: 120 words
Body

{OTHER}

Language: ENGLISH
Load-Date: September 14, 2019

End of Document
"""
ACADEMIC = f"""


                               1 of 2 DOCUMENTS


                                 Warta Pagi

                           September 10, 2019 Tuesday

Pasar ikan dibuka

BYLINE: Budi

SECTION: NASIONAL; Pg. 5

LENGTH: 350 words

DATELINE: Tepi Sungai


{FIRST}

{SECOND}

LOAD-DATE: September 11, 2019

LANGUAGE: INDONESIAN

                    Copyright 2019 PT Warta


                               2 of 2 DOCUMENTS


                                 The Warta

                           September 13, 2019 Friday
                              Main Edition

Second market opens

LENGTH: 120 words


{OTHER}

LOAD-DATE: September 14, 2019

LANGUAGE: ENGLISH
"""
LAYOUTS = {"factiva with codes": FACTIVA_CODES, "factiva": FACTIVA, "nexis": NEXIS, "academic": ACADEMIC}


def rich(text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return (r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\f0\fs20 " + escaped.replace("\n", "\\par\n") + "}").encode()


def word(text: str) -> bytes:
    document, out = Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def page(text: str) -> bytes:
    return f"<html><body>{''.join(f'<p>{line}</p>' for line in text.splitlines())}</body></html>".encode()


def told(found: list[Imported]) -> list[tuple[str, str, str, str]]:
    made = [one.article for one in found if one.article]
    return [(one.title, str(one.published), one.source, one.language) for one in made]


WRITERS = {"txt": str.encode, "rtf": rich, "docx": word}


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_download_is_many_articles(layout: str, ending: str) -> None:
    found = list(load(f"a.{ending}", WRITERS[ending](LAYOUTS[layout])))
    assert told(found) == [
        ("Pasar ikan dibuka", "2019-09-10", "Warta Pagi", "id"),
        ("Second market opens", "2019-09-13", "The Warta", "en"),
    ]
    texts = [one.article.text for one in found if one.article]
    assert [" ".join(text.split()) for text in texts] == [f"{FIRST} {SECOND}", OTHER]


def test_a_page_of_factiva() -> None:
    rows = "".join(
        f"<table><tr><td><b>HD</b></td><td>{title}</td></tr><tr><td><b>PD</b></td><td>{day}</td></tr>"
        f"<tr><td><b>SN</b></td><td>Warta Pagi</td></tr><tr><td><b>LP</b></td><td><p>{FIRST}</p></td></tr>"
        f"<tr><td><b>TD</b></td><td><p>{SECOND} {title}.</p></td></tr>"
        f"<tr><td><b>AN</b></td><td>Document WARPAG002019091{n}ef9a0000{n}</td></tr></table>"
        for n, (title, day) in enumerate([("Pasar ikan dibuka", "10 September 2019"), ("Banjir", "13 September 2019")])
    )
    found = list(load("a.html", f"<html><body>{rows}</body></html>".encode()))
    assert told(found) == [
        ("Pasar ikan dibuka", "2019-09-10", "Warta Pagi", "id"),
        ("Banjir", "2019-09-13", "Warta Pagi", "id"),
    ]


def test_what_else_the_database_says_is_kept() -> None:
    first, _ = load("a.txt", FACTIVA_CODES.encode())
    assert first.article
    assert first.article.key == "WARPAG0020190910ef9a00001"
    assert {"BY": "Budi", "SE": "Nasional", "RE": "indon : Indonesia"}.items() <= dict(first.article.extra).items()


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\nEnd of Document",
        f"Document itu ditandatangani.\n{FIRST}",
        f"HD\nPasar\n\n{FIRST}",
        f"Panitia menerima 3 of 5 DOCUMENTS.\n{FIRST}",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    (found,) = load("a.txt", text.encode())
    assert found.article
    assert found.article.text == text
