"""Trains who else most likely takes part in an event, and writes data/models/participants-id.npz.

usage: python -m training.train_participants EVENTS.jsonl DOCS.jsonl [EVENTS.jsonl DOCS.jsonl ...]
           [--absent] [--folds N] [--out FILE]

--absent trains on those whom the sentence neither names nor asks for, for data/models/absent-id.npz.

EVENTS.jsonl holds rows {"doc", "trigger_start", "actors": [{"name", "surface", "optional", "role"}]}, DOCS.jsonl rows
{"id", "published", "title", "text"}.  Learned from are those alone whom the rules leave out of a dated event.  An
optional actor counts as `OPTIONAL` of one who takes no part.  --folds N measures on articles not trained on, in N folds
by article, and writes nothing.  Needs training/requirements.txt; two minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from sklearn.linear_model import LogisticRegression

from timeline import dates, linear, text
from timeline.actors import finder
from timeline.events import extract as extraction
from timeline.events import make as making
from timeline.model import Actor, Article
from timeline.participants.likely import candidates
from timeline.participants.likely.absent import NEVER, absent
from timeline.participants.likely.candidate import NONE, Candidate
from timeline.participants.likely.scene import Scene
from training.judging import same
from training.models import asking, headline, measured_or_written, parted, read, table

OPTIONAL = 0.4
FEWEST = 3  # times a feature must be met
SMALLEST = 0.02  # what weighs less for every class is left out
STRENGTH = 0.07  # of what is met against the wish for small weights (scikit-learn's C)
ROLES = ("agent", "patient", "recipient", "speaker")


class Case(NamedTuple):
    """Somebody beside an event: what is true of that one, the role that is right, and how much the case weighs.

    `least` is the least chance by which that one is told.
    """

    article: str
    least: float
    traits: tuple[str, ...]
    role: str
    weight: float = 1.0


def cases(rows: Path, articles: Path, away: bool) -> Iterator[Case]:
    """Everybody whom the rules leave out, beside each event that the rows know."""
    gold = {(row["doc"], row["trigger_start"]): row["actors"] for row in read(rows)}
    for row in read(articles):
        day = date.fromisoformat(row["published"])
        for start, found in _asked(Article(row["id"], row["id"], headline(row), row["text"], published=day), away):
            known = gold.get((row["id"], start))
            if known is not None:
                yield from (Case(row["id"], one.least, one.traits, *_right(one.actor, known)) for one in found)


def _asked(article: Article, away: bool) -> Iterable[tuple[int, list[Candidate]]]:
    """By where its trigger begins, everybody who may take part in each dated event of an article."""
    seen: dict[int, list[Candidate]] = {}

    def note(cast: Any, head: Any, parts: Any, kind: str, discourse: Any) -> tuple[()]:
        scene = Scene(cast, head, [part for part, _ in parts], kind)
        found = absent(scene, discourse, NEVER) if away else candidates(scene, discourse)
        seen[cast.line.units[head.first].start] = list(found)
        return ()

    with patch.object(making, "further", note):
        language = article.language
        cut, mentions = text.sentences(article.text, language), finder.find(article.text, language)
        extraction.extract(article, cut, dates.tag(article), mentions)
    return seen.items()


def _right(actor: Actor, known: Sequence[dict[str, Any]]) -> tuple[str, float]:
    told = [row for row in known if same(actor, row)]
    needed = next((row for row in told if not row["optional"]), None)
    if needed is not None:
        return (needed["role"] if needed["role"] in ROLES else "agent"), 1.0
    return NONE, OPTIONAL if told else 1.0


def fit(known: Sequence[Case]) -> linear.Linear:
    """Multinomial logistic regression with a ridge."""
    names, features = table((case.traits for case in known), FEWEST)
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(features, [case.role for case in known], sample_weight=[case.weight for case in known])
    rows = zip(names, map(tuple, model.coef_.T.tolist()), strict=True)
    weights = {name: row for name, row in rows if max(map(abs, row)) > SMALLEST}
    return linear.Linear(tuple(model.classes_), tuple(model.intercept_.tolist()), weights)


def judge(known: Sequence[Case], folds: int) -> Iterator[str]:
    """How many that the model would add are right, optional and wrong, by how sure it is, on articles not fitted on."""
    tally: Counter[tuple[float, float, str]] = Counter()
    for learned, left in parted(known, folds):
        model = fit(learned)
        none = model.classes.index(NONE)
        for case in left:
            sure = int(20 * (1 - model.chances(case.traits)[none])) / 20
            right = "right" if case.role != NONE else "optional" if case.weight < 1 else "wrong"
            tally[case.least, sure, right] += 1
    for least in sorted({case.least for case in known}):
        for step in range(8, 20):
            told = {right: tally[least, step / 20, right] for right in ("right", "optional", "wrong")}
            yield f"least {least} {step / 20:.2f}{' +' if step / 20 >= least else '  '} {told}"


def main() -> None:
    """Read the paths, train, write or measure."""
    parser = asking(__doc__, "participants-id.npz")
    parser.add_argument("--absent", action="store_true")
    parser.add_argument("paths", type=Path, nargs="+")
    options = parser.parse_args()
    pairs = zip(options.paths[::2], options.paths[1::2], strict=True)
    known = [case for rows, articles in pairs for case in cases(rows, articles, options.absent)]
    measured_or_written(options, known, judge, fit)


if __name__ == "__main__":
    main()
