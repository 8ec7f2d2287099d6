"""List what a person should look at, each with its sentence, its reason and a way to mend it there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from timeline.pages import places, session, shell
from timeline.pages.checks import card as quality_card
from timeline.pages.checks import scan as quality_scan
from timeline.pages.checks.choice import held
from timeline.pages.checks.findings import KINDS, Finding
from timeline.pages.corrections.who import who
from timeline.pages.story.ready import ready
from timeline.pages.text import html
from timeline.pages.view import View
from timeline.store import Store, audit
from timeline.words import Words

AT_ONCE = 10


def body(store: Store, view: View, words: Words) -> dict[str, str]:
    """The part «Perlu diperiksa»; returns what the URL should say of it."""
    articles = store.articles(view.chosen, limit=_depth())
    if not len(articles):
        shell.empty(
            words("No article fits."),
            words("Remove a filter, or upload articles."),
            places.UPLOAD,
            words("Upload articles"),
        )
        return {}
    compared = ready(store, words, "quality")
    with st.spinner(words("Looking through the articles …")):
        found = quality_scan.scan(store, articles) + (quality_scan.doubles(store, articles) if compared else [])
        found = quality_scan.open_ones(store, found)
    kind = _kind(found, len(articles), words)
    chosen = [one for one in found if one.kind == kind]
    if chosen:
        _list(store, chosen, words)
    elif found:
        shell.empty(words("Nothing of this kind."), words("Choose another kind above."))
    else:
        shell.empty(words("All is well."), words("No date in these articles is doubtful."))
    _go_on(len(articles), words)
    quality_card.open_asked(store, words)
    return {"kind": kind if kind != _first(found) else ""}


def _kind(found: Sequence[Finding], articles: int, words: Words) -> str:
    """The kind of finding to list, with the number of each kind on its button."""
    counts = quality_scan.counts(found)
    held("quality_kind", "kind", KINDS, _first(found))
    read = words.count("{n} article", "{n} articles", articles)
    told = words.count("{n} thing to look at", "{n} things to look at", len(found))
    st.html(f'<p class="tally">{html(told)} · {html(read)}</p>')
    chosen = st.pills(
        words("Kind"), KINDS, format_func=lambda kind: f"{words(f'doubt:{kind}')} · {words.number(counts[kind])}",
        key="quality_kind", required=True, label_visibility="collapsed", persist_state="session",
        on_change=_first_page,
    )  # fmt: skip
    st.caption(words(f"doubt:{chosen}:what"))
    return str(chosen)


def _first(found: Sequence[Finding]) -> str:
    present = {one.kind for one in found}
    return next((kind for kind in KINDS if kind in present), KINDS[0])


def _list(store: Store, found: Sequence[Finding], words: Words) -> None:
    pages = -(-len(found) // AT_ONCE)
    at = min(int(st.session_state.get("quality_page", 1)), pages)
    for one in found[(at - 1) * AT_ONCE : at * AT_ONCE]:
        with st.container(border=True, key="doubt-" + "-".join(map(str, quality_scan.key(one)[:4])).replace(":", "-")):
            st.html(quality_card.card(one, words))
            with st.container(horizontal=True, vertical_alignment="center"):
                quality_card.actions(store, one, words)
    if pages > 1:
        st.session_state["quality_page"] = at
        st.pagination(pages, key="quality_page")


def _go_on(articles: int, words: Words) -> None:
    """The way to older articles than were looked at, and back from the last word «it is right»."""
    with st.container(horizontal=True):
        if articles == _depth():
            st.button(
                words("Look through {n} older articles", n=words.number(quality_scan.STEP)), on_click=_deeper,
                key="quality_deeper", icon=":material/history:",
            )  # fmt: skip
        if "quality_fine" in st.session_state:
            st.button(
                words("Take the last «it is right» back"), key="quality_unfine", type="tertiary",
                icon=":material/undo:", on_click=_unfine,
            )  # fmt: skip


def _unfine() -> None:
    one = st.session_state.pop("quality_fine")
    audit.judge(session.store(), [quality_scan.verdict(one, None, who())], datetime.now())


def _depth() -> int:
    return int(st.session_state.get("quality_depth", quality_scan.STEP))


def _deeper() -> None:
    st.session_state["quality_depth"] = _depth() + quality_scan.STEP


def _first_page() -> None:
    st.session_state["quality_page"] = 1
