"""Say what an article is called, where it appeared and under which address; the text and its reading stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.store import Filter, Store, activity

FIELDS = ("title", "source", "url")


def describe(store: Store, told: Mapping[str, Mapping[str, str]], who: str = "") -> int:
    """Write the FIELDS that `told` gives, by the ids of articles; returns how many articles have changed.

    An article that is gone meanwhile is passed over.  The activity log says who changed how many.
    """
    changed = 0
    for article_id, given in told.items():
        if not store.has(article_id):
            continue
        read = store.reading(article_id)
        wanted = {name: " ".join(given[name].split()) for name in FIELDS if name in given}
        if all(getattr(read.article, name) == value for name, value in wanted.items()):
            continue
        store.update(replace(read, article=replace(read.article, **wanted)))  # type: ignore[arg-type]
        changed += 1
    if changed:
        activity.note(store, "rename:article", "", who, {"articles": changed})
    return changed


def one_source(store: Store, spellings: Iterable[str], name: str, who: str = "") -> int:
    """Give all articles of the sources `spellings` the source `name`; returns how many have changed."""
    found = store.articles(Filter(sources=tuple(spellings)))
    return describe(store, {str(one): {"source": name} for one in found["id"]}, who)
