"""Downloads of news databases in the very layout of those that public projects keep as examples."""

from __future__ import annotations

from timeline.importers import Imported, load

FIRST = "Bupati Rawa meresmikan Jembatan Kali Jernih pada Senin (9/9/2019)."
SECOND = "Jembatan itu dibangun sejak 2017 dan menelan biaya Rp 12 miliar."
HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head>
\t<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
\t<title>Factiva</title>
<style type="text/css">body{margin:0}</style></head><body><form><div><div>"""
FOOT = """<table id="oddEvenPreview" class="searchPreview "><tbody><tr><td class="sbTitle">Search Summary</td></tr>
<tr><td class="label">Date</td><td>01/08/2019 to 30/09/2019</td></tr></tbody></table></div></div><span>
<div id="pageFooter"><table><tbody><tr><td><span>© 2020 Factiva, Inc.  All rights reserved.</span></td></tr>
</tbody></table></div></span></form></body></html>"""


def factiva(number: int, top: str, words: str, day: str, language: str, document: str = "Document") -> str:
    return f"""<div id="article-KABARC0020190910ef9a0000{number}" class="article"><div class="article idArticle"><p>
</p>{top}<div>{words}</div><div>{day}</div><div>Kabar Rawa</div><div>KABARC</div><div>1; National</div><div>16</div>\
<div>{language}</div><div>(c) 2019 PT Kabar </div>
<p></p>
<p class="articleParagraph idarticleParagraph">{FIRST.replace("Kali Jernih", "<b>Kali</b>" + chr(10) + "Jernih")}</p>
<p class="articleParagraph idarticleParagraph">{SECOND}</p>
<p>PT Kabar Media</p><p>{document} KABARC0020190910ef9a0000{number}</p></div></div><br><span></span>"""


def told(found: list[Imported]) -> list[tuple[str, str, str, str]]:
    articles = [one.article for one in found if one.article]
    assert len(articles) == len(found)
    assert {one.published_from for one in articles} == {"metadata"}
    assert {" ".join(one.text.split()) for one in articles} == {f"{FIRST} {SECOND}"}
    return [(one.title, one.source, str(one.published), one.language) for one in articles]


def test_a_page_of_factiva() -> None:
    full = '<div>News</div>\n<div id="hd"><span class="enHeadline">Jembatan <b>Kali Jernih</b> dibuka</span>\n</div>' \
        '<div class="author">Rina Wati </div>'  # fmt: skip
    bare = '<div id="hd"><span class="enHeadline">Pasar ikan pindah</span>\n</div>'
    page = HEAD + factiva(1, full, "419 words", "10 September 2019", "Bahasa Indonesia") \
        + factiva(2, bare, "1,019 words", "11 September 2019", "English") + FOOT  # fmt: skip
    found = list(load("factiva.html", page.encode()))
    assert told(found) == [
        ("Jembatan Kali Jernih dibuka", "Kabar Rawa", "2019-09-10", "id"),
        ("Pasar ikan pindah", "Kabar Rawa", "2019-09-11", "en"),
    ]
    first = found[0].article
    assert first
    assert dict(first.extra) == {
        "section": "News", "author": "Rina Wati", "publisher": "PT Kabar Media",
        "head": "KABARC; 1; National; 16; (c) 2019 PT Kabar",
    }  # fmt: skip


def test_a_page_of_factiva_in_another_language() -> None:
    top = '<div id="hd"><span class="deHeadline counted">99) Jembatan Kali Jernih dibuka</span>\n</div>'
    page = HEAD + factiva(1, top, "884 Wörter", "3 April 2019", "Indonesisch", "Dokument") + FOOT
    assert told(list(load("factiva.html", page.encode()))) == [
        ("Jembatan Kali Jernih dibuka", "Kabar Rawa", "2019-04-03", "id")
    ]


def test_codes_of_factiva_in_the_cells_of_an_rtf() -> None:
    fields = [("SE", "Daerah"), ("HD", "Jembatan dibuka | Kabar Rawa"), ("WC", "419 words"),
              ("PD", "10 September 2019"), ("SN", "Kabar Rawa"), ("LA", "Bahasa Indonesia"),
              ("LP", FIRST), ("TD", SECOND), ("AN", "Document KABARC0020190910ef9a00001")]  # fmt: skip
    rows = (
        rf"\trowd\cellx500\cellx9000 \pard\intbl {{\b {code}}}\cell \pard\intbl {value}\cell\row"
        for code, value in fields
    )
    text = "{\\rtf1\\ansi\\ansicpg1252\\deff0\n" + "\n".join(rows) + "\n\\pard\\par }"
    assert told(list(load("factiva.rtf", text.encode()))) == [("Jembatan dibuka", "Kabar Rawa", "2019-09-10", "id")]


LABEL = '<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">{}: </SPAN><SPAN CLASS="c2">{}</SPAN></P>\n</DIV>\n'


def test_a_page_of_lexisnexis_academic() -> None:
    above = "".join(
        LABEL.format(*one) for one in (("BYLINE", "Rina"), ("LENGTH", "395 words"), ("HIGHLIGHT", "Dibuka."))
    )
    below = "".join(LABEL.format(*one) for one in (("LOAD-DATE", "September 12, 2019"), ("LANGUAGE", "INDONESIAN")))
    page = f"""<HTML>
