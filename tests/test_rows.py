"""A reading as the row that `extract` prints, whatever the extraction makes of a text."""

from __future__ import annotations

from timeline.model import Actor, Article, Mention, Reading


def test_places_are_named_and_common_nouns_left_out() -> None:
    text = "NATO di Depok: aliansi itu"
    nato = Actor("igo:nato", "NATO", "igo")
    mentions = (
        Mention(0, 4, "NATO", "igo", nato),
        Mention(8, 13, "Depok", "place", None, 0.8),
        Mention(15, 22, "aliansi", "igo", nato, 0.4),
    )
    row = Reading(Article("a", "a", "", text), mentions=mentions).to_dict()
    assert row["mentions"] == [
        {"start": 0, "end": 4, "text": "NATO", "kind": "igo", "actor": "NATO"},
        {"start": 8, "end": 13, "text": "Depok", "kind": "place", "actor": "Depok"},
    ]
