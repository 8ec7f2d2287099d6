"""Put the largest stories above the timeline, each a link to the timeline of its own."""

from __future__ import annotations

import streamlit as st

from timeline.charts.hover import cut
from timeline.model import EVERY_EVENT, Filter
from timeline.pages import links, places
from timeline.pages.kept import Kept
from timeline.pages.story.clusters import Cluster
from timeline.pages.text import html
from timeline.pages.view import View
from timeline.words import Words

MOST = 5
_LONGEST = 64
_QUICK = 2_000
"""Events among which the stories are found in a tenth of a second or two."""
_LEAST = 3
"""Articles of the least story that is worth a place here."""


def quick(kept: Kept, view: View) -> bool:
    """Whether the stories are found in no time, so that nothing on the page need move when they come."""
    return kept.count(Filter(collections=view.chosen.collections)) <= _QUICK


def show(kept: Kept, view: View, words: Words) -> None:
    """The shelf, where nothing is searched for; what is compared already stays while an article is compared anew."""
    chosen = view.chosen
    searched = chosen.words or chosen.sources or chosen.only("event") != EVERY_EVENT
    if searched or view.story:
        return
    found = [one for one in kept.stories(chosen.collections) if len(one.articles) >= _LEAST]
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="shelf"):
        st.html(shelf_html(found[:MOST], words))
        label = words.count("{n} story", "{n} stories", len(found))
        st.page_link(places.STORIES, label=label, icon=":material/arrow_forward:", icon_position="right",
                     query_params=links.parameters())  # fmt: skip


def shelf_html(found: list[Cluster], words: Words) -> str:
    """The stories as links in a row; the text of articles is escaped."""
    rows = (
        f'<li><a href="{html(links.story(one.id))}" target="_self"><strong>{html(cut(one.label, _LONGEST))}</strong> '
        f"<small>{html(words.count('{n} article', '{n} articles', len(one.articles)))}</small></a></li>"
        for one in found
    )
    return f'<ul class="shelf" aria-label="{html(words("Stories"))}">{"".join(rows)}</ul>'


def lead(kept: Kept, view: View, words: Words) -> str:
    """What the timeline shows, in a line: the chosen story, or what a timeline is."""
    story = kept.story(view.story, view.chosen.collections)
    if story is None:
        return words("What happened when, who took part, and which sentence says so.")
    return f"{story.label} · {words.count('{n} article', '{n} articles', len(story.articles))}"