<HEAD><STYLE TYPE="text/css"><!--
.c0 {{ text-align: center; }}
--></STYLE>
<TITLE>&nbsp;</TITLE></HEAD>
<BODY>
<DIV CLASS="c5"><P CLASS="c6"><SPAN>Download Request: Items: 1<BR>Time Request: Tuesday, October 15, 2019<BR></SPAN></P>
</DIV>
<A NAME="DOC_ID_1_0"></A><!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 1 DOCUMENTS</SPAN></P>
</DIV>
<BR><DIV CLASS="c0"><BR><P CLASS="c1"><style>
 .resize {{ width:auto; }}
 </style><IMG SRC="a.gif" ALT="a.gif"><BR><SPAN CLASS="c2">Kabar Rawa</SPAN></P>
</DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">September</SPAN><SPAN CLASS="c2"> 10, 2019 Tuesday 10:50 AM
GMT</SPAN></P>
</DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Jembatan dibuka; <BR>Warga bersorak</SPAN></P>
</DIV>
{above}<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">{FIRST}</SPAN></P>
<P CLASS="c9"><SPAN CLASS="c2">{SECOND}</SPAN></P>
</DIV>
{below}<BR><DIV CLASS="c0"><BR><P CLASS="c1"><SPAN CLASS="c2">Copyright 2019 PT Kabar<BR>All Rights Reserved</SPAN></P>
</DIV>
<!-- Hide XML section from browser
</DOCFULL>
</DOC> -->
</BODY></HTML>"""
    found = list(load("lexis.html", page.encode()))
    assert told(found) == [("Jembatan dibuka; Warga bersorak", "Kabar Rawa", "2019-09-10", "id")]
    assert found[0].article
    assert dict(found[0].article.extra)["HIGHLIGHT"] == "Dibuka."


def test_an_edition_under_the_day_of_lexisnexis() -> None:
    text = f"""
                               1 of 2 DOCUMENTS



                               Kabar Rawa (Rawa)

                            September 10, 2019 Tuesday
                                   Edition 1;
                                    Selatan

Jembatan dibuka

BYLINE: Rina

SECTION: DAERAH; Pg. 6

LENGTH: 677 words


{FIRST}

{SECOND}

LOAD-DATE: September 11, 2019

LANGUAGE: INDONESIAN

                    Copyright 2019 PT Kabar
                              All Rights Reserved
"""
    assert told(list(load("lexis.TXT", text.encode()))) == [
        ("Jembatan dibuka", "Kabar Rawa (Rawa)", "2019-09-10", "id")
    ]
