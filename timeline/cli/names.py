"""What names on the command line stand for: collections and actors, and what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.errors import StoreError

if TYPE_CHECKING:
    from timeline.store import Store


def check_collections(store: Store, names: Sequence[str]) -> None:
    """StoreError, with the collections there are, for a name that none of them bears."""
    known = list(store.collections()["name"]) if names else []
    for name in names:
        if name not in known:
            if not known:
                raise StoreError(
                    "there is no collection {name!r}; the database holds none yet, `ingest` makes one", name=name
                )
            raise StoreError("there is no collection {name!r}; there are: {known}", name=name, known=", ".join(known))


def actors(store: Store, name: str) -> tuple[str, ...]:
    """The ids of the stored actors of this id, name or alias, in any case; StoreError, with close names, for none.

    A capital stands for its government only when nobody has the name for his own.
    """
    aliases = _aliases(name, metonyms=False)
    found = _stored(store, (name, *aliases)) or _stored(store, _aliases(name, metonyms=True))
    if found:
        return found
    names = _names(store)
    if same := names.get(name.casefold()):  # the database folds ASCII letters only
        return store.find_actors(same)
    if near := _near(name, names):
        raise StoreError("there is no actor {name!r} in the database; did you mean {near}?", name=name, near=near)
    raise StoreError("there is no actor {name!r} in the database; `actors` lists them", name=name)


def _aliases(name: str, *, metonyms: bool) -> tuple[str, ...]:
    """The ids of the seed actors that go by `name`."""
    from timeline.actors import seeds

    wanted = name.casefold()
    found = (s.actor.id for s in seeds.load() if s.alias.casefold() == wanted and (s.type == "metonym") == metonyms)
    return tuple(dict.fromkeys(found))


def _stored(store: Store, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for name in names for id_ in store.find_actors(name)))


def _names(store: Store) -> dict[str, str]:
    """The name of each stored actor under all that it goes by, in small letters."""
    from timeline.actors import seeds
    from timeline.store import Filter

    stored = store.actor_counts(Filter(implicit=True))
    by_id = dict(zip(stored["id"], stored["name"], strict=True))
    own = {name.casefold(): name for name in by_id.values()}
    return {s.alias.casefold(): by_id[s.actor.id] for s in seeds.load() if s.actor.id in by_id} | own


def _near(name: str, names: dict[str, str]) -> str:
    near = difflib.get_close_matches(name.casefold(), names, n=3)
    return ", ".join(dict.fromkeys(names[one] for one in near))
