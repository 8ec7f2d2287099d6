"""Fits what speaks for a label that leaves open whom or what it tells of, and writes data/models/labels-id.npz.

usage: python -m training.fit_labels LABELS.jsonl DOCS.jsonl [--folds N] [--out FILE]

LABELS.jsonl holds rows {"doc", "trigger", "label", "better"}: a label that was read, and the one that the reader would
have written instead, null where the label was understood.  DOCS.jsonl holds rows {"id", "title", "text"}.  Learned from
are the labels that were understood, and those to which the reader added words of the headline.  --folds N measures on
articles not trained on, and writes nothing.  Needs training/requirements.txt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from timeline import linear
from timeline.actors import finder
from timeline.labels.alone import ALONE, OPEN, signs
from timeline.labels.beside import opening_words
from timeline.labels.cutting import CUT
from timeline.labels.title import telling
from timeline.triggers.lexicon import Lexicon, lexicon
from training.models import asking, measured_or_written, read

STRENGTH = 0.3  # of what is met against the wish for small weights (scikit-learn's C)
LANGUAGE = "id"
OTHERWISE = "otherwise"  # what the reader minded is no matter of the headline


class Case(NamedTuple):
    """A label that was read: its article, its signs, and what the reader found."""

    article: str
    signs: frozenset[str]
    found: str


def cases(labels: Path, articles: Path, lex: Lexicon) -> Iterator[Case]:
    """The labels that were read, but for those that were cut."""
    texts = {row["id"]: row for row in read(articles)}
    names: dict[str, set[str]] = {}
    for row in read(labels):
        one = texts[row["doc"]]
        if CUT in row["label"]:
            continue
        if row["doc"] not in names:
            names[row["doc"]] = set(opening_words(finder.find(one["text"], LANGUAGE)))
        title = frozenset(telling(one["title"]))
        told = frozenset(signs(row["label"], row["trigger"], title, names[row["doc"]], lex))
        yield Case(row["doc"], told, _found(row, title))


def _found(row: dict[str, Any], title: frozenset[str]) -> str:
    if row["better"] is None:
        return ALONE
    added = set(telling(row["better"])) - set(telling(row["label"]))
    return OPEN if added & title else OTHERWISE


def fitted(every: Sequence[Case]) -> tuple[DictVectorizer, LogisticRegression]:
    """A model of the labels that were found to stand alone, or not to."""
    known = [case for case in every if case.found != OTHERWISE]
    vectors, model = DictVectorizer(), LogisticRegression(C=STRENGTH, max_iter=1000, fit_intercept=False)
    told = vectors.fit_transform([dict.fromkeys(case.signs, 1) for case in known])
    return vectors, model.fit(told, [case.found == OPEN for case in known])


def kept(vectors: DictVectorizer, model: LogisticRegression) -> linear.Linear:
    """The model as its file keeps it, in hundredths: a sign is worth no more."""
    rows = zip(vectors.feature_names_, model.coef_[0].tolist(), strict=True)
    return linear.Linear((ALONE, OPEN), (0.0, 0.0), {name: (0.0, round(weight, 2)) for name, weight in rows})


def judge(known: Sequence[Case], folds: int) -> Iterator[str]:
    """What stands among the labels that most likely are open, judged by weights of other articles."""
    chances = np.zeros(len(known))
    groups = [case.article for case in known]
    for train, test in GroupKFold(folds).split(known, groups=groups):
        vectors, model = fitted([known[n] for n in train])
        told = vectors.transform([dict.fromkeys(known[n].signs, 1) for n in test])
        chances[test] = model.predict_proba(told)[:, 1]
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        counts = Counter(case.found for case, chance in zip(known, chances, strict=True) if chance >= least)
        yield f"{least:.2f}: {counts.total()} of {len(known)} labels, {dict(counts)}"


def main() -> None:
    """Read, measure or fit."""
    asked, lex = asking(__doc__, f"labels-{LANGUAGE}.npz"), lexicon(LANGUAGE)
    asked.add_argument("labels", type=Path)
    asked.add_argument("articles", type=Path)
    given = asked.parse_args()
    assert lex is not None
    known = list(cases(given.labels, given.articles, lex))
    measured_or_written(given, known, judge, lambda every: kept(*fitted(every)))


if __name__ == "__main__":
    main()
