"""Hold what a visit remembers: the store, the language, the window in view; and keep the URL in step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlparse

import streamlit as st

from timeline.charts.palette import Palette, palette
from timeline.charts.window import Window
from timeline.model import FIELDS, Filter
from timeline.pages import meant
from timeline.pages.kept import Kept
from timeline.pages.text import plain
from timeline.pages.view import COLOURS, View, from_params, to_params
from timeline.store import Store, bin
from timeline.words import DEFAULT, LANGUAGES, Words, words

FILTER = "filter_"
"""What the state keys of the filters begin with; the name of the field in `Filter` follows."""
_BEHIND = 4
"""Addresses that are remembered: quick clicks come in before the browser shows what the ones before them led to."""


@st.cache_resource(show_spinner=False)
def _opened(url: str | None) -> Store:
    opened = Store.open(url)
    bin.purge(opened)
    return opened


def store() -> Store:
    """The store of this run of the program, opened once and shared by all visits."""
    import os

    return _opened(os.environ.get("TIMELINE_DATABASE"))


def kept() -> Kept:
    """The store's answers as of now, asked anew only where something was written since."""
    return Kept(store())


def begin() -> View:
    """The view that the URL asked for when this visit began, or when the reader last went to an address."""
    if not isinstance(st.session_state.get("asked"), View):
        adopt(from_params(asked_now(), _browser_language()))
    asked = st.session_state["asked"]
    assert isinstance(asked, View)
    return asked


def asked_now() -> dict[str, list[str]]:
    """The parameters that stand in the address."""
    query = st.query_params
    return {name: query.get_all(name) for name in query}


def path() -> str:
    """The page's place in the address."""
    return urlparse(st.context.url or "").path


def adopt(view: View) -> None:
    """Show `view`, whatever was shown before; to be called before anything of the page is."""
    state = st.session_state
    for key in [str(key) for key in state if str(key).startswith(FILTER) or key in ("lanes_by", "lanes_chosen")]:
        del state[key]
    state["asked"], state["window"], state["language"] = view, view.window, view.language
    state["listed"], state["listed_lane"], state["event"], state["folded"], state["story"], state["colour"] = (
        view.listed, view.lane, view.event, view.folded, view.story or None, view.colour,
    )  # fmt: skip
    state["telling"] = view.telling
    state["revision"] = state.get("revision", 0) + 1
    state["went"] = True


def begin_view() -> View:
    """The view as the reader's last click left it."""
    by, lanes = str(begun("lanes_by", begin().by)), begun("lanes_chosen", list(begin().lanes))
    assert isinstance(lanes, Sequence)
    state = st.session_state
    return replace(
        begin(), chosen=chosen(), window=window(), by=by, lanes=tuple(lanes), language=say().language,
        listed=state["listed"], lane=state["listed_lane"], event=state["event"], folded=bool(state["folded"]),
        story=str(state.get("story") or ""), own=meant.own(kept),
        telling=bool(state.get("telling")),
        colour=str(state.get("colour") or COLOURS[0]),
    )  # fmt: skip


def chosen() -> Filter:
    """The filters as the widgets of the sidebar hold them, or else as the URL asked; and the story's articles."""
    asked, state = begin().chosen, st.session_state
    held = {name: one.held(state.get(FILTER + name, getattr(asked, name))) for name, one in FIELDS.items()}
    collections = held["collections"] or meant.own(kept)
    articles = meant.articles(kept, str(state.get("story") or ""), collections)
    return Filter(**held | {"collections": collections, "articles": articles})


def picked(key: str) -> int | None:
    """The place of the row that was chosen in a table, by its box or by any of its cells; None for none."""
    chosen = st.session_state[key].selection
    return next(iter([*chosen.rows, *(row for row, _ in chosen.cells)]), None)


def begun(key: str, first: object) -> object:
    """What the state holds under `key`, `first` when a visit begins."""
    return st.session_state.setdefault(key, first)


def say() -> Words:
    """The page texts in the reader's language."""
    return words(st.session_state.get("language", DEFAULT))


def colours() -> Palette:
    """The chart colours for the theme the reader sees."""
    return palette(str(st.context.theme.type or "light"))


def window() -> Window | None:
    """The days in view, None where the reader has not chosen any."""
    found = st.session_state.get("window")
    return found if isinstance(found, Window) else None


def look_at(window: Window | None, *, redraw: bool = True) -> None:
    """Choose the days in view; `redraw` False when the chart shows them already (after a drag)."""
    st.session_state["window"] = window
    if redraw:
        st.session_state["revision"] += 1


def tell(text: str, **values: str) -> None:
    """Have the next run say what the last click did or could not do; `text` is an English page text."""
    st.session_state["notice"] = (text, values)


def redraw() -> None:
    """Have the whole page drawn anew by whichever part of it runs next, because the store was changed."""
    st.session_state["stale"] = True


def stale() -> bool:
    """Whether something asked for that, once."""
    return bool(st.session_state.pop("stale", False))


def notice(words: Words) -> None:
    """Say what there is to tell, once."""
    text, values = st.session_state.pop("notice", ("", {}))
    if text:
        st.toast(plain(words(text, **values)))


def write_url(view: View, **more: str) -> None:
    """Make the address bar say what is shown, so that it can be shared."""
    told = to_params(view)
    behind = [one for one in written() if one != told]
    st.session_state["written"], st.session_state["path"] = [told, *behind][:_BEHIND], path()
    wanted: dict[str, Any] = told | {name: [value] for name, value in more.items() if value}
    # The answer to a click before may still be on its way to the browser, with the address of the view that was left
    # for a link: it would come last, and the next run would take it for a step back.
    went = st.session_state.pop("went", False)
    if went or asked_now() != wanted:
        st.query_params.from_dict(wanted)


def written() -> list[dict[str, list[str]]]:
    """The addresses of the views that were shown last, the newest first; none before the first is."""
    found = st.session_state.get("written", [])
    assert isinstance(found, list)
    return found


def _browser_language() -> str:
    """English for a browser that asks for English first, Indonesian for all others."""
    preferred = str(st.context.locale or "").split("-")[0].lower()
    return preferred if preferred in LANGUAGES else DEFAULT


def forget_store() -> None:
    """Close nothing, but open the store anew at the next question; for tests that change the database."""
    _opened.clear()
