"""Show the stories as cards: title, span, a small bar a day, how many articles and sources, who takes part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pandas import DataFrame

from timeline.charts.window import day
from timeline.pages import links
from timeline.pages.story.clusters import Cluster
from timeline.pages.text import html, label_html
from timeline.words import Words

MOST = 12
_BARS, _FEWEST, _NAMED = 40, 12, 3


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says of its story; `days` are the days of its events, `sources` where they are told."""

    cluster: Cluster
    days: tuple[date, ...]
    sources: int
    actors: tuple[str, ...]


def cards(found: Sequence[Cluster], events: DataFrame) -> list[Card]:
    """The cards of the largest stories; `events` are the chosen events with a day of their own."""
    return [_card(one, events[events["article"].isin(one.articles)]) for one in found[:MOST]]


def _card(cluster: Cluster, events: DataFrame) -> Card:
    dated = events[events["granularity"] == "day"]
    actors = Counter(name for names in events["actors"] for name in names)
    days = tuple(sorted(day(one) for one in dated["start"]))
    return Card(cluster, days, events["source"].nunique(), tuple(name for name, _ in actors.most_common(_NAMED)))


def cards_html(found: Sequence[Card], words: Words) -> str:
    """The cards as links to their stories; the text of articles is escaped."""
    return f'<ul class="storycards">{"".join(_html(one, words) for one in found)}</ul>'


def _html(one: Card, words: Words) -> str:
    span = words.period(*_core(one.days), "range") if one.days else ""
    numbers = (
        words.count("{n} article", "{n} articles", len(one.cluster.articles)),
        words.count("{n} source", "{n} sources", one.sources),
    )
    facts = html(" · ".join(numbers))
    return (
        f'<li><a href="{html(links.story(one.cluster.id))}" target="_self">'
        f"<strong>{label_html(one.cluster.label)}</strong><time>{html(span)}</time>{_bars(one.days)}<span>{facts}</span>"
        f"<small>{html(', '.join(one.actors))}</small></a></li>"
    )


def _core(days: Sequence[date]) -> tuple[date, date]:
    """The days from the first tenth to the last: a look back would stretch the story over years."""
    spare = len(days) // 10
    return days[spare], days[len(days) - 1 - spare]


def _bars(days: Sequence[date]) -> str:
    """A bar for each stretch of the story's days, as long as it has events."""
    if not days:
        return ""
    first, last = _core(days)
    step = max(1, -(-((last - first).days + 1) // _BARS))
    counted: Mapping[int, int] = Counter((one - first).days // step for one in days if first <= one <= last)
    many, most = (last - first).days // step + 1, max(counted.values())
    width = 100 / max(many, _FEWEST)  # one day alone would be a block
    shown = "".join(
        f'<i style="left:{at * width:.2f}%;width:{width * 0.8:.2f}%;height:{100 * n / most:.0f}%"></i>'
        for at, n in sorted(counted.items())
    )
    return f'<b class="days" aria-hidden="true">{shown}</b>'
