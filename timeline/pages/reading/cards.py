"""List events as cards for narrow screens and for readers who prefer a list: HTML that needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pandas import DataFrame, Timestamp

from timeline.charts.table import in_order, when
from timeline.charts.window import Window
from timeline.exporters.reasons import likely
from timeline.exporters.saying import cast
from timeline.pages import links
from timeline.pages.chart.folding import folded
from timeline.pages.reading import explain
from timeline.pages.reading.event import sentence, source
from timeline.pages.reading.highlight import facts_html
from timeline.pages.text import html
from timeline.words import Words

MOST = 60


def cards(events: DataFrame, words: Words, total: int = 0, told: bool = False, period: Window | None = None) -> str:
    """The first MOST events in order of time, each opening to its sentence and its date's story.

    `total` is how many there are where `events` are only the first of them; with `told` a card says its sentence
    before it is opened.  What lasts through all of `period` and beyond comes last.  Of events that `folding.known` told
    each happening has one card, which names the others that tell it.
    """
    tellers = dict(list(events.groupby("happening"))) if "happening" in events else {}
    ordered = in_order(folded(events) if tellers else events)
    if period:
        through = (ordered["start"] < Timestamp(period.start)) & (ordered["end"] > Timestamp(period.last))
        ordered = ordered.loc[through.sort_values(kind="stable").index]
    rows = ordered.to_dict("records")
    left = (total or len(rows)) - MOST
    number = words.number(left)
    shorter = words("{n} more; choose a shorter period.", n=number)
    hint = words("{n} more; choose an actor or a word.", n=number) if total else shorter
    note = f"<p>{html(hint)}</p>" if left > 0 else ""
    others = (also(tellers[row["happening"]], row, words) if tellers else "" for row in rows)
    shown = (_card(row, words, more, told) for row, more in zip(rows[:MOST], others, strict=False))
    return f'<div class="cards">{"".join(shown)}{note}</div>'


def by_story(events: DataFrame, words: Words, most: int, days: int) -> str:
    """The first `most` happenings of a period of `days` as cards, those first that most articles tell.

    The others follow in the order of time; those longer than the period, which only lies in them, come last.
    `events` are those that `folding.known` told.
    """
    best = in_order(folded(events))
    told_by = {"many": -best["articles"], "wider": (best["end"] - best["start"]).dt.days >= days}
    best = best.assign(**told_by).sort_values(["many", "wider"], kind="stable")
    told = dict(list(events.groupby("happening")))
    rows = best.head(most).to_dict("records")
    shown = (_card(row, words, also(told[row["happening"]], row, words)) for row in rows)
    return f'<div class="cards">{"".join(shown)}</div>'


def also(told: DataFrame, row: Mapping[str, object], words: Words) -> str:
    """The other events that tell what `row` tells: source, title, the date that they give, and their sentence."""
    others = told[told["article"] != row["article"]].drop_duplicates("article").to_dict("records")
    if not others:
        return ""
    mine = when(row, words)
    lines = "".join(_other(other, mine, words) for other in others)
    return f'<section class="also"><h4>{html(words("Also told by"))}</h4><ul>{lines}</ul></section>'


def _other(row: Mapping[str, object], mine: str, words: Words) -> str:
    link = links.anchor(links.article(str(row["article"])), str(row["title"] or row["key"]))
    says = when(row, words)
    apart = f' <b class="doubt">{html(words("says {date}", date=says))}</b>' if says != mine else ""
    named = f"<small>{html(str(row['source']))}</small> " if row["source"] else ""
    return f"<li>{named}{link}{apart}<blockquote>{sentence(row)}</blockquote></li>"


def _card(row: Mapping[str, object], words: Words, more: str = "", told: bool = False) -> str:
    link = links.article(str(row["article"]))
    many = int(row.get("articles") or 1)  # type: ignore[call-overload]
    tellers = f' <b class="many">{html(words.count("{n} article", "{n} articles", many))}</b>' if many > 1 else ""
    said = f"<blockquote>{sentence(row)}</blockquote>"
    before, inside = (said, "") if told else ("", said)
    open_it = links.anchor(links.event(str(row["article"]), str(row["id"])), words("Open the event"))
    return (
        f'<details class="{html(str(row["status"]))}"><summary>'
        f"<span>{html(when(row, words))}{tellers}{_paper(row)}</span>"
        f"{html(str(row['label']))} <em>{html(words('status:' + str(row['status'])))}</em>{before}</summary>{inside}"
        f'<p class="who">{html(_who(row, words))}</p>{more}'
        f'<div class="why">{facts_html(explain.event(row, words), words)}</div>'
        f"{links.anchor(link, words('Read the article'))} · {open_it}</details>"
    )


def _paper(row: Mapping[str, object]) -> str:
    return f" <small>{html(str(row['source']))}</small>" if row["source"] else ""


def _who(row: Mapping[str, Any], words: Words) -> str:
    """Who takes part, each with the role, and which article tells it; no links, each of which would ask the store."""
    names = cast(row["roles"], likely(row), words)
    return " · ".join(part for part in (names, source(row, words)) if part)
