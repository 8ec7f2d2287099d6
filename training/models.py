"""What the trainers of linear models share: rows, folds by article, features met often enough, the file at the end."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import md5
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from sklearn.feature_extraction import DictVectorizer

from timeline import linear

UNTITLED = 8  # one of so many articles is read without its headline, as some come


class Case(Protocol):
    """What was read of one thing in an article."""

    @property
    def article(self) -> str:
        """The id of the article."""


C = TypeVar("C", bound=Case)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def number(name: str) -> int:
    """A number that is always the same for a name, by which articles are parted."""
    return int(md5(name.encode(), usedforsecurity=False).hexdigest(), 16)


def headline(row: dict[str, Any]) -> str:
    """The headline of an article, which some are read without."""
    return str(row["title"]) if number(row["id"]) % UNTITLED else ""


def parted(known: Sequence[C], folds: int) -> Iterator[tuple[list[C], list[C]]]:
    """What to learn from and what is left to measure on, fold by fold, no article in both."""
    apart: list[list[C]] = [[] for _ in range(folds)]
    for case in known:
        apart[number(case.article) // UNTITLED % folds].append(case)
    for left in apart:
        yield [case for others in apart if others is not left for case in others], left


def table(traits: Iterable[Iterable[str]], fewest: int) -> tuple[Sequence[str], Any]:
    """The features that are met `fewest` times or more, and the matrix of which case has which."""
    vectors = DictVectorizer(dtype=np.float32)
    found = vectors.fit_transform([dict.fromkeys(one, 1) for one in traits])
    kept = np.flatnonzero(np.asarray((found > 0).sum(axis=0)).ravel() >= fewest)
    return vectors.get_feature_names_out()[kept], found[:, kept]


def asking(doc: str | None, out: str) -> argparse.ArgumentParser:
    """The command line of a trainer, to which it adds the files that it reads."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("data/models") / out)
    return parser


def measured_or_written(
    options: argparse.Namespace,
    known: Sequence[C],
    judge: Callable[[Sequence[C], int], Iterable[str]],
    fit: Callable[[Sequence[C]], linear.Linear],
) -> None:
    """Prints what `judge` measures in folds, where they are asked for, else writes the model that `fit` makes."""
    if options.folds:
        print("\n".join(judge(known, options.folds)))
        return
    packed = linear.pack(fit(known))
    options.out.write_bytes(packed)
    print(f"{options.out}: {len(known):,} cases, {len(packed):,} bytes")
