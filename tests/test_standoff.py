"""What people read in articles is kept as offsets, without their texts, and joins with the articles again."""

from __future__ import annotations

import gzip
import json

from timeline.model.event import STATUSES
from training.standoff import READ, dated, events, paragraphs

_TEXT = "Rina Lestari menikah di Solo pada Senin.\nHarga cabai naik.\nKata Budi, ia datang pada Selasa."
_ARTICLE = {"id": "made-up", "published": "2022-01-28", "title": "", "text": _TEXT}
_READ = {
    "id": "made-up",
    "names": [[0, 12, "person"], [24, 28, "place"], [64, 68, "person"]],
    "unsure": [[41, 46]],
    "same": [[[0, 12], [64, 68]]],
    "events": [
        [13, 7, "ok", "2022-01-24..2022-01-24", "happened", "life", [[0, "agent", 0], [64, "", 1]]],
        [53, 4, "noise", "", "happened", "economy", []],
    ],
}


def test_events_come_with_names_and_noise_stays_out() -> None:
    (wedding,) = events(_ARTICLE, _READ)
    assert (wedding["trigger"], wedding["start"], wedding["right_verb"]) == ("menikah", "2022-01-24", True)
    assert [(one["name"], one["role"], one["optional"]) for one in wedding["actors"]] == [
        ("Rina Lestari", "agent", False),
        ("Budi", None, True),
    ]
    assert [one["also"] for one in wedding["actors"]] == [["Rina Lestari", "Budi"]] * 2


def test_what_was_judged_comes_with_noise() -> None:
    assert [(row["trigger_start"], row["what"]) for row in dated(_ARTICLE, _READ)] == [(13, "ok"), (53, "noise")]


def test_paragraphs_come_with_their_own_names_but_unsure_ones() -> None:
    first, last = paragraphs(_ARTICLE, _READ)
    assert [first["text"][one["start"] : one["end"]] for one in first["mentions"]] == ["Rina Lestari", "Solo"]
    assert [last["text"][one["start"] : one["end"]] for one in last["mentions"]] == ["Budi"]


def test_what_is_kept_holds_no_word_of_an_article() -> None:
    with gzip.open(READ, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    assert len(rows) > 2000
    for row in rows:
        assert row.keys() == {"id", "names", "unsure", "same", "events"}
        assert all(isinstance(start, int) and isinstance(end, int) for start, end, _ in row["names"])
        assert all(status in STATUSES for *_, status, _, _ in row["events"])
