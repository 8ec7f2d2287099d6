"""Trains which dated words most likely tell no event, and writes data/models/events-id.npz.

usage: python -m training.train_doubts DATED.jsonl DOCS.jsonl [--folds N] [--out FILE]

DATED.jsonl holds rows {"doc", "trigger_start", "what"}: «ok» where the word is an event and the date its own, «noise»
where it is none, «other» where the date belongs to another word; DOCS.jsonl rows {"id", "published", "title", "text"}.
`training.standoff` writes both.  --folds N measures on articles not trained on, in N folds by article, and writes
nothing.  Needs training/requirements.txt; three minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from timeline import dates, linear, text
from timeline.actors import finder
from timeline.attachment.attach import distinct
from timeline.attachment.when import Dated
from timeline.events.doubt import EVENT, LEAST, NONE
from timeline.events.walk import Told, Walk
from timeline.model import Article, Event
from timeline.triggers.lexicon import lexicon
from training.train_participants import UNTITLED, number, read

FEWEST = 4  # times a feature must be met
SMALLEST = 0.01  # what weighs less is left out
STRENGTH = 0.02  # of what is met against the wish for small weights (scikit-learn's C)
RIGHT = "ok"
LANGUAGE = "id"


class Case(NamedTuple):
    """A dated word: what is true of it, what was judged of it, and whether somebody named takes part."""

    article: str
    traits: tuple[str, ...]
    what: str
    acted: bool


def cases(rows: Path, articles: Path) -> Iterator[Case]:
    """Every dated word that the rows judge."""
    judged = {(row["doc"], row["trigger_start"]): row["what"] for row in read(rows)}
    for row in read(articles):
        title = row["title"] if number(row["id"]) % UNTITLED else ""
        day = date.fromisoformat(row["published"])
        for start, acted, found in _asked(Article(row["id"], row["id"], title, row["text"], published=day)):
            if (what := judged.get((row["id"], start))) is not None:
                yield Case(row["id"], found, what, acted)


def _asked(article: Article) -> Iterator[tuple[int, bool, tuple[str, ...]]]:
    """Where each dated word of an article begins, whether somebody named takes part, and what is true of it."""
    lex = lexicon(LANGUAGE)
    assert lex is not None
    walk, cut = Walk(article, lex), text.sentences(article.text, LANGUAGE)
    for told in walk.sentences(cut, dates.tag(article), finder.find(article.text, LANGUAGE)):
        for one, event in _pairs(told):
            if one.head.word:
                found = walk.make.doubts.traits(told.line, told.heads, one, event)
                yield event.trigger.start, bool(event.actors), tuple(found)


def _pairs(told: Told) -> Iterator[tuple[Dated, Event]]:
    """What the times of a sentence date, each with the event that was made of it."""
    dated = sorted(distinct(told.dated), key=lambda one: one.head.first)
    return zip(dated, (event for event in told.events if event.explicit), strict=True)


def fit(known: Sequence[Case]) -> linear.Linear:
    """Logistic regression with a ridge."""
    vectors = DictVectorizer(dtype=np.float32)
    table = vectors.fit_transform([dict.fromkeys(case.traits, 1) for case in known])
    kept = np.flatnonzero(np.asarray((table > 0).sum(axis=0)).ravel() >= FEWEST)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3)
    model.fit(table[:, kept], [case.what != RIGHT for case in known])
    rows = zip(vectors.get_feature_names_out()[kept], model.coef_[0].tolist(), strict=True)
    weights = {name: (0.0, weight) for name, weight in rows if abs(weight) > SMALLEST}
    return linear.Linear((EVENT, NONE), (0.0, float(model.intercept_[0])), weights)


def judge(known: Sequence[Case], folds: int) -> Iterator[str]:
    """What was judged of that which the model would leave out, by how sure it is, on articles not fitted on."""
    parted: list[list[Case]] = [[] for _ in range(folds)]
    for case in known:
        parted[number(case.article) // UNTITLED % folds].append(case)
    found: list[tuple[float, str]] = []
    for left in parted:
        model = fit([case for others in parted if others is not left for case in others])
        found += [(model.chances(case.traits)[1], case.what) for case in left if not case.acted]
    for step in range(30, 85, 5):
        told = [what for chance, what in found if chance >= step / 100]
        mark = "+" if step / 100 >= LEAST else " "
        tally = {what: told.count(what) for what in sorted(set(told))}
        yield f"{step / 100:.2f} {mark} {tally}"


def main() -> None:
    """Read the paths, train, write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dated", type=Path)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("data/models/events-id.npz"))
    options = parser.parse_args()
    known = list(cases(options.dated, options.docs))
    if options.folds:
        print("\n".join(judge(known, options.folds)))
        return
    packed = linear.pack(fit(known))
    options.out.write_bytes(packed)
    print(f"{options.out}: {len(known):,} cases, {len(packed):,} bytes")


if __name__ == "__main__":
    main()
