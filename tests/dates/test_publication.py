"""The publication date and who said it; what contradicts it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline import dates
from timeline.dates.publication import parse
from timeline.model import Article

SEED = Path(__file__).parent.parent / "data" / "seed_nato_ukraina.txt"

WRITTEN = {
    "Jumat, 28 Januari 2022 | 10:15 WIB": date(2022, 1, 28),
    "2022-01-28T22:30:00Z": date(2022, 1, 29),  # 05.30 the next morning in Jakarta
    "2022-01-28T22:30:00+07:00": date(2022, 1, 28),
    "Fri, 28 Jan 2022 08:00:00 +0700": date(2022, 1, 28),
    "28/1/2022": date(2022, 1, 28),
    "2022-01-28": date(2022, 1, 28),
    "kemarin": None,
    "2 jam lalu": None,
    "Januari 2022": None,
    "": None,
}


@pytest.mark.parametrize("written", WRITTEN)
def test_metadata_in_any_shape(written: str) -> None:
    assert parse(written) == WRITTEN[written]


TEXTS = [
    ("Kompas.com - 20/09/2019, 10:15 WIB\nHarga beras naik lagi.", date(2019, 9, 20), "byline"),
    ("Harga beras naik\nJumat, 20 September 2019 10:15 WIB\nHarga beras naik lagi.", date(2019, 9, 20), "byline"),
    ("JAKARTA, 20 September 2019 -- Harga beras naik lagi.", date(2019, 9, 20), "byline"),
    ("Beras Naik\nJakarta, 20 September 2019 - Harga beras naik lagi.", date(2019, 9, 20), "byline"),
    ("Beras Naik\n2019-09-20T23:30:00+07:00\nHarga beras naik lagi.", date(2019, 9, 20), "byline"),
    ("Kilas Balik 17 Agustus 1945 - Proklamasi dan Sesudahnya\nHarga beras naik.", None, "unknown"),
    ("Diterbitkan: 20 Sep 2019\n\nHarga beras naik.", date(2019, 9, 20), "byline"),
    ("Jumat, 20 September 2019 10:15 WIB.\nHarga beras naik.", date(2019, 9, 20), "byline"),
    ("Film itu laris.\nDilan 1990 dijadwalkan tayang 25 Januari 2018.", None, "unknown"),
    ("Sekuel itu dijadwalkan rilis pada 4 Mei 2018.\nPenonton menunggu.", None, "unknown"),
    ("Harga beras naik.\nPasar dibuka lagi pada\nSenin 9 September 2019.", date(2019, 9, 9), "text"),
    ("Harga beras naik, kata menteri, Jumat (20/9/2019). Pada Kamis (19/9/2019) belum. Ia bicara Jumat (20/9/2019).",
     date(2019, 9, 20), "text"),
    ("Harga beras naik lagi sejak pekan lalu, kata menteri.", None, "unknown"),
    ("Perang itu pecah pada 1825 dan berakhir pada 1830.", None, "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "source"), TEXTS)
def test_byline_and_text(text: str, day: date | None, source: str) -> None:
    assert dates.publication(text, language="id") == (day, source)


def test_seed_article_says_its_day() -> None:
    assert dates.publication(SEED.read_text(encoding="utf-8"), language="id") == (date(2022, 1, 28), "text")


def test_metadata_beats_text() -> None:
    metadata = {"published": "2019-09-21T01:00:00+07:00"}
    found = dates.publication("Kata dia, Jumat (20/9/2019).", language="id", metadata=metadata)
    assert found == (date(2019, 9, 21), "metadata")


def _doubt(text: str, published: date, url: str = "") -> dates.Doubt | None:
    article = Article("", "", "", text, url=url, published=published, published_from="metadata")
    return dates.doubt(article, dates.tag(article))


def test_swapped_day_and_month_is_proposed() -> None:
    found = _doubt("Ia ditangkap Senin (9/9/2019), kata polisi, Selasa (10/9/2019).", date(2019, 10, 9))
    assert found
    assert found.proposed == date(2019, 9, 10)


def test_the_address_contradicts() -> None:
    found = _doubt("Ia ditangkap.", date(2019, 10, 9), "https://contoh.id/read/2019/09/10/1")
    assert found
    assert found.proposed == date(2019, 9, 10)


def test_a_fitting_date_is_not_doubted() -> None:
    assert _doubt("Ia ditangkap Senin (9/9/2019).", date(2019, 9, 10)) is None


FOREIGN = {
    "Perjanjian itu diteken 28 janvier 2022 di Paris": ("28 janvier 2022", "2022-01-28"),
    "Dokumen bertanggal 3rd October 1998 itu palsu": ("3rd October 1998", "1998-10-03"),
    "Kontrak Oktober 12, 2020 itu batal": ("Oktober 12, 2020", "2020-10-12"),
    "Ia membeli 3 Samsung 2018 bekas": ("2018", "2018"),
}


@pytest.mark.parametrize("text", FOREIGN)
def test_dates_in_other_languages_go_to_dateparser(text: str) -> None:
    (found,) = dates.tag(Article("", "", "", text))
    assert (found.timex.text, found.value) == FOREIGN[text]
    assert (found.rule == "dateparser") == bool(found.warning)


def test_a_language_without_lexicon_goes_to_dateparser() -> None:
    (found,) = dates.tag(Article("", "", "", "Il est né le 28 janvier 1922 à Lyon.", language="fr"))
    assert (found.timex.text, found.value, found.rule) == ("28 janvier 1922", "1922-01-28", "dateparser")


def test_what_names_no_month_is_not_handed_to_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateparser.date.DateDataParser", None)  # it would break what asks it
    (found,) = dates.tag(Article("", "", "", "Ia juara grup 7 pada 2014."))
    assert (found.timex.text, found.value) == ("2014", "2014")
