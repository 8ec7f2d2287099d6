"""A day of change is the weakest sign of a day of publication: anything else beats it, and alone it is a guess."""

from __future__ import annotations

import pytest

from timeline.importers import load

TEXT = "Bupati meresmikan pasar ikan di tepi sungai itu pada Sabtu, dan pedagang mulai berjualan sehari kemudian."
PAGE = "<html><head><title>Pasar dibuka</title>{}</head><body><h1>Pasar dibuka</h1>{}<div><p>{}</p></div></body></html>"
META = [
    '<meta property="article:modified_time" content="2024-06-01T10:00:00+07:00">',
    '<meta name="last-modified" content="2024-06-01"><meta http-equiv="last-modified" content="2024-06-01">',
    '<meta itemprop="dateModified" content="2024-06-01">',
    '<meta property="og:updated_time" content="2024-06-01T23:30:00Z">',
    '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-06-01T10:00:00+07:00"}</script>',
]
SHOWN = [
    '<div class="detail__date">Minggu, 28 Feb 2021 10:00 WIB</div>',
    '<div class="read__info"><span>Rina Sari</span> - <span>Minggu, 28 Februari 2021 | 10:00 WIB</span></div>',
    "<p>Diperbarui 1 Juni 2024</p><p>Terbit: 28/02/2021, 10:00 WIB</p>",
    "<p>Diperbarui: 1 Juni 2024 | Terbit: 28 Februari 2021</p>",
    '<time datetime="2021-02-28T10:00">28 Feb</time>',
    '<time itemprop="dateModified" datetime="2024-06-01">1 Juni</time><small>Minggu, 28 Februari 2021</small>',
]


def known(name: str, content: str) -> list[tuple[str, str]]:
    found = [one.article for one in load(name, content.encode())]
    return [(str(one.published), one.published_from) for one in found if one]


@pytest.mark.parametrize("meta", META)
@pytest.mark.parametrize("shown", SHOWN)
def test_what_a_reader_sees_beats_a_day_of_change(meta: str, shown: str) -> None:
    assert known("a.html", PAGE.format(meta, shown, TEXT)) == [("2021-02-28", "metadata")]


@pytest.mark.parametrize("meta", META)
def test_a_day_of_change_alone_is_a_guess(meta: str) -> None:
    ((day, origin),) = known("a.html", PAGE.format(meta, "", TEXT))
    assert (day[:7], origin) == ("2024-06", "text")


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<div class="detail__date">Minggu, 28 Feb 2021 10:00 WIB</div><h1>Pasar</h1>', "2021-02-28"),
        ('<h2>Pasar</h2><div class="tanggal">Minggu, 28 Februari 2021</div>', "2021-02-28"),
        ('<header><div class="date">Rabu, 3 Maret 2021</div></header><h1>Pasar</h1>', "2024-06-01"),
        ("<div>Rabu, 3 Maret 2021</div><h1>Pasar</h1>", "2024-06-01"),
    ],
)
def test_a_day_above_the_heading_or_below_a_lesser_one(body: str, day: str) -> None:
    page = f"<html><head><title>Pasar</title>{META[0]}</head><body>{body}<div><p>{TEXT}</p></div></body></html>"
    assert known("a.html", page) == [(day, "metadata" if day < "2024" else "text")]


def test_a_day_in_running_text_is_no_head() -> None:
    told = f"<p>{TEXT} {TEXT}</p><p>Rabu, 3 Maret 2021</p>"
    assert known("a.html", PAGE.format(META[0], told, TEXT)) != [("2021-03-03", "metadata")]


@pytest.mark.parametrize("column", ["last_updated", "modified", "tanggal_diperbarui", "dateModified"])
def test_a_column_of_days_of_change(column: str) -> None:
    table = f"title,content,{column},address\n"
    assert known("a.csv", f'{table}A,"{TEXT}",2024-05-02,\nB,"{TEXT}",2024-05-02,') == [("2024-05-02", "text")] * 2
    dated = f'{table}A,"{TEXT}",2024-05-02,https://x.example/2021/02/28/pasar\n'
    assert known("a.csv", dated) == [("2021-02-28", "metadata")]
    both = f'title,content,{column},created\nA,"{TEXT}",2024-05-02,2021-02-28\n'
    assert known("a.csv", both) == [("2021-02-28", "metadata")]


@pytest.mark.parametrize("text", ["<p>{}</p>", "<div>{}</div>"])
def test_a_day_behind_the_text_is_of_something_else(text: str) -> None:
    told = text.format("Desa itu berdiri pada 5 Mei 1950. Warga memperingati hari jadi kemarin.")
    body = f"<article><h1>Desa</h1>{told}</article><aside>Terbaru 11/11/2023</aside>"
    page = f"<html><head><title>Desa</title></head><body>{body}</body></html>"
    assert known("a.html", page) == [("None", "unknown")]


@pytest.mark.parametrize(
    "line",
    [
        "Diperbarui: 7 Maret 2019 | Terbit: 5 Maret 2019",
        "Terakhir diperbarui 7 Maret 2019, terbit 5 Maret 2019",
        "Updated: 07/03/2019, 11:00 WIB - Published: 05/03/2019, 10:00 WIB",
    ],
)
def test_of_two_labelled_days_in_one_line_that_of_publication_counts(line: str) -> None:
    assert known("a.txt", f"Pasar dibuka\n{line}\n\n{TEXT}") == [("2019-03-05", "byline")]
    assert known("a.csv", f'title,content,tanggal\nA,"{TEXT}","{line}"') == [("2019-03-05", "metadata")]


@pytest.mark.parametrize("meta", ["1970-01-01T07:00:00+07:00", "2919-02-28"])
def test_an_empty_day_in_a_page_is_passed_over(meta: str) -> None:
    head = f'<meta property="article:published_time" content="{meta}">'
    assert known("a.html", PAGE.format(head, SHOWN[0], TEXT)) == [("2021-02-28", "metadata")]
    assert known("a.html", PAGE.format(head, "", TEXT)) == [("None", "unknown")]
