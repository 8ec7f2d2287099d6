"""Lead through a sample of events to be judged, and show how often each part is right."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from pandas import DataFrame

from timeline.editing.write import row
from timeline.pages import places, shell
from timeline.pages.audit import sample as audit_sample
from timeline.pages.audit.event import questions
from timeline.pages.audit.figures import figures
from timeline.pages.audit.sample import Sample
from timeline.pages.checks.choice import held
from timeline.pages.corrections.who import ask_who
from timeline.pages.view import View
from timeline.store import Store, audit
from timeline.store.audit import PARTS
from timeline.words import Words

SIZES = (20, 50, 100, 200)


def body(store: Store, view: View, words: Words) -> dict[str, str]:
    """The part «Uji petik»; returns what the URL should say of it."""
    st.caption(words("A fair sample by status and confidence, the same for everyone who opens this link."))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        person = ask_who(words, required=True)
        size = _choice(words("Events in the sample"), "size", SIZES, 50)
        number = _choice(words("Sample"), "sample", range(1, audit.SAMPLES + 1), 1)
    sample = Sample(view.chosen, size, number)
    found = audit_sample.drawn(store, sample)
    if not len(found):
        shell.empty(
            words("There is no event to judge."), words("Remove a filter, or upload articles."),
            places.UPLOAD, words("Upload articles"),
        )  # fmt: skip
        return {}
    verdicts = audit_sample.judged(store, found)
    if person:
        _one(store, found, verdicts[verdicts["who"] == person], person, words)
    else:
        st.info(words("Write your name first; each person's verdicts are kept apart."), icon=":material/badge:")
    figures(verdicts, sample, words)
    return {"size": "" if size == 50 else str(size), "sample": "" if number == 1 else str(number)}


def _choice(label: str, name: str, options: Sequence[int], usual: int) -> int:
    texts = [str(one) for one in options]
    held(f"audit_{name}", name, texts, str(usual))
    chosen = st.selectbox(
        label, texts, key=f"audit_{name}", width=150, persist_state="session", on_change=_rewind, filter_mode=None
    )
    return int(chosen)


def _one(store: Store, found: DataFrame, own: DataFrame, person: str, words: Words) -> None:
    """One event of the sample with its four questions: by default the first that is not fully judged."""
    done = own.groupby("event")["part"].nunique()
    finished = {str(event) for event in done.index[done == len(PARTS)]}
    ids = [str(event) for event in found["event"]]
    at = st.session_state.get("audit_at")
    if at is None or not 0 <= at < len(ids):
        at = next((n for n, event in enumerate(ids) if event not in finished), len(ids) - 1)
    judged = sum(event in finished for event in ids)
    told = words("{done} of {all} judged", done=words.number(judged), all=words.number(len(ids)))
    st.progress(judged / len(ids), told)
    one = row(store, str(found["article"][at]), ids[at])
    if one is None:
        st.warning(words("That event is gone; its article was deleted or read again."))
    else:
        questions(store, one, own[own["event"] == ids[at]], person, at, words)
    _steps(at, len(ids), words)


def _steps(at: int, count: int, words: Words) -> None:
    with st.container(horizontal=True):
        st.button(words("Previous"), key="audit_back", icon=":material/chevron_left:", type="tertiary",
                  disabled=at == 0, on_click=_go, args=(at - 1,))  # fmt: skip
        st.button(words("Next"), key="audit_next", icon=":material/chevron_right:", type="tertiary",
                  disabled=at == count - 1, on_click=_go, args=(at + 1,))  # fmt: skip


def _go(at: int) -> None:
    st.session_state["audit_at"] = at


def _rewind() -> None:
    """Back to the first event that is not judged."""
    st.session_state.pop("audit_at", None)
