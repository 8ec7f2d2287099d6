"""A dated word that most likely tells no event is left out of an article, by a trained model, and `explain` says so."""

from __future__ import annotations

import pytest

from timeline.events import doubt
from timeline.events.doubt_traits import article_traits, title_words
from timeline.events.explain import DOUBTED, explain, traces
from timeline.model import Article
from timeline.words import words

from .reading import FRIDAY, read

_ADVICE = (
    "Kamu sering lupa minum air? Tubuh kamu butuh banyak cairan supaya kulit tetap lembap dan kamu tidak mudah lelah. "
    "Dilansir dari Selasa (25/1/2022) berikut ini adalah beberapa cara mudah agar kamu minum lebih banyak. "
    "Letakkan botol di meja kerja kamu. Buah yang berair juga membantu kamu. Kamu bisa menambah daun mint atau irisan "
    "jeruk nipis. Hindari minuman manis, sebab gula membuat kamu cepat haus. Minumlah segelas air sebelum kamu makan."
)
_NEWS = "Jembatan gantung itu runtuh pada Selasa (25/1/2022). "


def _words(text: str) -> set[str]:
    return {event.trigger.text for event in read(text) if event.explicit}


def test_advice_that_only_names_the_day_of_its_source_tells_no_event() -> None:
    assert "Dilansir" not in _words(_ADVICE)


def test_what_happened_stays_in_the_midst_of_advice() -> None:
    assert "runtuh" in _words(_NEWS + _ADVICE)


def test_a_sentence_alone_is_believed() -> None:
    (sentence,) = [one for one in _ADVICE.split(". ") if one.startswith("Dilansir")]
    assert "Dilansir" in _words(f"{sentence}.")


def test_what_somebody_named_takes_part_in_is_believed() -> None:
    told = _ADVICE.replace("Dilansir dari Selasa (25/1/2022)", "Dilansir dari Kompas pada Selasa (25/1/2022)")
    assert "Dilansir" in _words(told)


def test_a_language_without_a_model_doubts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubt.linear, "trained", lambda kind, language: None)
    read.cache_clear()
    assert "Dilansir" in _words(_ADVICE)
    read.cache_clear()


def test_explain_says_what_was_left_out() -> None:
    article = Article("page", "page", "", _ADVICE, published=FRIDAY)
    assert any(trace.doubted == ("Dilansir",) for trace in traces(article))
    assert f"  no event «Dilansir»: {DOUBTED}" in list(explain(article, words("en")))


def test_an_article_is_told_by_what_it_prints_quotes_names_and_whom_it_addresses() -> None:
    text = 'Kamu bisa, kata "Budi Santoso" (25/1).'
    assert list(article_traits(text, 2, frozenset({"kamu"}))) == [
        "article now 2",
        "article addresses 5",
        "article printed 1",
        "article quotes 4",
        "article names 2",
    ]


def test_of_a_headline_as_long_as_a_text_the_beginning_is_looked_at() -> None:
    assert title_words("Jembatan di Solo runtuh") == {"jembatan", "solo", "runtuh"}
    assert len(title_words(" ".join(f"kata{number}" for number in range(100_000)))) == 100
