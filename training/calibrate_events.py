"""Fits the weights of the events' confidence on annotated articles and says how well they hold.

    python -m training.calibrate_events EVENTS.jsonl DOCS.jsonl [EVENTS.jsonl DOCS.jsonl ...]

EVENTS.jsonl holds rows {"doc", "start_char", "end_char", "trigger", "trigger_alt", "start", "end", "alt",
"status", "status_alt", "actors": [{"name", "surface", "optional"}]}, DOCS.jsonl rows {"id", "published", "text"}; a
row there with "judged", a list of offsets, is an article of which only the events with these triggers were read.  An
event is right in all parts where a row of its sentence has its trigger, its days, its status, and for actors all that
it must have and none that is not there.  Each article is judged by weights fitted on others.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import exp, sqrt
from pathlib import Path
from typing import Any
from unittest.mock import patch

from timeline import dates, text
from timeline.actors import finder
from timeline.events import extract as extraction
from timeline.events import make as making
from timeline.events.confidence import HIGH, drawn_in
from timeline.model import Actor, Article, Event

# What reading taught before any fit: fitted weights are drawn towards these, for there are few articles.
PRIOR = {
    "tag": 1.5, "printed": 0.5, "weak": -2.0, "state": -1.5, "other": -1.0, "noun": -0.5, "present": -1.5,
    "quoted": -1.5, "open": -1.5, "warning": -1.0, "distant": -0.3, "inner": -0.5,
    "clock": -1.0, "passive": -0.3, "anaphoric": -0.7, "inferred": -0.4, "likely": -1.0, "object": -0.5,
}  # fmt: skip
_WANTED = 0.97  # of the known; of articles not seen before a little less will be
_FOLDS = 8
_RIDGE = 5.0  # how strongly
_WORD = re.compile(r"\w+")
_STEPS, _RATE = 1500, 2.0  # the rate is that of the mean of all cases: with their sum the steps overshoot
Case = tuple[str, tuple[str, ...], bool]  # the article, the event's signs, whether it is right
Judged = tuple[int, float, bool]  # the fold, the event's chance, whether it is right


def cases(rows: Path, articles: Path) -> Iterator[Case]:
    """Every dated event of the articles with its signs and whether it is right."""
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in rows.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["doc"]].append(row)
    for line in articles.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = Article(row["id"], row["id"], "", row["text"], published=date.fromisoformat(row["published"]))
        read = row.get("judged")
        for event, signs in _signed(article):
            if read is not None and event.trigger.start not in read:
                continue
            yield row["id"], signs, any(_right(event, one) for one in gold[row["id"]])


def _signed(article: Article) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """The article's dated events, each with the signs that its confidence was made of."""
    seen: list[tuple[str, ...]] = []

    def note(found: Iterator[str], weights: object) -> float:
        seen.append(tuple(found))
        return float(len(seen) - 1)  # stands for the signs until they are looked up

    with patch.object(making, "confidence", note):
        language = article.language
        cut, mentions = text.sentences(article.text, language), finder.find(article.text, language)
        told = extraction.extract(article, cut, dates.tag(article), mentions)
    yield from ((event, seen[int(event.confidence)]) for event in told if event.explicit)


def _right(event: Event, row: dict[str, Any]) -> bool:
    trigger, days = event.trigger.text.lower(), event.when.interval
    words = [word.lower().strip("-") for word in (row["trigger"], *(row.get("trigger_alt") or ())) if word]
    spans = [[row["start"], row["end"]], *map(list, row.get("alt") or ())]
    return (
        row["start_char"] <= event.trigger.start < row["end_char"]
        and (not words or any(word in trigger or trigger in word for word in words))
        and days is not None
        and [days.start.isoformat(), days.last.isoformat()] in spans
        and event.status in {row["status"], *(row.get("status_alt") or ())}
        and _cast([part.actor for part in event.actors], row["actors"])
    )


def _cast(actors: Sequence[Actor], rows: Sequence[dict[str, Any]]) -> bool:
    """Whether all actors are among the row's, and all that are no option of it among them."""
    needed = (one for one in rows if not one["optional"])
    return all(any(same(a, one) for one in rows) for a in actors) and all(
        any(same(a, one) for a in actors) for one in needed
    )


