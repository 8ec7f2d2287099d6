"""Many articles: read by several processes or on a cluster, and the same in the store as one by one."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from timeline import bulk, ingest, partitions, pipeline
from timeline.cli import ingest as command
from timeline.cli import main
from timeline.errors import TimelineError, Unread
from timeline.importers import article, load
from timeline.store import Filter, Store

TEXT = "Pada Rabu (26/1/2022) Menteri Sari Wulandari menolak tuntutan {} di Kota Mojoraya."


def rows(number: int) -> str:
    """JSON lines: articles, some of them twice, near and far, and some that are none."""
    made = [json.dumps({"id": str(n), "published": "2022-01-28", "text": TEXT.format(n)}) for n in range(number)]
    made[7:7] = [made[3], "{oops", json.dumps({"id": "empty", "text": ""})]
    return "\n".join([*made, made[0], made[-1]]) + "\n"


def content(store: Store) -> list[str]:
    """All that the store answers; numbers that only it knows may differ."""
    everything = Filter(implicit=True, undated=True)
    frames = [store.events(everything), store.articles(), store.actor_counts(), store.collections()]
    frames += [store.histogram(Filter(), 50), store.breakdown(everything, "type"), store.lanes(Filter(), ["x"], 9)]
    readings = [repr(store.reading(id_)) for id_ in sorted(store.articles().id)]
    return [frame.to_csv() for frame in frames] + readings


@pytest.fixture
def one_by_one(tmp_path: Path) -> tuple[list[ingest.Outcome], Store]:
    store = Store.open(str(tmp_path / "one.db"))
    return list(ingest.keep_many(load("a.jsonl", rows(120).encode()), store, "a")), store


@pytest.fixture(params=["here", "processes"])
def submit(request: pytest.FixtureRequest) -> Iterator[ingest.Submit | None]:
    if request.param == "here":
        yield None
        return
    with bulk.readers(2) as made:
        yield made


def test_the_result_is_the_same(
    submit: ingest.Submit | None,
    one_by_one: tuple[list[ingest.Outcome], Store],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ingest, "BATCH", 11)
    store = Store.open(str(tmp_path / "many.db"))
    told = list(ingest.keep_many(load("a.jsonl", rows(120).encode()), store, "a", submit))
    assert [str(one) for one in told] == [str(one) for one in one_by_one[0]]
    assert content(store) == content(one_by_one[1])
    again = list(ingest.keep_many(load("a.jsonl", rows(120).encode()), store, "b", submit))
    assert {one.status for one in again} == {"duplicate", "error"}
    assert list(store.collections().articles) == [120, 120]


def test_one_article_that_cannot_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline.read

    def stumbling(article: object) -> object:
        if " 5 " in article.text:
            raise RuntimeError("boom")
        return real(article)

    monkeypatch.setattr(pipeline, "read", stumbling)
    store = Store.open(str(tmp_path / "news.db"))
    told = list(ingest.keep_many(load("a.jsonl", rows(20).encode()), store, "a"))
    wrong = [one for one in told if one.error and one.error.code == "unreadable"]
    assert [(one.line, str(one.error)) for one in wrong] == [
        (6, "a.jsonl:6: nothing could be read out of the text (RuntimeError: boom).")
    ]
    assert sum(one.status == "new" for one in told) == 19


def test_the_command_takes_processes_for_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "FEW", 10)
    monkeypatch.setattr(ingest, "BATCH", 20)
    (tmp_path / "a.jsonl").write_text(rows(120), encoding="utf-8")
    counts = []
    for workers in ("1", "2"):
        call = ["ingest", str(tmp_path / "a.jsonl"), "--workers", workers]
        assert main([*call, "--database", str(tmp_path / f"{workers}.db")]) == 1
        out, err = capsys.readouterr()
        assert out.startswith("120 new, 3 duplicate, 2 failed, 1")
        assert len(err.splitlines()) == 2
        counts.append(out)
    assert counts[0] == counts[1]
    assert content(Store.open(str(tmp_path / "1.db"))) == content(Store.open(str(tmp_path / "2.db")))


@pytest.mark.parametrize("workers", ["0", "-1", "two"])
def test_wrong_numbers_of_workers(workers: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["ingest", "a.txt", "--workers", workers])
    assert "--workers" in capsys.readouterr().err


@pytest.mark.dask
def test_a_cluster_gives_the_same(one_by_one: tuple[list[ingest.Outcome], Store], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        bulk.readers(0, cluster.scheduler_address) as submit,
    ):
        store = Store.open(str(tmp_path / "many.db"))
        told = list(ingest.keep_many(load("a.jsonl", rows(120).encode()), store, "a", submit))
    assert [str(one) for one in told] == [str(one) for one in one_by_one[0]]
    assert content(store) == content(one_by_one[1])


def test_partitions_of_parquet_hold_the_same_and_are_not_read_again(
    one_by_one: tuple[list[ingest.Outcome], Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(name: str) -> Store:
        store, found = Store.open(str(tmp_path / name)), load("a.jsonl", rows(120).encode())
        with bulk.readers(1, folder=str(tmp_path / "out")) as ask:
            assert {one.status for one in ingest.keep_many(found, store, "a", ask, batch=50)} >= {"new"}
        return store

    assert content(kept("many.db")) == content(one_by_one[1])
    events = pd.read_parquet(tmp_path / "out" / "events")
    assert sorted(events.start_date) == sorted(str(day.date()) for day in one_by_one[1].events().start)
    assert (events.trigger == "menolak").all()
    assert len(list((tmp_path / "out" / "articles").glob("part-*.parquet"))) == 3
    monkeypatch.setattr(bulk.Pool, "packed", None)
    assert content(kept("again.db")) == content(one_by_one[1])


def test_what_could_not_be_read_stands_in_its_partition(tmp_path: Path) -> None:
    some = [article(TEXT.format(n), key=str(n)) for n in range(2)]
    partitions.begin(str(tmp_path))
    told = partitions.write(some, [Unread("boom", "too-slow"), pipeline.pack(some[1])], str(tmp_path))
    assert partitions.done(some, str(tmp_path)) == told
    assert partitions.done(some, str(tmp_path))[0].code == "too-slow"
    assert partitions.done(some[:1], str(tmp_path)) == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(rows(9), encoding="utf-8")
    call = ["ingest", str(tmp_path / "a.jsonl"), "--database", str(tmp_path / "a.db"), "--parquet"]
    assert main([*call, str(tmp_path / "a.jsonl")]) == 1
    assert "no Parquet can be written there" in capsys.readouterr().err


@pytest.mark.dask
def test_workers_of_a_cluster_write_partitions(one_by_one: tuple[list[ingest.Outcome], Store], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        bulk.readers(0, cluster.scheduler_address, str(tmp_path / "out")) as ask,
    ):
        store = Store.open(str(tmp_path / "many.db"))
        told = list(ingest.keep_many(load("a.jsonl", rows(120).encode()), store, "a", ask, ask.ahead, 50))
    assert [str(one) for one in told] == [str(one) for one in one_by_one[0]]
    assert content(store) == content(one_by_one[1])
    assert len(pd.read_parquet(tmp_path / "out" / "articles")) == 120


@pytest.mark.dask
def test_a_cluster_that_loses_its_last_worker_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr(bulk, "LOOK", 0.5)
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
        bulk.readers(0, cluster.scheduler_address) as submit,
    ):
        cluster.scale(0)
        with distributed.Client(cluster, set_as_default=False) as client:
            ends = time.monotonic() + 60
            while client.nthreads() and time.monotonic() < ends:
                time.sleep(0.2)
        begun = time.monotonic()
        with pytest.raises(TimelineError, match="lost its last worker"):
            submit([article("Warga menolak rencana itu pada Rabu.", key="a")])()
        assert time.monotonic() - begun < 20


@pytest.mark.dask
def test_a_cluster_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    call = ["ingest", str(tmp_path / "a.txt"), "--database", str(tmp_path / "news.db"), "--scheduler"]
    assert main([*call, "tcp://127.0.0.1:9"]) == 1
    assert "the scheduler tcp://127.0.0.1:9 cannot be reached" in capsys.readouterr().err
    assert main([*call, "nonsense://x"]) == 1
    assert "cannot be reached" in capsys.readouterr().err


@pytest.mark.dask
def test_a_cluster_without_workers_or_with_others(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=None) as cluster,
        pytest.raises(TimelineError, match="has no workers"),
        bulk.readers(0, cluster.scheduler_address),
    ):
        pass
    with pytest.raises(TimelineError, match="runs another version"):
        bulk._check("tcp://w", {"version": "0"})
    with pytest.raises(TimelineError, match="cannot run Linimasa"):
        bulk._check("tcp://w", ModuleNotFoundError("timeline"))


def test_without_dask_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(TimelineError, match=r"pip install -r requirements-dask\.txt"), bulk.readers(0, "tcp://x:1"):
        pass
