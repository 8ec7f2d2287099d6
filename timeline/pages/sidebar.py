"""Offer the filters in the sidebar, with counts beside the names, and hand back what was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from timeline.charts.marks import PRECISIONS
from timeline.model import STATUSES, UNTRUE
from timeline.pages import links, picker, places, saved, session
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.pages.view import View
from timeline.store import Filter, Store
from timeline.words import LANGUAGES, Words


def filters(store: Store, words: Words) -> View:
    """The filters, as they stand after this run's clicks; the URL sets them when a visit begins."""
    asked, kept = session.begin().chosen, Kept(store)
    with st.sidebar:
        collections = _collections(kept, words, asked.collections)
        scope = Filter(collections=collections)
        _story(kept, collections, words)
        st.text_input(
            words("Words"), key=_key("words", asked.words), placeholder=words("in the sentence or a title"),
            type="search", persist_state="session",
        )  # fmt: skip
        _actors(scope, words, asked.actors)
        _pills(words("Status"), "status", STATUSES, asked.statuses, words, _seldom_dated)
        _pills(words("Precision"), "precision", _usual(PRECISIONS), asked.granularities, words)
        _types(kept, words, scope, asked.types)
        _sources(kept, words, scope, asked.sources)
        st.toggle(words("Statements (said, explained)"), key=_key("reported", asked.reported), persist_state="session")
        st.toggle(
            words("Events without a date of their own"), key=_key("implicit", asked.implicit), persist_state="session",
            help=words("They are put on the day of publication and drawn faintly."),
        )  # fmt: skip
        saved.menu(store, words)
        if st.button(words("Clear filters"), icon=":material/filter_alt_off:", type="tertiary"):
            _clear()
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


def _collections(kept: Kept, words: Words, asked: tuple[str, ...]) -> tuple[str, ...]:
    known, own = kept.collections(), kept.own()
    labels = {row["name"]: f"{row['name']} · {words.number(row['articles'])}" for row in known.to_dict("records")}
    every = words("All of your own") if own else words("All collections")
    chosen = _several(words("Collections"), "collections", labels, asked, every) or own
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


def _actors(scope: Filter, words: Words, asked: tuple[str, ...]) -> tuple[str, ...]:
    key = _key("actors", list(asked))
    st.session_state["actors_shown"] = tuple(st.session_state[key])
    _search(scope, words, key)
    return tuple(st.session_state[key])


@st.fragment
def _search(scope: Filter, words: Words, key: str) -> None:
    """The search for actors, a fragment of its own: typing redraws nothing else, choosing redraws all."""
    if picker.pick(session.kept(), scope, key, words("Actors"), words) != st.session_state["actors_shown"]:
        st.rerun()


def _sources(kept: Kept, words: Words, scope: Filter, asked: tuple[str, ...]) -> tuple[str, ...]:
    counted = kept.breakdown(scope, "source").to_dict("records")
    labels = {row["source"]: f"{row['source']} · {words.number(row['events'])}" for row in counted if row["source"]}
    return _several(words("Sources"), "sources", labels, asked, words("All sources"))


def _types(kept: Kept, words: Words, scope: Filter, asked: tuple[str, ...]) -> tuple[str, ...]:
    counted = kept.breakdown(scope, "type").to_dict("records")
    labels = {
        row["type"]: f"{words.keyword('type:', row['type'])} · {words.number(row['events'])}"
        for row in counted
        if row["type"]
    }
    return _several(words("Type"), "types", labels, asked, words("All types"))


def _several(
    label: str, name: str, labels: Mapping[str, str], asked: Sequence[str], placeholder: str
) -> tuple[str, ...]:
    key = _key(name, list(asked))
    st.session_state[key] = [value for value in st.session_state[key] if value in labels]
    chosen = st.multiselect(
        label, list(labels), format_func=lambda value: labels.get(value, value), key=key, placeholder=placeholder,
        persist_state="session", filter_mode="contains", select_all=False,
    )  # fmt: skip
    return tuple(chosen)


def _pills(
    label: str,
    name: str,
    options: Sequence[str],
    asked: Sequence[str],
    words: Words,
    on_change: Callable[[], None] | None = None,
) -> tuple[str, ...]:
    key = _key(name, list(asked))
    chosen = st.pills(
        label, options, selection_mode="multi", format_func=lambda value: words(f"{name}:{value}"), key=key,
        persist_state="session", on_change=on_change or "rerun",
    )  # fmt: skip
    return tuple(chosen or ())


def _seldom_dated() -> None:
    """What did not happen seldom has a date of its own: whoever asks for it alone sees the events without one too."""
    chosen = set(st.session_state[session.FILTER + "status"] or ())
    if chosen and chosen <= UNTRUE:
        st.session_state[session.FILTER + "implicit"] = True


def _usual(precisions: Sequence[str]) -> list[str]:
    """The precisions in the order of their length, without the rare ones that no button is spent on."""
    return [name for name in precisions if name not in ("half", "season", "century")]


def _key(name: str, first: object) -> str:
    """The state key of a filter, holding `first` when a visit begins."""
    key = session.FILTER + name
    # Said again at every run: a value that only the link set is otherwise lost at the first change of page.
    st.session_state[key] = st.session_state.get(key, first)
    return key


def choose(name: str, value: object) -> None:
    """Set a filter from elsewhere on a page, such as the collection that was just filled."""
    st.session_state[session.FILTER + name] = value


def _clear() -> None:
    session.adopt(View(language=st.session_state["language"]))
    st.rerun()
