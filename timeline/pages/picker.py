"""Choose actors out of all there are: a search box that the server answers, and its matches to click."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import streamlit as st
from pandas import DataFrame, Series, concat

from timeline.actors import seeds
from timeline.charts.hover import cut
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.store import Filter
from timeline.words import Words

MATCHES = 6
_LONGEST = 34


def pick(kept: Kept, scope: Filter, key: str, label: str, words: Words) -> tuple[str, ...]:
    """The ids of the actors chosen under the state key `key`; matches of the search box stand below it."""
    counted = kept.actor_counts(scope)
    asked = box(f"{key}_search", label, len(counted), words)
    chosen = counted[counted["id"].isin(st.session_state.get(key) or ())]
    matches = search(asked, kept, scope)
    found = concat([chosen, matches]).drop_duplicates("id")
    st.session_state[key] = list(chosen["id"])
    if not len(matches) and asked:
        st.caption(words("No actor has such a name."))
    said = {row.id: _said(row.name, row.events, words) for row in found.itertuples(index=False)}
    picked = st.pills(
        label, list(said), selection_mode="multi", key=key, label_visibility="collapsed", persist_state="session",
        format_func=lambda one: said.get(one, one),
    )  # fmt: skip
    return tuple(picked or ())


def box(key: str, label: str, actors: int, words: Words) -> str:
    """The search box."""
    return str(
        st.text_input(
            label, key=key, type="search", live=True, persist_state="session",
            placeholder=words("search {n} actors", n=words.number(actors)),
        ) or ""
    )  # fmt: skip


def search(asked: str, kept: Kept, scope: Filter, most: int = MATCHES, kind: str = "") -> DataFrame:
    """The actors (id, name, kind, events) of that name or alias, most frequent first; all for an empty question.

    Every word asked for must stand in the name, in any case; a known alias finds its actor too.  With `kind`
    only persons, organisations ... are found.
    """
    counted = kept.actor_counts(scope)
    counted = counted[counted["kind"] == kind] if kind else counted
    words = asked.casefold().split()
    if not words:
        return counted.head(most)
    folded = counted["name"].str.casefold()
    hits = Series(True, index=counted.index)
    for word in words:
        hits &= folded.str.contains(word, regex=False)
    return counted[hits | counted["id"].isin(_of_alias(" ".join(words)))].head(most)


def aliases(actor: str) -> tuple[str, ...]:
    """The names that the seed tables know an actor by."""
    return next((seed.actor.aliases for seed in seeds.load() if seed.actor.id == actor), ())


def _of_alias(asked: str) -> Iterable[str]:
    return {actor for alias, actor in _folded_aliases() if alias.startswith(asked)}


@cache
def _folded_aliases() -> Sequence[tuple[str, str]]:
    return [(seed.alias.casefold(), seed.actor.id) for seed in seeds.load() if seed.type != "surname"]


def _said(name: str, events: int, words: Words) -> str:
    return f"{plain(cut(name, _LONGEST))} · {words.number(events)}"
