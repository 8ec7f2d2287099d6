"""`watch`: new files of folders and new entries of feeds, as they come."""

from __future__ import annotations

import argparse
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.cli import command, database, doubts, fetch, ingest, output, speech, watched, who
from timeline.message import Message

if TYPE_CHECKING:
    from timeline.cli.command import Commands
    from timeline.store import Store

EXAMPLES = """
watch masuk/ --collection harian
watch https://kabar.example/rss masuk/ --every 1800
watch https://kabar.example/rss --once
"""
_EVERY = 900
_SETTLED = 2.0
"""Seconds after which a file that has not changed is taken for whole."""


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(commands, "watch", run, "take in new files and feed entries as they come", EXAMPLES)
    made.add_argument("places", nargs="+", metavar="PATH|FEED", help="a folder, a file, or the address of a feed")
    made.add_argument("--collection", default="watched", metavar="NAME", help="where they go (default: watched)")
    made.add_argument("--every", type=command.number, default=_EVERY, metavar="SECONDS",
                      help=Message("between two looks at a feed (default: {seconds})", seconds=_EVERY))  # fmt: skip
    fetch.add_pages(made)
    made.add_argument("--once", action="store_true", help="look once, and end")
    made.add_argument("--state", type=Path, metavar="FILE", help="where it is kept what was taken in already")
    output.add_talk(made)
    who.add_who(made)
    database.add_database(made)


def run(arguments: argparse.Namespace) -> int:
    """Look until it is interrupted; 1 when the last look met with something that could not be taken in."""
    from timeline.importers.formats.webpage import WEB

    feeds = [place for place in arguments.places if place.startswith(WEB)]
    paths = [Path(place) for place in arguments.places if not place.startswith(WEB)]
    if missing := next((path for path in paths if not path.exists()), None):
        raise command.WrongUsage("{place}: there is no such file or folder", place=missing)
    store = database.store(arguments)
    state = watched.State.of(arguments.state or watched.default(store.url.render_as_string(hide_password=True)))
    if arguments.once:
        return _look(arguments, store, state, paths, feeds, 0)
    changed = threading.Event()
    observer = _observed(paths, changed)
    speech.tell("Watching {places}; Ctrl+C ends it.", places=", ".join(arguments.places))
    try:
        while True:
            changed.clear()
            _look(arguments, store, state, paths, feeds, _SETTLED)
            waiting = watched.unsettled(paths, state)
            changed.wait(_SETTLED if waiting else max(arguments.every, 1) if feeds else None)
    except KeyboardInterrupt:
        return 0
    finally:
        observer.stop()
        observer.join()


def _look(
    arguments: argparse.Namespace,
    store: Store,
    state: watched.State,
    paths: list[Path],
    feeds: list[str],
    settled: float,
) -> int:
    """One look at everything; says nothing where nothing is new."""
    from timeline import workers
    from timeline.ingest import keep_many
    from timeline.store import activity

    pool, worst = workers.kept(), 0
    for name, found, done in watched.new(paths, feeds, state, pool, settled, arguments.pages):
        speech.tell("{place}: something new", place=name)
        kept = keep_many(doubts.told(found), store, arguments.collection, pool.packed)
        noted = activity.upload(store, arguments.collection, kept, [name], who.name(arguments))
        worst = max(worst, ingest.report(noted, arguments))
        done()
    return worst


def _observed(paths: list[Path], changed: threading.Event) -> Any:
    """Something that sets `changed` when a file comes or changes: the system tells it."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("created", "modified", "moved", "closed"):
                changed.set()

    observer = Observer()
    for folder in {path if path.is_dir() else path.absolute().parent for path in paths}:
        observer.schedule(Handler(), str(folder), recursive=True)
    observer.start()
    return observer
