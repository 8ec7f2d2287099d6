"""How near stories of one day come to comparing all with all, by how many of a block are compared with the rest.

    python benchmarks/story_blocks.py [--articles 600] [--events 3] [--seed 1] [--first 16 32 64]

Writes made-up articles of one day, each telling one of a few events in words that these share, finds stories with each
size of the sample (`store.story_blocks.FIRST`, and half of it `stories.components.SAMPLE`) and with none, and prints
the processor seconds, the pairs that are kept, and the agreement of the stories with those of none: precision, recall
and F1 over pairs of articles.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.store.readings import DAY, happening, reading
from tests.stories.test_stories_many import WORDS, pairs, told
from timeline import stories
from timeline.model import Reading
from timeline.store import Store, story_blocks

ALL = 10**6
VERBS = ("menetapkan", "memeriksa", "menolak", "meresmikan", "menangkap", "mengumumkan")
MODULES = ("timeline.store.story_blocks", "timeline.store.story_gone", "timeline.stories.candidates")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=600)
    options.add_argument("--events", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, nargs="+", default=[16, 32, 64])
    given = options.parse_args()
    readings = articles(given.articles, given.events, given.seed)
    whole, seconds, kept = found(readings, ALL)
    print(f"all: {seconds:.1f} s of processor, {kept} pairs, {len(whole)} stories")
    for first in given.first:
        some, seconds, kept = found(readings, first)
        figures = "P {:.3f} R {:.3f} F1 {:.3f}".format(*agreement(some, whole))
        print(f"{first}: {seconds:.1f} s of processor, {kept} pairs, {len(some)} stories, {figures}", flush=True)


def articles(many: int, events: int, seed: int) -> list[Reading]:
    """Articles of so many events of one day: each event has a verb and words of its own, and shares the others."""
    chance = random.Random(seed)
    own = [[f"khusus{n}x{k}" for k in range(12)] for n in range(events)]
    made = []
    for n in range(many):
        which = chance.randrange(events)
        words = [*chance.sample(own[which], 6), *chance.sample(WORDS, 4)]
        chance.shuffle(words)
        said = " ".join([VERBS[which], *words])
        event = happening(f"n{n}", said, DAY, trigger=VERBS[which], label=said[:40], explicit=True)
        when = replace(event.when, timex=replace(event.when.timex, text="26/1/2022"))
        made.append(reading(f"n{n}", said, replace(event, when=when), published=date(2022, 1, 26)))
    return made


def found(readings: Sequence[Reading], first: int) -> tuple[set[frozenset[str]], float, int]:
    """The stories, the seconds that they took, and the pairs that were kept."""
    sample = max(first // 2, 1)
    with tempfile.TemporaryDirectory() as folder, Store.open(str(Path(folder) / "a.db")) as store:
        store.save_all(readings, "a")
        ways = [patch(f"{module}.FIRST", first) for module in MODULES]
        ways += [patch("timeline.stories.components.SAMPLE", sample), patch("timeline.stories.settle.SAMPLE", sample)]
        ways += [
            patch.object(way, "__defaults__", (first,))
            for way in (story_blocks.first_events, story_blocks.first_articles)
        ]
        for way in ways:
            way.start()
        try:
            begun = time.process_time()
            stories.refresh(store)
            return told(store), time.process_time() - begun, pairs(store)
        finally:
            for way in ways:
                way.stop()


def agreement(some: Iterable[frozenset[str]], whole: Iterable[frozenset[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the pairs that stand in one story."""
    ours, theirs = ({pair for story in side for pair in combinations(sorted(story), 2)} for side in (some, whole))
    both = len(ours & theirs)
    return both / (len(ours) or 1), both / (len(theirs) or 1), 2 * both / ((len(ours) + len(theirs)) or 1)


if __name__ == "__main__":
    main()
