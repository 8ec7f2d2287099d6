"""Who most likely takes part though no rule says so: found by a trained model, told as a guess, apart from rules."""

from __future__ import annotations

import pytest

from tests.events.reading import read
from timeline.actors import finder
from timeline.model import Event
from timeline.model.event import LIKELY
from timeline.participants.likely import sure
from timeline.participants.likely.discourse import Discourse
from timeline.text import sentences
from timeline.triggers.lexicon import lexicon

_SUBJECT = "Persada FC menanjak. Gelar juara didapat Persada FC setelah mengalahkan Wira FC pada Sabtu (8/1/2022)."
_LEX = lexicon("id")
assert _LEX is not None


def _guessed(event: Event) -> dict[str, str]:
    return {who: why for who, why in event.because.roles if why.startswith(LIKELY)}


def _event(text: str, word: str) -> Event:
    return next(event for event in read(text) if event.trigger.text == word)


def test_who_is_left_out_by_the_rules_is_guessed_and_says_so() -> None:
    won = _event(_SUBJECT, "mengalahkan")
    assert _guessed(won) == {"org:persada-fc": LIKELY}
    assert {part.actor.name: part.role for part in won.actors} == {"Wira FC": "patient", "Persada FC": "agent"}


def test_a_guess_is_less_certain_than_a_rule() -> None:
    by_rule = _event("Persada FC mengalahkan Wira FC pada Sabtu (8/1/2022).", "mengalahkan")
    assert not _guessed(by_rule)
    assert _event(_SUBJECT, "mengalahkan").confidence < by_rule.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Kasat Reskrim Budi Santoso, korban mengalami pencabulan sejak 2020 dan berlanjut hingga kini.",
        "Istri kedua Budi Santoso meninggal pada Selasa.",
        "Siti Rahayu dan Budi Santoso hadir. Ribuan mahasiswa menolak. Mereka menggelar aksi pada Senin.",
    ],
)
def test_nobody_is_guessed_who_only_tells_of_it_or_is_only_a_relative(text: str) -> None:
    assert not any(_guessed(event) for event in read(text))


def test_what_follows_leans_on_no_guess() -> None:
    (bare,) = sure([_event(_SUBJECT, "mengalahkan")])
    assert [part.actor.name for part in bare.actors] == ["Wira FC"]


def test_the_discourse_knows_who_was_named_how_long_ago() -> None:
    body = "Rina Lestari tiba di Solo. Budi Santoso menyambut Rina Lestari. Hujan turun. Acara dimulai."
    cut, mentions = sentences(body, "id"), finder.find(body, "id")
    before = Discourse("Rina Lestari tiba", cut, mentions, _LEX).before(cut[3].start)
    rina, budi = before["person:rina-lestari"], before["person:budi-santoso"]
    assert (rina.sentences, rina.first, rina.later) == (2, False, 0)
    assert (budi.sentences, budi.first, budi.later) == (2, True, 1)


def test_profiles_tell_what_the_whole_article_and_its_headline_tell() -> None:
    body = "Rina Lestari tiba di Solo. Budi Santoso menyambut Rina Lestari."
    discourse = Discourse("Lestari pulang", sentences(body, "id"), finder.find(body, "id"), _LEX)
    rina, budi = discourse.profiles["person:rina-lestari"], discourse.profiles["person:budi-santoso"]
    assert (rina.times, rina.rank, rina.headline) == (2, 0, True)
    assert (budi.times, budi.rank, budi.headline) == (1, 1, False)
    assert Discourse("", (), finder.find(body, "id"), _LEX).profiles["person:rina-lestari"].headline is None
