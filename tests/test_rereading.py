"""Stored articles are read again after the program changed: what is up to date is passed over, corrections stay."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.store.databases import KINDS, database
from tests.store.kept_databases import put, told
from timeline import fingerprint, pipeline, rereading
from timeline.importers import article
from timeline.interval import Interval
from timeline.model import Correction, Reading
from timeline.store import Filter, Store, activity, changes
from timeline.store.check import check

ALL = Filter(implicit=True, undated=True)
TEXT = "JAKARTA -- KPK menangkap Budi pada {n} Juni 2019. DPR mengesahkan undang-undang pada 9 Mei 2019."


def texts(count: int) -> list[Reading]:
    return [pipeline.read(article(TEXT.format(n=n + 1), key=f"a{n}", title=f"Judul {n}")) for n in range(count)]


def of_old(reading: Reading) -> Reading:
    """As a program of before might have read it: one event lay elsewhere, one was not found, one there is no more."""
    first, _, *rest = sorted(reading.events, key=lambda one: one.trigger.start)
    day = first.when.interval
    assert day
    elsewhere = replace(first.when, interval=Interval(day.start.replace(year=2001), day.end.replace(year=2001), "day"))
    moved = replace(first, when=elsewhere)
    strange = replace(moved, id=f"x{moved.id}", trigger=replace(first.trigger, start=0, end=7), label="asing")
    return replace(reading, events=(strange, moved, *rest), read_by="")


@pytest.fixture
def now() -> list[Reading]:
    return texts(3)


@pytest.fixture
def store(tmp_path: Path, now: list[Reading]) -> Store:
    made = Store.open(str(tmp_path / "news.db"))
    made.save_all([of_old(one) for one in now[:2]], "satu")
    made.save(now[2], "dua")
    return made


def test_what_was_read_before_is_read_again_and_the_changes_are_told(store: Store, now: list[Reading]) -> None:
    assert [len(one.events) for one in now] == [2, 2, 2]
    assert len(changes.outdated(store, fingerprint.reader())) == 2
    counted = rereading.reread(store, who="Ani")
    assert dict(counted) == {"articles": 2, "added": 2, "gone": 2, "moved": 2, "failed": 0}
    assert [store.reading(one.article.id) for one in now] == now
    rows = changes.listed(store)
    first = rows[rows["article"] == now[0].article.id]
    assert [(row.kind, row.old, row.new) for row in first.itertuples()] == [
        ("gone", "2001-06-01", ""),
        ("moved", "2001-06-01", "2019-06-01"),
        ("added", "", "2019-05-09"),
    ]
    assert set(rows["title"]) == {"Judul 0", "Judul 1"}
    assert list(check(store)) == []
    line = activity.lines(store).iloc[0]
    assert (line["what"], line["who"]) == ("reread", "Ani")
    assert rereading.reread(store) == {}
    assert changes.count(store) == len(rows)


def test_corrections_stay(store: Store, now: list[Reading]) -> None:
    last = max(now[0].events, key=lambda one: one.trigger.start)
    first = min(now[0].events, key=lambda one: one.trigger.start)
    when = "2026-11-23T10:00:00+07:00"
    store.correct(
        Correction(now[0].article.id, first.trigger.start, first.trigger.end, "date", "", "2018", "Ani", when)
    )
    rereading.reread(store)
    told_ = {one.trigger.start: one for one in store.corrected(now[0].article.id).events}
    assert str(told_[first.trigger.start].when.interval.start) == "2018-01-01"
    assert str(told_[last.trigger.start].when.interval.start) == "2019-05-09"
    assert store.corrections()["state"].tolist() == ["applied"]


def test_only_one_collection(store: Store, now: list[Reading]) -> None:
    store.save(of_old(now[2]), "dua")
    assert rereading.reread(store, "dua")["articles"] == 1
    assert len(changes.outdated(store, fingerprint.reader())) == 2


def test_what_is_deleted_or_changed_meanwhile_is_left_alone(store: Store, now: list[Reading]) -> None:
    def submit(articles: object) -> object:
        store.delete_article(now[0].article.id)
        rereading.republish(store, now[1].article.id, date(2019, 7, 1))
        return lambda: pipeline.read_all(articles)  # type: ignore[arg-type]

    assert rereading.reread(store, submit=submit)["articles"] == 0  # type: ignore[arg-type]
    assert not store.has(now[0].article.id)
    assert list(check(store)) == []


REREAD = """
import sys; from timeline import rereading; from timeline.store import Store
rereading.BATCH = 2
store = Store.open(sys.argv[1]); print("begun", flush=True); rereading.reread(store)
"""


def test_killed_and_gone_on_with(tmp_path: Path) -> None:
    path = str(tmp_path / "news.db")
    now = texts(12)
    with Store.open(path) as store:
        store.save_all([of_old(one) for one in now], "satu")
    for wait in (0.0, 1.0, 2.0):
        with subprocess.Popen([sys.executable, "-c", REREAD, path], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(wait)
            os.kill(process.pid, signal.SIGKILL)
    with Store.open(path) as store:
        rereading.reread(store)
        assert [store.reading(one.article.id) for one in now] == now
        assert changes.listed(store)["kind"].value_counts().to_dict() == {"added": 12, "gone": 12, "moved": 12}
        assert list(check(store)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_database_of_an_earlier_version_is_read_again(kind: str, tmp_path: Path) -> None:
    with database(kind, tmp_path) as url:
        put("3", url)
        with Store.open(url) as store:
            counted = rereading.reread(store)
            assert counted["articles"] == len(told("3")["articles"])
            states = {line[0]: line[10] for line in told("3")["corrections"]}
            found = store.corrections().set_index("id")["state"].to_dict()
            assert {n for n in states if states[n] == "undone"} == {n for n in found if found[n] == "undone"}
            assert [one for one in check(store) if one.fault] == []
