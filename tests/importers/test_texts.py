"""The text of an article alone: without markup, lists of links and misread letters; and one article a text."""

from __future__ import annotations

import json
from datetime import date

import pytest

from timeline.importers import load, naming
from timeline.importers.markup import readable

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Senin, dan pedagang mulai berjualan sehari kemudian."
PAGE = """<!DOCTYPE html><html lang="id"><head><title>Pasar ikan dibuka - Warta.com</title>
<meta property="article:published_time" content="2019-09-10T10:15:00+07:00">{head}</head><body><article>
<h1>Pasar ikan dibuka</h1><p>{text}</p><p>{text} Warga menyambut pembukaan itu dengan kenduri di tepi sungai.</p>{foot}
</article></body></html>"""
LINKS = "".join(f'<li>Senin, 9 September 2019 <a href="/{n}">Kebakaran Besar di Bukit {n}</a></li>' for n in range(4))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (TEXT, TEXT),
        ("a < b dan c > d, R&D", "a < b dan c > d, R&D"),
        ("<p><strong>SUKAMAJU</strong> &mdash; Banjir.</p><p>Surut.</p>", "SUKAMAJU — Banjir.\nSurut."),
        ("<p>Bupati meresmikan\n   pasar</p>\n<p>Surut.</p>", "Bupati meresmikan pasar\nSurut."),
        ("Bupati meresmikan.\n\nPasar <b>dibuka</b>.", "Bupati meresmikan.\nPasar dibuka."),
        ("Satu<br>dua<br/>tiga", "Satu\ndua\ntiga"),
        ("Harga &quot;naik&quot; 5 persen &amp; turun", 'Harga "naik" 5 persen & turun'),
        ("<p>Surut.</p><p><strong>Baca juga: <a href='x'>Gubernur ditangkap</a></strong></p>", "Surut."),
        ("<p>Surut.</p><script>var a = 1</script><ul>" + LINKS + "</ul>", "Surut."),
        ("Kata dia, â€œpasar dibukaâ€\x9d", "Kata dia, “pasar dibuka”"),
        ("CafÃ© itu ramai", "Café itu ramai"),
    ],
)
def test_what_is_left_of_a_page_in_a_column(written: str, read: str) -> None:
    (found,) = load("a.json", json.dumps([{"judul": "Pasar", "isi": written, "tanggal": "2019-09-10"}]).encode())
    assert readable(written) == read
    assert found.article
    assert found.article.text == read


@pytest.mark.parametrize(
    "foot",
    [
        f"<ul>{LINKS}</ul>",
        f"<p>Baca juga:</p><ol>{LINKS}</ol>",
        '<p><b>Baca juga: <a href="/a">Gubernur Ditangkap pada Kamis (5/9/2019)</a></b></p>',
        '<div class="x"><a href="/a">Baca juga: Gubernur Ditangkap pada Kamis (5/9/2019)</a></div>',
        f"<aside><h3>Berita terkait</h3><table>{LINKS.replace('li>', 'tr>')}</table></aside>",
    ],
)
def test_lists_of_links_are_no_article(foot: str) -> None:
    (found,) = load("a.html", PAGE.format(head="", text=TEXT, foot=foot).encode())
    assert found.article
    assert "Kebakaran" not in found.article.text
    assert "Gubernur" not in found.article.text
    assert found.article.text.count(TEXT) == 2


BARE = f"""<html><head><title>Pasar ikan dibuka - WARTA News</title></head><body><div class="post">
<h1>Pasar ikan dibuka</h1><div><p class="date">Selasa, 10 September 2019 10:15 WIB</p><div class="post-content">
<div class="wrap__image"><img src="a.jpg"><p>Arsip foto - Pekerja menata ikan, Sabtu (31/8/2019).</p></div>
Tepi Sungai (WARTA) - {TEXT}<br><br><b>Ramai</b> sekali pasar itu, kata kepala dinas.<br><br>
<span><b>Baca juga:</b> <a href="/a">Gubernur Ditangkap pada Kamis (5/9/2019)</a></span><br><br>
{TEXT}<p>Pewarta: Budi</p></div></div></div></body></html>"""


def test_text_that_stands_bare_on_a_page_is_kept_and_captions_are_not() -> None:
    (found,) = load("a.html", BARE.encode())
    assert found.article
    assert found.article.text.count(TEXT) == 2
    assert "Ramai sekali pasar itu" in found.article.text
    assert "31/8/2019" not in found.article.text
    assert (str(found.article.published), found.article.source) == ("2019-09-10", "WARTA News")


