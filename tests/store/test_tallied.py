"""What kept counts and indexes answer is what a look at every event answers."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from benchmarks.synthetic import readings
from timeline.bulk import fill
from timeline.store import Filter, Store, edges

ACTORS = tuple(f"org:{n}" for n in range(1, 8))


def choices(seed: int) -> list[Filter]:
    chance = random.Random(seed)
    found = []
    for _ in range(12):
        start = date(2010, 1, 1) + timedelta(chance.randrange(4500))
        begin = chance.choice((None, start, start.replace(day=1), date(1800, 1, 1)))
        end = chance.choice((None, start + timedelta(chance.choice((0, 6, 30, 400))), date(2300, 1, 1)))
        actors = tuple(chance.sample(ACTORS, chance.choice((0, 1, 1, 2, 3))))
        statuses = chance.choice(((), ("planned",), ("happened", "denied")))
        sources = chance.choice(((), (), ("source 3", "source 4")))
        found.append(Filter(actors=actors, start=begin, end=end, statuses=statuses, sources=sources))
    return found


def test_counts_bins_lanes_and_pages_agree_with_the_rows(store: Store) -> None:
    assert fill(readings(1_200), store, "c", batch=40) == 150
    bins = edges(date(2000, 1, 1), date(2030, 1, 1), 400)
    for chosen in choices(1):
        whole = store.events(chosen)  # without a limit it is a plain look at all rows
        assert list(whole.id) == list(store.events(replace(chosen, undated=True)).id)
        assert store.count(chosen) == len(whole), chosen
        for size, offset in ((7, 0), (5, 3), (10_000, 0), (3, 10_000)):
            page = store.events(chosen, limit=size, offset=offset)
            assert list(page.id) == list(whole.id[offset : offset + size]), chosen
        names = [name for actors in whole.actors for name in set(actors)]
        counted = store.actor_counts(chosen)
        assert dict(zip(counted.name, counted.events, strict=True)) == {n: names.count(n) for n in set(names)}, chosen
        if len(whole):
            first, last = store.span(chosen) or (None, None)
            assert (first, last) == (whole.start.min().date(), whole.end.max().date()), chosen
        weight = sum(
            max(0, (min(row.end, last) - max(row.start, first)).days + 1) / ((row.end - row.start).days + 1)
            for row in whole.itertuples()
            for first, last in [_bounds(bins)]
        )
        by_status, density = store.histogram(chosen, bins), store.density(chosen, bins)
        assert by_status.weight.sum() == pytest.approx(weight), chosen
        summed = by_status.groupby(["start", "end"], as_index=False)["weight"].sum()
        pd.testing.assert_frame_equal(density, summed, check_dtype=False, obj=str(chosen))
        lanes = store.lanes(chosen, ACTORS, bins).groupby("actor").weight.sum().to_dict()
        each = {a: store.histogram(replace(chosen, actors=(a,)), bins).weight.sum() for a in ACTORS}
        for actor, held in lanes.items():
            assert held <= each[actor] + 1e-9
        if not chosen.actors:
            assert lanes == pytest.approx({a: w for a, w in each.items() if w}), chosen


def _bounds(bins: tuple[date, ...]) -> tuple[pd.Timestamp, pd.Timestamp]:
    return pd.Timestamp(bins[0]), pd.Timestamp(bins[-1]) - pd.Timedelta(days=1)


def test_a_batch_is_all_or_nothing_and_the_ones_before_stay(store: Store) -> None:
    some = list(readings(80))
    broken = replace(some[7], events=(replace(some[7].events[0], confidence=None), *some[7].events[1:]))
    told: list[int] = []
    with pytest.raises(Exception, match="refuses"):
        fill([*some[:7], broken, *some[8:]], store, "c", batch=4, on_progress=told.append)
    assert told == [4]
    assert len(store.articles()) == 4
    assert fill(some, store, "c", batch=4) == 6
    assert len(store.articles()) == 10
