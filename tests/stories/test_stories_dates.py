"""Copies of an article, and the days that a summary would name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import stories
from timeline.importers import load
from timeline.paths import SAMPLES
from timeline.pipeline import read
from timeline.store import Filter, Store
from timeline.stories import dates

Save = Callable[..., str]
REPORT = (
    "Kapal Motor Nusa Laut tenggelam di Selat Bangka pada Kamis (9/4/2015). Regu penolong menemukan dua puluh "
    "penumpang yang selamat di perahu karet, sedangkan nakhoda masih dicari hingga malam. Cuaca di selat itu buruk "
    "sejak pagi, dengan ombak setinggi tiga meter, sehingga pelabuhan menutup pelayaran ke pulau-pulau kecil."
)
CUT = REPORT.rsplit(". ", 1)[0] + ". (ant)"
LATER = "Kapal Motor Nusa Laut tenggelam di Selat Bangka pada 9 April 2015."
OTHER = "Menteri Perhubungan Raka Adiputra membuka Pelabuhan Sungai Kembang di Palembang pada Jumat (10/4/2015)."


def test_agency_copies_are_found_even_cut_short(store: Store, save: Save) -> None:
    copied = {save(REPORT, "2015-04-10", "Antara"), save(CUT, "2015-04-10", "Kompas")}
    save(OTHER, "2015-04-11")
    assert [set(group) for group in stories.copies(store)] == [copied]


def test_copies_count_once(store: Store, save: Save) -> None:
    save(REPORT, "2015-04-10", "Antara")
    save(CUT, "2015-04-10", "Kompas")
    items = stories.items(store)
    (sinking,) = (row for row in items.itertuples() if "Nusa Laut" in row.label)
    assert (len(sinking.articles), sinking.independent) == (2, 1)


def test_a_day_referred_to_later_comes_first_with_its_reason(store: Store, save: Save) -> None:
    save(REPORT, "2015-04-10", "Antara")
    save(CUT, "2015-04-10", "Kompas")
    save(LATER, "2016-04-10", "Tempo")
    save(OTHER, "2015-04-11", "Tempo")
    first, second = stories.key_dates(store, top=2).itertuples()
    assert str(first.date.date()) == "2015-04-09"
    assert first.reason | {"items": 0} == {
        "articles": 2, "later": 1, "weeks": 52, "sources": 3, "copies": 1, "items": 0,
    }  # fmt: skip
    assert str(second.date.date()) == "2015-04-10"
    assert first.score > second.score
    assert set(first.events) <= set(store.events().id)


def test_speech_weighs_less_than_deeds(store: Store, save: Save) -> None:
    save("«Kami siap,» kata Menteri Raka Adiputra di Palembang pada Senin (6/4/2015).", "2015-04-07")
    save(OTHER, "2015-04-11")
    assert str(stories.key_dates(store, top=1).date[0].date()) == "2015-04-10"


@pytest.mark.parametrize("most", [dates.ALL, 0])
@pytest.mark.parametrize(
    ("sample", "named"),
    [
        ("ukraina_2014_2022", {"2022-02-24", "2014-07-17"}),
        ("lion_air_jt610", {"2018-10-29"}),
        ("uu_kpk_2019_2021", {"2019-09-17"}),
        ("aceh_2004_2006", {"2005-08-15"}),
    ],
)
def test_the_samples_name_what_a_summary_names(
    store: Store, sample: str, named: set[str], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, "ALL", most)
    path: Path = SAMPLES / f"{sample}.jsonl"
    for one in load(path.name, path.read_bytes()):
        assert one.article
        store.save(read(one.article), sample)
    found = stories.key_dates(store, Filter(collections=(sample,)), top=5)
    assert named <= {str(day.date()) for day in found.date}


@pytest.mark.parametrize("sample", ["ukraina_2014_2022", "uu_kpk_2019_2021"])
@pytest.mark.parametrize("chosen", [Filter(), Filter(implicit=True), Filter(words="presiden"), Filter(reported=False)])
def test_days_of_a_large_collection_are_weighed_alike(
    store: Store, sample: str, chosen: Filter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where events are many only some days are compared, and lone events only counted: the answer is the same."""
    path: Path = SAMPLES / f"{sample}.jsonl"
    for one in load(path.name, path.read_bytes()):
        assert one.article
        store.save(read(one.article), sample)
    whole = stories.key_dates(store, chosen, top=8)
    assert whole.attrs["compared"] is None
    monkeypatch.setattr(dates, "ALL", 0)
    monkeypatch.setattr(dates, "COMPARED", 1_000)
    near = stories.key_dates(store, chosen, top=8)
    assert near.attrs["compared"] > 0
    assert list(near.date) == list(whole.date)
    assert list(near.score) == pytest.approx(list(whole.score))
    assert list(near.reason) == list(whole.reason)
    assert list(near.label) == list(whole.label)
    assert [set(ids) for ids in near["items"]] == [set(ids) for ids in whole["items"]]
    assert [set(ids) for ids in near.events] == [set(ids) for ids in whole.events]
