"""Texts broken at a column are joined, all others stay."""

from __future__ import annotations

import textwrap

import pytest

from timeline.importers.build import article
from timeline.importers.wrapping import unwrapped

NEWS = (
    "Presiden meresmikan bendungan itu pada Selasa (25/2/2014) setelah pembangunannya tertunda hampir dua tahun karena "
    "sengketa lahan. Warga yang rumahnya tergenang sudah dipindahkan sejak 28 Januari 2013 ke desa tetangga, dan "
    "menurut bupati mereka akan menerima ganti rugi paling lambat akhir Maret 2014 sesuai dengan keputusan pengadilan."
)


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100, 120])
def test_a_text_broken_at_a_column_is_whole_again(width: int) -> None:
    wrapped = "\n\n".join([textwrap.fill(NEWS, width), textwrap.fill(NEWS, width)])
    whole = unwrapped(wrapped)
    assert whole.replace(".\n", ". ").replace(". \n", ".\n\n") == f"{NEWS}\n\n{NEWS}"
    assert len(whole) == len(wrapped)


def test_a_heading_and_a_paragraphs_end_keep_their_line_break() -> None:
    body = textwrap.fill(NEWS, 72)
    assert unwrapped(f"Bendungan Diresmikan\n{body}\n{body}").splitlines() == ["Bendungan Diresmikan", NEWS, NEWS]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Satu baris saja.",
        "\n".join(NEWS.split(". ")),
        "\n".join([NEWS, NEWS, NEWS, NEWS, NEWS]),
        "Senin: rapat\nSelasa: sidang\nRabu: libur\nKamis: rapat\nJumat: sidang\nSabtu: libur",
    ],
)
def test_lines_that_end_for_a_reason_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_date_over_two_lines_is_one_date() -> None:
    from timeline import dates

    wrapped = textwrap.fill(NEWS, 51)
    assert "28\nJanuari" in wrapped
    assert "Selasa\n(" in wrapped
    found = dates.tag(article(wrapped, key="wrapped"))
    assert [one.value for one in found[:1]] == ["2014-02-25"]
    assert "2013-01-28" in [one.value for one in found]