@pytest.mark.parametrize(
    "caption",
    [
        "<figure><img src='a'><figcaption>{}</figcaption></figure>",
        "<div class='photo__caption'>{}</div>",
        "<p class='foto-credit'>{}</p>",
        "<div class='detail-image'><img src='a'><span>{}</span></div>",
    ],
)
def test_captions_are_no_text(caption: str) -> None:
    foot = caption.format("Kebakaran di Bukit Merah, Kamis (5/9/2019). Foto: Budi")
    (found,) = load("a.html", PAGE.format(head="", text=TEXT, foot=foot).encode())
    assert found.article
    assert "Bukit Merah" not in found.article.text


def test_cells_of_a_table_stand_apart() -> None:
    assert readable("<table><tr><td>Nama</td><td>Umur</td></tr></table>") == "Nama Umur"


LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-09-10T20:59:53+07:00"}</script>'


@pytest.mark.parametrize(
    ("head", "day", "warnings"),
    [
        ('<meta itemprop="datePublished" content="2019-09-10T20-59-53Z">' + LD, date(2019, 9, 10), ()),
        ('<meta name="publishdate" content="Selasa yang lalu">' + LD, date(2019, 9, 10), ()),
        ('<meta name="date" content="2013-08-05">' + LD, date(2019, 9, 10), ()),
        (LD.replace("2019-09-10T20", "2019-09-12T20"), date(2019, 9, 10), ("published-doubt:2019-09-12",)),
        ('<link rel="canonical" href="https://x.id/read/2019/09/10/pasar">', date(2019, 9, 10), ()),
    ],
)
def test_all_that_a_page_says_of_its_day_is_weighed(head: str, day: date, warnings: tuple[str, ...]) -> None:
    (found,) = load("a.html", PAGE.format(head=head, text=TEXT, foot="").encode())
    assert found.article
    assert (found.article.published, found.article.published_from, found.warnings) == (day, "metadata", warnings)


def test_the_day_below_the_headline_beats_that_of_the_template() -> None:
    template = (
        '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2013-01-01T00:00:00+07:00"}</script>'
    )
    page = f"""<!DOCTYPE html><html><head>{template}</head><body><h1>Pasar ikan dibuka</h1>
<div><time class="grey">Selasa, 10 September 2019 10:15</time></div><div><p>{TEXT}</p><p>{TEXT} Lagi.</p></div>"""
    (found,) = load("a.html", page.encode())
    assert found.article
    assert (found.article.published, found.warnings) == (date(2019, 9, 10), ("published-doubt:2013-01-01",))


def test_a_field_that_cannot_be_read_hides_none_behind_it() -> None:
    page = PAGE.replace("2019-09-10T10:15:00+07:00", "besok").format(head=LD, text=TEXT, foot="")
    (found,) = load("a.html", page.encode())
    assert found.article
    assert (found.article.published, found.article.title, found.article.source) == (
        date(2019, 9, 10), "Pasar ikan dibuka", "warta.com",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "url", "heading", "name"),
    [
        ("https://www.facebook.com/Warta", "https://warta.example/a", "Pasar - Warta.com", "warta.com"),
        ("https://www.facebook.com/Warta", "https://warta.example/a", "Pasar", "warta.example"),
        ("@warta", "https://www.warta.id/a", "", "warta.id"),
        ("WARTA.com", "", "", "warta.com"),
        ("https://warta.com/", "", "", "warta.com"),
        ("Warta  Pagi", "https://warta.id/a", "", "Warta Pagi"),
        ("", "http://[", "", ""),
        ("Warta Pagi - Berita Terkini", "https://www.wartapagi.com/a", "", "Warta Pagi"),
        ("Berita Terkini | WartaPagi.com", "https://wartapagi.com/a", "", "WartaPagi.com"),
        ("Warta Pagi - Berita Terkini", "https://lain.id/a", "", "Warta Pagi - Berita Terkini"),
    ],
)
def test_the_source_is_the_paper(given: str, url: str, heading: str, name: str) -> None:
    assert naming.source(given, url, heading) == name


def test_the_site_stands_behind_the_title_of_a_page() -> None:
    assert naming.source("", "", "Pasar dibuka - WARTA News", "Pasar dibuka") == "WARTA News"
    assert naming.source("", "", "Pasar dibuka - dan ternyata ramai sekali hari ini", "Pasar dibuka") == ""
    assert naming.source("", "https://warta.id/a", "Pasar dibuka - WARTA News", "Pasar dibuka") == "warta.id"


