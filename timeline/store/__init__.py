"""The store: articles, events, actors and collections in a database, answered as pandas frames.

It is the only floor that knows SQL.  Write with `Store.save`, choose with `Filter`, ask with the methods of
`Store`; `edges` and `by_months` make bins on the calendar; `values` spells what corrections say.
"""

from __future__ import annotations

from timeline.model import Filter
from timeline.store import (
    activity,
    audit,  # its table belongs to every database
    bin,
    changes,
    story_tables,  # and so do these
    values,
    views,
)
from timeline.store.bins import by_months, edges
from timeline.store.correcting import Superseded
from timeline.store.store import Store
from timeline.store.write import Saved

__all__ = [
    "Filter", "Saved", "Store", "Superseded",
    "activity", "audit", "bin", "by_months", "changes", "edges", "story_tables", "values", "views",
]  # fmt: skip
