"""Whatever a text says and whatever its day: reading it raises nothing, importers name what they cannot read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import dates, pipeline
from timeline.importers import article, load, suffixes

WORDS = """
abad abad ke dekade tahun bulan pekan minggu hari jam pukul menit tanggal Senin Rabu Jumat Minggu Januari Februari Mei
Desember 2022 1,5 10.00 0 1 9 19 29 30 31 99 100 999 1999 9999 10000 99999 31/12/9999 1/1/1 0/0/0 29/2/1900 XIX MCM II
ke-19 ke-2,5 2022-12-31 9999-12-31 12-12-12 lalu depan mendatang kemudian sebelum sesudah sejak hingga sampai antara dan
awal akhir pertengahan paruh kedua pertama kuartal semester dua tiga puluh ribu juta seratus setengah malam pagi siang
WIB WITA Ramadan Idul Fitri Natal 1443 H SM Masehi masing-masing setiap besok kemarin lusa nanti tadi H+7 H-3 HUT ke-77
menolak menangkap ditangkap bertemu akan tidak telah jika bahwa kata ujar Presiden Joko Widodo Menteri Luar Negeri NATO
KPK ( ) , . : ; / - – " “ ” % Rp \n \t [...] 2022/2023 1980-an 80-an '98 10.30-11.00 3-5 3–5 2,5 tahun 1e9 -1 +7
""".split()  # noqa: SIM905 a list of them would be a page long
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
ANYTHING = st.text(max_size=60)
DAYS = st.one_of(
    st.none(), st.dates(),
    st.sampled_from([date.min, date(1, 1, 2), date(4, 2, 29), date(9999, 1, 1), date(9999, 12, 30), date.max]),
)  # fmt: skip
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(st.one_of(TEXTS, ANYTHING), DAYS, st.sampled_from(["id", "en"]))
def test_an_expression_of_any_day_is_placed_or_not(text: str, day: date | None, language: str) -> None:
    dates.resolve(text, day, language)


@FEW
@given(TEXTS, DAYS)
def test_an_article_of_any_day_is_read(text: str, day: date | None) -> None:
    found = pipeline.read(article(f"NATO pada {text} menolak tuntutan.", key="x", published=day))
    for one in found.dates:
        assert found.article.text[one.timex.start : one.timex.end] == one.timex.text
        if one.interval:
            assert one.interval.start <= one.interval.last


@FEW
@given(st.one_of(TEXTS, ANYTHING), st.one_of(TEXTS, ANYTHING, st.dates().map(str)), st.sampled_from([*suffixes(), ""]))
def test_importers_name_what_they_cannot_read(text: str, published: str, suffix: str) -> None:
    import json

    row = json.dumps({"text": text, "published": published, "title": published})
    for content in (text, row, f"text,published\n{text},{published}\n", f"<rss><item><title>{text}</title></rss>"):
        for found in load(f"a{suffix}", content.encode("utf-8", "replace")):
            assert (found.article is None) != (found.error is None)
            assert found.error is None or str(found.error).startswith(f"a{suffix}")


@FEW
@given(st.binary(max_size=300), st.sampled_from([*suffixes(), ""]))
def test_importers_name_any_bytes(content: bytes, suffix: str) -> None:
    for found in load(f"a{suffix}", content):
        assert (found.article is None) != (found.error is None)


@pytest.mark.parametrize("text", ["abad 1,5", "abad ke-2,5", "dekade kedua abad ke-1,5", "abad 0,5 SM"])
@pytest.mark.parametrize("day", [None, date.min, date(2022, 1, 28), date.max])
def test_a_century_is_a_whole_number(text: str, day: date | None) -> None:
    found = dates.resolve(text, day, "id")
    assert found is None or found.interval is None or "abad" not in found.timex.text