def same(actor: Actor, row: dict[str, Any]) -> bool:
    """Whether a name of an actor holds a row's, or the row's holds it: «Budi» is «Budi Santoso»."""
    rows = [_spaced(name) for name in (row["name"], row.get("surface")) if name]
    return any(a in b or b in a for a in map(_spaced, (actor.name, *actor.aliases)) for b in rows)


def _spaced(name: str) -> str:
    return f" {' '.join(_WORD.findall(name.lower()))} "


def fit(known: Sequence[Case]) -> dict[str, float]:
    """Logistic regression by gradient descent with a ridge towards `PRIOR`.

    What speaks against an event never speaks for it.
    """
    weights = {"bias": 0.0, **PRIOR}
    tally = Counter((signs, right) for _, signs, right in known)
    for _ in range(_STEPS):
        slope = {name: _RIDGE * (value - PRIOR[name]) if name in PRIOR else 0.0 for name, value in weights.items()}
        for (signs, right), number in tally.items():
            error = number * (chance(weights, signs) - right)
            for name in signs:
                slope[name] += error
        for name, value in slope.items():
            moved = weights[name] - _RATE / len(known) * value
            weights[name] = min(moved, 0.0) if PRIOR.get(name, 0.0) < 0 else moved
    return weights


def sure(judged: Sequence[Judged]) -> float:
    """The chance from which on the share `_WANTED` of events is right."""
    scored = sorted(((chance, right) for _, chance, right in judged), reverse=True)
    enough, hits = scored[0][0], 0
    for number, (score, right) in enumerate(scored, 1):
        hits += right
        last = number == len(scored) or scored[number][0] < score
        if last and hits >= _WANTED * number:
            enough = score
    return enough


def chance(weights: dict[str, float], signs: Sequence[str]) -> float:
    """The chance that an event with these signs is right."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in signs)))


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval of a share at 95 %."""
    share, square = hits / total, z * z / total
    middle, half = share + square / 2, z * sqrt(share * (1 - share) / total + square / (4 * total))
    return (middle - half) / (1 + square), (middle + half) / (1 + square)


def held_out(known: Sequence[Case]) -> Iterator[Judged]:
    """Each event's chance by weights fitted without an eighth of the articles, its own among them; is it right."""
    articles = sorted({article for article, _, _ in known})
    for fold in range(_FOLDS):
        left = set(articles[fold::_FOLDS])
        weights = fit([case for case in known if case[0] not in left])
        yield from ((fold, chance(weights, signs), right) for article, signs, right in known if article in left)


def shown(judged: Sequence[Judged]) -> Iterator[tuple[float, bool]]:
    """The confidence that is shown, drawn in by what is `sure` in the other folds, and whether the event is right."""
    for fold in range(_FOLDS):
        enough = sure([one for one in judged if one[0] != fold])
        yield from ((round(drawn_in(score, enough), 2), right) for at, score, right in judged if at == fold)


def bands(judged: Sequence[tuple[float, bool]], edges: Sequence[float]) -> Iterator[str]:
    """A line a band between two edges: what was told, what is right of how many."""
    for low, high in pairwise(edges):
        band = [(score, right) for score, right in judged if low <= score < high]
        if band:
            hits, told = sum(right for _, right in band), sum(score for score, _ in band) / len(band)
            least, most = wilson(hits, len(band))
            share = f"told {told:.2f}, right {hits / len(band):.3f}: {hits} of {len(band)}"
            yield f"# {low:.2f}-{min(high, 1):.2f}: {share} (95 % interval {least:.3f}-{most:.3f})"


def main() -> None:
    """Prints the weights for `events.toml` and the tables of the cross-validation: as fitted, and as shown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="EVENTS.jsonl DOCS.jsonl", help="annotated articles")
    files = parser.parse_args().files
    known = [case for rows, articles in zip(files[::2], files[1::2], strict=True) for case in cases(rows, articles)]
    print("[confidence]")
    for name, value in fit(known).items():
        print(f"{name} = {value:.2f}")
    judged = list(held_out(known))
    print(f"sure = {sure(judged):.2f}")
    tenths = [n / 10 for n in range(10)] + [1.01]
    print("# as fitted", *bands([one[1:] for one in judged], tenths), sep="\n")
    told = list(shown(judged))
    print("# as shown", *bands(told, tenths), *bands(told, (HIGH, 1.01)), sep="\n")


if __name__ == "__main__":
    main()
