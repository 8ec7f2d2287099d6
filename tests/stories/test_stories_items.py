"""Items: one row with all its sources, whatever the order, the filter or the collection."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pandas as pd
import pytest

from timeline import stories
from timeline.store import Filter, Store
from timeline.stories.components import Components
from timeline.stories.item import Item, Row

Save = Callable[..., str]
OPENED = "Gubernur Sari Wulandari meresmikan Jembatan Tirta di Kota Mojoraya, Senin (1/3/2021)."
OPENED_TOO = "Jembatan Tirta di Kota Mojoraya diresmikan Gubernur Sari Wulandari pada Senin (1/3/2021)."
DAY_LATER = "Gubernur Sari Wulandari meresmikan Jembatan Tirta di Kota Mojoraya, Selasa (2/3/2021)."
IN_MARCH = "Pada Maret 2021, Gubernur Sari Wulandari meresmikan Jembatan Tirta di Kota Mojoraya."
SHUT = "Wali Kota Dewa Prakoso menutup Terminal Gunungrejo pada Senin (1/3/2021)."
EVERYTHING = Filter()
ARTICLES = (
    (OPENED, "2021-03-02", "Antara"),
    (OPENED_TOO, "2021-03-03", "Kompas"),
    (DAY_LATER, "2021-03-04", "Tempo"),
    (IN_MARCH, "2021-12-20", "Antara"),
    (SHUT, "2021-03-02", "Kompas"),
)


def partition(items: pd.DataFrame) -> set[tuple[str, frozenset[str]]]:
    return {(row.item, frozenset(row.events)) for row in items.itertuples()}


def opening(store: Store, chosen: Filter = EVERYTHING) -> pd.Series:
    items = stories.items(store, chosen)
    return items[items.label.str.contains("Tirta")].iloc[0]


def test_one_item_with_all_its_sources(store: Store, save: Save) -> None:
    ids = [save(*article) for article in ARTICLES]
    assert len(stories.items(store)) == 2
    item = opening(store)
    assert item.articles == sorted(ids[:4])
    assert item.sources == ["Antara", "Kompas", "Tempo"]
    assert item.independent == 4


def test_conflicting_dates_are_shown_and_not_averaged(store: Store, save: Save) -> None:
    ids = [save(*article) for article in ARTICLES]
    item = opening(store)
    assert (str(item.start.date()), str(item.end.date()), item.granularity) == ("2021-03-01", "2021-03-01", "day")
    (conflict,) = item.conflicts
    assert str(conflict["start"]) == str(conflict["end"]) == "2021-03-02"
    assert conflict["articles"] == [ids[2]]  # who only says March disagrees with nobody


@pytest.mark.parametrize("order", list(permutations(range(5)))[::17])
def test_the_order_of_articles_changes_nothing(
    store: Store, save: Save, tmp_path: Path, order: tuple[int, ...]
) -> None:
    other = Store.open(f"sqlite:///{tmp_path / 'other.db'}")
    for article in ARTICLES:
        save(*article)
    for n in order:
        save(*ARTICLES[n], into=other)
        stories.refresh(other)  # one at a time there, all at once here
    assert partition(stories.items(store)) == partition(stories.items(other))


def test_a_filter_neither_splits_nor_renames(store: Store, save: Save) -> None:
    for article in ARTICLES:
        save(*article)
    whole = opening(store)
    part = opening(store, Filter(sources=("Antara", "Tempo")))
    assert part["item"] == whole["item"]
    assert len(part.articles) == 3


def test_what_is_in_another_collection_is_not_told(store: Store, save: Save) -> None:
    save(OPENED, "2021-03-02", collection="mine")
    save(OPENED_TOO, "2021-03-03", collection="theirs")
    assert stories.items(store, Filter(collections=("mine",))).articles.map(len).tolist() == [1]
    assert stories.items(store).articles.map(len).tolist() == [2]


def test_a_deleted_article_leaves_and_a_corrected_day_counts(store: Store, save: Save) -> None:
    first, second = save(OPENED, "2021-03-02"), save(OPENED_TOO, "2021-03-03")
    assert len(opening(store).articles) == 2
    store.delete_article(second)
    assert opening(store).articles == [first]
    save(OPENED_TOO, "2021-03-03")
    assert len(opening(store).articles) == 2


def test_two_deeds_of_one_sentence_stay_two(store: Store, save: Save) -> None:
    save(
        "Pada Senin (1/3/2021) polisi menangkap Bima Saputra dan menyita mobil Bima Saputra di Mojoraya.", "2021-03-02"
    )
    assert stories.items(store).events.map(len).max() == 1


def test_empty_store(store: Store) -> None:
    assert stories.items(store).empty
    assert stories.key_dates(store).empty
    assert stories.copies(store) == []
    assert stories.waiting(store) == 0


def test_a_label_that_names_what_it_tells_goes_before_one_that_names_nothing() -> None:
    def told(label: str, n: int) -> Row:
        return Row(n, str(n), n, str(n), "", None, None, None, label, "day", "law", "happened", False, 0.8, "id")

    bare, named = "Pengesahan dilakukan dalam rapat paripurna", "Pengesahan RUU Pangan dilakukan dalam rapat paripurna"
    item = Item("x", tuple(told(label, n) for n, label in enumerate((bare, bare, named))), Components())
    assert item.label == named
    assert Item("x", item.told[:2], Components()).label == bare


@pytest.mark.parametrize(
    "speaking",
    [
        "DPR mengesahkan Undang-Undang Pangan",
        "DPR dalam rapat paripurna mengesahkan rancangan undang-undang tentang pangan",  # the name is its first word
    ],
)
def test_a_label_that_stands_by_itself_goes_before_those_that_point_to_a_sentence_before(speaking: str) -> None:
    def told(label: str, n: int) -> Row:
        return Row(n, str(n), n, str(n), "", None, None, None, label, "day", "law", "happened", False, 0.8, "id")

    pointing = "Dewan Perwakilan Rakyat mengesahkan rancangan undang-undang itu"
    item = Item("x", tuple(told(label, n) for n, label in enumerate((pointing, pointing, speaking))), Components())
    assert item.label == speaking
    assert Item("x", item.told[:2], Components()).label == pointing
