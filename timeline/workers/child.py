"""What runs in a process of its own: it opens files and reads articles as it is asked to.

Requests come as pickles on standard input, answers go to standard output: ("item", value) for each thing found, as
soon as it is found, then ("end", (whether there is more to ask for, whether this process has grown too large)) or
("error", what to raise).  Of a stream each line is asked for with ("need", None), and comes as ("line", it), at the end
None.
"""

from __future__ import annotations

import os
import pickle
import queue
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

from timeline import importers, limits
from timeline.errors import TimelineError
from timeline.importers import Imported, files
from timeline.model import Article
from timeline.workers import bounds

AT_ONCE = 50
"""Things that are sent before the next are asked for: the other side takes its time to store them."""


def main() -> None:
    """Answer requests until there is nobody left to ask."""
    answers, requests = os.fdopen(os.dup(1), "wb"), queue.SimpleQueue[tuple[str, Any]]()
    os.dup2(2, 1)  # whatever else is printed
    Thread(target=_listen, args=(sys.stdin.buffer, requests), daemon=True).start()
    bounds.set_limits()
    left: Iterator[Any] = iter(())

    def line() -> bytes | None:
        _say(answers, "need", None)
        told: bytes | None = requests.get()[1]
        return told

    while True:
        kind, asked = requests.get()
        if kind != "more":
            left = _begun(kind, asked, line)
        _answer(answers, left)


def _begun(kind: str, asked: Any, line: Callable[[], bytes | None]) -> Iterator[Any]:
    """What answers a request."""
    if kind == "load":
        return _loaded(*asked)
    return importers.read_lines(asked, iter(line, None)) if kind == "stream" else _read(kind, asked)


def _listen(stream: BinaryIO, requests: queue.SimpleQueue[tuple[str, Any]]) -> None:
    """Pass on what is asked; once whoever asks is gone, however that came, this process ends too, whatever it is at."""
    try:
        while True:
            requests.put(pickle.load(stream))
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)


def _answer(stream: BinaryIO, left: Iterator[Any]) -> None:
    more = True
    for _ in range(AT_ONCE):
        bounds.allow(limits.SECONDS)
        try:
            found = next(left)
        except StopIteration:
            more = False
            break
        except TimelineError as error:  # a lexicon at fault: the next article would fare no better
            _say(stream, "error", error)
            return
        _say(stream, "item", found)
    bounds.allow(None)
    _say(stream, "end", (more, bounds.grown()))


def _say(stream: BinaryIO, kind: str, told: Any) -> None:
    pickle.dump((kind, told), stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _loaded(folder: str, name: str, content: bytes | None, limit: int | None = limits.FILE) -> Iterator[Imported]:
    """What is in a file: one that was handed over, or one of this computer; `folder` is where paths count from."""
    os.chdir(folder)
    yield from files.read(Path(name)) if content is None else importers.load(name, content, limit)


def _read(kind: str, articles: Iterable[Article]) -> Iterator[Any]:
    """What is read in articles, or only their time expressions; a process that only opens files need not be ready."""
    from timeline import pipeline, rows

    kinds: dict[str, Callable[[Article], Any]] = {
        "read": pipeline.read,
        "pack": pipeline.pack,
        "tag": rows.tagged,
        "extract": rows.extracted,
    }
    if kind != "tag":
        pipeline.prepare()  # all models, which dates alone need none of
    for article in articles:
        yield pipeline.whole_or_why(kinds[kind], article)


if __name__ == "__main__":
    main()
