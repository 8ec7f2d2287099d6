"""Who most likely takes part though the sentence neither names nor asks for that one: whom the article is about."""

from __future__ import annotations

import pytest

from tests.events.reading import read
from timeline.actors import finder
from timeline.model.event import LIKELY
from timeline.participants.likely.discourse import Discourse
from timeline.text import sentences
from timeline.triggers.lexicon import lexicon

_PARTY = "merayakan ulang tahunnya pada Kamis (27/1/2022) di Solo. {}"


def _told(title: str, text: str, word: str) -> dict[str, str]:
    event = next(event for event in read(text, title=title) if event.trigger.text == word)
    why = dict(event.because.roles)
    return {part.actor.name: why[part.actor.id] for part in event.actors}


@pytest.mark.parametrize(
    ("title", "text", "word"),
    [
        ("Kirana Dewanti Ulang Tahun", _PARTY.format("Kirana Dewanti bernyanyi bersama penggemar."), "merayakan"),
        (
            "Kirana Dewanti Menyanyi Lagi",
            "Penyanyi asal Solo ini kini tengah menjalani liburan. Kirana Dewanti pergi ke Bali.",
            "menjalani",
        ),
        (
            "Kirana Dewanti Menyanyi Lagi",
            "Kirana Dewanti bernyanyi lagi. Perempuan kelahiran Solo 35 tahun lalu itu kini sibuk. Kirana senang.",
            "kelahiran",
        ),
    ],
    ids=["the text has lost her name", "a trade before any name", "a description"],
)
def test_whom_the_headline_alone_is_about_is_guessed(title: str, text: str, word: str) -> None:
    assert _told(title, text, word) == {"Kirana Dewanti": f"{LIKELY}, sentence before"}


@pytest.mark.parametrize(
    ("title", "text", "word"),
    [
        ("Istri Vino Adikara Ulang Tahun", _PARTY.format("Vino Adikara bernyanyi bersama penggemar."), "merayakan"),
        ("Vino Adikara dan Kekasihnya", _PARTY.format("Vino Adikara bernyanyi bersama penggemar."), "merayakan"),
        ("", _PARTY.format("Kirana Dewanti bernyanyi bersama penggemar."), "merayakan"),
        (
            "Kirana Dewanti Pukul Tetangga",
            "memukul tetangganya pada Kamis (27/1/2022). Kirana Dewanti menyesal.",
            "memukul",
        ),
        (
            "Kirana Dewanti Hilang",
            "Kirana Dewanti hilang. Polisi masih terus mencari sejak Kamis (27/1/2022).",
            "mencari",
        ),
        (
            "Kirana Dewanti Sibuk",
            'Kirana Dewanti menyanyi. "Kemarin kami bermain bersama," kata pelatihnya.',
            "bermain",
        ),
    ],
    ids=["his wife", "his friend", "no headline", "a grave deed", "somebody else", "several"],
)
def test_nobody_is_guessed_where_another_may_be_meant(title: str, text: str, word: str) -> None:
    assert not any(why.startswith(LIKELY) for why in _told(title, text, word).values())


def test_a_lost_name_is_guessed_though_the_headline_speaks_of_a_trade() -> None:
    text = "terlihat sangat nyaman mengenakan kebaya di acara itu pada Selasa (25/1/2022). Kirana Dewanti tersenyum."
    told = _told("Kirana Dewanti Pakai Kebaya, Penari Terpukau", text, "mengenakan")
    assert told == {"Kirana Dewanti": f"{LIKELY}, sentence before"}


def test_the_two_of_a_headline_are_guessed_where_a_couple_is_told_of() -> None:
    text = "Kabar baru datang lagi. Pasangan ini pergi ke Bali pada Senin (24/1/2022). {} tersenyum, {} melambai."
    kirana, vino = "Kirana Dewanti", "Vino Adikara"
    text = text.format(kirana, vino)
    assert _told(f"{kirana} dan {vino} Berlibur", text, "pergi").keys() == {kirana, vino}
    assert not _told(f"{kirana} Undang {vino}", text, "pergi")


def test_the_body_of_a_headline_is_asked_for_where_several_are_told_of() -> None:
    text = "Kabar baru datang. Terakhir kali, mereka melepas album pada 2020. Telkom siap. Telkom senang."
    assert _told("Telkom Rilis Album", text, "melepas") == {"Telkom Indonesia": f"{LIKELY}, sentence before"}


@pytest.mark.parametrize("before", ["Keluarga datang", "Dua sahabat hadir"])
def test_nobody_is_guessed_for_several_where_people_without_a_name_were_told_of(before: str) -> None:
    text = f"Kabar baru datang. {before}. Mereka melepas balon pada Senin (24/1/2022). Telkom siap. Telkom senang."
    assert not _told("Telkom Rilis Album", text, "melepas")


def test_of_two_in_the_headline_the_first_is_guessed() -> None:
    text = "akan mengisi acara di Solo pada Senin (24/1/2022). Vino Adikara menonton, Kirana Dewanti bernyanyi."
    assert _told("Kirana Dewanti Undang Vino Adikara", text, "mengisi").keys() == {"Kirana Dewanti"}


@pytest.mark.parametrize(
    ("title", "others"),
    [
        ("Kirana Dewanti Rilis Album", False),
        ("Penyanyi Kirana Dewanti Rilis Album", False),
        ("Kirana Dewanti Bela Sopir Bus", True),
        ("Ibunda Kirana Dewanti Tutup Usia", True),
        ("Kirana Dewanti Gandeng Suaminya", True),
    ],
)
def test_the_discourse_knows_whether_the_headline_tells_of_others(title: str, others: bool) -> None:
    body, lex = "Kirana Dewanti bernyanyi di Solo.", lexicon("id")
    assert lex is not None
    found = Discourse(title, sentences(body, "id"), finder.find(body, "id"), lex)
    assert bool(found.others or found.kin) == others


@pytest.mark.parametrize(
    ("title", "text", "word", "told"),
    [
        (
            "PT Sinar Abadi Rilis Gim",
            "PT Sinar Abadi akan merilis gim di Solo. PT Sinar Abadi senang. Peluncuran akan dimulai pada Senin.",
            "dimulai",
            True,
        ),
        (
            "PT Sinar Abadi Tutup Pabrik",
            "PT Sinar Abadi tutup. Ribuan buruh datang. Kemudian akan dimulai mogok pada Senin.",
            "dimulai",
            False,
        ),
    ],
    ids=["the body named most", "people without a name"],
)
def test_the_body_named_most_is_guessed(title: str, text: str, word: str, told: bool) -> None:
    assert _told(title, text, word) == ({"PT Sinar Abadi": f"{LIKELY}, sentence before"} if told else {})
