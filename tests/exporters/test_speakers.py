"""«Menurut X»: whoever is quoted for a happening, named or not, leaves with it; so does whoever denies it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.exporters.world import written
from timeline.exporters.attribution.denials import denial, denier
from timeline.exporters.attribution.hedges import hedge
from timeline.exporters.attribution.phrases import SOMEBODY
from timeline.exporters.attribution.quoted import Quoted
from timeline.exporters.attribution.sources import source
from timeline.importers import article
from timeline.pipeline import read
from timeline.store import Store

CASES = (
    ('"Jembatan itu dibangun pada 1974," kata Hendra Wijaya, Kamis (9/3/2023).', "dibangun", "menurut Hendra Wijaya"),
    ("Rina Lestari mengatakan kapal pertama tiba pada Rabu (8/3/2023).", "tiba", "menurut Rina Lestari"),
    ("Menurut Tono Subagio, gudang terbakar pada Senin (6/3/2023).", "terbakar", "menurut Tono Subagio"),
    ("Gudang terbakar pada Senin (6/3/2023), menurut Tono Subagio.", "terbakar", "menurut Tono Subagio"),
    ("Menurut jaksa, Budi menyuap hakim pada Senin (6/3/2023).", "menyuap", "menurut jaksa"),
    ("Menurut dia, gudang terbakar pada Senin (6/3/2023).", "terbakar", "menurut sumber yang dikutip"),
    ("Gudang terbakar pada Senin (6/3/2023).", "terbakar", ""),
    ("Rina Lestari membantah gudang terbakar pada Senin (6/3/2023).", "terbakar", ""),
)


@pytest.mark.parametrize(("text", "trigger", "told"), CASES)
def test_who_is_quoted_is_named(text: str, trigger: str, told: str, tmp_path: Path) -> None:
    assert [one["according_to"] for one in _exported(text, tmp_path) if one["trigger"] == trigger] == [told]


SOURCES = (
    # behind an opener
    ("Menurut polisi, pelaku membakar gudang pada Selasa.", "membakar", "polisi"),
    ("Pelaku membakar gudang pada Selasa, menurut keterangan warga setempat.", "membakar", "keterangan warga setempat"),
    ("Menurut polisi pelaku membakar gudang pada Selasa.", "membakar", "polisi"),
    ("Berdasarkan keterangan saksi, Budi menyuap hakim pada Senin.", "menyuap", "keterangan saksi"),
    ("Dikutip dari Antara, gudang terbakar pada Selasa.", "terbakar", "Antara"),
    ("Gudang terbakar menurut polisi, Selasa.", "terbakar", "polisi"),
    ("Katanya, gudang terbakar pada Selasa.", "terbakar", SOMEBODY),
    ("Menurut jadwal, sidang digelar pada Senin.", "digelar", ""),
    ("Film itu dibuat berdasarkan novel karya Budi dan diputar pada Senin.", "diputar", ""),
    # a short verb of saying behind it
    ("Budi menyuap hakim pada Senin, kata saksi.", "menyuap", "saksi"),
    ("«Budi menyuap hakim pada Senin,» kata seorang saksi di persidangan.", "menyuap", "seorang saksi"),
    ("«Gudang terbakar pada Senin,» ujar Kepala Desa Sukamaju, Selasa.", "terbakar", "Kepala Desa Sukamaju"),
    ("Ia memakai kata kasar saat memukul warga pada Senin.", "memukul", ""),
    # a verb whose subject answers for what it governs
    ("Jaksa mendakwa Budi menyuap hakim pada Senin.", "menyuap", "jaksa"),
    ("Saksi mata mengatakan bahwa pesawat itu jatuh pada Senin.", "jatuh", "saksi mata"),
    ("Sebelumnya polisi menyebut Budi membakar gudang pada Selasa.", "membakar", "polisi"),
    ("Pada Selasa, penyidik menduga Budi membakar gudang.", "membakar", "penyidik"),
    ("Ia mengatakan gudang terbakar pada Selasa.", "terbakar", SOMEBODY),
    ("Polisi tidak menyebut Budi membakar gudang pada Selasa.", "membakar", ""),
    ("Polisi mengatakan hal itu setelah Budi ditangkap pada Senin.", "ditangkap", ""),
    ("Polisi meminta warga mengungsi pada Senin.", "mengungsi", ""),
    ("Polisi menangkap Budi pada Senin.", "menangkap", ""),
)


@pytest.mark.parametrize(("text", "word", "told"), SOURCES)
def test_a_source_is_found_named_or_not(text: str, word: str, told: str) -> None:
    assert source(text, text.index(word), "id") == told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Budi diduga menyuap hakim.", "menyuap", "diduga"),
        ("Gudang itu dikabarkan telah terbakar.", "terbakar", "dikabarkan"),
        ("Polisi mengusut dugaan penyuapan hakim.", "penyuapan", "dugaan"),
        ("Budi menyuap hakim.", "menyuap", ""),
        ("Budi dituduh korupsi dan rumahnya digeledah.", "digeledah", ""),
    ],
)
def test_a_word_that_hedges_is_kept(text: str, word: str, told: str) -> None:
    assert hedge(text, text.index(word), "id") == told


DENIALS = (
    ("Budi membantahnya.", True, "Budi"),
    ("Namun, kuasa hukumnya, Rina Lestari, membantah tuduhan itu.", True, "Rina Lestari"),
    ("Tuduhan itu dibantah kuasa hukumnya.", True, "kuasa hukumnya"),
    ("Hal tersebut dibantah oleh Budi, Selasa.", True, "Budi"),
    ("Ia membantah.", True, SOMEBODY),
    ("Budi membantah telah menyuap siapa pun.", True, "Budi"),
    ("«Saya tidak menyuap hakim,» kata Budi.", True, "Budi"),
    ("Uang itu diserahkan di hotel. Budi membantah semua tuduhan itu.", True, "Budi"),
    ("Kabar itu tidak benar, kata Kapolsek.", False, "Kapolsek"),
    ("Foto itu hoaks.", False, SOMEBODY),
    # nothing is denied, or something else
    ("Budi membantah tuduhan itu.", False, ""),
    ("Uang itu diserahkan di hotel. Budi membantahnya.", False, ""),
    ("Budi tidak membantahnya.", True, ""),
    ("Beredar isu bahwa Budi kabur, tetapi Rina membantahnya.", True, ""),
    ("Budi membantah kabar perceraiannya dengan Rina.", True, ""),
    ("Sidang digelar lagi pekan depan.", True, ""),
)


@pytest.mark.parametrize(("following", "accused", "told"), DENIALS)
def test_a_denial_in_the_next_sentence_is_carried(following: str, accused: bool, told: str) -> None:
    assert denial(f" {following}", "menyuap", accused, "id") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("«Saya melihatnya sendiri. Budi menyuap hakim. Uangnya banyak,» kata seorang saksi.", "seorang saksi"),
        ("Jaksa berkata: «Saya melihatnya sendiri. Budi menyuap hakim. Uangnya banyak.»", "jaksa"),
        ("«Saya melihatnya sendiri. Budi menyuap hakim. Uangnya banyak.»", SOMEBODY),
        ("Polisi menyebutnya «menyuap».", ""),
    ],
)
def test_a_quotation_of_several_sentences_has_one_speaker(text: str, told: str) -> None:
    assert Quoted(text, "id").source(text.index("menyuap")) == told


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Kapolda Jawa Barat membantah anggotanya menembak warga pada Senin.", "menembak", "Kapolda Jawa Barat"),
        ("Isu menteri mundur pada Senin dibantah juru bicaranya.", "mundur", "juru bicaranya"),
        ("Ia membantah menembak warga.", "menembak", SOMEBODY),
        ("Isu menteri mundur pada Senin tidak benar.", "mundur", ""),
    ],
)
def test_who_denies_in_the_sentence_itself_is_named(text: str, word: str, told: str) -> None:
    assert denier(text, text.index(word), "id") == told


ACCUSED = "Menurut jaksa, Budi menyuap hakim pada Senin (6/3/2023). Tuduhan itu dibantah kuasa hukumnya."


def test_an_accusation_leaves_with_its_accuser_and_its_denial(tmp_path: Path) -> None:
    (told,) = [one for one in _exported(ACCUSED, tmp_path) if one["trigger"] == "menyuap"]
    assert told["headline"] == "Dibantah: Menurut jaksa, Budi menyuap hakim pada Senin (6/3/2023)"
    assert (told["according_to"], told["denied_by"]) == ("menurut jaksa", "dibantah oleh kuasa hukumnya")


def _exported(text: str, folder: Path) -> list[dict[str, str]]:
    store = Store.open(str(folder / "s.db"))
    store.save(read(article(text, key="s", published=date(2023, 3, 10))), "a")
    found: list[dict[str, str]] = json.loads(written(store, "json"))["events"]
    return found
