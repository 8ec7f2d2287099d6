"""Processes that are kept and used again: files are opened and articles read in them, and never here."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from timeline import limits
from timeline.errors import ImportFailed, Unread
from timeline.importers import Imported, files
from timeline.model import Article
from timeline.packing import Packed
from timeline.workers.process import Ended, Process, Stop

_SPLIT = {"too-slow": "Split it, or save it as .txt or .jsonl.", "too-heavy": "Split it, or save it as .txt or .jsonl."}


class Pool:
    """At most `readers` processes that read articles, and one more for each file that is open."""

    def __init__(self, readers: int = 1) -> None:
        self._free: list[Process] = []
        self._busy: set[Process] = set()
        self._closed = False
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(readers, thread_name_prefix="readers")

    def load(
        self, name: str, content: bytes, stop: Stop | None = None, limit: int | None = limits.FILE
    ) -> Iterator[Imported]:
        """What `importers.load` gives; a file that is too much for a process ends with an error that says why."""
        return self._loaded(name, "load", (str(Path.cwd()), name, content, limit), stop)

    def stream(self, name: str, lines: Iterable[bytes]) -> Iterator[Imported]:
        """What `importers.read_lines` gives of lines as they come, in the same way."""
        return self._loaded(name, "stream", name, None, lines)

    def open(self, path: Path) -> Iterator[Imported]:
        """What `importers.files.read` gives, in the same way."""
        if path.is_file():
            return self._loaded(str(path), "load", (str(Path.cwd()), str(path), None, None), None)
        return files.read(path)  # which says what else it is

    def submit(
        self, articles: Sequence[Article], stop: Stop | None = None, kind: str = "read"
    ) -> Callable[[], list[Any]]:
        """Have articles read; gives a function that waits for what `pipeline.read_all` makes of them.

        Of the `kind` "pack" it is what `pipeline.pack_all` makes; of "tag" and "extract" the row that the command of
        that name prints, as text, or in the same way why there is none.
        """
        parts = [articles[at : at + limits.PART] for at in range(0, len(articles), limits.PART)]
        waiting = [self._threads.submit(self._read, part, stop, kind) for part in parts]
        return lambda: [reading for part in waiting for reading in part.result()]

    def packed(self, articles: Sequence[Article], stop: Stop | None = None) -> Callable[[], list[Packed | Unread]]:
        """Have articles read for the store (see `ingest.Submit`)."""
        return self.submit(articles, stop, "pack")

    def close(self) -> None:
        """End all processes, whatever they are at."""
        with self._lock:
            self._closed = True
            for process in (*self._free, *self._busy):
                process.end()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _take(self) -> Process:
        with self._lock:
            process = self._free.pop() if self._free else Process()
            if not process.alive:  # it had grown
                process.end()
                process = Process()
            self._busy.add(process)
        return process

    def _give_back(self, process: Process, whole: bool) -> None:
        with self._lock:
            self._busy.discard(process)
            if whole:
                self._free.append(process)
            else:
                process.end()

    def _loaded(
        self, name: str, kind: str, asked: Any, stop: Stop | None, lines: Iterable[bytes] = ()
    ) -> Iterator[Imported]:
        if stop and stop():
            yield Imported(name, error=ImportFailed(name, "reading was stopped before this file.", code="stopped"))
            return
        process, whole = self._take(), False
        try:
            yield from process.ask(kind, asked, stop, lines)
            whole = True
        except Ended as ended:
            reason = f"reading stopped here: {ended.reason}."
            failed = ImportFailed(name, reason, advice=_SPLIT.get(ended.code, ""), code=ended.code)
            yield Imported(name, error=failed)
        finally:
            self._give_back(process, whole)

    def _read(self, articles: Sequence[Article], stop: Stop | None, kind: str) -> list[Any]:
        """The readings of articles; one that is too much for a process has none, and those after it get a new one."""
        found: list[Any] = []
        while len(found) < len(articles) and not self._closed:
            process, whole = self._take(), False
            try:
                found.extend(process.ask(kind, articles[len(found) :], stop))
                whole = True
            except Ended as ended:
                found.append(Unread(ended.reason, ended.code))
            finally:
                self._give_back(process, whole)
        return found


@cache
def kept(readers: int = 1) -> Pool:
    """The processes of this run of the program, for whoever has no pool of its own."""
    made = Pool(readers)
    atexit.register(made.close)
    return made
