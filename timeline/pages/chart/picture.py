"""Hand out the chart of a page as PNG and SVG, made by the reader's own browser, with its title and legend."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from timeline import __version__, exporters
from timeline.exporters.chosen import chosen
from timeline.model import Filter
from timeline.pages import downloads, links, places, session
from timeline.pages.chart.figures import Drawn
from timeline.pages.chart.scene import Scene
from timeline.pages.shell import script
from timeline.pages.view import View
from timeline.words import Words

# With names from the start: a screen reader may come before the script that puts the reader's language in.
_BUTTONS = '<button type="button" data-kind="png">PNG</button><button type="button" data-kind="svg">SVG</button>'
_STYLE = """
:host, div { --lifted: light-dark(#fff, #2b251f); }
button { font-family: inherit; font-size: .875rem; cursor: pointer;
  color: var(--st-text-color); background: color-mix(in srgb, var(--st-background-color) 40%, var(--lifted));
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, 4px); padding: .4rem .8rem;
  min-height: 2.5rem; margin-right: .6rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
"""


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    return st.components.v2.component("linimasa.picture", html=_BUTTONS, css=_STYLE, js=script("picture.js"))


def buttons(view: View, found: Scene, drawn: Drawn, charts: Sequence[str], words: Words) -> None:
    """The buttons for the charts with the keys `charts`, which show `found` as `drawn`."""
    colours, caption = session.colours(), told(view, found, words)
    explained = [{"drawing": one.drawing, "text": one.text, "width": one.width} for one in
                 drawn.explained(colours, words)]  # fmt: skip
    _component()(
        key=f"picture-{charts[0]}",
        width="content",
        data={
            "charts": list(charts), "title": words("Timeline"), "caption": caption, "name": "linimasa",
            "legend": explained,
            "manifest": json.dumps(manifest(view, found), ensure_ascii=False),
            "paper": colours.paper, "ink": colours.text, "muted": colours.muted,
            "labels": {kind: words("Download {format}", format=kind.upper()) for kind in ("png", "svg")},
        },
    )  # fmt: skip
    st.page_link(places.EXPORT, label=words("Web page, document, table: page Export"), icon=":material/arrow_forward:",
                 query_params=links.parameters())  # fmt: skip


def manifest(view: View, found: Scene) -> dict[str, Any]:
    """What a picture rests on: the versions, the filters, the period that it shows, the time."""
    shown = replace(view.chosen, start=found.window.start, end=found.window.last)
    return exporters.manifest(shown, downloads.now())


def told(view: View, found: Scene, words: Words) -> str:
    """What the picture shows, in a line: the period, how many events, by which choice."""
    names = session.kept().actor_names(Filter(collections=view.chosen.collections)) if view.chosen.actors else {}
    period = words.period(found.window.start, found.window.last, "range")
    count = words.count("{n} event", "{n} events", found.count)
    choice = chosen(exporters.manifest(view.chosen) | {"names": names}, words)
    return " · ".join([period, count, *choice, f"Linimasa {__version__}"])