def test_one_source_has_one_spelling() -> None:
    spelled = naming.Spellings(["Warta.com"])
    written = ["WARTA.COM", "www.warta.com", "warta com", "Warta", "warta.id", "Warta-Pagi", "WartaPagi", ""]
    assert [spelled(one) for one in written] == [
        "Warta.com", "Warta.com", "Warta.com", "Warta", "warta.id", "Warta-Pagi", "Warta-Pagi", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "paper", "title"),
    [
        ("Pasar dibuka - Warta.com", "", "Pasar dibuka"),
        ("Pasar dibuka | Warta", "warta.com", "Pasar dibuka"),
        ("Persib - Persija imbang", "warta.com", "Persib - Persija imbang"),
        ("Warta", "Warta", "Warta"),
        ("Pasar dibuka Halaman all - Warta.com", "", "Pasar dibuka"),
        ("Pasar dibuka (Halaman 2) | Warta", "warta.com", "Pasar dibuka"),
        ("Pasar dibuka - Page 3", "", "Pasar dibuka"),
        ("Tembok roboh di halaman 12 rumah", "", "Tembok roboh di halaman 12 rumah"),
        ("Halaman 2", "", "Halaman 2"),
    ],
)
def test_a_title_without_the_site(given: str, paper: str, title: str) -> None:
    assert naming.title(given, paper) == title


MANY = {
    "days and addresses": "10/09/2019\nhttps://x.id/a\nPasar dibuka\n{0}\n\n13/09/2019\nhttps://x.id/b\nBanjir\n{0}\n",
    "labels": "Judul: Pasar dibuka\nTgl: 10 September 2019\n\n{0}\n\nJudul: Banjir\nTgl: 13 September 2019\n\n{0}\n",
    "titles and days": "Pasar dibuka\nSelasa, 10-9-2019\n\n{0}\n{0}\n\nBanjir\nJumat, 13 September 2019\n\n{0}\n",
    "rules": "Pasar dibuka\n2019-09-10\n{0}\n=====\nBanjir\n2019-09-13\n{0}\n",
}


@pytest.mark.parametrize("kind", MANY)
def test_several_articles_in_one_text(kind: str) -> None:
    found = list(load("a.txt", MANY[kind].format(TEXT).encode()))
    told = [(one.article.title, str(one.article.published), one.article.published_from) for one in found if one.article]
    assert told == [("Pasar dibuka", "2019-09-10", "metadata"), ("Banjir", "2019-09-13", "metadata")]
    assert all(one.line for one in found)
    assert all(one.article and TEXT in one.article.text for one in found)


@pytest.mark.parametrize(
    "text",
    [
        f"Senin, 9 September 2019\n{TEXT}\n\nSelasa, 10 September 2019\n{TEXT}",  # a chronology
        f"Pasar dibuka\n10 September 2019\n\n{TEXT}\n\n{TEXT}",
        f"{TEXT}\n\n---\n\n{TEXT}",
        f"Judul: Pasar\n{TEXT}\n\nJudul: Ikan\n",
    ],
)
def test_one_article_stays_one(text: str) -> None:
    assert len(list(load("a.txt", text.encode()))) == 1


@pytest.mark.parametrize("head", ["[{} 10.15.30] Budi: ", "{}, 10:15 - Budi: ", "{} pukul 10.15 - Budi: "])
def test_the_long_messages_of_a_chat(head: str) -> None:
    told = [("9/9/2019", "Selamat pagi"), ("10/9/2019", f"{TEXT}\nDan {TEXT}"), ("13/9/2019", "oke")]
    (found,) = load("a.txt", "\n".join(head.format(day) + words for day, words in told).encode())
    assert found.article
    assert (found.line, str(found.article.published)) == (2, "2019-09-10")
    assert found.article.text == f"{TEXT}\nDan {TEXT}"


def test_what_no_part_takes_is_kept_with_the_article() -> None:
    row = {"judul": "Pasar", "isi": TEXT, "penulis": "A", "jumlah": 5, "tag": ["a"], "lokasi": {"kota": "B"}, "c": None}
    (found,) = load("a.json", json.dumps([row]).encode())
    assert found.article
    assert found.article.extra == (("penulis", "A"), ("jumlah", "5"), ("tag", '["a"]'), ("lokasi.kota", "B"))
    own = {"id": "a", "text": TEXT, "published": "2019-09-10", "licence": "CC BY 4.0", "origin": "X"}
    (found,) = load("a.jsonl", json.dumps(own).encode())
    assert found.article
    assert (found.article.key, found.article.extra) == ("a", (("licence", "CC BY 4.0"), ("origin", "X")))
