"""Show one event of a sample with its sentence, and take a person's word on each of its parts."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from pandas import DataFrame

from timeline.charts.table import when
from timeline.editing.write import Row
from timeline.exporters.reasons import likely
from timeline.exporters.saying import cast
from timeline.pages import places
from timeline.pages.audit import sample as audit_sample
from timeline.pages.reading.event import sentence
from timeline.pages.text import html
from timeline.store import Store
from timeline.store.audit import PARTS
from timeline.words import Words


def questions(store: Store, one: Row, own: DataFrame, person: str, at: int, words: Words) -> None:
    """The event of a place in the sample, and right or wrong for each part of it; `own` are this person's verdicts."""
    before = dict(zip(own["part"], own["right"], strict=True))
    with st.container(border=True, key="audit"):
        st.html(card(one, at, words))
        asked = {part: _question(one, part, before.get(part), person, words) for part in PARTS}
        given = {part: right for part, right in asked.items() if right is not None or part in before}
        with st.container(horizontal=True):
            st.button(
                words("All right, next"), key="audit_all", type="primary", icon=":material/done_all:", on_click=_save,
                args=(store, one, dict.fromkeys(PARTS, True), person),
            )  # fmt: skip
            st.button(
                words("Save, next"), key="audit_save", icon=":material/arrow_forward:", on_click=_save,
                args=(store, one, given, person), disabled=not given,
            )  # fmt: skip
            st.page_link(places.ARTICLES, label=words("Read the article"), icon=":material/article:",
                         query_params={"article": str(one["article"]), "lang": words.language})  # fmt: skip


def _question(one: Row, part: str, before: bool | None, person: str, words: Words) -> bool | None:
    """Right or wrong for one part; nothing chosen is no verdict."""
    value = shown(one, part, words)
    with st.container(horizontal=True, vertical_alignment="center", key=f"audit-{part}"):
        st.html(f'<p class="question"><span>{html(words(f"audit:{part}"))}</span> {html(value)}</p>')
        key = f"audit-{part}-{one['id']}-{person}"
        default = None if before is None else ("right" if before else "wrong")
        chosen = st.segmented_control(
            f"{words(f'audit:{part}')}", ("right", "wrong"), format_func=lambda name: words(f"verdict:{name}"),
            default=default, key=key, label_visibility="collapsed",
        )  # fmt: skip
    return None if chosen is None else chosen == "right"


def shown(one: Row, part: str, words: Words) -> str:
    """What there is to judge in one part, in the reader's language."""
    if part == "date":
        return when(one, words) if one["start"] == one["start"] else words("not placed")
    if part == "actors":
        return cast(one["roles"], likely(one), words) or words("nobody")
    return words(f"status:{one['status']}") if part == "status" else str(one["trigger"])


def card(one: Row, at: int, words: Words) -> str:
    """The event's sentence and where it stands, as HTML; what was read out of it comes below."""
    published = one["published"]
    day = words.day(published.date()) if published == published and published is not None else ""
    where = " · ".join(part for part in (str(one["title"] or one["key"]), str(one["source"]), day) if part)
    told = f'<p class="why">{at + 1}. {html(where)}</p>'
    return f'<article class="event"><blockquote>{sentence(one)}</blockquote>{told}</article>'


def _save(store: Store, one: Row, given: Mapping[str, bool | None], person: str) -> None:
    audit_sample.judge(store, one, given, person)
    for part in PARTS:
        st.session_state.pop(f"audit-{part}-{one['id']}-{person}", None)
    st.session_state.pop("audit_at", None)  # on to the first event that is not judged yet
