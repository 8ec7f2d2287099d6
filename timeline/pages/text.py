"""Bring a user's text onto a page as it is: never as HTML, Markdown, a colour, an emoji or a formula."""

from __future__ import annotations

import re
from html import escape

from timeline.model.label import behind, deed

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&=@^])")


def plain(text: str) -> str:
    """`text` for a place that Streamlit reads as Markdown, with every sign that means something defused."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def html(text: str) -> str:
    """`text` for a place that is HTML."""
    return escape(text, quote=True)


def label_html(label: str) -> str:
    """An event's label as HTML; the headline behind it, which only tells of whom or what it is, stands back."""
    rest = behind(label)
    return html(deed(label)) + (f'<span class="behind">{html(rest)}</span>' if rest else "")
