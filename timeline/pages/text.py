"""Bring a user's text onto a page as it is: never as HTML, Markdown, a colour, an emoji or a formula."""

from __future__ import annotations

import re
from html import escape

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=@^])")


def plain(text: str) -> str:
    """`text` for a place that Streamlit reads as Markdown, with every sign that means something defused."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def html(text: str) -> str:
    """`text` for a place that is HTML."""
    return escape(text, quote=True)
