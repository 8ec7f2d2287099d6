"""What is only said to have happened, or is denied, leaves no file as a certain happening."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import icalendar
import pytest
from lxml import etree

from tests.exporters.world import written
from timeline.exporters.picture import LETTER
from timeline.importers import article
from timeline.pipeline import read
from timeline.store import Store

CASES = (
    ("Menurut jaksa, Budi menyuap hakim pada Senin (24/1/2022). Budi membantahnya.", "menyuap", "disputed"),
    ("Budi diduga memukul warga pada Selasa (25/1/2022).", "memukul", "unconfirmed"),
    ("Jaksa mendakwa Budi menyuap hakim pada Rabu (26/1/2022).", "menyuap", "unconfirmed"),
    ("Rina menuding bupati menggelapkan dana pada Rabu (26/1/2022).", "menggelapkan", "unconfirmed"),
    ("Gudang itu dikabarkan terbakar pada Kamis (27/1/2022).", "terbakar", "unconfirmed"),
    # nobody is accused, nothing is denied
    ("Menurut BMKG, gempa mengguncang Lombok pada Kamis (27/1/2022).", "mengguncang", "happened"),
    ("Gubernur meresmikan jembatan pada Jumat (28/1/2022).", "meresmikan", "happened"),
)
LONG = (
    "Menurut jaksa, Tono membunuh tetangganya dengan pisau dapur di rumah kontrakan di kawasan Tanah Abang pada Minggu "
    "(23/1/2022). Hendra membantahnya."
)


def store_of(folder: Path, *texts: str) -> Store:
    store = Store.open(str(folder / "s.db"))
    for number, text in enumerate(texts):
        made = article(text, key=f"s{number}", source=f"Koran {number}", published=date(2022, 1, 28))
        store.save(read(made), "a")
    return store


@pytest.mark.parametrize(("text", "word", "told"), CASES)
def test_how_an_event_stands_has_a_code_beside_its_status(text: str, word: str, told: str, tmp_path: Path) -> None:
    events = json.loads(written(store_of(tmp_path, text), "json"))["events"]
    (found,) = [one for one in events if one["trigger"] == word]
    assert (found["status"], found["standing"]) == ("happened", told)


@pytest.mark.parametrize(("text", "said"), [(CASES[0][0], "Diperselisihkan"), (CASES[1][0], "Belum pasti")])
def test_no_reader_is_told_that_it_happened(text: str, said: str, tmp_path: Path) -> None:
    store = store_of(tmp_path, text)
    for name in ("datawrapper", "flourish"):
        rows = list(csv.DictReader(io.StringIO(written(store, name).decode("utf-8-sig"), newline="")))
        assert [one["Status"].split(",")[0] for one in rows] == [said]
    (event,) = icalendar.Calendar.from_ical(written(store, "ics")).walk("VEVENT")
    assert str(event["STATUS"]) == "TENTATIVE"
    (item,) = json.loads(written(store, "vis"))["items"]
    assert (item["status"], item["className"] in ("disputed", "unconfirmed")) == ("happened", True)
    drawn = written(store, "svg").decode()
    assert f">{said}<" in drawn
    assert ">Terjadi<" not in drawn


@pytest.mark.parametrize("name", ["svg", "html"])
def test_a_picture_cuts_the_label_never_who_says_or_denies_it(name: str, tmp_path: Path) -> None:
    store = store_of(tmp_path, LONG, CASES[-1][0])
    mine = [one for one in _labels(written(store, name).decode()) if one.startswith("Tono")]
    assert mine[0].endswith("…, menurut jaksa, dibantah oleh Hendra")
    for one in mine[1:]:  # the narrow one of a page has room for a word only
        assert re.fullmatch(r"Tono.*… \(diperselisihkan\)", one)
        assert LETTER * len(one) < 420


def _labels(file: str) -> list[str]:
    names = {"s": "http://www.w3.org/2000/svg"}
    pictures = re.findall(r"<svg (?!class).*?</svg>", file, re.S)
    drawn = (etree.fromstring(one if "xmlns=" in one else one.replace("<svg ", f'<svg xmlns="{names["s"]}" ', 1))
             for one in pictures)  # fmt: skip
    return [mark.findtext("s:text", namespaces=names) for one in drawn
            for mark in one.xpath(".//s:g[s:title]", namespaces=names)]  # fmt: skip
