"""Kills what writes, at any moment, and looks whether anything is torn, lost or left running.

`python -m tests.kills 400` makes so many kills and prints a line a kind.  Each victim is forked from a process that has
loaded the program and begun nothing, in a session of its own, by which the processes that it started are found.
"""

from __future__ import annotations

import logging
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.store.kept_databases import VERSIONS, found, put, told
from tests.test_rereading import of_old, texts
from timeline import cli, pipeline, rereading
from timeline.model import Correction
from timeline.pages.uploads.jobs import Jobs
from timeline.store import Store
from timeline.store.check import check

KILLS = 100
TEXT = "KPK memeriksa pejabat nomor {n} pada Rabu (26/1/2022). Pada 2014 Rusia menganeksasi Krimea. "
FILES = [(f"b{n}.txt", (TEXT.format(n=n) * (1 + n % 7)).encode()) for n in range(40)]
OLD = 12
"""Articles that each database holds before, the first of them corrected."""
WAIT = 30
"""Seconds in which a process must have ended after its parent."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that writes: how its database is made, what it does with it, and what must be true of it afterwards.

    `work` prints what it reports as done; `amiss` gets these lines and tells what is wrong.  `share` is how many of a
    hundred kills it gets: whoever starts processes takes longer.
    """

    share: int

    prepare: Callable[[Path], None]
    work: Callable[[Path], None]
    amiss: Callable[[Path, list[str]], list[str]]


def _filled(path: Path) -> None:
    with Store.open(str(path)) as store:
        readings = texts(OLD)
        store.save_all([of_old(one) for one in readings], "lama")
        first = min(readings[0].events, key=lambda one: one.trigger.start)
        span = (first.trigger.start, first.trigger.end)
        when = "2026-11-23T10:00:00+07:00"
        store.correct(Correction(readings[0].article.id, *span, "date", "", "2018", "Ani", when))


def _ingest(path: Path) -> None:
    cli.main(["ingest", str(path.parent / "in"), "--database", str(path), "--verbose", "--workers", "1"])


def _upload(path: Path) -> None:
    with Store.open(str(path)) as store:
        job = Jobs().start(store, "baru", FILES, "Ani")
        said = 0
        while not job.wait(0.01) or said < len(job.outcomes):
            for one in job.outcomes[said:]:
                said += 1
                print(one.status, one.key, sep="\t")


def _reread(path: Path) -> None:
    rereading.BATCH = 1
    with Store.open(str(path)) as store:
        rereading.reread(store)


def _migrate(path: Path) -> None:
    Store.open(str(path)).close()


def _whole(path: Path, said: list[str]) -> list[str]:
    """The database is what its own check finds sound, with all that it held before and all that was reported."""
    with Store.open(str(path)) as store:
        wrong = [f"torn: {one}" for one in check(store) if one.fault]
        there = set(store.articles()["key"])
        keys = {line.split("\t")[1] for line in said if "\t" in line} | {f"a{n}" for n in range(OLD)}
        wrong += [f"lost: {key}" for key in sorted(keys - there)]
        if store.corrections()["state"].tolist() != ["applied"]:
            wrong.append("lost: the correction")
    return wrong


def _migrated(path: Path, _: list[str]) -> list[str]:
    with Store.open(str(path)) as store:
        wrong = [f"torn: {one}" for one in check(store) if one.fault]
        return wrong if found(store) == told(_version(path)) else [*wrong, "lost: something of an older version"]


def _version(path: Path) -> str:
    return (path.parent / "version").read_text()


def _put(path: Path) -> None:
    version = random.choice(VERSIONS)
    (path.parent / "version").write_text(version)
    put(version, f"sqlite:///{path}")


KINDS = {
    "ingest": Kind(20, _filled, _ingest, _whole),
    "upload": Kind(20, _filled, _upload, _whole),
    "reread": Kind(30, _filled, _reread, _whole),
    "migration": Kind(30, _put, _migrate, _migrated),
}


def victim(work: Callable[[Path], None], path: Path, wait: float | None) -> tuple[int, list[str], bool]:
    """Let it work for so many seconds, or to its end; its session, what it reported, and whether it was killed."""
    near, far = os.pipe()
    process = os.fork()
    if not process:
        os.setsid()
        os.dup2(far, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        sys.stdout = os.fdopen(1, "w", buffering=1, closefd=False)
        print("begun")
        work(path)
        sys.stdout.flush()
        os._exit(0)
    os.close(far)
    with os.fdopen(near) as stream:
        stream.readline()
        if wait is not None:
            time.sleep(wait)
            os.kill(process, signal.SIGKILL)
        said = stream.read().splitlines()
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return process, said, status == -signal.SIGKILL


def left(session: int) -> list[str]:
    """The processes of a session that still run, when they have had time to see that their parent is gone."""
    until = time.monotonic() + WAIT
    while (running := _running(session)) and time.monotonic() < until:
        time.sleep(0.05)
    return [f"left running: {one}" for one in running]


def _running(session: int) -> list[int]:
    known = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:  # it ended meanwhile
            continue
        if int(of) == session and state != "Z":
            known.append(int(stat.parent.name))
    return known


def kills(kind: Kind, number: int, folder: Path) -> tuple[int, list[str]]:
    """So many kills at any moment of what takes as long as it took once undisturbed; how many struck, what is amiss."""
    struck, wrong = 0, []
    lasts = 0.0
    for n in range(number + 1):
        path = _fresh(kind, folder)
        begun = time.monotonic()
        session, said, killed = victim(kind.work, path, random.uniform(0, lasts) if n else None)
        lasts = lasts if n else time.monotonic() - begun
        struck += killed
        wrong += [f"kill {n}: {one}" for one in (*left(session), *kind.amiss(path, said))]
    return struck, wrong


def _fresh(kind: Kind, folder: Path) -> Path:
    """The database as it was before; of each kind but the migration, whose versions change, a copy of one."""
    path, model = folder / "news.db", folder / "model.db"
    for old in folder.glob("news.db*"):
        old.unlink()
    if kind.prepare is _put:
        _put(path)
        return path
    if not model.exists():
        kind.prepare(model)
    shutil.copy(model, path)
    return path


def main(number: int) -> int:
    """Share so many kills among the kinds; 1 when anything is amiss."""
    random.seed(number)
    logging.disable()
    pipeline.prepare()
    amiss = []
    for name, kind in KINDS.items():
        with tempfile.TemporaryDirectory(prefix="kills.") as folder:
            (Path(folder) / "in").mkdir()
            for file, content in FILES:
                (Path(folder) / "in" / file).write_bytes(content)
            begun = time.monotonic()
            struck, wrong = kills(kind, number * kind.share // 100, Path(folder))
            took = time.monotonic() - begun
            print(f"{name}: {number * kind.share // 100} kills, {struck} in flight, {took:.0f} s, amiss: {wrong}")
            amiss += wrong
    return bool(amiss)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else KILLS))
