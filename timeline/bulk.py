"""Many articles at once: read by several processes or on a Dask cluster, and many readings into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from timeline import limits, partitions
from timeline.errors import TimelineError, Unread
from timeline.exporters import manifest
from timeline.model import Article, Reading
from timeline.packing import Packed
from timeline.pipeline import pack_all
from timeline.store import Store
from timeline.workers import Pool

if TYPE_CHECKING:
    from distributed import Client

BATCH = 2_000
"""Articles in one transaction: fewer cost more in counts that change over and over, more keep other writers waiting."""
LOOK, PATIENCE = 2, 3
"""Seconds between two looks at a cluster that does not answer, and looks at which it may be without a worker."""
Submit = Callable[[Sequence[Article]], Callable[[], list[Packed | Unread]]]


@dataclass(frozen=True, slots=True)
class Readers:
    """What has articles read: called with a batch it gives a function that waits for the readings, in the same order.

    A batch has `batch` articles at most, and `ahead` of them keep all workers busy while another is stored.
    """

    submit: Submit
    ahead: int = 2
    batch: int = 200

    def __call__(self, articles: Sequence[Article]) -> Callable[[], list[Packed | Unread]]:
        """Have a batch read."""
        return self.submit(articles)


@contextmanager
def readers(workers: int, scheduler: str = "", folder: str = "") -> Iterator[Readers]:
    """Have articles read by so many processes of this computer, or by the workers of a Dask `scheduler` (its address).

    With a `folder`, which all workers can write to, each batch is a partition there (see `partitions`).
    TimelineError when it cannot be written to, or the cluster cannot be reached or reads otherwise than we would.
    """
    folder = partitions.begin(folder) if folder else ""
    if scheduler:
        with _cluster(scheduler) as client:
            yield _across(client, folder)
        return
    with closing(Pool(workers)) as pool:
        if folder:
            yield Readers(lambda articles: _beside(pool, articles, folder), batch=partitions.ARTICLES)
        else:
            yield Readers(pool.packed)


def _across(client: Client, folder: str) -> Readers:
    threads = sum(client.nthreads().values())
    if folder:  # a partition is one worker's
        return Readers(lambda articles: _partition(client, articles, folder), threads + 1, partitions.ARTICLES)
    plain = Readers(lambda articles: _submit(client, articles))
    return replace(plain, ahead=max(plain.ahead, 2 * threads * limits.PART // plain.batch))


def _beside(pool: Pool, articles: Sequence[Article], folder: str) -> Callable[[], list[Packed | Unread]]:
    if found := partitions.done(articles, folder):
        return lambda: found
    wait = pool.packed(articles)
    return lambda: partitions.write(articles, wait(), folder)


def _partition(client: Client, articles: Sequence[Article], folder: str) -> Callable[[], list[Packed | Unread]]:
    future = client.get_executor().submit(partitions.part, articles, folder)
    return lambda: _waited(client, future, len(articles))


@contextmanager
def _cluster(address: str) -> Iterator[Client]:
    try:
        from distributed import Client
    except ImportError as error:
        raise TimelineError(
            "Dask is not installed: pip install 'linimasa[dask]', in a checkout pip install -r requirements-dask.txt"
        ) from error
    try:
        client = Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        unreached = "the scheduler {address} cannot be reached ({error}). Check that it runs, and its address."
        raise TimelineError(unreached, address=address, error=error) from error
    with client:
        told = client.run(manifest, on_error="return")
        if not told:
            raise TimelineError("{address} has no workers. Start some: dask worker {address}", address=address)
        for worker, one in told.items():
            _check(worker, one)
        yield client


def _check(worker: str, told: object) -> None:
    """TimelineError when a worker cannot run this program, or reads with other words than we do."""
    if isinstance(told, Exception):
        unable = "{worker} cannot run Linimasa ({reason}). Install the same version on all workers."
        raise TimelineError(unable, worker=worker, reason=told)
    if told != manifest():
        other = "{worker} runs another version of Linimasa or its lexicon. Install the same on all."
        raise TimelineError(other, worker=worker)


def _submit(client: Client, articles: Sequence[Article]) -> Callable[[], list[Packed | Unread]]:
    parts = (articles[at : at + limits.PART] for at in range(0, len(articles), limits.PART))
    executor = client.get_executor()
    futures = [(executor.submit(pack_all, part), len(part)) for part in parts]

    return lambda: [reading for future, number in futures for reading in _waited(client, future, number)]


def _waited(client: Client, future: Future[list[Packed | Unread]], number: int) -> list[Packed | Unread]:
    """What a future gives for a `number` of articles; that they ended one worker after the other is told of each.

    TimelineError when the cluster has had no worker for a while: it would wait for ever.
    """
    from distributed import KilledWorker

    lonely = 0
    while lonely < PATIENCE:
        try:
            return future.result(timeout=LOOK)
        except TimeoutError:
            lonely = 0 if client.nthreads() else lonely + 1
        except CancelledError:
            break
        except KilledWorker:
            return [Unread("all workers that read it ended; is there memory?", "too-heavy")] * number
    raise TimelineError("the cluster has lost its last worker. What is stored stays; start workers, and go on.")


def fill(
    readings: Iterable[Reading | Packed],
    store: Store,
    collection: str,
    batch: int = BATCH,
    on_progress: Callable[[int], None] | None = None,
) -> int:
    """Store `readings`, `batch` at a time, and return how many articles were new.

    What a batch wrote stays when a later one fails.  `on_progress` is called after each with the number of
    readings done.
    """
    left = iter(readings)
    done = new = 0
    while some := list(islice(left, batch)):
        new += sum(saved.new for saved in store.save_all(some, collection))
        done += len(some)
        if on_progress:
            on_progress(done)
    return new
