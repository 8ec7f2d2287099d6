"""Hand out what is filtered as a file, in every format there is."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from timeline import exporters
from timeline.charts import base
from timeline.charts.table import events_table
from timeline.pages import downloads, session, shell, sidebar
from timeline.pages.chart import figures, picture
from timeline.pages.chart.scene import scene
from timeline.pages.view import View
from timeline.store import Filter, Store
from timeline.words import Words

PREVIEW = 20
CHARTS = ("picture_overview", "picture_lanes")


def page() -> None:
    """The page «Ekspor»."""
    words, store = session.say(), session.store()
    shell.heading(words("Export"), words("A file of the events that the filters leave, with what each date rests on."))
    view = sidebar.filters(store, words)
    session.write_url(view)
    window = view.window
    chosen = view.chosen
    if window:
        period = words.period(window.start, window.last, "range")
        if st.toggle(words("Only the period in view: {period}", period=period), value=True, key="only_period"):
            chosen = replace(chosen, start=window.start, end=window.last)
    count = store.count(chosen)
    if not count:
        shell.nothing(view.chosen, "No event fits these filters.")
        return
    st.markdown(f"**{words.count('{n} event', '{n} events', count)}**")
    with st.container(horizontal=True):
        for name in exporters.names():
            _download(store, chosen, name, words)
    _pictures(view, words)
    st.subheader(words("The first rows"), anchor=False)
    st.dataframe(events_table(store.events(chosen, limit=PREVIEW), words), hide_index=True)


def _pictures(view: View, words: Words) -> None:
    """The chart as it is on the timeline, and its buttons."""
    kept = session.kept()
    found = scene(kept, view, words)
    if found is None:
        return
    st.subheader(words("The chart"), anchor=False)
    with st.container(horizontal=True, key="picture_buttons"):
        picture.buttons(kept, view, found, CHARTS, words)
    paper = figures.Paper(session.colours(), picture.WIDTH, linked=False)
    made = (figures.overview(found, paper, words), figures.lanes(kept, view, found, paper, words).figure)
    with st.container(key="picture_sheet"):  # the style sheet lets narrow screens scroll it
        for key, figure in zip(CHARTS, made, strict=True):
            st.plotly_chart(
                figure, key=key, theme=None, config=base.config(words.language) | {"staticPlot": True},
                alt=picture.told(view, found, words),
            )  # fmt: skip


def _download(store: Store, chosen: Filter, name: str, words: Words) -> None:
    packed = words("A ZIP: the file and its manifest, which says what it rests on.")
    st.download_button(
        words("Download {format}", format=format_name(name, words)),
        data=lambda: downloads.content(store, chosen, name),
        file_name=downloads.file_name(name),
        icon=":material/download:",
        key=f"download_{name}",
        on_click="ignore",
        help=None if exporters.carries(name) else packed,
    )


def format_name(name: str, words: Words) -> str:
    """A format as its users write it."""
    return words.keyword("format:", name, name.upper())


if __name__ == "__main__":
    shell.guarded(page)
