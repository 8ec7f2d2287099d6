"""Bodies of a state, news outlets and the ends of names."""

from __future__ import annotations

from tests.actors.reading import find


def test_ministry_without_its_country_is_that_of_the_country_named_before():
    text = "Kementerian Pertahanan Rusia membantah laporan itu. Menurut kementerian pertahanan, pasukan sudah mundur."
    bodies = [(m.text, m.actor.name) for m in find(text) if m.kind == "organisation"]
    assert bodies == [
        ("Kementerian Pertahanan Rusia", "Kementerian Pertahanan Rusia"),
        ("kementerian pertahanan", "Kementerian Pertahanan Rusia"),
    ]


def test_body_of_a_country_has_one_name_whatever_the_country_is_called():
    names = {
        m.actor.id
        for land in ("Korsel", "Korea Selatan")
        for m in find(f"Kementerian Unifikasi {land} menolak usul itu.")
        if m.kind == "organisation"
    }
    assert names == {"org:kementerian-unifikasi-korea-selatan"}


def test_who_brings_the_news_is_doubtful_as_an_actor():
    found = {m.text: m.confidence for m in find("Hal itu dikatakan Yasonna Laoly kepada Kompas.com, Senin.")}
    assert found["Kompas.com"] < 0.4 < found["Yasonna Laoly"]


def test_hostile_run_of_full_names_takes_linear_time():
    text = "Agus Rahardjo " * 5_000
    assert len(find(text)) <= 10_000


def test_acronym_written_like_a_name_is_linked_to_it():
    text = "Pertamina Energy Trading Ltd (Petral) dibubarkan. Penyidik memeriksa Petral."
    assert {m.actor.name for m in find(text) if "Petral" in m.text} == {"Pertamina Energy Trading Ltd"}
