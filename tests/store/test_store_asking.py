"""Filters choose the same events whoever is asked: rows, counts, bins."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.readings import DAY, NATO, RUSSIA, YEAR, happening, reading, readings, refusal
from timeline.model import STATUSES, Interval, Reading
from timeline.store import Filter, Store, edges

FILTERS = [
    (Filter(), ["aneksasi", "menolak"]),
    (Filter(implicit=True), ["aneksasi", "menolak", "rencana"]),
    (Filter(undated=True), ["aneksasi", "menolak", "gaji"]),
    (Filter(actors=("igo:nato",)), ["menolak"]),
    (Filter(actors=("igo:nato", "country:RU")), ["aneksasi", "menolak"]),
    (Filter(actors=("nobody",)), []),
    (Filter(collections=("a",)), ["aneksasi", "menolak"]),
    (Filter(collections=("nowhere",)), []),
    (Filter(sources=("Antara",)), ["aneksasi", "menolak"]),
    (Filter(sources=("Tempo",)), []),
    (Filter(statuses=("planned",)), []),
    (Filter(statuses=("planned",), implicit=True), ["rencana"]),
    (Filter(granularities=("year",)), ["aneksasi"]),
    (Filter(types=("statement",)), ["aneksasi", "menolak"]),
    (Filter(types=("other",)), []),
    (Filter(start=date(2014, 6, 1), end=date(2014, 6, 2)), ["aneksasi"]),
    (Filter(start=date(2014, 12, 31), end=date(2022, 1, 25)), ["aneksasi"]),
    (Filter(start=date(2015, 1, 1)), ["menolak"]),
    (Filter(end=date(2013, 12, 31)), []),
    (Filter(words="TUNTUT"), ["aneksasi", "menolak"]),
    (Filter(words='"menolak tuntutan"'), ["aneksasi", "menolak"]),
    (Filter(words='"tuntutan menolak"'), []),
    (Filter(words='% _ " * ( OR NEAR'), []),
    (Filter(words="tuntutan tidak"), []),
    (Filter(words="TUNTUT", actors=("igo:nato",)), ["menolak"]),
    (Filter(words="tuntutan tidak", actors=("igo:nato",)), []),
    (Filter(words='% _ " * (', actors=("igo:nato",)), []),
    (Filter(words="TUNTUT", actors=("igo:nato",), start=date(2022, 1, 1)), ["menolak"]),
    (Filter(words="TUNTUT", actors=("igo:nato",), start=date(2023, 1, 1)), []),
    (Filter(articles=("refusal",)), ["aneksasi", "menolak"]),
    (Filter(articles=("x",)), []),
]


@pytest.mark.parametrize(("chosen", "triggers"), FILTERS, ids=lambda value: str(value)[-60:])
def test_every_filter(store: Store, chosen: Filter, triggers: list[str]) -> None:
    store.save(refusal(), "a")
    found = store.events(chosen)
    assert list(found.trigger) == triggers
    assert store.count(chosen) == len(triggers)
    dated = int(found.start.notna().sum())
    if chosen.start is None:
        assert store.histogram(chosen, 20).weight.sum() == pytest.approx(dated)
    names = {name for actors in found[found.start.notna()].actors for name in actors}
    assert set(store.actor_counts(chosen).name) == names


def test_an_events_frame_tells_everything(store: Store) -> None:
    store.save(refusal(), "a")
    row = store.events(Filter(start=date(2022, 1, 1))).iloc[0]
    assert row.sentence == "menolak tuntutan; aneksasi; rencana gaji"
    assert (row.start.date(), row.end.date()) == (date(2022, 1, 26), date(2022, 1, 26))
    assert (row.article, row.key, row.title, row.source) == ("refusal", "refusal.txt", "Refusal", "Antara")
    assert row.actors == ["NATO", "Rusia"]
    assert row.roles == {"NATO": "agent", "Rusia": "recipient"}
    assert (row.status, row.reported, row.explicit, row.granularity) == ("happened", False, True, "day")


def test_pages_of_events_join_without_gap(store: Store) -> None:
    for name in "abcdef":
        store.save(refusal(name), "c")
    whole = store.events()
    pages = [store.events(limit=5, offset=offset) for offset in (0, 5, 10)]
    assert [len(page) for page in pages] == [5, 5, 2]
    assert [x for page in pages for x in page.id] == list(whole.id)


def test_an_empty_store_answers_with_empty_frames(store: Store) -> None:
    assert store.count() == 0
    assert store.span() is None
    assert list(store.events().columns)[:3] == ["id", "article", "key"]
    assert list(store.histogram(Filter(), 10).columns) == ["start", "end", "status", "weight"]
    assert list(store.density(Filter(), 10).columns) == ["start", "end", "weight"]
    assert store.lanes(Filter(), ["igo:nato"], 10).empty
    assert store.actor_counts().empty
    assert store.sources().empty
    assert store.articles().empty


def test_a_year_is_no_peak(store: Store) -> None:
    text = "tahun"
    store.save(reading("r", text, happening("r", text, YEAR, (RUSSIA, "agent"))), "a")
    bins = store.histogram(Filter(), edges(date(2014, 1, 1), date(2014, 12, 31), 12))
    assert list(bins.start.dt.month) == list(range(1, 13))
    assert bins.weight.sum() == pytest.approx(1)
    assert bins.weight.iloc[0] == pytest.approx(31 / 365)
    days = store.histogram(Filter(), edges(date(2014, 3, 1), date(2014, 3, 10), 10))
    assert list(days.weight) == pytest.approx([1 / 365] * 10)


def test_lanes_hold_each_actors_share(store: Store) -> None:
    store.save(refusal(), "a")
    lanes = store.lanes(Filter(), ["country:RU", "igo:nato"], edges(date(2014, 1, 1), date(2022, 12, 31), 9))
    told = {(row.actor, row.start.year): row.weight for row in lanes.itertuples()}
    assert told == {("country:RU", 2014): 1, ("country:RU", 2022): 1, ("igo:nato", 2022): 1}
    only = store.lanes(Filter(actors=("igo:nato",)), ["country:RU"], edges(date(2014, 1, 1), date(2022, 12, 31), 9))
    assert [(row.start.year, row.weight) for row in only.itertuples()] == [(2022, 1)]


def test_actor_named_twice_in_an_event_counts_once(store: Store) -> None:
    text = "bertemu"
    store.save(reading("r", text, happening("r", text, DAY, (NATO, "none"), (NATO, "agent"))), "a")
    assert list(store.actor_counts().events) == [1]
    assert store.lanes(Filter(), ["igo:nato"], 5).weight.sum() == 1
    assert store.events().roles.iloc[0] == {"NATO": "agent"}
    assert store.find_actors("nato") == ("igo:nato",)


def test_articles_are_chosen_and_ordered(store: Store) -> None:
    store.save(refusal("one"), "a")
    store.save(reading("two", "isi lain", source="Tempo", published=date(2023, 1, 1)), "b")
    store.save(reading("three", "tanpa tanggal"), "b")
    assert list(store.articles().id) == ["two", "one", "three"]
    for chosen, ids in (
        (Filter(collections=("b",)), ["two", "three"]),
        (Filter(sources=("Tempo",)), ["two"]),
        (Filter(words="LAIN"), ["two"]),
        (Filter(actors=("igo:nato",)), ["one"]),
        (Filter(start=date(2022, 2, 1)), ["two"]),
        (Filter(articles=("three",)), ["three"]),
    ):
        assert list(store.articles(chosen).id) == ids, chosen


@pytest.mark.parametrize(
    ("start", "end", "at_most", "bins", "first", "last"),
    [
        (date(2022, 1, 26), date(2022, 1, 26), 1, 1, date(2022, 1, 26), date(2022, 1, 27)),
        (date(2022, 1, 1), date(2022, 1, 31), 31, 31, date(2022, 1, 1), date(2022, 2, 1)),
        (date(2022, 1, 1), date(2022, 1, 31), 30, 6, date(2021, 12, 27), date(2022, 2, 7)),
        (date(2022, 1, 1), date(2022, 12, 31), 20, 12, date(2022, 1, 1), date(2023, 1, 1)),
        (date(2014, 5, 1), date(2022, 1, 31), 9, 9, date(2014, 1, 1), date(2023, 1, 1)),
        (date(1, 1, 1), date(9999, 12, 31), 500, 500, date(1, 1, 1), date(9999, 12, 31)),
    ],
)
def test_edges(start: date, end: date, at_most: int, bins: int, first: date, last: date) -> None:
    made = edges(start, end, at_most)
    assert (len(made) - 1, made[0], made[-1]) == (bins, first, last)
    assert list(made) == sorted(set(made))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings, st.sampled_from(STATUSES), st.dates(date(1, 1, 1), date(9000, 1, 1)), st.integers(0, 4000))
def test_tallies_and_rows_agree(store: Store, any_reading: Reading, status: str, start: date, days: int) -> None:
    store.save(any_reading, "c")
    for chosen in (
        Filter(implicit=True),
        Filter(statuses=(status,), implicit=True),
        Filter(sources=(any_reading.article.source,), implicit=True),
        Filter(types=tuple(event.type for event in any_reading.events), reported=False),
        Filter(start=start, end=start + timedelta(days), implicit=True),
    ):
        # An article's id makes the tallies useless, so this is counted over the rows.
        same = Filter(**{f: getattr(chosen, f) for f in Filter.__slots__} | {"articles": (any_reading.article.id,)})
        assert store.count(chosen) == store.count(same) == len(store.events(chosen))
        assert store.actor_counts(chosen).equals(store.actor_counts(same))
        for column in ("source", "status", "granularity", "type"):
            assert store.breakdown(chosen, column).equals(store.breakdown(same, column))
        assert store.span(chosen) == store.span(same)
        for bins in (edges(start, start + timedelta(days), 40), edges(date(1000, 1, 1), date(3000, 12, 31), 40)):
            kept, counted = store.histogram(chosen, bins), store.histogram(same, bins)
            assert list(kept.weight) == pytest.approx(list(counted.weight))
            assert list(kept.start) == list(counted.start)
            assert store.density(chosen, bins).equals(store.density(same, bins))
    store.delete_article(any_reading.article.id)


def test_month_tallies_do_not_blur_months(store: Store) -> None:
    text = "pekan"
    week = Interval(date(2022, 1, 29), date(2022, 2, 5), "week")
    store.save(reading("r", text, happening("r", text, week)), "a")
    found = store.histogram(Filter(), edges(date(2022, 1, 1), date(2022, 12, 31), 12))
    assert list(found.weight) == pytest.approx([3 / 7, 4 / 7])


def test_filters_of_one_shape_have_one_statement_and_answers_of_their_own(store: Store) -> None:
    store.save(refusal(), "a")
    first, then = Filter(start=date(2014, 1, 1), end=date(2014, 12, 31)), Filter(start=date(2022, 1, 1), end=date.max)
    asked = [first, then, *(Filter(actors=(one,)) for one in ("igo:nato", "country:RU", "nobody"))]
    asked += [Filter(actors=actors, start=date(2022, 1, 1)) for actors in (("igo:nato", "nobody"), ("country:RU",) * 2)]
    bins = edges(date(2014, 1, 1), date(2022, 12, 31), 9)
    for chosen in asked * 2:
        whole = store.events(chosen)
        assert store.events(chosen, 10).equals(whole), chosen
        assert store.density(chosen, bins).weight.sum() == pytest.approx(len(whole)), chosen
    assert len({len(store.events(chosen, 10)) for chosen in asked}) > 1
