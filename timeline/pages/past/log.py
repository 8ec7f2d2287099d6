"""The log of what people did: filtered, paged, and to take along as a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st
from pandas import DataFrame

from timeline.pages import session, shell
from timeline.pages.corrections.history import plain_id
from timeline.pages.past.line import kind, line_html
from timeline.store import Filter, Store, activity
from timeline.words import Words

AT_ONCE = 50
MOST = 100_000
"""Lines in a file that is taken along."""


def body(store: Store, words: Words) -> None:
    """The part «Catatan»."""
    if not activity.count(store):
        shell.empty(words("Nothing was done yet."), words("Uploads, deletions, corrections and merges are noted here."))
        return
    chosen = _choose(store, words)
    many = activity.count(store, chosen)
    st.caption(words.count("{n} line", "{n} lines", many))
    pages = max(1, -(-many // AT_ONCE))
    at = min(int(st.session_state.get("log_page", 1)), pages)
    found = activity.lines(store, chosen, AT_ONCE, (at - 1) * AT_ONCE)
    if not len(found):
        st.markdown(words("No line fits. Remove a filter."))
        return
    names = _names(found[found["what"] == "merge"])
    st.html("".join(line_html(row, names, words) for row in found.to_dict("records")))
    if pages > 1:
        st.session_state["log_page"] = at
        st.pagination(pages, key="log_page")
    _take_along(store, chosen, words)


def _choose(store: Store, words: Words) -> activity.Choice:
    with st.container(horizontal=True, key="log_filters"):
        who = st.multiselect(
            words("Who"), activity.people(store), key="log_who", placeholder=words("Everybody"), width=240,
            format_func=lambda name: name or words("nobody named"),
        )  # fmt: skip
        what = st.multiselect(
            words("What"), activity.KINDS, key="log_what", placeholder=words("Everything"), width=240,
            format_func=lambda name: kind_name(name, words),
        )  # fmt: skip
        days = st.date_input(words("Days"), value=[], key="log_days", format="DD/MM/YYYY", width=240)
        typed = st.text_input(words("Words"), key="log_words", width=240)
    first, last = _days(days)
    return activity.Choice(tuple(who), tuple(what), first, last, typed)


def kind_name(name: str, words: Words) -> str:
    """A kind of deed for the filter, which may stand for several."""
    return words(f"activity:{name}") if words.knows(f"activity:{name}") else kind(name, words)


def _days(chosen: object) -> tuple[str, str]:
    days = [day.isoformat() for day in chosen if isinstance(day, date)] if isinstance(chosen, tuple) else []
    return (days[0], days[-1]) if days else ("", "")


def _names(merges: DataFrame) -> Mapping[str, str]:
    """The names of the actors that merges speak of, by id; of one who is in no event any more the id as words."""
    if not len(merges):
        return {}
    known = session.kept().actor_counts(Filter(implicit=True))
    ids = {str(id_) for side in ("old", "new") for id_ in merges[side]}
    return {id_: plain_id(id_) for id_ in ids} | dict(zip(known["id"], known["name"], strict=True))


def _take_along(store: Store, chosen: activity.Choice, words: Words) -> None:
    with st.container(horizontal=True):
        for name, mime in (("csv", "text/csv"), ("json", "application/json")):
            st.download_button(
                words("Take along as {format}", format=name.upper()), data=partial(_file, store, chosen, name),
                file_name=f"linimasa-log.{name}", mime=mime, key=f"log_{name}", icon=":material/download:",
                type="tertiary", on_click="ignore",
            )  # fmt: skip


def _file(store: Store, chosen: activity.Choice, name: str) -> bytes:
    found = activity.lines(store, chosen, MOST)
    if name == "csv":
        return str(found.to_csv(index=False)).encode("utf-8-sig")  # with the mark by which spreadsheets know UTF-8
    return str(found.to_json(orient="records", force_ascii=False, indent=1)).encode()
