"""Thousands of articles of one event: what it costs grows with their number, and their order changes nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.store.readings import DAY, YEAR, happening, reading
from timeline import stories
from timeline.model import Interval, Reading
from timeline.store import Filter, Store, story_blocks
from timeline.stories import candidates

WORDS = (
    "komisi", "pemilihan", "umum", "hasil", "presiden", "pasangan", "calon", "unggul", "suara", "nasional",
    "rekapitulasi", "jakarta", "gedung", "saksi", "partai", "pleno", "sengketa", "mahkamah",
)  # fmt: skip


def telling(name: str, words: Sequence[str], when: Interval = DAY) -> Reading:
    """An article that tells one event in these words, with its day."""
    told = " ".join(["menetapkan", *words])
    event = happening(name, told, when, trigger="menetapkan", label=told[:40], explicit=True)
    dated = replace(event.when, timex=replace(event.when.timex, text="26/1/2022"))
    return reading(name, told, replace(event, when=dated), published=date(2022, 1, 26))


def tellings(many: int, seed: int = 1) -> list[Reading]:
    chance = random.Random(seed)
    return [telling(f"n{n}", [*chance.sample(WORDS, 10), f"nomor{chance.randrange(30)}"]) for n in range(many)]


def pairs(store: Store) -> int:
    with store._read() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM story_pair")) or 0)


def told(store: Store) -> set[frozenset[str]]:
    return {frozenset(events) for events in stories.items(store).events}


def paired(store: Store) -> set[tuple[str, str]]:
    both = "SELECT a.id, b.id FROM story_pair JOIN event a ON a.n = one JOIN event b ON b.n = other"
    with store._read() as connection:
        return {(row[0], row[1]) for row in connection.execute(text(both))}


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of which only four are the first, so that small samples are large blocks."""
    first_events, first_articles = story_blocks.first_events, story_blocks.first_articles
    for module in ("timeline.store.story_blocks", "timeline.store.story_gone", "timeline.stories.candidates"):
        monkeypatch.setattr(f"{module}.FIRST", 4)
    monkeypatch.setattr(first_events, "__defaults__", (4,))
    monkeypatch.setattr(first_articles, "__defaults__", (4,))


def grown(folder: Path, many: int) -> tuple[float, int, list[int]]:
    """Seconds of the processor, pairs, and the sizes of the items, for so many articles of one event."""
    store = Store.open(f"sqlite:///{folder / f'{many}.db'}")
    store.save_all(tellings(many), "hari pemilu")
    begun = time.process_time()
    stories.refresh(store)
    seconds, found, sizes = time.process_time() - begun, pairs(store), [len(one) for one in told(store)]
    store.close()
    return seconds, found, sizes


def test_twice_the_articles_of_one_event_make_twice_the_pairs(tmp_path: Path) -> None:
    small, large = grown(tmp_path, 300), grown(tmp_path, 600)
    assert large[1] < 2.6 * small[1]
    assert large[1] < 600 * 599 / 2  # all with all would be twice as many
    assert max(small[2]) >= 295
    assert max(large[2]) >= 590


@pytest.mark.slow
def test_a_day_of_1600_articles_of_one_event_is_read_in_linear_time(tmp_path: Path) -> None:
    (first, *_), (half, *_), (whole, found, sizes) = (grown(tmp_path, many) for many in (400, 800, 1600))
    assert whole / 1600 < 2 * max(first / 400, half / 800)
    assert found < 1600 * 400
    assert max(sizes) >= 1560


def mixed(seed: int) -> list[Reading]:
    """Articles of three events in shared words, some of which give only a year."""
    chance = random.Random(seed)
    topics = [chance.sample(WORDS, 6) for _ in range(3)]
    made = []
    for n in range(30):
        words = [*chance.sample(chance.choice(topics), 5), chance.choice(WORDS)]
        made.append(
            telling(
                f"{seed}-{n}",
                words,
                chance.choice([DAY, DAY, DAY, replace(YEAR, start=date(2022, 1, 1), end=date(2023, 1, 1))]),
            )
        )
    return made


def fill(store: Store, readings: Iterable[Reading], at_once: int) -> None:
    left = list(readings)
    while left:
        store.save_all(left[:at_once], "a")
        stories.refresh(store)
        left = left[at_once:]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_articles_changes_nothing(tmp_path: Path, seed: int) -> None:
    """In any order, in any batches, and with articles that come, go and come back."""
    chance, found = random.Random(seed), []
    for turn, at_once in enumerate((30, 1, 7)):
        store = Store.open(f"sqlite:///{tmp_path / f'{turn}.db'}")
        readings = mixed(seed)
        chance.shuffle(readings)
        more = [telling(f"weg{n}", chance.sample(WORDS, 8)) for n in range(turn * 6)]
        fill(store, [*more[:6], *readings, *more[6:]], at_once)
        for one in more:
            store.delete_article(one.article.id)
            if chance.random() < 0.5:
                stories.refresh(store)
        stories.refresh(store)
        found.append((paired(store), told(store)))
        store.close()
    assert found[0] == found[1] == found[2]
    assert len(found[0][0]) < 30 * 29  # not all are compared with all


@pytest.mark.usefixtures("few")
def test_near_identical_articles_are_found_in_any_order(tmp_path: Path) -> None:
    chance, found = random.Random(3), []
    whole = [f"kata{n}" for n in range(60)]
    made = [telling(f"n{n}", [*whole, f"akhir{n}"]) for n in range(12)]
    for turn in range(2):
        store = Store.open(f"sqlite:///{tmp_path / f'{turn}.db'}")
        chance.shuffle(made)
        fill(store, made, 5)
        found.append(stories.copies(store))
        store.close()
    assert found[0] == found[1]
    assert len(found[0][0]) == 12


def test_a_collection_beside_a_larger_one_keeps_its_items(tmp_path: Path) -> None:
    """All with whom its articles were compared may lie outside."""
    store = Store.open(f"sqlite:///{tmp_path / 'a.db'}")
    readings = tellings(260)
    store.save_all(readings[:240], "a")
    store.save_all(readings[240:], "b")
    found = stories.items(store, Filter(collections=("b",)))
    assert found.events.map(len).sum() == 20
    assert found.events.map(len).max() >= 18
    assert stories.items(store, Filter(collections=("b",)), least=2).independent.max() >= 18
    store.close()


def test_only_the_first_are_displaced() -> None:
    before = {("b", 1): [(n, n) for n in range(candidates.FIRST)]}
    last = candidates.FIRST - 1
    assert candidates.displaced(before, [(("b", 1), -1, 1000)]) == {last}
    assert candidates.displaced(before, [(("b", 1), 1000, 1000), (("c", 1), 0, 1)]) == set()
