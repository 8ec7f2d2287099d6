"""Offer the filters in the sidebar, with counts beside the names, and hand back what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Literal

import streamlit as st

from timeline.model import FIELDS, UNTRUE, Filter
from timeline.pages import links, picker, places, saved, session
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.pages.view import View
from timeline.store import Store
from timeline.words import LANGUAGES, Words

_RARE = frozenset({"half", "season", "century"})
"""Precisions on which no button is spent."""


def filters(store: Store, words: Words) -> View:
    """The filters, as they stand after this run's clicks; the URL sets them when a visit begins."""
    kept = Kept(store)
    with st.sidebar:
        collections = _collections(kept, words)
        scope = Filter(collections=collections)
        _story(kept, collections, words)
        st.text_input(
            _label("words", words), key=_key("words"), placeholder=words("in the sentence or a title"), type="search",
            persist_state="session",
        )  # fmt: skip
        _actors(scope, words)
        _pills("statuses", words, on_change=_seldom_dated)
        _pills("granularities", words, without=_RARE)
        _counted("types", kept, scope, words("All types"), words)
        _counted("sources", kept, scope, words("All sources"), words)
        _toggle("reported", words)
        _toggle("implicit", words, words("They are put on the day of publication and drawn faintly."))
        saved.menu(store, words)
        st.button(words("Clear filters"), icon=":material/filter_alt_off:", type="tertiary", on_click=_clear)
    return session.begin_view()


def language(words: Words) -> None:
    """The switch of the language, at the foot of the sidebar."""
    with st.sidebar:
        st.segmented_control(
            words("Language"), list(LANGUAGES), format_func=lambda code: LANGUAGES[code], key="language", required=True,
            label_visibility="collapsed", persist_state="session",
        )  # fmt: skip
        told = words("`/` search · `j` `k` next and previous event, as the arrows in its drawer · `?` this help")
        with st.container(key="keys"), st.popover(words("Keys"), icon=":material/keyboard:", type="tertiary"):
            st.markdown(told)


def _collections(kept: Kept, words: Words) -> tuple[str, ...]:
    known, own = kept.collections(), kept.own()
    labels = {row["name"]: f"{row['name']} · {words.number(row['articles'])}" for row in known.to_dict("records")}
    every = words("All of your own") if own else words("All collections")
    chosen = _several("collections", labels, every, words) or own
    held = known[known["name"].isin(chosen)] if chosen else known
    articles = words.count("{n} article", "{n} articles", int(held["articles"].sum()))
    st.caption(f"{articles} · {words.count('{n} event', '{n} events', int(held['events'].sum()))}")
    return chosen


def _story(kept: Kept, collections: tuple[str, ...], words: Words) -> None:
    """The story that alone is shown, with the way to its key dates and out of it."""
    asked = str(st.session_state.get("story") or "")
    if not asked:
        return
    found = kept.story(asked, collections)
    with st.container(border=True, key="story_chosen", gap="xsmall"):
        if found:
            st.caption(words("Only this story"))
            st.markdown(f"**{plain(found.label)}**")
            st.caption(words.count("{n} article", "{n} articles", len(found.articles)))
            st.page_link(places.STORIES, label=words("Its key dates"), icon=":material/star:",
                         query_params=links.parameters())  # fmt: skip
        else:
            st.caption(words("This story is not found among these articles; all are shown."))
        st.button(words("Leave the story"), icon=":material/close:", type="tertiary", on_click=_leave)


def _leave() -> None:
    st.session_state["story"] = None
    session.look_at(None)


def _actors(scope: Filter, words: Words) -> None:
    key = _key("actors")
    st.session_state["actors_shown"] = tuple(st.session_state[key])
    _search(scope, words, key)


@st.fragment
def _search(scope: Filter, words: Words, key: str) -> None:
    """The search for actors, a fragment of its own: typing redraws nothing else, choosing redraws all."""
    if picker.pick(session.kept(), scope, key, _label("actors", words), words) != st.session_state["actors_shown"]:
        st.rerun()


def _counted(name: str, kept: Kept, scope: Filter, placeholder: str, words: Words) -> None:
    """A choice among the values that there are, with how many events have each."""
    field = FIELDS[name]
    labels = {
        row[field.facet]: f"{words.keyword(f'{field.parameter}:', row[field.facet])} · {words.number(row['events'])}"
        for row in kept.breakdown(scope, field.facet).to_dict("records")
        if row[field.facet]
    }
    _several(name, labels, placeholder, words)


def _several(name: str, labels: Mapping[str, str], placeholder: str, words: Words) -> tuple[str, ...]:
    key = _key(name)
    st.session_state[key] = [value for value in st.session_state[key] if value in labels]
    chosen = st.multiselect(
        _label(name, words), list(labels), format_func=lambda value: labels.get(value, value), key=key,
        placeholder=placeholder, persist_state="session", filter_mode="contains", select_all=False,
    )  # fmt: skip
    return tuple(chosen)


def _pills(
    name: str, words: Words, without: Collection[str] = (), on_change: Callable[[], None] | Literal["rerun"] = "rerun"
) -> None:
    """Buttons for the values of a filter, all known beforehand, but for those on which none is spent."""
    field = FIELDS[name]
    st.pills(
        _label(name, words), [one for one in field.known if one not in without], selection_mode="multi", key=_key(name),
        format_func=lambda value: words(f"{field.parameter}:{value}"), persist_state="session", on_change=on_change,
    )  # fmt: skip


def _toggle(name: str, words: Words, told: str | None = None) -> None:
    st.toggle(_label(name, words), key=_key(name), help=told, persist_state="session")


def _seldom_dated() -> None:
    """What did not happen seldom has a date of its own: whoever asks for it alone sees the events without one too."""
    chosen = set(st.session_state[session.FILTER + "statuses"] or ())
    if chosen and chosen <= UNTRUE:
        st.session_state[session.FILTER + "implicit"] = True


def _label(name: str, words: Words) -> str:
    return words(FIELDS[name].heading)


def _key(name: str) -> str:
    """The state key of the filter that the field `name` is, holding what the address asked for when a visit begins."""
    key, asked = session.FILTER + name, getattr(session.begin().chosen, name)
    # Said again at every run: a value that only the link set is otherwise lost at the first change of page.
    st.session_state[key] = st.session_state.get(key, list(asked) if isinstance(asked, tuple) else asked)
    return key


def choose(name: str, value: object) -> None:
    """Set a filter from elsewhere on a page, such as the collection that was just filled."""
    st.session_state[session.FILTER + name] = value


def _clear() -> None:
    session.adopt(View(language=st.session_state["language"]))
