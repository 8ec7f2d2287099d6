"""Make the addresses of pages, so that one page can lead to a place on another."""

from __future__ import annotations

from urllib.parse import urlencode

from timeline.pages.text import html
from timeline.words import DEFAULT


def actor(actor_id: str, language: str = DEFAULT) -> str:
    """The address of an actor's page."""
    return _address("aktor", language, who=actor_id)


def article(article_id: str, language: str = DEFAULT) -> str:
    """The address of an article's reading view."""
    return _address("artikel", language, article=article_id)


def anchor(address: str, text: str) -> str:
    """HTML that leads to an address of this program."""
    return f'<a href="{html(address)}" target="_self">{html(text)}</a>'


def _address(page: str, language: str, **query: str) -> str:
    # Plotly encodes what is encoded once more, so a colon, which needs no code, gets none.
    return f"{page}?" + urlencode(query | ({"lang": language} if language != DEFAULT else {}), safe=":")
