"""Know a reader again after a reload, without an account: a token in a cookie of this site."""

from __future__ import annotations

import re
import secrets

import streamlit as st

_COOKIE = "linimasa_visit"
_TOKEN = re.compile(r"[\w-]{24}", re.ASCII)
_REMEMBER = (
    "<script>if (!document.cookie.includes('{name}='))"
    " document.cookie = '{name}={token}; path=/; SameSite=Strict; max-age=604800'</script>"
)


def token() -> str:
    """The reader's token: the browser's cookie if it sent one, else a new one, the same for the whole visit."""
    if "visit" not in st.session_state:
        st.session_state["visit"] = _sent() or secrets.token_urlsafe(18)
    return str(st.session_state["visit"])


def remember() -> None:
    """Leave the token with the browser, which sends it when a page is loaded anew."""
    if not _sent():
        st.html(_REMEMBER.format(name=_COOKIE, token=token()), unsafe_allow_javascript=True)


def _sent() -> str:
    """The token that the browser sent; "" for none, or for one that was not made here."""
    sent = str(st.context.cookies.get(_COOKIE, ""))
    return sent if _TOKEN.fullmatch(sent) else ""
