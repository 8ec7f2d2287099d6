"""Show what was corrected, by whom and when, with a way back for each; what lost its event is shown as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import streamlit as st
from babel.dates import format_datetime
from pandas import DataFrame

from timeline.editing import write as corrections_write
from timeline.pages import session, shell
from timeline.pages.corrections import seen
from timeline.pages.corrections.who import who
from timeline.pages.text import html
from timeline.store import Filter, Store
from timeline.words import Words

AT_ONCE = 10
Line = Mapping[str, Any]


def event_history(store: Store, event: str, words: Words) -> None:
    """The corrections of one event, newest first, each with its way back; nothing where there are none."""
    _lines(store, store.history(event=event), words, "event")


def log(store: Store, chosen: Filter, words: Words) -> bool:
    """The log of the chosen collections, orphans first; returns whether there is any."""
    found = store.corrections(chosen)
    if not len(found):
        return False
    orphans = found[found["state"] == "orphan"]
    if len(orphans):
        st.warning(words("These corrections find no event any more. They are kept, and return with it."))
        _lines(store, orphans, words, "orphan")
    _lines(store, found[found["state"] != "orphan"], words, "log")
    return True


def _lines(store: Store, found: DataFrame, words: Words, name: str) -> None:
    if not len(found):
        return
    told = found[found["state"] != "undo"].sort_values("id", ascending=False)
    st.html(shell.ASSETS / "quality.css")
    undoing = dict(zip(found["old"][found["state"] == "undo"], found["id"][found["state"] == "undo"], strict=True))
    names = _names(told)
    depth = int(st.session_state.get(f"more-{name}", AT_ONCE))
    for line in told.head(depth).to_dict("records"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"line-{name}-{line['id']}"):
            st.html(line_html(line, names, words))
            _way_back(store, line, undoing, name, words)
    if len(told) > depth:
        st.button(words("Show older ones"), key=f"older-{name}", type="tertiary", on_click=_more, args=(name, depth))


def line_html(line: Line, names: Mapping[str, str], words: Words) -> str:
    """A line of the log as HTML: what was changed from what to what, by whom and when, in which article."""
    field = str(line["field"])
    old, new = (corrections_write.spelled(field, str(line[side]), names, words) for side in ("old", "new"))
    change = new if field in ("deleted", "added") else f"{old} → {new}"
    day = format_datetime(datetime.fromisoformat(line["when"]), "d MMM y HH.mm", locale=words.language)
    about = " · ".join(part for part in (line["title"] or line["key"], line["who"], day) if part)
    state = (
        f' <span class="tag">{html(words("correction:" + line["state"]))}</span>' if line["state"] != "applied" else ""
    )
    return (
        f'<p class="line {html(line["state"])}"><b>{html(words(f"field:{field}"))}</b> {html(change)}{state}'
        f"<small>{html(about)}</small></p>"
    )


def _way_back(store: Store, line: Line, undoing: Mapping[str, int], name: str, words: Words) -> None:
    if line["state"] != "undone":
        st.button(
            words("Undo"), key=f"undo-{name}-{line['id']}", icon=":material/undo:", type="tertiary", on_click=_undo,
            args=(store, int(line["id"]), str(line.get("event") or "")),
        )  # fmt: skip
    elif (again := undoing.get(str(line["id"]))) is not None:
        st.button(
            words("Restore"), key=f"redo-{name}-{line['id']}", icon=":material/redo:", type="tertiary",
            on_click=_undo, args=(store, int(again), str(line.get("event") or "")),
        )  # fmt: skip


def _undo(store: Store, number: int, event: str) -> None:
    store.undo(number, who(), corrections_write.now())
    seen.anew(event)
    session.redraw()


def _more(name: str, depth: int) -> None:
    st.session_state[f"more-{name}"] = depth + AT_ONCE


def _names(lines: DataFrame) -> Mapping[str, str]:
    """The names of the actors that merges speak of, by id."""
    merges: Sequence[Line] = lines[lines["field"] == "merge"].to_dict("records")
    if not merges:
        return {}
    known = session.kept().actor_counts(Filter(implicit=True))
    return {str(one[side]): plain_id(str(one[side])) for one in merges for side in ("old", "new")} | dict(
        zip(known["id"], known["name"], strict=True)
    )


def plain_id(actor_id: str) -> str:
    """An actor's id as words, for one whose name no event shows any more."""
    return actor_id.partition(":")[2].replace("-", " ").title() or actor_id
