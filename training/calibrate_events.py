"""Fits the weights of the events' confidence on annotated articles and says how well they hold.

    python -m training.calibrate_events EVENTS.jsonl DOCS.jsonl [EVENTS.jsonl DOCS.jsonl ...]

EVENTS.jsonl holds rows {"doc", "start_char", "end_char", "trigger", "trigger_alt", "start", "end", "alt",
"status", "status_alt"}, DOCS.jsonl rows {"id", "published", "text"}; a row there with "judged", a list of
offsets, is an article of which only the events with these triggers were read.  An event is right where a row of its
sentence has its trigger, its days and its status.  Each article is judged by weights fitted on the others.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import exp, log, sqrt
from pathlib import Path
from typing import Any
from unittest.mock import patch

from timeline import dates, text
from timeline.actors import finder
from timeline.events import extract as extraction
from timeline.events import make as making
from timeline.model import Article, Event

HIGH = 0.8
# What reading taught before any fit: fitted weights are drawn towards these, for there are few articles.
PRIOR = {
    "tag": 1.5, "printed": 0.5, "weak": -2.0, "state": -1.5, "other": -1.0, "noun": -0.5, "present": -1.5,
    "quoted": -1.5, "open": -1.5, "warning": -1.0, "distant": -0.3, "inner": -0.5,
    "clock": -1.0, "passive": -0.3, "anaphoric": -0.7, "inferred": -0.4,
}  # fmt: skip
_WANTED = 0.96  # of the known; of articles not seen before a little less will be
_RIDGE = 5.0  # how strongly
_STEPS, _RATE = 800, 0.02
Case = tuple[str, tuple[str, ...], bool]  # the article, the event's signs, whether it is right


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
    )


def fit(known: Sequence[Case]) -> dict[str, float]:
    """Logistic regression by gradient descent with a ridge towards `PRIOR`."""
    weights = {"bias": 0.0, **PRIOR}
    for _ in range(_STEPS):
        slope = {name: _RIDGE * (value - PRIOR[name]) if name in PRIOR else 0.0 for name, value in weights.items()}
        for _, signs, right in known:
            error = chance(weights, signs) - right
            for name in signs:
                slope[name] += error
        for name, value in slope.items():
            weights[name] -= _RATE * value
    fitted = _cautious(weights, known)  # what speaks against an event never speaks for it
    return {name: min(value, 0.0) if PRIOR.get(name, 0.0) < 0 else value for name, value in fitted.items()}


def _cautious(weights: dict[str, float], known: Sequence[Case]) -> dict[str, float]:
    """The weights with the bias lowered until, of what scores `HIGH`, the share `_WANTED` of the known is right."""
    scored = sorted(((sum(weights.get(name, 0.0) for name in signs), right) for _, signs, right in known), reverse=True)
    enough, hits = scored[0][0], 0
    for number, (score, right) in enumerate(scored, 1):
        hits += right
        last = number == len(scored) or scored[number][0] < score
        if last and hits >= _WANTED * number:
            enough = score
    return {**weights, "bias": weights["bias"] - max(0.0, enough - log(HIGH / (1 - HIGH)))}


def chance(weights: dict[str, float], signs: Sequence[str]) -> float:
    """The chance that an event with these signs is right."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in signs)))


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's interval of a share at 95 %."""
    share, square = hits / total, z * z / total
    middle, half = share + square / 2, z * sqrt(share * (1 - share) / total + square / (4 * total))
    return (middle - half) / (1 + square), (middle + half) / (1 + square)


def held_out(known: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """Each event's chance by weights fitted without its article, and whether it is right."""
    for left in sorted({article for article, _, _ in known}):
        weights = fit([case for case in known if case[0] != left])
        yield from ((round(chance(weights, signs), 2), right) for article, signs, right in known if article == left)


def main() -> None:
    """Prints the weights for `events.toml` and the table of the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="EVENTS.jsonl DOCS.jsonl", help="annotated articles")
    files = parser.parse_args().files
    known = [case for rows, articles in zip(files[::2], files[1::2], strict=True) for case in cases(rows, articles)]
    print("[confidence]")
    for name, value in fit(known).items():
        print(f"{name} = {value:.2f}")
    judged = list(held_out(known))
    for low, high in ((HIGH, 1.01), (0.6, HIGH), (0.0, 0.6)):
        band = [right for score, right in judged if low <= score < high]
        if band:
            least, most = wilson(sum(band), len(band))
            share = f"{sum(band)} of {len(band)} right, {sum(band) / len(band):.3f}"
            print(f"# {low:.2f}-{min(high, 1):.2f}: {share} (95 % interval {least:.3f}-{most:.3f})")


if __name__ == "__main__":
    main()
