"""Processes that open files and read articles: their limits, and what becomes of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline import limits, workers
from timeline.cli import main
from timeline.importers import article, load
from timeline.workers import Pool
from timeline.workers.process import Ended, Process

TEXT = "NATO pada Rabu (26/1/2022) menolak tuntutan Rusia."
ROOT = Path(__file__).parents[2]
BROKEN = """
import sys, time
from timeline import dates, importers, limits, pipeline
from timeline.importers import files
from timeline.workers import child
limits.SECONDS, limits.MEMORY = 2, 700 * 2**20
def trip(text):
    if "lambat" in text:
        while True: pass
    if "regex" in text:
        import re; re.match(r"(a+)+$", "a" * 60 + "b")
    if "besar" in text:
        return [bytearray(10**7) for _ in range(10**4)]
    if "aneh" in text:
        raise RuntimeError("boom")
    if "mati" in text:
        import os, signal; os.kill(os.getpid(), signal.SIGSEGV)
    if "tidur" in text:
        time.sleep(1000)
real_read, real_load = pipeline.read, importers.load
def read(article):
    trip(article.text)
    return real_read(article)
def load(name, content, limit=None):
    for one in real_load(name, content):
        try:
            trip(name + one.article.text)
        except MemoryError:
            pass
        yield one
real_tag = dates.tag
def tag(article):
    trip(article.text)
    return real_tag(article)
pipeline.read, importers.load, dates.tag = read, load, tag
child.main()
"""
"""A child that stumbles over some words, each in another way."""


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch):
    """A pool whose processes stumble."""
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **how: real([sys.executable, "-c", BROKEN], **how))
    made = Pool(1)
    yield made
    made.close()


def test_what_is_read_elsewhere_is_the_same() -> None:
    pool = Pool(2)
    content = "\n".join(f'{{"text": "{TEXT} Nomor {n}."}}' for n in range(130)).encode() + b"\n{oops"
    here = list(load("a.jsonl", content))
    there = list(pool.load("a.jsonl", content))
    assert [one.article for one in there] == [one.article for one in here]
    assert str(there[-1].error) == str(here[-1].error)
    readings = pool.submit([one.article for one in here if one.article])()
    assert [one.article for one in readings] == [one.article for one in here if one.article]
    pool.close()


def test_a_process_is_used_again() -> None:
    pool = Pool(1)
    list(pool.load("a.txt", TEXT.encode()))
    first = pool._take()
    pool._give_back(first, whole=True)
    pool.submit([article(TEXT, key="x")])()
    assert pool._take() is first
    pool.close()
    assert not first.alive


@pytest.mark.parametrize(
    ("word", "code", "reason"),
    [
        ("lambat", "too-slow", "it takes more than"),
        ("regex", "too-slow", "it takes more than"),
        ("besar", "too-heavy", "MB of memory"),
        ("mati", "unreadable", "the process that read it broke down"),
    ],
)
def test_one_article_too_much_ends_alone(pool: Pool, word: str, code: str, reason: str) -> None:
    some = [article(f"{TEXT} {word if n == 3 else n}.", key=str(n)) for n in range(6)]
    found = pool.submit(some)()
    assert [isinstance(one, str) for one in found] == [False, False, False, True, False, False]
    assert found[3].code == code
    assert reason in found[3]


def test_a_file_too_much_is_named_and_what_came_before_is_kept(pool: Pool) -> None:
    content = f'{{"text": "{TEXT}"}}\n{{"text": "{TEXT} lambat"}}\n{{"text": "tidak sampai"}}\n'.encode()
    first, told = pool.load("a.jsonl", content)
    assert first.article
    assert str(told.error).startswith("a.jsonl: reading stopped here: it takes more than")
    assert [one.error for one in pool.load("b.txt", TEXT.encode())] == [None]


def test_it_can_be_stopped(pool: Pool) -> None:
    begun = time.monotonic()
    (told,) = pool.load("a.txt", f"{TEXT} tidur".encode(), stop=lambda: time.monotonic() > begun + 1)
    assert told.error
    assert told.error.code == "stopped"
    assert time.monotonic() < begun + 60


def test_what_does_nothing_is_not_waited_for_for_ever(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PATIENCE", 1)
    (told,) = pool.load("a.txt", f"{TEXT} tidur".encode())
    assert str(told.error).startswith("a.txt: reading stopped here: it did nothing for 1 s")


def test_what_a_killed_process_was_asked_is_told() -> None:
    process = Process()
    list(process.ask("load", (str(ROOT), "a.txt", TEXT.encode())))
    process._child.kill()
    process._child.wait()
    with pytest.raises(Ended, match="ended from outside"):
        list(process.ask("load", (str(ROOT), "a.txt", TEXT.encode())))
    process.end()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc")
@pytest.mark.parametrize("word", ["tidur", "lambat"])
def test_no_process_outlives_its_parent(word: str, tmp_path: Path) -> None:
    """Killed in the midst of reading: whatever its child is at, it ends too."""
    (tmp_path / "sitecustomize.py").write_text(
        f"import sys\nif sys.argv[0] == '-m':\n    sys.argv[0] = ''\n    exec({BROKEN!r})\n", encoding="utf-8"
    )
    asking = (
        "import sys; from timeline.workers import Pool; pool = Pool(); process = pool._take();"
        "print(process._child.pid, flush=True);"
        f"list(process.ask('load', ('/', 'a.txt', b'{TEXT} {word}')))"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", asking], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert parent.stdout
    child = int(parent.stdout.readline())
    time.sleep(1)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    until = time.monotonic() + 60
    while _runs(child) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _runs(child)


def _runs(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


LARGE = """
import sys
ballast = bytearray(b"x" * 450 * 2**20)
from timeline.importers import article
from timeline.workers import Pool
pool = Pool()
for n in range(12):
    (reading,) = pool.submit([article("NATO pada Rabu (26/1/2022) menolak tuntutan Rusia.", key=str(n))])()
    assert not isinstance(reading, str), reading
print(len(pool._free), len({process._child.pid for process in pool._free}))
first = pool._free[0]._child.pid
pool.submit([article("Rapat digelar pada 2014.", key="last")])()
print(pool._free[0]._child.pid == first)
pool.close()
"""


def test_a_large_program_keeps_its_small_readers() -> None:
    """Linux counts what the parent once took as the child's own most: each reader then ended after each article."""
    done = subprocess.run([sys.executable, "-c", LARGE], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["1", "1", "True"]


@pytest.mark.parametrize("command", ["tag", "extract"])
def test_the_command_line_reads_within_limits_and_names_what_is_too_much(
    command: str, pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workers, "kept", lambda: pool)
    rows = [{"id": word, "text": f"{TEXT} {word}."} for word in ("baik", "lambat", "aneh", "mati", "lain")]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert main([command, str(path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["baik", "lain"]
    slow, odd, dead = err.splitlines()
    assert slow.startswith(f"{path}:2: nothing could be read out of the text (it takes more than")
    assert odd.startswith(f"{path}:3: nothing could be read out of the text (RuntimeError: boom)")
    assert dead.startswith(f"{path}:4: nothing could be read out of the text (the process that read it broke down")
