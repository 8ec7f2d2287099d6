"""Hand out what is filtered as a file, in every format there is."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from timeline import exporters
from timeline.charts.table import events_table
from timeline.exporters.formats.html_file import EMBED
from timeline.pages import downloads, returning, session, shell, sidebar
from timeline.store import Filter, Store
from timeline.words import Words

PREVIEW = 20


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
    options = _options(words)
    for kind, found in exporters.formats_by_kind().items():
        st.subheader(words(f"kind of file:{kind}"), anchor=False)
        with st.container(horizontal=True):
            for one in found:
                _download(store, chosen, one, options, words)
    _embed(options, words)
    returning.section(store, words)
    st.subheader(words("The first rows"), anchor=False)
    st.dataframe(events_table(store.events(chosen, limit=PREVIEW), words), hide_index=True)


def _options(words: Words) -> exporters.Options:
    """What the reader wishes of the files."""
    with st.expander(words("Title, note, style"), icon=":material/tune:"):
        title = st.text_input(words("Title"), key="export_title", max_chars=200, placeholder=words("Chronology"))
        note = st.text_area(
            words("Note"), key="export_note", max_chars=5_000, height=80,
            placeholder=words("A foreword, or where the texts come from"),
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            style = st.segmented_control(
                words("Style of a report"), exporters.STYLES, default=exporters.STYLES[0], key="export_style",
                format_func=lambda one: words(f"style:{one}"), required=True,
            )  # fmt: skip
            only = st.toggle(words("Key dates only"), key="export_key")
            key = st.number_input(words("How many"), 1, 200, 12, key="export_top", width=120) if only else None
        every = st.toggle(words("Keep apart what several articles tell of one happening"), key="export_every")
        excel = st.toggle(words("CSV for a spreadsheet: semicolons, 31/12/2022"), key="export_excel")
    return exporters.Options(words.language, title, note, style, every, key, excel)


def _embed(options: exporters.Options, words: Words) -> None:
    """The line that puts the web page into another page."""
    with st.expander(words("Embed the web page"), icon=":material/code:"):
        st.caption(words("Put this page into another: upload the file, and write its address into this line."))
        title = options.title.strip() or words("Chronology")
        st.code(EMBED.format(address=f"https://…/{downloads.file_name('html')}", title=escape(title)), language="html")


def _download(store: Store, chosen: Filter, one: exporters.Format, options: exporters.Options, words: Words) -> None:
    packed = words("A ZIP: the file and its manifest, which says what it rests on.")
    st.download_button(
        format_name(one.name, words),
        data=lambda: downloads.content(store, chosen, one.name, options),
        file_name=downloads.file_name(one.name),
        icon=":material/download:",
        key=f"download_{one.name}",
        on_click="ignore",
        help=None if one.carries else packed,
    )


def format_name(name: str, words: Words) -> str:
    """A format as its users write it."""
    return words.keyword("format:", name, name.upper())


if __name__ == "__main__":
    shell.guarded(page)
