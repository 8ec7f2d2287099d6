"""Make the addresses of pages, so that one page can lead to a place on another."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from timeline.pages import session
from timeline.pages.text import html
from timeline.pages.view import View, to_params

_NOW = View()
HOME = "./"
"""The timeline's address from any page: Streamlit knows the first page by no name."""


def actor(actor_id: str) -> str:
    """The address of an actor's page, with the collections, the period and the filters of now."""
    return _address("aktor", who=actor_id)


def article(article_id: str) -> str:
    """The address of an article's reading view, likewise."""
    return _address("artikel", article=article_id)


def story(story_id: str) -> str:
    """The address of a story: the timeline of everything that belongs to it, whatever its period."""
    told = {name: values for name, values in parameters(story=story_id).items() if name not in ("from", "to")}
    return f"{HOME}?{urlencode(told, doseq=True, safe=':')}"


def event(article_id: str, event_id: str) -> str:
    """The address of an event, opened on the timeline."""
    return _address(HOME, event=f"{article_id}.{event_id}")


def mending(article_id: str, event_id: str) -> str:
    """The address of an event, opened beside the text of its article, to be corrected."""
    return _address("artikel", article=article_id, event=f"{article_id}.{event_id}")


def parameters(**more: str) -> dict[str, list[str]]:
    """The URL parameters of the view of now, without what lies open in it, and `more`."""
    view = session.begin_view() if "asked" in st.session_state else _NOW
    told = to_params(replace(view, event="", listed=None))
    return told | {name: [value] for name, value in more.items()}


def anchor(address: str, text: str) -> str:
    """HTML that leads to an address of this program."""
    return f'<a href="{html(address)}" target="_self">{html(text)}</a>'


def _address(page: str, **query: str) -> str:
    # Plotly encodes what is encoded once more, so a colon, which needs no code, gets none.
    return f"{page}?" + urlencode(parameters(**query), doseq=True, safe=":")
