"""What `watch` took in already, kept in a file, and what is new beside it."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from timeline.errors import ImportFailed
from timeline.importers.formats.archive import hidden

if TYPE_CHECKING:
    from timeline.importers import Imported
    from timeline.workers import Pool

MOST = 20_000
"""Entries of a feed that are remembered; a feed shows some dozens."""
New = tuple[str, Iterable["Imported"], Callable[[], None]]
"""A name, the articles, and what to call when they are kept."""


@dataclass(slots=True)
class State:
    """`files` by path with size and time of change, `feeds` by address with what asks for changes only, `entries` by
    address with the keys of those taken in.  Written anew after each place, so that a restart goes on where it ended.
    """

    file: Path
    files: dict[str, list[int]] = field(default_factory=dict)
    feeds: dict[str, dict[str, str]] = field(default_factory=dict)
    entries: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, file: Path) -> State:
        """What `file` says; ImportFailed where it is no such file."""
        try:
            told = json.loads(file.read_text(encoding="utf-8"))
            return cls(file, told["files"], told["feeds"], told["entries"])
        except FileNotFoundError:
            return cls(file)
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = f"this does not say what was taken in already ({type(error).__name__}: {error})."
            advice = "Name another --state, or remove it."
            raise ImportFailed(str(file), reason, advice=advice, code="bad-state") from error

    def save(self) -> None:
        """Write it, whole or not at all."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        part = self.file.with_name(f"{self.file.name}.part")
        told = {"files": self.files, "feeds": self.feeds, "entries": self.entries}
        part.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        os.replace(part, self.file)


def default(database: str) -> Path:
    """Where it is kept what was taken into a database, beside the program's other data."""
    name = hashlib.sha256(database.encode()).hexdigest()[:12]
    return platformdirs.user_data_path("linimasa") / f"watch-{name}.json"


def new(
    paths: Sequence[Path], feeds: Sequence[str], state: State, pool: Pool, settled: float, pages: bool = False
) -> Iterator[New]:
    """Whatever was not taken in yet; files that changed within `settled` seconds wait for the next look.

    With `pages` the page of each entry is fetched that a feed only sums up.
    """
    for path, stamp in _changed(paths, state):
        if stamp[1] / 1e9 <= time.time() - settled:
            yield str(path), pool.open(path), partial(_done, state, path, stamp)
    for url in feeds:
        yield from _fetched(url, state, pool, pages)


def unsettled(paths: Sequence[Path], state: State) -> bool:
    """Whether a file still waits."""
    return next(_changed(paths, state), None) is not None


def _changed(paths: Sequence[Path], state: State) -> Iterator[tuple[Path, list[int]]]:
    from timeline.importers import suffixes

    known = suffixes()
    for top in paths:
        inside = _inside(top, known) if top.is_dir() else [top]
        for path in inside:
            try:
                found = path.stat()
            except OSError:
                continue  # it went meanwhile
            stamp = [found.st_size, found.st_mtime_ns]
            if path.is_file() and found.st_size and state.files.get(str(path.absolute())) != stamp:
                yield path, stamp


def _inside(top: Path, known: tuple[str, ...]) -> list[Path]:
    """The files in a folder that are read; what a browser saved beside a page belongs to that."""
    found = (path for path in top.rglob("*") if path.suffix.lower() in known)
    return sorted(path for path in found if not hidden(path.relative_to(top)))


def _done(state: State, path: Path, stamp: list[int]) -> None:
    state.files[str(path.absolute())] = stamp
    state.save()


def _fetched(url: str, state: State, pool: Pool, pages: bool) -> Iterator[New]:
    from timeline.importers import Imported, web

    try:
        found = web.fetch(url, state.feeds.get(url))
    except ImportFailed as error:
        yield url, [Imported(url, error=error)], lambda: None
        return
    if not found.fresh:
        return
    seen, taken = set(state.entries.get(url, ())), list[str]()

    def fresh() -> Iterator[Imported]:
        for one in pool.load(found.url, found.content):
            key = one.article.key if one.article else one.page
            if not key or key not in seen:
                taken.extend([key] if key else [])
                yield one

    def done() -> None:
        state.feeds[url] = found.since
        state.entries[url] = [*state.entries.get(url, ()), *taken][-MOST:]
        state.save()

    first = list(web.whole(fresh(), pool.load) if pages else fresh())
    if first:
        yield url, first, done
    else:
        done()
