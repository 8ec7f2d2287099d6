"""Ask for the day of publication of articles that do not say it or seem to be wrong, with the best guess filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from timeline import rereading
from timeline.charts.hover import cut
from timeline.ingest import Outcome
from timeline.pages import session
from timeline.pages.text import plain
from timeline.pages.uploads.results import likely
from timeline.store import Store
from timeline.words import Words

AT_ONCE = 20
_LINE = 220
"""Letters of an article that are shown to decide by."""
_SURE = ("metadata", "user")


def ask_dates(store: Store, outcomes: Sequence[Outcome], words: Words) -> None:
    """A form with a date field for each article whose day of publication is unknown, only guessed, or in doubt."""
    waiting = unsure(store, outcomes)
    if not waiting:
        return
    st.subheader(words("Days of publication"), anchor=False)
    st.caption(words("«Wednesday» or «last year» are counted from this day. Correct it, or tick it where it is right."))
    with st.form("missing_dates"):
        texts = store.texts(one.article_id for one in waiting[:AT_ONCE])
        given = [_asked(one, texts.get(one.article_id, ""), words) for one in waiting[:AT_ONCE]]
        if len(waiting) > AT_ONCE:
            st.caption(words("{n} more follow after these.", n=words.number(len(waiting) - AT_ONCE)))
        every = _day(words("One day for all that are neither corrected nor ticked"), "every_day", None)
        sent = st.form_submit_button(words("Save these days"), type="primary")
    if sent:
        _keep(store, waiting, [*given, *[None] * len(waiting)], every)


def _keep(store: Store, waiting: Sequence[Outcome], given: Sequence[date | None], every: date | None) -> None:
    """Save what the reader said, and only that: a guess that nobody touched stays a guess."""
    days = {one.article_id: day or every for one, day in zip(waiting, given, strict=False)}
    said = {article: day for article, day in days.items() if day}
    for article, day in said.items():
        rereading.republish(store, article, day)
    if not said:
        session.tell("Nothing was changed: correct a day, or tick it where it is right.")
    st.rerun()


def unsure(store: Store, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, one an article, that are stored still without a certain day of publication."""
    candidates = {o.article_id: o for o in outcomes if o.article_id and (likely(o) or o.published_from not in _SURE)}
    return [o for o in candidates.values() if store.has(o.article_id) and _still_unsure(store, o)]


def _still_unsure(store: Store, outcome: Outcome) -> bool:
    now = store.reading(outcome.article_id).article.published_from
    return now != "user" if likely(outcome) else now not in _SURE


def _asked(outcome: Outcome, text: str, words: Words) -> date | None:
    """The day of an article that the reader corrected or ticked; below it the line of its text to decide by."""
    note, better = words(f"published_from:{outcome.published_from}"), likely(outcome)
    if better and outcome.published:
        note = words("likely {better}, not {day}", better=words.day(better), day=words.day(outcome.published))
    filled, article = better or outcome.published, outcome.article_id
    day = _day(f"{plain(outcome.title or outcome.key)} · {note}", f"day_{article}", filled)
    right = st.checkbox(words("This day is right"), key=f"right_{article}") if filled else False
    st.caption(plain(cut(text, _LINE)))
    return day if right or day != filled else None


def _day(label: str, key: str, filled: date | None) -> date | None:
    found = st.date_input(
        label, key=key, value=filled, format="DD/MM/YYYY", min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
        width=420,
    )  # fmt: skip
    return found if isinstance(found, date) else None
