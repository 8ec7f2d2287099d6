"""Keep what is typed into fields and not yet sent in the reader's browser, so that nothing is lost by looking away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from timeline.pages.shell import script


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    return st.components.v2.component("linimasa.drafts", js=script("drafts.js"))


def keep(*names: str) -> None:
    """Keep what stands in the fields with these keys until `sent` tells that it arrived."""
    _component()(key=f"drafts-{names[0]}", data={"names": list(names), "sent": _sent().get(names[0], "")})


def sent(names: Sequence[str], token: str) -> None:
    """Tell that what stood in the fields arrived; `token` is another at each time."""
    st.session_state["drafts_sent"] = _sent() | {names[0]: token}


def _sent() -> dict[str, str]:
    found = st.session_state.get("drafts_sent")
    return found if isinstance(found, dict) else {}
