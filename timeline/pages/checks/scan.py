"""Look through the stored articles for what a person should look at, and keep what was found.

An article is looked at once and again only when it changed, so that a click on the page asks little.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pandas import DataFrame

from timeline import stories
from timeline.pages.checks.findings import KINDS, Finding, double, findings
from timeline.store import Store, audit

STEP = 1_000
"""Articles looked at before the reader is asked whether to go on; about a second and a half."""
PARTS = tuple(f"quality:{kind}" for kind in KINDS)


def scan(store: Store, articles: DataFrame) -> list[Finding]:
    """The findings in `articles` (a frame of `Store.articles`), in their order."""
    return [
        one
        for row in articles.itertuples()
        for one in _article(store, str(row.id), f"{row.published} {row.published_from} {row.events}")
    ]


def doubles(store: Store, articles: DataFrame) -> list[Finding]:
    """The articles of the frame that are nearly the same as one before them in it."""
    listed = [str(article) for article in articles["id"]]
    groups = ([one for one in listed if one in set(group)] for group in stories.copies(store))
    return [double(store.reading(one), group[0]) for group in groups for one in group[1:]]


@lru_cache(maxsize=50_000)
def _article(store: Store, article: str, stamp: str) -> tuple[Finding, ...]:
    """The findings in one article; `stamp` is another one after the article was read again with another outcome."""
    return findings(store.reading(article))


def open_ones(store: Store, found: Iterable[Finding]) -> list[Finding]:
    """Those that nobody has mended yet, or said to be right as they are."""
    told = audit.verdicts(store, PARTS)
    fine = {(row.article, row.start, row.end, row.part, row.said) for row in told.itertuples() if row.right}
    log = store.corrections()
    log = log[log["state"] == "applied"]
    mended = set(log["event"][log["field"].isin(("date", "deleted"))])
    added = log[log["field"] == "added"]
    spans = set(zip(added["article"], added["start"], strict=True))
    return [one for one in found if key(one) not in fine and one.event not in mended and not _told(one, spans)]


def _told(one: Finding, spans: Iterable[tuple[str, int]]) -> bool:
    """Whether a person has added an event in the sentence of a finding that has none."""
    inside = (article == one.article.id and one.sentence.start <= at < one.sentence.end for article, at in spans)
    return one.found is not None and not one.event and any(inside)


def key(one: Finding) -> tuple[str, int, int, str, str]:
    """What makes a finding the same one at the next look."""
    return one.article.id, one.start, one.end, f"quality:{one.kind}", one.said


def verdict(one: Finding, right: bool | None, who: str) -> audit.Verdict:
    """A person's word that a finding is right as it is; None takes that back."""
    article, start, end, part, said = key(one)
    return audit.Verdict(one.event, article, start, end, part, said, right, who)


def counts(found: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each kind."""
    return {kind: sum(one.kind == kind for one in found) for kind in KINDS}
