"""Make a user's text safe and short for a chart, whose labels are a dialect of HTML."""

from __future__ import annotations

import textwrap
from functools import lru_cache
from html import escape

LINE, ALONE = 72, 40
"""Letters of a line of a sentence, and of one that must do alone, where very many marks are in view."""
LINES = 4


def safe(text: str) -> str:
    """`text` as a Plotly label shows it word for word: no tag, no entity, no formula (`$` starts MathJax)."""
    return escape(text, quote=False).replace("$", "&#36;").replace("\n", " ")


def cut(text: str, longest: int) -> str:
    """`text` in at most `longest` characters, cut between words where it can be."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    if longest < 2:
        return ""
    head = text[: longest - 1]
    word = head.rsplit(" ", 1)[0] if text[longest - 1] != " " else head
    return (word if len(word) > longest // 2 else head).rstrip(" ,;:.-–") + "…"


def linked(text: str, link: str, colour: str) -> str:
    """A label that is safe already, leading to an address of this program where there is one."""
    return f'<a href="{escape(link)}" target="_self" style="color:{colour}">{text}</a>' if link else text


def card(title: str, facts: str, sentence: str, most: int = LINES) -> str:
    """A hover card: one bold line, one line of facts, and the sentence in `most` lines at most."""
    return "<br>".join([f"<b>{safe(cut(title, LINE))}</b>", safe(facts), *_lines(sentence, most)])


@lru_cache(maxsize=4_096)  # the same sentences are shown at every zoom
def _lines(sentence: str, most: int) -> tuple[str, ...]:
    """A sentence in `most` lines at most, each safe."""
    wide = LINE if most > 1 else ALONE
    lines = textwrap.wrap(" ".join(sentence.split()), wide, max_lines=most, placeholder=" …") if most else []
    return tuple(map(safe, lines))
