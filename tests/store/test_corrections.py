"""A person's word: laid over what was extracted, found again after a new extraction, undone without a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.readings import DAY, NATO, RUSSIA, YEAR, happening, reading, refusal
from timeline.errors import StoreError
from timeline.model import STATUSES, Actor, Correction, Interval, Participant, Reading
from timeline.store import Filter, Store, Superseded, edges, values

ALL = Filter(implicit=True, undated=True)
WHEN = "2024-05-01T12:00:00+07:00"
TEXT = "NATO menolak tuntutan Rusia lalu menarik pasukan"
UKRAINE = Actor("country:UA", "Ukraina", "country", (), "UA")


def word(article: str, trigger: str, field: str, new: str, text: str = TEXT) -> Correction:
    start = text.index(trigger)
    return Correction(article, start, start + len(trigger), field, "", new, "ani", WHEN)


def told(article: str = "a", text: str = TEXT) -> Reading:
    first = happening(article, text, DAY, (NATO, "agent"), (RUSSIA, "recipient"), trigger="menolak")
    return reading(article, text, first, happening(article, text, YEAR, (NATO, "agent"), trigger="menarik"))


def answers(store: Store) -> list[pd.DataFrame]:
    """All that a page may ask, as it is told."""
    bins = edges(date(2014, 1, 1), date(2023, 1, 1), 200)
    actors = tuple(store.actor_counts(Filter(implicit=True)).id)
    return [
        store.events(ALL),
        store.articles(),
        store.histogram(Filter(implicit=True), bins),
        store.histogram(Filter(implicit=True, actors=actors[:2]), bins),
        store.lanes(Filter(implicit=True), actors, bins),
        store.actor_counts(Filter(implicit=True)),
        store.breakdown(Filter(implicit=True), "status"),
    ]


def agree(store: Store) -> None:
    """Counts say what the rows say."""
    rows = store.events(ALL)
    assert store.count(ALL) == len(rows)
    dated = rows[rows.start.notna()]
    assert store.count(Filter(implicit=True)) == len(dated)
    bins = edges(date(1, 1, 1), date(9999, 1, 1), 100)
    assert store.histogram(Filter(implicit=True), bins).weight.sum() == pytest.approx(len(dated))
    counted = store.actor_counts(Filter(implicit=True))
    names = [name for actors in dated.actors for name in set(actors)]
    assert counted.events.sum() == len(names)
    assert dict(zip(counted.name, counted.events, strict=True)) == {name: names.count(name) for name in names}
    assert store.lanes(Filter(implicit=True), tuple(counted.id), bins).weight.sum() == pytest.approx(len(names))


@pytest.mark.parametrize(
    ("field", "new", "column", "shown"),
    [
        ("date", "2021-05", "start", pd.Timestamp(2021, 5, 1)),
        ("date", "2021-05-03/2021-05-09", "end", pd.Timestamp(2021, 5, 9)),
        ("date", "2021-05", "granularity", "month"),
        ("date", "2021-05", "rule", values.BY_HAND),
        ("status", "denied", "status", "denied"),
        ("label", "menolak mentah-mentah", "label", "menolak mentah-mentah"),
        ("type", "refusal", "type", "refusal"),
        ("actors", values.actors([Participant(UKRAINE, "agent")]), "roles", {"Ukraina": "agent"}),
    ],
)
def test_every_part_can_be_corrected(store: Store, field: str, new: str, column: str, shown: object) -> None:
    store.save(told(), "c")
    store.correct(word("a", "menolak", field, new))
    event = store.events(ALL).set_index("trigger").loc["menolak"]
    assert event[column] == shown
    assert event.corrected == field
    assert store.events(ALL).set_index("trigger").loc["menarik"].corrected == ""
    assert store.reading("a") == told(), "what was extracted stays"
    agree(store)


def test_counts_follow_a_corrected_date(store: Store) -> None:
    store.save(told(), "c")
    store.correct(word("a", "menolak", "date", "2020-02-29"))
    assert store.span(Filter(actors=(RUSSIA.id,))) == (date(2020, 2, 29), date(2020, 2, 29))
    assert list(store.events(Filter(start=date(2020, 1, 1))).trigger) == ["menolak"]
    agree(store)


def test_a_date_taken_away_leaves_the_event_without_a_day(store: Store) -> None:
    store.save(told(), "c")
    store.correct(word("a", "menolak", "date", ""))
    assert list(store.events().trigger) == ["menarik"]
    assert list(store.events(ALL).trigger) == ["menarik", "menolak"]
    agree(store)


def test_a_dated_implicit_event_comes_to_light(store: Store) -> None:
    store.save(reading("a", TEXT, happening("a", TEXT, DAY, trigger="menolak", explicit=False)), "c")
    assert store.count() == 0
    store.correct(word("a", "menolak", "date", "2022-01-27"))
    assert store.count() == 1


def test_deleting_and_making_by_hand(store: Store) -> None:
    store.save(told(), "c")
    store.correct(word("a", "menolak", "deleted", ""))
    new = values.added("2022-01", "tuntutan baru", parts=[Participant(UKRAINE, "agent")])
    store.correct(word("a", "tuntutan", "added", new))
    assert list(store.events().trigger) == ["menarik", "tuntutan"]
    event = store.events().iloc[1]
    assert (event.label, event.actors, event.corrected, event.sentence) == ("tuntutan baru", ["Ukraina"], "added", TEXT)
    assert store.count(Filter(words="baru")) == 1
    store.correct(word("a", "tuntutan", "status", "planned"))
    assert store.events().iloc[1].status == "planned"
    agree(store)


def test_made_by_hand_takes_the_place_of_what_is_extracted_later(store: Store) -> None:
    store.save(reading("a", TEXT), "c")
    store.correct(word("a", "menolak", "added", values.added("2021", "x")))
    store.save(told(), "c")
    assert sorted(store.events(ALL).trigger) == ["menarik", "menolak"]
    assert store.events().set_index("trigger").loc["menolak"].granularity == "year"


def test_a_correction_finds_its_event_again_and_else_is_an_orphan(store: Store) -> None:
    store.save(told(), "c")
    n = store.correct(word("a", "menolak", "status", "denied"))
    wider = happening("a", TEXT, DAY, trigger="menolak tuntutan")
    store.update(reading("a", TEXT, wider))
    assert list(store.events().status) == ["denied"]
    store.update(reading("a", TEXT, happening("a", TEXT, DAY, trigger="menarik")))
    assert list(store.events().status) == ["happened"]
    assert list(store.orphans().id) == [n]
    store.delete_article("a")
    assert list(store.orphans().id) == [n]
    assert store.orphans(Filter(collections=("c",))).empty
    store.save(told(), "c")
    assert store.orphans().empty
    assert set(store.events().status) == {"denied", "happened"}


def test_history_tells_old_and_new_and_undoing_can_be_undone(store: Store) -> None:
    store.save(told(), "c")
    first = store.correct(word("a", "menolak", "date", "2021"))
    second = store.correct(word("a", "menolak", "date", "2020"))
    off = store.undo(second, "budi", WHEN)
    event = store.events().set_index("trigger").loc["menolak"]
    assert event.start == pd.Timestamp(2021, 1, 1)
    log = store.history(event=event.id)
    assert list(log.id) == [first, second, off]
    assert list(log.old) == ["2022-01-26", "2021", str(second)]
    assert list(log.state) == ["applied", "undone", "undo"]
    assert list(log.who) == ["ani", "ani", "budi"]
    assert set(log.when) == {WHEN}
    store.undo(off, "ani", WHEN)
    assert store.events().set_index("trigger").loc["menolak"].start == pd.Timestamp(2020, 1, 1)
    assert len(store.history(article="a")) == 4
    assert store.history(article="b").empty
    other = store.events().set_index("trigger").drop("menolak").id.iloc[0]
    assert list(store.history(event=other).columns) == list(log.columns), "an event without a line has columns too"
    deleted = store.correct(word("a", "menolak", "deleted", ""))
    assert list(store.history(event=event.id).id)[-1] == deleted


REFUSED = [
    (word("x", "menolak", "date", "2021"), "no article"),
    (word("a", "pasukan", "date", "2021"), "no event"),
    (word("a", "menolak", "date", "kemarin"), "no date"),
    (word("a", "menolak", "date", "2021-13"), "no date"),
    (word("a", "menolak", "date", "2021-05-09/2021-05-03"), "no date"),
    (word("a", "menolak", "status", "maybe"), "status"),
    (word("a", "menolak", "status", "happened"), "already"),
    (word("a", "menolak", "colour", "red"), "colour"),
    (word("a", "menolak", "actors", "[]]"), "actors"),
    (word("a", "menolak", "actors", '[{"id": "x", "name": "X", "kind": "ghost"}]'), "ghost"),
    (word("a", "menolak", "added", values.added("2021", "x")), "already"),
    (replace(word("a", "pasukan", "added", values.added("2021", "x")), end=10_000), "no words"),
    (replace(word("a", "menolak", "date", "2021"), when="yesterday"), "no time"),
    (Correction("", 0, 0, "merge", "igo:nato", "nobody", "ani", WHEN), "no actor"),
    (Correction("", 0, 0, "merge", "igo:nato", "igo:nato", "ani", WHEN), "one actor already"),
]


@pytest.mark.parametrize(("one", "reason"), REFUSED, ids=lambda value: str(value)[-40:])
def test_what_means_nothing_is_refused_and_leaves_no_line(store: Store, one: Correction, reason: str) -> None:
    store.save(told(), "c")
    with pytest.raises(StoreError, match=reason):
        store.correct(one)
    assert store.corrections().empty
    with pytest.raises(StoreError, match="no correction"):
        store.undo(1, "ani", WHEN)
    with pytest.raises(StoreError, match="no event"):
        store.history(event="x")


def test_a_correction_is_undone_once(store: Store) -> None:
    store.save(told(), "c")
    n = store.correct(word("a", "menolak", "date", "2021"))
    store.undo(n, "ani", WHEN)
    with pytest.raises(StoreError, match="undone already"):
        store.undo(n, "ani", WHEN)


_one = st.one_of(
    st.tuples(st.just("date"), st.sampled_from(["", "1999", "2021-05", "2021-05-03", "20XX", "202X", "2020-34"])),
    st.tuples(st.just("status"), st.sampled_from(STATUSES)),
    st.tuples(st.sampled_from(["label", "type"]), st.text("abc", max_size=4)),
    st.tuples(st.just("actors"), st.lists(st.sampled_from([NATO, RUSSIA, UKRAINE])).map(
        lambda actors: values.actors(Participant(actor) for actor in actors))),
    st.tuples(st.just("deleted"), st.just("")),
    st.tuples(st.just("added"), st.builds(values.added, st.just("2020-01"), st.just("x"))),
    st.tuples(st.just("merge"), st.sampled_from([NATO.id, RUSSIA.id])),
)  # fmt: skip


def apply(store: Store, field: str, new: str, start: int, length: int) -> int | None:
    one = Correction("a", start, start + length, field, "", new, "ani", WHEN)
    if field == "merge":
        one = replace(one, article="", old={NATO.id: RUSSIA.id, RUSSIA.id: NATO.id}[new])
    try:
        return store.correct(one)
    except StoreError:
        return None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_one, st.integers(0, 47), st.integers(1, 12)), max_size=6), st.data())
def test_corrections_undone_leave_no_trace(store: Store, wanted: list[tuple], data: st.DataObject) -> None:
    store.save(told(), "c")
    store.save(told("b"), "d")
    before = answers(store)
    made = [n for (field, new), start, length in wanted if (n := apply(store, field, new, start, length))]
    agree(store)
    corrected = answers(store)
    store.save(told(), "c")  # read anew
    for one, other in zip(corrected, answers(store), strict=True):
        pd.testing.assert_frame_equal(_sorted(one), _sorted(other))
    for n in data.draw(st.permutations(made)):
        store.undo(n, "ani", WHEN)
        agree(store)
    for one, other in zip(before, answers(store), strict=True):
        pd.testing.assert_frame_equal(_sorted(one), _sorted(other))
    for name in "ab":
        store.delete_article(name)


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.sort_values(list(frame.columns[:3]), ignore_index=True)


def test_merged_actors_are_one_everywhere_until_split(store: Store) -> None:
    store.save(told(), "c")
    pact = Actor("org:pakta", "Pakta", "organisation")
    text = "Pakta menyerang"
    store.save(reading("p", text, happening("p", text, DAY, (pact, "agent"), (NATO, "none"))), "c")
    before = answers(store)
    n = store.correct(Correction("", 0, 0, "merge", pact.id, NATO.id, "ani", WHEN))
    counted = store.actor_counts().set_index("id").events.to_dict()
    assert counted == {NATO.id: 3, RUSSIA.id: 1}
    assert store.events(Filter(articles=("p",))).roles.iloc[0] == {"NATO": "agent"}
    for id_ in (pact.id, NATO.id):
        assert store.count(Filter(actors=(id_,))) == 3
        lanes = store.lanes(Filter(), (id_,), 10)
        assert (set(lanes.actor), lanes.weight.sum()) == ({id_}, 3)
    assert store.count(Filter(actors=(pact.id, NATO.id))) == 3
    assert store.find_actors("pakta") == (NATO.id,)
    assert store.corrected("p").events[0].actors[0].actor.name == "NATO"
    store.save(reading("q", "Pakta pergi", happening("q", "Pakta pergi", DAY, (pact, "agent"))), "c")
    assert store.count(Filter(actors=(NATO.id,))) == 4
    agree(store)
    store.undo(n, "ani", WHEN)
    assert store.actor_counts().set_index("id").events.to_dict() == {NATO.id: 3, pact.id: 2, RUSSIA.id: 1}
    store.delete_article("q")
    for one, other in zip(before, answers(store), strict=True):
        pd.testing.assert_frame_equal(one, other)


def test_a_nickname_that_a_person_merged_holds_in_later_articles_until_split(store: Store) -> None:
    full = Actor("person:wirya-sanjaya", "Wirya Sanjaya", "person")
    nick, first = (Actor(f"person:{name.lower()}@a", name, "person") for name in ("Wisan", "Wirya"))
    for key, actor in (("a", full), ("b", nick), ("c", first)):
        store.save(
            reading(key, f"{actor.name} pergi", happening(key, f"{actor.name} pergi", DAY, (actor, "agent"))), "c"
        )
    merges = [store.correct(Correction("", 0, 0, "merge", one.id, full.id, "ani", WHEN)) for one in (nick, first)]
    for key, name in (("d", "Wisan"), ("e", "Wirya")):
        other = Actor(f"person:{name.lower()}@{key}", name, "person")
        store.save(reading(key, f"{name} tiba", happening(key, f"{name} tiba", DAY, (other, "agent"))), "c")
    # «Wisan» is Wirya Sanjaya everywhere, but a bare first name may be another's
    assert store.count(Filter(actors=(full.id,))) == 4
    assert store.count(Filter(actors=("person:wirya@e",))) == 1
    agree(store)
    store.undo(merges[0], "ani", WHEN)
    assert store.actor_counts().set_index("id").events.to_dict() == {
        full.id: 2,
        nick.id: 1,
        "person:wisan@d": 1,
        "person:wirya@e": 1,
    }


def test_merges_make_chains_and_no_circles(store: Store) -> None:
    store.save(told(), "c")
    store.save(reading("u", "Ukraina pergi", happening("u", "Ukraina pergi", DAY, (UKRAINE, "agent"))), "c")
    first = store.correct(Correction("", 0, 0, "merge", RUSSIA.id, UKRAINE.id, "ani", WHEN))
    second = store.correct(Correction("", 0, 0, "merge", UKRAINE.id, NATO.id, "ani", WHEN))
    assert list(store.actor_counts().id) == [NATO.id]
    store.undo(first, "ani", WHEN)
    assert store.actor_counts().set_index("id").events.to_dict() == {NATO.id: 3, RUSSIA.id: 1}
    store.undo(second, "ani", WHEN)
    back = store.correct(Correction("", 0, 0, "merge", UKRAINE.id, RUSSIA.id, "ani", WHEN))
    undone = store.corrections()
    again = int(undone[undone.old == str(first)].id.iloc[0])
    store.undo(again, "ani", WHEN)  # brings Russia → Ukraine back, which the later one would close to a circle
    agree(store)
    assert back in set(store.corrections().id)


def test_two_and_three_actors_count_each_event_once(store: Store) -> None:
    for n in range(5):
        text = f"mereka bertemu {n}"
        parts = [(NATO, "agent"), (RUSSIA, "none"), (UKRAINE, "none")][: n % 4]
        store.save(reading(f"r{n}", text, happening(f"r{n}", text, DAY, *parts)), "c")
    for ids in ((NATO.id, RUSSIA.id), (NATO.id, RUSSIA.id, UKRAINE.id), (RUSSIA.id, UKRAINE.id)):
        chosen = Filter(actors=ids)
        assert store.count(chosen) == len(store.events(chosen))
        bins = edges(date(2022, 1, 1), date(2022, 1, 31), 31)
        assert store.histogram(chosen, bins).weight.sum() == len(store.events(chosen))


@pytest.mark.parametrize(
    "written", ["2014", "2014-05", "2014-05-03", "2014-35", "2014-41", "201X", "20XX", "2014-05-03/2014-05-09"]
)
def test_dates_are_read_as_they_are_written(store: Store, written: str) -> None:
    store.save(told(), "c")
    store.correct(word("a", "menolak", "date", written))
    event = store.corrected("a").events[0]
    assert event.when.interval is not None
    assert event.when.interval.edtf == written
    assert isinstance(event.when.interval, Interval)


def test_an_articles_words_still_find_it(store: Store) -> None:
    store.save(refusal(), "c")
    start = store.events().iloc[0].trigger_start
    end = start + len(store.events().iloc[0].trigger)
    store.correct(Correction("refusal", start, end, "label", "", "pencaplokan", "ani", WHEN))
    assert store.count(Filter(words="pencaplokan")) == 1
    store.delete_article("refusal")
    store.save(refusal("other"), "c")
    assert store.count(Filter(words="pencaplokan")) == 0


def test_two_people_who_correct_one_event(store: Store) -> None:
    store.save(refusal("a"), "satu")
    seen = store.last_line()
    mine = [Correction("a", 0, 7, field, "", new, "Ani", WHEN) for field, new in (("label", "x"), ("type", "law"))]
    store.correct(Correction("a", 0, 7, "status", "", "denied", "Budi", WHEN))
    store.correct(Correction("a", 18, 26, "label", "", "another event", "Budi", WHEN))
    with pytest.raises(Superseded, match="Budi has corrected this event since you opened it") as refused:
        store.correct_all(mine, seen)
    assert [(n, one.field, one.new) for n, one in refused.value.theirs] == [(1, "status", "denied")]
    assert len(store.corrections()) == 2
    assert store.correct_all(mine, store.last_line()) == [3, 4]
    undone = store.last_line()
    store.undo(3, "Budi", WHEN)
    with pytest.raises(Superseded):
        store.correct_all([Correction("a", 0, 7, "label", "", "y", "Ani", WHEN)], undone)


def test_of_several_corrections_all_or_none_is_kept(store: Store) -> None:
    store.save(refusal("a"), "satu")
    wanted = [Correction("a", 0, 7, field, "", new, "Ani", WHEN) for field, new in (("label", "x"), ("date", "bad"))]
    with pytest.raises(StoreError, match="this is no date"):
        store.correct_all(wanted)
    assert not len(store.corrections())
