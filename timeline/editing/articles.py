"""Say what an article is called, where it appeared and under which address; the text and its reading stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.model import Reading
from timeline.store import Filter, Store, activity

FIELDS = ("title", "source", "url")


def describe(store: Store, told: Mapping[str, Mapping[str, str]], who: str = "") -> int:
    """Write the FIELDS that `told` gives, by the ids of articles; returns how many articles have changed.

    All or none is written.  An article that is gone meanwhile is passed over.  The activity log says who changed how
    many.
    """
    here = store.stored(told)
    changed = [one for id_, given in told.items() if id_ in here and (one := _described(store.reading(id_), given))]
    if changed:
        store.update_all(changed)
        activity.note(store, "rename:article", "", who, {"articles": len(changed)})
    return len(changed)


def _described(read: Reading, given: Mapping[str, str]) -> Reading | None:
    """The reading with its article described anew; None where it is called so already."""
    wanted = {name: " ".join(given[name].split()) for name in FIELDS if name in given}
    if all(getattr(read.article, name) == value for name, value in wanted.items()):
        return None
    return replace(read, article=replace(read.article, **wanted))  # type: ignore[arg-type]


def one_source(store: Store, spellings: Iterable[str], name: str, who: str = "") -> int:
    """Give all articles of the sources `spellings` the source `name`; returns how many have changed."""
    found = store.articles(Filter(sources=tuple(spellings)))
    return describe(store, {str(one): {"source": name} for one in found["id"]}, who)
