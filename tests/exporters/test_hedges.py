"""What is only charged, rumoured, supposed or asked leaves with that: «Hendra menipu nasabah (dituntut)»."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.exporters.world import written
from timeline.exporters.attribution.hedges import QUESTION, hedge
from timeline.importers import article
from timeline.pipeline import read
from timeline.store import Store

HEDGES = (
    # charged
    ("Hendra dituntut karena menipu nasabah pada 2019.", "menipu", "dituntut"),
    ("Rina didakwa lantaran menggelapkan dana pada 2018.", "menggelapkan", "didakwa"),
    ("Tono dijerat pasal penipuan karena membohongi pembeli pada 2018.", "membohongi", "dijerat"),
    ("Rina menjadi tersangka karena mencuri emas pada 2018.", "mencuri", "tersangka"),
    ("Rina dihukum karena mencuri emas pada 2018.", "mencuri", ""),
    ("Rina tidak didakwa karena mencuri emas pada 2018.", "mencuri", ""),
    # rumoured
    ("Konon Hendra menikahi Rina pada 2015.", "menikahi", "konon"),
    ("Pada 2015, kabarnya, Hendra menikahi Rina.", "menikahi", "kabarnya"),
    ("Beredar kabar bahwa Rina kabur ke Singapura.", "kabur", "kabar"),
    ("Muncul isu Rina kabur ke Singapura pada Senin.", "kabur", "isu"),
    ("Dikabarkan bahwa Rina kabur ke Singapura.", "kabur", "dikabarkan"),
    ("Isu itu muncul setelah Rina kabur ke Singapura.", "kabur", ""),
    ("Kabar duka datang dari Bandung pada Senin.", "datang", ""),
    # supposed
    ("Pengamat menduga Hendra membunuh Budi pada Senin.", "membunuh", "diduga"),
    ("Warganet mencurigai Rina membakar toko pada 2018.", "membakar", "dicurigai"),
    ("Jaksa mendakwa Budi menyuap hakim pada 2018.", "menyuap", "didakwa"),
    ("Diduga Hendra memukul Rina pada Senin.", "memukul", "diduga"),
    ("Diduga korsleting, gudang terbakar pada Senin.", "terbakar", ""),
    ("Saksi mengatakan Budi menyuap hakim pada 2018.", "menyuap", ""),
    # and what goes on with it
    ("Rina dituduh mencuri emas pada 2018 dan membakar toko pada 2019.", "membakar", "dituduh"),
    ("Polisi menduga Rina mencuri emas pada 2018 lalu membakar toko pada 2019.", "membakar", "diduga"),
    ("Rina dituduh mencuri emas pada 2018 dan ditahan pada 2019.", "ditahan", ""),
    ("Rina dituduh mencuri emas pada 2018 dan polisi membakar toko pada 2019.", "membakar", ""),
    ("Rina menuding Tono mencuri emas pada 2018 dan melaporkannya ke polisi.", "melaporkannya", ""),
    # asked
    ("Benarkah Hendra menampar guru pada Senin?", "menampar", QUESTION),
    ("Mungkinkah Rina mencuri emas pada 2018?", "mencuri", QUESTION),
    ("Polisi bertanya apakah Rina mencuri emas pada 2018.", "mencuri", QUESTION),
    ("Apakah Anda tahu bahwa gedung itu dibangun pada 1920?", "dibangun", ""),
    ("Mengapa polisi menembak warga pada Senin?", "menembak", ""),
)


@pytest.mark.parametrize(("text", "word", "told"), HEDGES)
def test_what_is_not_told_for_certain_is_hedged(text: str, word: str, told: str) -> None:
    assert hedge(text, text.index(word), "id") == told


HEADLINES = (
    ("Hendra dituntut karena menipu nasabah pada 2019.", "menipu", "Hendra dituntut karena menipu nasabah pada 2019"),
    ("Beredar kabar bahwa Rina kabur ke Singapura pada 2019.", "kabur",
     "Beredar kabar bahwa Rina kabur ke Singapura pada 2019"),
    ("Pengamat menduga Hendra membunuh Budi pada 2019.", "membunuh", "Pengamat menduga Hendra membunuh Budi pada 2019"),
    ("Benarkah Hendra menampar guru pada 2019?", "menampar", "Benarkah Hendra menampar guru?"),
    ("Dalam dakwaan, Hendra memukul sopirnya pada 2019.", "memukul",
     "Dalam dakwaan, Hendra memukul sopirnya pada 2019"),
    ("Sesuai surat tuntutan jaksa, Hendra memukul sopirnya pada 2019.", "memukul",
     "Hendra memukul sopirnya, menurut surat tuntutan jaksa"),
    ("Dalam tuntutannya, jaksa menyebut Rina mencuri emas pada 2018.", "mencuri",
     "Dalam tuntutannya, jaksa menyebut Rina mencuri emas pada 2018"),
    ("Jaksa mengatakan Hendra menerima suap pada 2019. Ia juga memukul saksi pada 2020.", "memukul",
     "Hendra juga memukul saksi, menurut jaksa"),
    ("Menurut penyidik, Rina mencuri emas pada 2018. Selain itu, dia juga membakar gudang pada 2019.", "membakar",
     "Rina juga membakar gudang, menurut penyidik"),
    # whoever is quoted goes on with deeds of their own
    ("Hendra mengatakan kapal tiba pada 2019. Ia juga meresmikan pasar pada 2020.", "meresmikan",
     "Hendra juga meresmikan pasar"),
    ("Hendra meresmikan pasar pada 2019. Ia juga melantik camat pada 2020.", "melantik", "Hendra juga melantik camat"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "told"), HEADLINES)
def test_the_headline_says_so(text: str, trigger: str, told: str, tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "s.db"))
    store.save(read(article(text, key="s", published=date(2023, 3, 10))), "a")
    events = json.loads(written(store, "json"))["events"]
    assert [one["headline"] for one in events if one["trigger"] == trigger] == [told]
