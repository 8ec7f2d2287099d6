"""Headlines of other articles, and what a page says of itself, are told apart from the article."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Article
from timeline.pipeline import read
from timeline.text import furniture

ROWS = (Path(__file__).parent.parent / "tables" / "text_furniture.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", [row for row in ROWS if not row.startswith("#")])
def test_furniture(row: str) -> None:
    marked = row.replace("⏎", "\n")
    text = marked.replace("[[", "").replace("]]", "")
    expected = re.findall(r"\[\[(.*?)\]\](?!\])", marked, re.DOTALL)
    assert [text[start:end].strip() for start, end in furniture(text, "id")] == [one.strip() for one in expected]


@pytest.mark.parametrize(
    "between",
    [
        "\nBaca juga: Gubernur Rawa ditangkap KPK pada Kamis (5/9/2019)\n",
        "\nSimak juga:\nGubernur Rawa ditangkap KPK pada Kamis (5/9/2019)\n\n",
        " Berita ini telah tayang di Kabar.com dengan judul Toko Maju bakal buka 100 gerai hingga 2027\n",
    ],
)
def test_no_event_of_another_article(between: str) -> None:
    text = f"Polisi menangkap dua orang di Pasar Lama pada Rabu.{between}Keduanya mengaku bersalah."
    reading = read(Article("a", "a", "", text, published=date(2019, 9, 10), published_from="metadata"))
    assert {event.trigger.text for event in reading.events if event.explicit} == {"menangkap"}
    assert all(text[event.trigger.start : event.trigger.end] == event.trigger.text for event in reading.events)
