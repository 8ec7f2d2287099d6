"""`lexicon explain` tells why a weekday went back or ahead."""

from __future__ import annotations

import pytest

from timeline.cli import main

WHY = {
    "Menteri akan hadir pada Rabu": "the clause looks ahead: «akan»",
    "Menteri akan hadir, kata Budi, Rabu": "the clause looks back: «kata» stands nearer",
    "Rapat digelar Rabu di Solo": "the clause looks back: no word looks ahead",
}


@pytest.mark.parametrize("text", WHY)
def test_the_word_is_named(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "explain", text, "--published", "2022-01-28"]) == 0
    assert WHY[text] in capsys.readouterr().out
