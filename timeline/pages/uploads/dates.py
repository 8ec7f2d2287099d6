"""Ask for the day of publication of articles that do not say it or seem to be wrong, with the best guess filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from timeline import rereading
from timeline.ingest import Outcome
from timeline.pages.text import plain
from timeline.pages.uploads.results import likely
from timeline.store import Store
from timeline.words import Words

AT_ONCE = 20
_SURE = ("metadata", "user")


def ask_dates(store: Store, outcomes: Sequence[Outcome], words: Words) -> None:
    """A form with a date field for each article whose day of publication is unknown, only guessed, or in doubt."""
    waiting = unsure(store, outcomes)
    if not waiting:
        return
    st.subheader(words("Days of publication"), anchor=False)
    st.caption(words("«Wednesday» or «last year» are counted from this day. Correct it or confirm it."))
    with st.form("missing_dates"):
        given = [_field(outcome, words) for outcome in waiting[:AT_ONCE]]
        if len(waiting) > AT_ONCE:
            st.caption(words("{n} more follow after these.", n=words.number(len(waiting) - AT_ONCE)))
        sent = st.form_submit_button(words("Save these days"), type="primary")
    if sent:
        for outcome, day in zip(waiting, given, strict=False):
            if day:
                rereading.republish(store, outcome.article_id, day)
        st.rerun()


def unsure(store: Store, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, one an article, that are stored still without a certain day of publication."""
    candidates = {o.article_id: o for o in outcomes if o.article_id and (likely(o) or o.published_from not in _SURE)}
    return [o for o in candidates.values() if store.has(o.article_id) and _still_unsure(store, o)]


def _still_unsure(store: Store, outcome: Outcome) -> bool:
    now = store.reading(outcome.article_id).article.published_from
    return now != "user" if likely(outcome) else now not in _SURE


def _field(outcome: Outcome, words: Words) -> date | None:
    note, better = words(f"published_from:{outcome.published_from}"), likely(outcome)
    if better and outcome.published:
        note = words("likely {better}, not {day}", better=words.day(better), day=words.day(outcome.published))
    found = st.date_input(
        f"{plain(outcome.title or outcome.key)} · {note}", key=f"day_{outcome.article_id}",
        value=better or outcome.published,
        format="DD/MM/YYYY", min_value=date(1900, 1, 1), max_value=date(2100, 12, 31), width=420,
    )  # fmt: skip
    return found if isinstance(found, date) else None
