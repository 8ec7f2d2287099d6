"""`lexicon explain --events` says of a word that looks like a verb which list or guard keeps it from being a head."""

from __future__ import annotations

import pytest

from timeline.events.explain import explain
from timeline.events.extract import extract
from timeline.model import Article
from timeline.triggers.headless import BARE, IDIOM, NAME, NOT_VERB, NOUNLIKE
from timeline.words import words

from .reading import FRIDAY

EN = words("en")

WHY = [
    ("Menteri datang pada Senin.", "menteri", NOT_VERB),
    ("Ia menyampaikan terima kasih pada Senin.", "terima", IDIOM),
    ("Perusahaan Maju Jaya bangkrut pada Senin.", "maju", NAME),
    ("Harga jual gabah naik pada Senin.", "jual", NOUNLIKE),
    ("Ia pindah ke tempat tinggal barunya pada Senin.", "tinggal", "guard serves: it only tells what a place"),
    ("Mereka memakai kekuatan melawan Ukraina pada Senin.", "melawan", "guard against: "),
    ("Warga kembali menyerang pos itu pada Senin.", "kembali", "guard helps: "),
    ("Tips menarik untuk warga dibagikan pada Senin.", "menarik", "guard adjective: "),
    ("Jadi, harga naik pada Senin.", "jadi", "guard opens: "),
    ("Pada Senin masalah itu selesaikan sendiri.", "selesaikan", BARE),
]


@pytest.mark.parametrize(("sentence", "word", "reason"), WHY)
def test_the_reason_is_told(sentence: str, word: str, reason: str) -> None:
    shown = list(explain(Article("", "", "", sentence, published=FRIDAY), EN))
    assert any(line.startswith(f"  no head «{word}»: {reason}") for line in shown), "\n".join(shown)


def test_a_head_is_none_of_them() -> None:
    article = Article("", "", "", "NATO pada Rabu menolak tuntutan Rusia.", published=FRIDAY)
    assert not [line for line in explain(article, EN) if "no head «menolak»" in line]
    assert extract(article, (), (), ()) == ()
