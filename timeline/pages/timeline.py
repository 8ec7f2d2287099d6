"""Show the timeline: an overview to brush, lanes to pan and zoom, and a drawer for the event that is clicked."""

from __future__ import annotations

import streamlit as st

from timeline.charts import base
from timeline.charts.opening import densest
from timeline.charts.window import Window, clipped, on_months, zoomed
from timeline.pages import places, session, shell, sidebar, welcome
from timeline.pages.chart import beyond, clicks, few, figures, listing, period, picture, telling
from timeline.pages.chart import link as chart_link
from timeline.pages.chart import menu as lane_menu
from timeline.pages.chart.below import below
from timeline.pages.chart.scene import Scene, histogram, scene
from timeline.pages.kept import Kept
from timeline.pages.story import shelf
from timeline.pages.story.ready import keep_up
from timeline.pages.text import plain
from timeline.pages.view import View
from timeline.words import Words


def page() -> None:
    """The page «Lini Masa»."""
    words, store = session.say(), session.store()
    view, kept = sidebar.filters(store, words), session.kept()
    if kept.storied(view.chosen.collections):
        # Before the fragment: a style that a fragment writes takes the place of one that the page wrote after it.
        st.html(shell.ASSETS / "stories.css")
    shell.heading(words("Timeline"), plain(shelf.lead(kept, view, words)))
    if not kept.collections()["articles"].sum():
        shell.empty(
            words("There are no articles yet."),
            words("Upload articles or paste a text; their events appear here."),
            places.UPLOAD,
            words("Upload articles"),
        )
        return
    welcome.show(kept, words)
    stories, quick = st.container(key="stories_shelf"), shelf.quick(kept, view)
    if quick:
        with stories:
            shell.guarded(lambda: shelf.show(kept, view, words))
    _body()
    if not quick:  # the chart does not wait for it
        with stories:
            shell.guarded(lambda: shelf.show(kept, view, words))


@st.fragment
def _body() -> None:
    shell.guarded(_draw)


def _draw() -> None:
    if session.stale():  # a click in here changed what stands outside
        st.rerun()
    words, kept = session.say(), session.kept()
    view = session.begin_view()
    session.write_url(view)
    found = scene(kept, view, words)
    if found is None:
        few.nothing(kept, view, words)
        return
    if view.telling:
        telling.show(kept, view, found, words)
        return
    keep_up(session.store(), kept.waiting())
    paper = figures.Paper(session.colours(), chart_link.width(), _revision())
    with st.container(gap="xsmall", key="board"):
        _overview(found, paper, words)
        drawn = figures.lanes(kept, view, found, paper, words)
        _controls(kept, view, found, drawn, words)
        if drawn.empty(found.window):
            beyond.nothing_here(kept, view, found.window, words)
        _beside(kept, view, drawn, found.window, paper, words)
    below(kept, view, drawn, found, words)
    keys = words("Events in lanes: the arrow keys go from one to the next, Enter opens it.")
    chart_link.mount(_panned, _brushed, clicks.act, keys)
    period.drawn()


def _overview(found: Scene, paper: figures.Paper, words: Words) -> None:
    left, ticks = (6, 4) if chart_link.narrow() else (base.LEFT, 12)
    st.plotly_chart(
        figures.overview(found, paper, words, left, ticks), key=chart_link.OVERVIEW, theme=None,
        config=base.config(words.language), alt=words("Number of events over time; drag across to choose a period."),
    )  # fmt: skip


def _beside(kept: Kept, view: View, drawn: figures.Drawn, window: Window, paper: figures.Paper, words: Words) -> None:
    """The lanes, and beside them the list that a click opened."""
    clicks.remember(window, drawn)
    narrow = chart_link.narrow()
    if view.listed is None:
        chart, side = st.container(), None
    else:
        chart, side = st.columns([0.64, 0.36]) if not narrow else (st.container(), st.container())
    if not narrow:
        with chart:
            _lanes(drawn, paper, words)
    if side is not None:
        with side:
            listing.show(kept, view, drawn.lanes, words)


def _lanes(drawn: figures.Drawn, paper: figures.Paper, words: Words) -> None:
    st.html(drawn.legend(paper.colours, words))
    st.plotly_chart(
        drawn.figure, key=chart_link.LANES, theme=None, config=base.config(words.language), alt=_alt(drawn, words)
    )


def _alt(drawn: figures.Drawn, words: Words) -> str:
    if drawn.events is None:
        return words("Density of events in lanes over time; the table below says the same.")
    return words("Events in lanes over time; the table below says the same.")


def _controls(kept: Kept, view: View, found: Scene, drawn: figures.Drawn, words: Words) -> None:
    """The period and the zoom, beside the chart: what the mouse can do, the keyboard can do."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="controls"):
        period.fields(found.window, words)
        zooms = (
            ("zoom-in", ":material/add:", words("Zoom in"), _closer),
            ("zoom-out", ":material/remove:", words("Zoom out"), _wider),
        )
        for key, icon, name, act in zooms:  # the style sheet hides the names from all but screen readers
            st.button(name, icon=icon, key=key, help=name, on_click=act, args=(kept, view, found))
        st.button(
            words("List"), icon=":material/format_list_bulleted:", key="list", on_click=listing.open_list,
            args=(found.window,), help=words("List the events of this period"),
        )  # fmt: skip
        st.button(
            words("All"), key="all", on_click=session.look_at, args=(found.everything,), help=words("Show all events")
        )
        st.button(
            words("Tell"), icon=":material/slideshow:", key="tell", on_click=telling.begin,
            help=words("One event after another over the whole screen; the arrow keys go on and back"),
        )  # fmt: skip
        with st.popover(words("Lanes"), icon=":material/view_list:", key="lanes_menu", on_change="rerun") as menu:
            if menu.open:
                lane_menu.show(kept, view, words)
        with st.popover(words("Picture"), icon=":material/download:", key="picture_menu", on_change="rerun") as menu:
            if menu.open:
                picture.buttons(view, found, drawn, (chart_link.OVERVIEW, chart_link.LANES), words)
        beyond.tally(kept, view, found, words)


def _closer(kept: Kept, view: View, found: Scene) -> None:
    """Zoom in to where the events are: the half of the window that holds most of them."""
    window = session.window() or found.window  # of two quick clicks the second goes on from what the first chose
    bins = histogram(kept, view.chosen, window)
    session.look_at(clipped(on_months(densest(bins, window, max(1, window.days // 2))), found.everything))


def _wider(kept: Kept, view: View, found: Scene) -> None:
    session.look_at(zoomed(session.window() or found.window, 2.0, found.everything))


def _panned(window: Window) -> None:
    session.look_at(window, redraw=False)


def _brushed(window: Window) -> None:
    session.look_at(window)


def _revision() -> str:
    return str(st.session_state["revision"])


if __name__ == "__main__":
    shell.guarded(page)
