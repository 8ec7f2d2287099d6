"""Trains which dated words most likely tell no event, and writes data/models/events-id.npz.

usage: python -m training.train_doubts DATED.jsonl DOCS.jsonl [--folds N] [--out FILE]

DATED.jsonl holds rows {"doc", "trigger_start", "what"}: «ok» where the word is an event and the date its own, «noise»
where it is none, «other» where the date belongs to another word; DOCS.jsonl rows {"id", "published", "title", "text"}.
`training.standoff` writes both.  --folds N measures on articles not trained on, in N folds by article, and writes
nothing.  Needs training/requirements.txt; three minutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sklearn.linear_model import LogisticRegression

from timeline import dates, linear, text
from timeline.actors import finder
from timeline.attachment.attach import distinct
from timeline.attachment.when import Dated
from timeline.events.doubt import EVENT, LEAST, NONE
from timeline.events.walk import Told, Walk
from timeline.model import Article, Event
from timeline.triggers.lexicon import lexicon
from training.models import asking, headline, measured_or_written, parted, read, table

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
        day = date.fromisoformat(row["published"])
        for start, acted, found in _asked(Article(row["id"], row["id"], headline(row), row["text"], published=day)):
            if (what := judged.get((row["id"], start))) is not None:
                yield Case(row["id"], found, what, acted)


def _asked(article: Article) -> Iterator[tuple[int, bool, tuple[str, ...]]]:
    """Where each dated word of an article begins, whether somebody named takes part, and what is true of it."""
    lex = lexicon(LANGUAGE)
    assert lex is not None
    walk, cut = Walk(article, lex), text.sentences(article.text, LANGUAGE)
    for told in walk.sentences(cut, dates.tag(article), finder.find(article.text, LANGUAGE)):
        for one, event in dated_pairs(told):
            if one.head.word:
                found = walk.make.doubts.traits(told.line, told.heads, one, event)
                yield event.trigger.start, bool(event.actors), tuple(found)


def dated_pairs(told: Told) -> Iterator[tuple[Dated, Event]]:
    """What the times of a sentence date, each with the event that was made of it."""
    dated = sorted(distinct(told.dated), key=lambda one: one.head.first)
    return zip(dated, (event for event in told.events if event.explicit), strict=True)


def fit(known: Sequence[Case]) -> linear.Linear:
    """Logistic regression with a ridge."""
    names, features = table((case.traits for case in known), FEWEST)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3)
    model.fit(features, [case.what != RIGHT for case in known])
    rows = zip(names, model.coef_[0].tolist(), strict=True)
    weights = {name: (0.0, weight) for name, weight in rows if abs(weight) > SMALLEST}
    return linear.Linear((EVENT, NONE), (0.0, float(model.intercept_[0])), weights)


def judge(known: Sequence[Case], folds: int) -> Iterator[str]:
    """What was judged of that which the model would leave out, by how sure it is, on articles not fitted on."""
    found: list[tuple[float, str]] = []
    for learned, left in parted(known, folds):
        model = fit(learned)
        found += [(model.chances(case.traits)[1], case.what) for case in left if not case.acted]
    for step in range(30, 85, 5):
        told = [what for chance, what in found if chance >= step / 100]
        mark = "+" if step / 100 >= LEAST else " "
        tally = {what: told.count(what) for what in sorted(set(told))}
        yield f"{step / 100:.2f} {mark} {tally}"


def main() -> None:
    """Read the paths, train, write or measure."""
    parser = asking(__doc__, "events-id.npz")
    parser.add_argument("dated", type=Path)
    parser.add_argument("docs", type=Path)
    options = parser.parse_args()
    measured_or_written(options, list(cases(options.dated, options.docs)), judge, fit)


if __name__ == "__main__":
    main()
