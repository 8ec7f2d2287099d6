"""Read uploaded files in the background, so that an upload outlives a rerun, a change of page and a reload."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock, Thread

from timeline.errors import StoreError
from timeline.ingest import Outcome, ingest
from timeline.store import Store, activity

_log = logging.getLogger(__name__)


@dataclass
class Job:
    """An upload under way or finished; the thread that runs it only ever adds."""

    collection: str
    files: int
    done: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    failure: str = ""
    finished: bool = False
    stopped: bool = False
    thread: Thread | None = None

    @property
    def share(self) -> float:
        """How much of the job is done, 0 to 1."""
        return self.done / self.files if self.files else 1.0

    def stop(self) -> None:
        """Read no further; what is stored stays."""
        self.stopped = True

    def wait(self, seconds: float) -> bool:
        """Wait at most `seconds` for the end; whether it came."""
        if self.thread:
            self.thread.join(seconds)
        return self.finished


class Jobs:
    """The uploads of one reader, newest first, at most KEPT of them."""

    KEPT = 20

    def __init__(self) -> None:
        self._jobs: list[Job] = []
        self._lock = Lock()

    @property
    def busy(self) -> bool:
        """Whether one is under way."""
        return any(not job.finished for job in self._jobs)

    def start(self, store: Store, collection: str, files: Sequence[tuple[str, bytes]], who: str = "") -> Job:
        """Begin to read `files` (name, content) into a collection; the log says that `who` did it."""
        job = Job(collection, len(files))
        self.add(job)
        job.thread = Thread(target=_run, args=(job, store, tuple(files), who), daemon=True)
        job.thread.start()
        return job

    def add(self, job: Job) -> None:
        """List a job that is done already."""
        with self._lock:
            self._jobs = [job, *self._jobs][: self.KEPT]

    def all(self) -> list[Job]:
        """The jobs, newest first."""
        return list(self._jobs)

    def stop(self) -> None:
        """Read no further in any of them."""
        for job in self._jobs:
            job.stop()

    def forget_finished(self) -> None:
        """Drop the jobs that are done."""
        with self._lock:
            self._jobs = [job for job in self._jobs if not job.finished]


class Readers:
    """The uploads of all readers of this run of the program, each reader's apart; at most KEPT readers."""

    KEPT = 500

    def __init__(self) -> None:
        self._of: dict[str, Jobs] = {}
        self._lock = Lock()

    def of(self, token: str) -> Jobs:
        """The uploads of the reader whom `token` stands for."""
        with self._lock:
            found = self._of.pop(token, None) or Jobs()
            self._of[token] = found  # the last to come stands last
            for old in [key for key, jobs in self._of.items() if not jobs.busy][: -self.KEPT]:
                del self._of[old]
            return found


def _run(job: Job, store: Store, files: tuple[tuple[str, bytes], ...], who: str) -> None:
    def progress(done: int, _: str) -> None:
        job.done = done

    try:
        outcomes = ingest(files, store, job.collection, progress, lambda: job.stopped)
        for outcome in activity.upload(store, job.collection, outcomes, [name for name, _ in files], who):
            job.outcomes.append(outcome)
    except StoreError as error:
        job.failure = error.args[0]
    except Exception:
        _log.exception("upload failed")
        job.failure = "?"
    finally:
        job.finished = True
