"""Make one mark of what several articles tell: the best told event stands for all, with the number of articles."""

from __future__ import annotations

from pandas import DataFrame

from timeline.pages.kept import Kept

LONG = 240
"""Letters after which a sentence is too long to stand for others."""


def known(kept: Kept, events: DataFrame) -> DataFrame:
    """`events` with the columns `happening` (the same for those that tell the same) and `articles`, how many do."""
    roots = kept.roots(frozenset(events["article"])) if len(events) else {}
    happening = [str(roots.get(one, one)) for one in events["id"]]
    found = events.assign(happening=happening)
    return found.assign(articles=found.groupby("happening")["article"].transform("nunique") if len(found) else 0)


def folded(events: DataFrame) -> DataFrame:
    """One row a happening of those that `known` told: what a person corrected, else on the day that most give."""
    if not len(events) or events["happening"].is_unique:
        return events
    days = ["happening", "start", "end"]
    agreed = events.groupby(days, dropna=False)["article"].transform("nunique")
    ranked = events.assign(
        agreed=-agreed,
        untouched=events["corrected"] == "",
        unsure=events["status"] != "happened",
        long=events["sentence"].str.len() > LONG,
        doubt=-events["confidence"],
    )
    order = ["untouched", "agreed", "reported", "unsure", "long", "doubt", "published"]
    best = ranked.sort_values(order, kind="stable").drop_duplicates("happening")
    return events.loc[best.index.sort_values()]
