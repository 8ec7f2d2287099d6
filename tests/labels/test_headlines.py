"""Labels and the headline of their article: what the table says, and what all that take labels apart keep to."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from tests.events.reading import columns, read, rows
from timeline import linear, pipeline
from timeline.actors import finder
from timeline.events.headline import mark
from timeline.importers import article
from timeline.labels.alone import open_chance, signs
from timeline.labels.beside import beside_headline
from timeline.labels.title import Title
from timeline.model.label import BESIDE, WITH_HEADLINE, behind, deed
from timeline.paths import MODELS
from timeline.triggers.lexicon import lexicon
from timeline.words import words

_LABELS = ("Aksi digelar", "Budi: Kami akan datang (Rina)", "Konser itu", "", "Rina Lestari membuka 3 toko “Melati”")


@pytest.mark.parametrize("row", rows("events_headlines.txt"))
def test_label(row: str) -> None:
    word, label, title, body = columns(row)
    told = [event.label for event in read(body, title=title) if event.trigger.text == word]
    assert told == [label]
    assert len(label) <= WITH_HEADLINE


def test_every_sign_has_a_weight_and_a_chance_is_one() -> None:
    lex, model = lexicon("id"), linear.load(MODELS / "labels-id.npz")
    assert lex is not None
    assert model is not None
    known = model.weights.keys()
    for label in _LABELS:
        assert set(signs(label, "digelar", frozenset(), frozenset(), lex)) <= known
        assert 0 < open_chance(label, "digelar", frozenset(), frozenset(), lex) < 1


def test_without_a_model_no_label_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    lex = lexicon("id")
    assert lex is not None
    monkeypatch.setattr(linear, "trained", lambda kind, language: None)
    assert open_chance("Aksi digelar", "digelar", frozenset(), frozenset(), lex) == 0


def test_a_label_parts_into_what_happens_and_its_headline() -> None:
    whole = f"Aksi digelar{BESIDE}Buruh membantah tudingan"
    assert deed(whole) + behind(whole) == whole
    assert (deed("Aksi digelar"), behind("Aksi digelar")) == ("Aksi digelar", "")


def test_what_a_headline_denies_the_label_does_not() -> None:
    """«membantah» stands in the headline behind it and tells nothing of «digelar»."""
    whole = f"Aksi digelar{BESIDE}Buruh membantah tudingan"
    assert mark(whole, "denied", words("id"), "id") == "denied"


def test_a_dash_of_a_label_of_its_own_parts_nothing() -> None:
    """Somebody wrote «Aksi — yang kedua — digelar», or a program of old put the headline behind an em dash."""
    label = "Aksi — yang kedua — digelar"
    assert (deed(label), behind(label)) == (label, "")
    assert deed(f"{label}{BESIDE}Buruh mogok") == label


@pytest.mark.parametrize("title", ["Buruh tolak kenaikan iuran di balai kota", "Bupati T jadi tersangka suap di kota"])
def test_many_names_and_open_labels_cost_little_beside_the_reading(title: str) -> None:
    """Each label was looked for every name of the article in the whole of its text: 5 s of 10 for 2,000 sentences."""
    names = (_letters(number) for number in range(1500))
    body = " ".join(f"Warga T{one}r hadir di Kota M{one}t. Aksi digelar pada Senin (24/1/2022)." for one in names)
    told = article(body, key="a", title=title, published=date(2022, 1, 28))
    begin = time.process_time()
    events = [replace(event, label=deed(event.label)) for event in pipeline.read(told).events]
    done, mentions, lex = time.process_time(), finder.find(body, "id"), lexicon("id")
    assert lex is not None
    labelled = time.process_time()
    found = list(beside_headline(events, Title(told, mentions, lex), mentions, lex))
    assert sum(bool(behind(event.label)) for event in found) > 1000
    assert time.process_time() - labelled < (done - begin) / 4


def _letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))
