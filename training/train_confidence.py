"""Trains how likely a dated event is right in all parts, and writes data/models/confidence-id.npz.

usage: python -m training.train_confidence FOLDER [--folds N] [--out FILE]

FOLDER is what `training.standoff` writes: `events.jsonl`, `dated.jsonl` and `docs.jsonl`.  Each article is read with
models of participants trained on others, for those of the program have seen them all.  --folds N measures on articles
that neither the weights nor what is shown as high were fitted on, in N folds by article, and writes nothing.  Needs
training/requirements.txt; three minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import log
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from sklearn.linear_model import LogisticRegression

from timeline import dates, linear, text
from timeline.actors import finder
from timeline.events.confidence import HIGH, RIGHT, SURE, WRONG, shown, traits
from timeline.events.walk import Told, Walk
from timeline.model import Article, Event
from timeline.triggers.lexicon import lexicon
from training import train_participants
from training.judging import Row, in_all_parts
from training.models import asking, headline, measured_or_written, parted, read, table
from training.train_doubts import dated_pairs

FEWEST = 4  # times a feature must be met
SMALLEST = 0.005  # what weighs less is left out
STRENGTH = 0.03  # of what is met against the wish for small weights (scikit-learn's C)
WANTED = 0.96  # of what is shown as high is right where it was chosen: of others a little less may be
FOLDS = 6  # in which what is shown as high is chosen
BESIDE = {"participants": False, "absent": True}  # models of participants, and whether of those named elsewhere
READERS = 4  # models of participants, each trained without the articles that it reads
LANGUAGE = "id"
Judged = tuple[float, bool]  # the chance of an event, or what is shown of it, and whether it is right


class Case(NamedTuple):
    """A dated event: what is true of it, and whether it is right."""

    article: str
    traits: tuple[str, ...]
    right: bool


class Unread(NamedTuple):
    """An article with what people read in it: the rows of each dated word, none where the word is no event."""

    article: str
    row: Row
    gold: dict[int, list[Row]]


def unread(folder: Path) -> Iterator[Unread]:
    """The articles of a folder."""
    gold: dict[str, dict[int, list[Row]]] = defaultdict(dict)
    for row in read(folder / "dated.jsonl"):
        gold[row["doc"]][row["trigger_start"]] = []
    for row in read(folder / "events.jsonl"):
        gold[row["doc"]][row["trigger_start"]].append(row)
    yield from (Unread(row["id"], row, gold[row["id"]]) for row in read(folder / "docs.jsonl"))


def cases(folder: Path) -> Iterator[Case]:
    """Every dated event that people judged, read with models of participants that had not seen its article."""
    rows = folder / "events.jsonl", folder / "docs.jsonl"
    beside = {f"{name}-{LANGUAGE}.npz": list(train_participants.cases(*rows, away)) for name, away in BESIDE.items()}
    kept = linear.load
    for learned, left in parted(list(unread(folder)), READERS):
        seen = {one.article for one in learned}
        models = {
            name: train_participants.fit([case for case in every if case.article in seen])
            for name, every in beside.items()
        }
        with patch.object(linear, "load", lambda path, own=models: own.get(path.name) or kept(path)):
            for one in left:
                yield from _judged(one)


def _judged(one: Unread) -> Iterator[Case]:
    """Also what the program leaves out as no event: it saw these articles when it learned to, and others less well."""
    row, lex = one.row, lexicon(LANGUAGE)
    assert lex is not None
    article = Article(row["id"], row["id"], headline(row), row["text"], published=date.fromisoformat(row["published"]))
    walk, cut = Walk(article, lex), text.sentences(article.text, LANGUAGE)
    walked = list(walk.sentences(cut, dates.tag(article), finder.find(article.text, LANGUAGE)))
    found = {event.id: every for told in walked for event, every in _traits(walk, told)}
    walk.make.doubtful.clear()
    for event in walk.settled([event for told in walked for event in told.events]):
        rows = one.gold.get(event.trigger.start)
        if event.id in found and rows is not None:
            yield Case(one.article, found[event.id], any(in_all_parts(event, gold) for gold in rows))


def _traits(walk: Walk, told: Told) -> Iterator[tuple[Event, tuple[str, ...]]]:
    for one, event in dated_pairs(told):
        word = walk.make.doubts.traits(told.line, told.heads, one, event)
        yield event, (*word, *traits(told.line, one.head, event, walk.lex.media))


def fit(known: Sequence[Case]) -> linear.Linear:
    """Logistic regression with a ridge, and from which chance on events are shown as high."""
    judged = [one for learned, left in parted(known, FOLDS) for one in chances(weighed(learned), left)]
    model, least = weighed(known), sure(judged)
    (_, bias), weights = model.bias, dict(model.weights)
    return linear.Linear(model.classes, model.bias, weights | {SURE: (0.0, log(least / (1 - least)) - bias)})


def weighed(known: Sequence[Case]) -> linear.Linear:
    """The weights alone."""
    names, features = table((case.traits for case in known), FEWEST)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3)
    model.fit(features, [case.right for case in known])
    rows = zip(names, model.coef_[0].tolist(), strict=True)
    weights = {name: (0.0, weight) for name, weight in rows if abs(weight) > SMALLEST}
    return linear.Linear((WRONG, RIGHT), (0.0, float(model.intercept_[0])), weights)


def chances(model: linear.Linear, left: Sequence[Case]) -> Iterator[Judged]:
    """What the model says of each event, and whether it is right."""
    yield from ((model.chances(case.traits)[1], case.right) for case in left)


def sure(judged: Sequence[Judged]) -> float:
    """The chance from which on the share `WANTED` of events is right."""
    enough, hits = 1.0, 0
    for number, (chance, right) in enumerate(sorted(judged, reverse=True), 1):
        hits += right
        if hits >= WANTED * number:
            enough = chance
    return min(enough, 0.999)


def judge(known: Sequence[Case], folds: int) -> Iterator[str]:
    """How many of what is shown in each tenth is right, on articles not fitted on."""
    found: list[Judged] = []
    for learned, left in parted(known, folds):
        model = fit(learned)
        (_, least) = model.chances((SURE,))
        found += [(shown(chance, least), right) for chance, right in chances(model, left)]
    bands = [(step / 10, (step + 1) / 10) for step in range(9)] + [(0.9, 1.1), (HIGH, 1.1), (0.0, 1.1)]
    for low, high in bands:
        band = [one for one in found if low <= one[0] < high]
        number, hits, told = len(band) or 1, sum(right for _, right in band), sum(score for score, _ in band)
        share = f"told {told / number:.3f}, right {hits / number:.3f}"
        yield f"{low:.1f}-{min(high, 1):.1f}: {share}, {hits} of {len(band)}"


def main() -> None:
    """Read the path, train, write or measure."""
    parser = asking(__doc__, f"confidence-{LANGUAGE}.npz")
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    measured_or_written(options, list(cases(options.folder)), judge, fit)


if __name__ == "__main__":
    main()
