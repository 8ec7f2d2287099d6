"""How far an event can be trusted: what is shown of a chance, and what a model must hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.reading import read
from timeline import linear
from timeline.events.confidence import HIGH, RIGHT, SURE, TRUE, UNPLACED, WRONG, confidence, shown
from timeline.paths import MODELS

_CHANCES = st.floats(0, 1)
_SURE = st.floats(TRUE + 0.01, 0.99)


@given(_CHANCES, _CHANCES, _SURE)
def test_more_is_shown_as_more_and_only_what_is_sure_as_high(one: float, other: float, sure: float) -> None:
    less, more = sorted((one, other))
    assert 0 <= shown(less, sure) <= shown(more, sure) <= 1
    assert (shown(one, sure) >= HIGH) == (one >= sure)


def test_up_to_seven_tenths_the_chance_itself_is_shown() -> None:
    assert [shown(chance, 0.9) for chance in (0.0, 0.25, 0.5, 0.699)] == [0.0, 0.25, 0.5, 0.69]


def test_the_model_tells_what_is_sure() -> None:
    model = linear.load(MODELS / "confidence-id.npz")
    assert model is not None
    assert model.classes == (WRONG, RIGHT)
    assert TRUE < model.chances((SURE,))[1] < 1


def test_a_language_without_a_model_knows_nothing() -> None:
    assert confidence(("deed menolak",), "en") == 0.5


@pytest.mark.parametrize("day", ["Rabu", "Jumat malam"])
def test_what_has_no_days_is_trusted_least(day: str) -> None:
    (event,) = read(f"NATO menolak tuntutan Rusia pada {day}.", None)
    assert event.when.interval is None
    assert event.confidence == UNPLACED
