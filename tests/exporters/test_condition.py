"""On what a conditional event depends, in the words of its sentence."""

from __future__ import annotations

import pytest

from timeline.exporters.condition import condition
from timeline.exporters.saying import under

CASES = (
    ("Jika gelombang tinggi terjadi lagi, syahbandar akan menutup dermaga pada Senin.", "menutup",
     "jika gelombang tinggi terjadi lagi"),
    ("Pemerintah akan menutup sekolah kalau hujan tidak reda.", "menutup", "kalau hujan tidak reda"),
    ("«Kami akan mogok bila upah tidak naik,» kata Budi.", "mogok", "bila upah tidak naik"),
    ("Bila anggaran yang diajukan pada Senin disetujui DPR, jalan itu akan dibangun.", "dibangun",
     "bila anggaran yang diajukan pada Senin disetujui DPR"),
    ("Apabila dermaga ambruk, kapal dialihkan.", "ambruk", "apabila dermaga ambruk"),
    ("Rapat dapat ditunda pada Senin.", "ditunda", ""),
    ("", "", ""),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "word", "told"), CASES)
def test_the_condition_is_found_in_its_sentence(sentence: str, word: str, told: str) -> None:
    assert condition(sentence, sentence.find(word), "id") == told


@pytest.mark.parametrize(
    ("label", "told", "behind"),
    [
        ("Syahbandar menutup dermaga", "jika hujan", ", jika hujan"),
        ("Dermaga ambruk", "apabila dermaga ambruk", ""),
        ("Pasukan mundur jika diserang", "jika diserang", ""),
        ("Rapat ditunda", "", ""),
        ("Rapat ditunda", "jika " + "sangat " * 20, ", jika" + " sangat" * 10 + "…"),
    ],
)
def test_a_headline_ends_with_it_once(label: str, told: str, behind: str) -> None:
    assert under(label, told) == behind
