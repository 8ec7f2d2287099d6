"""What a view counts: exactly where there are few events, and from the overview's bins where there are very many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.store.readings import NATO, RUSSIA, happening, reading
from timeline.charts.window import Window
from timeline.model import Interval
from timeline.pages.chart import scene
from timeline.pages.kept import Kept
from timeline.pages.view import View
from timeline.store import Filter
from timeline.words import words

FIRST = date(2022, 1, 1)


@pytest.fixture
def filled(store):
    """A hundred days of two months and more, an event each, every third of both actors."""
    for n in range(100):
        day = FIRST + timedelta(n)
        actors = [(NATO, "agent"), (RUSSIA, "patient")] if n % 3 == 0 else [(NATO, "agent")]
        told = happening(f"a{n}", f"Menolak {n}.", Interval(day, day + timedelta(1), "day"), *actors)
        store.save(reading(f"a{n}", f"Menolak {n}.", told), "Koleksi uji")
    return Kept(store)


def counted(kept, window, **chosen):
    found = scene.scene(kept, replace(View(Filter(**chosen)), window=window), words("id"))
    return found.total, found.earlier, found.count, found.later, found.rounded


@pytest.mark.parametrize("chosen", [{}, {"actors": (NATO.id, RUSSIA.id)}, {"words": "menolak"}])
def test_very_many_events_are_counted_from_the_bins_as_from_the_store(filled, chosen, monkeypatch):
    window = Window(date(2022, 1, 11), date(2022, 3, 31))
    assert counted(filled, window, **chosen) == (100, 10, 80, 10, False)
    monkeypatch.setattr(scene, "MANY", 50)
    monkeypatch.setattr(scene, "MOST_MARKS", 50)
    asked = []
    monkeypatch.setattr(Kept, "count", lambda _, about: asked.append(about))
    assert counted(filled, window, **chosen) == (100, 10, 80, 10, True)
    assert not asked


def test_marks_are_counted_by_the_store_even_among_very_many(filled, monkeypatch):
    monkeypatch.setattr(scene, "MANY", 50)
    assert counted(filled, Window(date(2022, 2, 1), date(2022, 2, 28))) == (100, 31, 28, 41, False)
