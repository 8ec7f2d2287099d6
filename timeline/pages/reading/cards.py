"""List events as cards for narrow screens and for readers who prefer a list: HTML that needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from pandas import DataFrame

from timeline.charts.table import in_order, when
from timeline.pages.reading import explain
from timeline.pages.reading.event import sentence, source
from timeline.pages.reading.highlight import facts_html
from timeline.pages.text import html
from timeline.words import Words

MOST = 60


def cards(events: DataFrame, words: Words, total: int = 0) -> str:
    """The first MOST events in order of time, each opening to its sentence and its date's story.

    `total` is how many there are where `events` are only the first of them.
    """
    rows = in_order(events).to_dict("records")
    more = (total or len(rows)) - MOST
    number = words.number(more)
    shorter = words("{n} more; choose a shorter period.", n=number)
    told = words("{n} more; choose an actor or a word.", n=number) if total else shorter
    note = f"<p>{html(told)}</p>" if more > 0 else ""
    return f'<div class="cards">{"".join(_card(row, words) for row in rows[:MOST])}{note}</div>'


def _card(row: Mapping[str, object], words: Words) -> str:
    link = "artikel?" + urlencode({"article": str(row["article"]), "lang": words.language})
    return (
        f'<details class="{html(str(row["status"]))}"><summary><span>{html(when(row, words))}</span>'
        f"{html(str(row['label']))} <em>{html(words('status:' + str(row['status'])))}</em></summary>"
        f"<blockquote>{sentence(row)}</blockquote>"
        f'<p class="who">{html(_who(row, words))}</p>'
        f'<div class="why">{facts_html(explain.event(row, words), words)}</div>'
        f'<a href="{html(link)}" target="_self">{html(words("Read the article"))}</a></details>'
    )


def _who(row: Mapping[str, object], words: Words) -> str:
    """Who takes part, each with the role, and which article tells it; no links, each of which would ask the store."""
    roles = row["roles"]
    assert isinstance(roles, Mapping)
    names = (name if role == "none" else f"{name} ({words(f'role:{role}')})" for name, role in roles.items())
    return " · ".join(part for part in (", ".join(names), source(row, words)) if part)
