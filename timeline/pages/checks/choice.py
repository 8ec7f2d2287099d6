"""Hold a choice that a link may set when a visit begins, and that stays when the reader comes back to the page."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st


def held(key: str, parameter: str, known: Collection[str], usual: str) -> str:
    """The choice under `key`, at first what the URL's `parameter` says if that is `known`, else `usual`.

    It is said again at every run: what only the link set is otherwise lost at a change of page.
    """
    if key not in st.session_state:
        asked = st.query_params.get(parameter, "")
        st.session_state[key] = asked if asked in known else usual
    st.session_state[key] = st.session_state[key]
    return str(st.session_state[key])
