"""One actor, one name: in a text, and across texts."""

from __future__ import annotations

import pytest

from tests.actors.reading import find
from timeline.actors import linking


def actors(text):
    return {(m.text, m.actor.id) for m in find(text) if m.actor}


def test_acronym_defined_in_the_text_links_both_ways():
    text = "Forum Lintas Hukum Indonesia (FLHI) menggugat KPK. Menurut FLHI, gugatan itu sah."
    ids = {actor for said, actor in actors(text) if "FLHI" in said}
    assert ids == {"org:forum-lintas-hukum-indonesia"}


def test_two_persons_with_one_name_part_stay_apart():
    text = (
        "Ketua KPK Agus Rahardjo hadir bersama Menteri Agus Suparmanto. Presiden Joko Widodo juga hadir. "
        "Rahardjo tidak berkomentar, sedangkan Suparmanto menjawab."
    )
    found = actors(text)
    assert ("Rahardjo", "person:agus-rahardjo") in found
    assert ("Suparmanto", "person:agus-suparmanto") in found


def test_shared_name_part_is_doubtful():
    text = 'Agus Rahardjo bertemu Agus Suparmanto di Jakarta. "Sudah selesai," kata Agus.'
    bare = [m for m in find(text) if m.text == "Agus"]
    assert [m.confidence for m in bare] == [0.5]


def test_bare_name_never_merges_across_texts():
    one, two = (find(f'"{word}," kata Sutrisno di Bandung.') for word in ("Belum", "Sudah"))
    ids = {m.actor.id for mentions in (one, two) for m in mentions if m.text == "Sutrisno"}
    assert len(ids) == 2


def test_full_name_merges_across_texts():
    ids = {m.actor.id for text in ("Presiden AS Joe Biden tiba.", "Menurut Joe Biden, itu benar.")
           for m in find(text) if m.kind == "person"}  # fmt: skip
    assert ids == {"person:joe-biden"}


def test_common_noun_stands_for_the_actor_named_before():
    mentions = find(
        "NATO menolak tuntutan Rusia. Aliansi militer itu, yang bermarkas di Brussel, dan aliansi militer lain."
    )
    common = [(m.text, m.actor.name) for m in mentions if m.confidence < 0.5]
    assert ("aliansi militer", "NATO") in common


def test_common_noun_without_an_actor_before_is_nothing():
    assert not find("aliansi militer itu bubar.")


def test_text_with_another_full_name_overrides_a_listed_surname():
    found = actors('Pengusaha Igor Putin hadir di Jakarta. "Belum ada," kata Putin.')
    assert ("Putin", "person:igor-putin") in found


def test_office_alone_stands_for_the_one_person_named_with_it():
    text = "Presiden Joko Widodo meresmikan bendungan. Menurut Presiden, proyek lain menyusul. Presiden Direktur hadir."
    common = [(m.text, m.actor.name) for m in find(text) if m.confidence < 0.5]
    assert common == [("Presiden", "Joko Widodo")]


def test_office_that_two_persons_hold_stands_for_nobody():
    text = "Presiden AS Joe Biden menemui Presiden Prancis Emmanuel Macron. Menurut Presiden, itu baik."
    assert not [m for m in find(text) if m.text == "Presiden"]


def common_nouns(text):
    return [(m.text, m.actor.name) for m in find(text) if m.confidence < 0.5]


def test_noun_stands_for_the_person_whom_the_text_introduced_so():
    text = "Presiden Rusia Vladimir Putin bertemu Presiden Prancis Emmanuel Macron. Presiden Rusia itu tersenyum."
    assert common_nouns(text) == [("Presiden", "Vladimir Putin")]


def test_noun_fits_what_stands_behind_the_name_too():
    text = "Barack Obama, mantan presiden AS, tiba di Jakarta. Mantan presiden itu pernah tinggal di Menteng."
    assert common_nouns(text) == [("Mantan presiden", "Barack Obama")]


def test_noun_that_nobody_was_called_stands_for_nobody():
    assert not common_nouns("Barack Obama tiba di Jakarta. Kanselir itu menyambutnya.")


def test_militant_group_is_what_the_noun_says():
    text = "Hamas menyerang Israel. Kelompok militan itu menyandera 200 orang."
    assert common_nouns(text) == [("Kelompok militan", "Hamas")]


def test_two_parties_of_one_name_in_one_text_stay_apart():
    text = (
        "Perdana Menteri Anthony Albanese dari Partai Buruh menang di Australia. "
        "Keir Starmer dari Partai Buruh memimpin Inggris."
    )
    assert {m.actor.country for m in find(text) if m.text == "Partai Buruh"} == {"AU", "GB"}


def test_an_office_alone_is_its_holder_whatever_body_and_rank_stand_between() -> None:
    text = "Kata Kasat Reskrim Polres Jakarta Selatan AKBP Eko Hadi Santoso, korban selamat. Kata Kasat, pelaku kabur."
    last = find(text)[-1]
    assert last.text == "Kasat"
    assert last.actor is not None
    assert last.actor.name == "Eko Hadi Santoso"


@pytest.mark.parametrize("text", [
    "Korban ditemukan di jurang. Ayah korban, Sarjono Adi, pingsan.",
    "Pelaku kabur. Kuasa hukum pelaku, Rina Lestari, menolak bicara.",
])  # fmt: skip
def test_whose_father_or_lawyer_somebody_is_stands_for_somebody_else(text: str) -> None:
    assert [m.text for m in find(text) if m.actor is not None] == [text.split(", ")[1]]


def test_who_held_an_office_is_not_its_holder() -> None:
    text = "Ia putra mantan Perdana Menteri Junichiro Koizumi. Kini Perdana Menteri mengumumkan kabinet."
    assert not [m for m in find(text) if m.text == "Perdana Menteri"]


def test_two_legal_forms_are_two_firms() -> None:
    forms = frozenset({"PT", "CV", "Tbk"})
    assert linking.firms({"CV Melati", "PT Melati"}, forms, frozenset()) == {}
    assert linking.firms({"PT Melati", "PT. Melati", "Melati Tbk"}, forms, frozenset()) == {
        "PT Melati": "PT. Melati",
        "Melati Tbk": "PT. Melati",
    }
