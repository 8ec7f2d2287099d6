"""What people said moves from one database to another, whole and once."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.readings import NATO, RUSSIA, refusal
from timeline.editing import apply
from timeline.editing.edited import Edited
from timeline.editing.revision import Change
from timeline.errors import StoreError
from timeline.model import Correction
from timeline.store import Filter, Store, audit, exchange
from timeline.words import words

WHEN = "2024-05-01T12:00:00+00:00"


@pytest.fixture
def said(tmp_path: Path) -> Store:
    """A database in which a date is corrected, a label too and undone, an actor merged, a verdict given."""
    store = Store.open(str(tmp_path / "one.db"))
    store.save(refusal(), "a")
    store.correct(Correction("refusal", 0, 7, "date", "", "2021", "Ani", WHEN))
    label = store.correct(Correction("refusal", 0, 7, "label", "", "salah", "Budi", WHEN))
    store.undo(label, "Ani", WHEN)
    store.correct(Correction("", 0, 0, "merge", RUSSIA.id, NATO.id, "Ani", WHEN))
    one = audit.Verdict("refusal:0", "refusal", 0, 7, "date", "2021", True, "Citra")
    audit.judge(store, [one], datetime.fromisoformat(WHEN))
    return store


def shown(store: Store) -> list[tuple[object, ...]]:
    frame = store.events(Filter(undated=True, implicit=True))
    return list(zip(frame.trigger, frame.start.astype(str), frame.label, map(tuple, frame.actors), strict=True))


def test_everything_moves_and_only_once(said: Store, tmp_path: Path) -> None:
    other = Store.open(str(tmp_path / "two.db"))
    other.save(refusal(), "b")
    rows = exchange.said(said)
    assert exchange.take(other, rows) == exchange.Taken(5, 0, 0)
    assert shown(other) == shown(said)
    assert list(other.corrections().state) == list(said.corrections().state)
    assert audit.verdicts(other, audit.PARTS).equals(audit.verdicts(said, audit.PARTS))
    assert exchange.take(other, rows) == exchange.Taken(0, 5, 0), "what is here already is not said twice"
    assert [{**row, "n": 0} for row in exchange.said(other)] == [{**row, "n": 0} for row in rows]


def test_an_event_by_hand_moves_with_the_words_that_are_its_article(tmp_path: Path) -> None:
    one, other = (Store.open(str(tmp_path / name)) for name in ("one.db", "two.db"))
    row = Edited(2, "", {"date": "1999", "headline": "Jalan ditutup", "actors": "NATO", "source": "Radio"})
    assert apply.apply(one, [Change(2, "added", "", row=row)], "Ani", WHEN, words("id")).done == 1
    told = json.loads(json.dumps(exchange.said(one)))
    assert exchange.take(other, told) == exchange.Taken(2, 0, 0)
    assert exchange.take(other, told) == exchange.Taken(0, 2, 0)
    assert shown(other) == shown(one)
    assert list(other.collections().name) == list(one.collections().name)
    assert list(other.articles().source) == ["Radio"]
    with pytest.raises(StoreError, match="row 1 is no article"):
        exchange.take(other, [{**told[0], "text": ""}])


def test_numbers_of_another_log_do_not_matter(said: Store, tmp_path: Path) -> None:
    other = Store.open(str(tmp_path / "two.db"))
    other.save(refusal(), "b")
    own = other.correct(Correction("refusal", 18, 26, "label", "", "lain", "Dewi", WHEN))
    exchange.take(other, exchange.said(said))
    assert own in set(other.corrections().id[other.corrections().state == "applied"])
    assert "salah" not in set(other.events(Filter(undated=True)).label), "the undoing line found its line"


def test_what_is_said_of_an_article_that_is_not_here_waits_for_it(said: Store, tmp_path: Path) -> None:
    other = Store.open(str(tmp_path / "two.db"))
    assert exchange.take(other, exchange.said(said)) == exchange.Taken(5, 0, 1)
    other.save(refusal(), "b")
    exchange.take(other, exchange.said(said))
    assert [row[1] for row in shown(other) if row[0] == "menolak"] == ["2021-01-01"]


@pytest.mark.parametrize(
    "row",
    [{}, {"kind": "story"}, {"kind": "correction", "n": 1}, {"kind": "verdict", "event": "x"},
     {"kind": "correction", "n": 3, "article": "", "start": 0, "end": 0, "field": "undo", "old": "2", "new": "",
      "who": "x", "when": WHEN}],
)  # fmt: skip
def test_a_row_that_is_none_is_refused_and_nothing_is_taken(row: dict[str, object], said: Store) -> None:
    before = exchange.said(said)
    good = {**before[0], "who": "Eka"}
    with pytest.raises(StoreError):
        exchange.take(said, [good, row])
    assert exchange.said(said) == before
