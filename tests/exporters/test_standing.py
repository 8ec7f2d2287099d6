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
from timeline.exporters import Options
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
    mine = [one for one in _labels(written(store, name).decode()) if one.startswith("Menurut jaksa")]
    assert mine[0].startswith("Menurut jaksa, Tono")
    assert mine[0].endswith("…, dibantah oleh Hendra")
    for one in mine[1:]:  # the narrow one of a page has room for a word only
        assert re.fullmatch(r"Menurut jaksa.*…, dibantah oleh Hendra", one)
        assert LETTER * len(one) < 420


def _labels(file: str) -> list[str]:
    names = {"s": "http://www.w3.org/2000/svg"}
    pictures = re.findall(r"<svg (?!class).*?</svg>", file, re.S)
    drawn = (etree.fromstring(one if "xmlns=" in one else one.replace("<svg ", f'<svg xmlns="{names["s"]}" ', 1))
             for one in pictures)  # fmt: skip
    return [mark.findtext("s:text", namespaces=names) for one in drawn
            for mark in one.xpath(".//s:g[s:title]", namespaces=names)]  # fmt: skip


HAPPENED = "Polisi menembak tiga warga di Desa Sukamaju, Kabupaten Bogor, pada Senin (24/1/2022)."
DENIED = "Polisi membantah menembak tiga warga di Desa Sukamaju, Kabupaten Bogor, pada Senin (24/1/2022)."


def test_what_one_paper_tells_and_another_denies_are_two_entries(tmp_path: Path) -> None:
    store = store_of(tmp_path, HAPPENED, DENIED, HAPPENED.replace("Polisi", "Aparat polisi"))
    shot = [one for one in json.loads(written(store, "json"))["events"] if one["trigger"] == "menembak"]
    told = {one["standing"]: (one["told_by"], "; ".join(one["doubt"].split("; "))) for one in shot}
    assert set(told) == {"happened", "denied"}
    assert len({one["item"] for one in shot}) == 1, "they are of one happening"
    assert "1 artikel menulis sebaliknya" in told["happened"][1]
    assert "2 artikel menulis sebaliknya" in told["denied"][1]
    assert told["denied"][0] == 1
    key = json.loads(written(store, "json", Options(key=1)))["events"]
    assert {one["standing"] for one in key} >= {"happened", "denied"}


def test_a_denial_that_one_paper_has_is_not_lost_behind_the_others(tmp_path: Path) -> None:
    charge = "Menurut jaksa, Budi Santoso menyuap hakim Rina Lestari di Hotel Melati pada Senin (24/1/2022)."
    store = store_of(tmp_path, charge, f"{charge} Budi membantahnya.", charge.replace("di Hotel", "di sebuah Hotel"))
    (one,) = json.loads(written(store, "json"))["events"]
    assert one["told_by"] >= 2
    assert one["standing"] == "disputed"
    assert one["headline"].startswith("Menurut jaksa, Budi Santoso menyuap hakim")
    assert one["headline"].endswith(", dibantah oleh Budi")
