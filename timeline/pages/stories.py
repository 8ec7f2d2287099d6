"""Tell what is filtered as a short list of dated sentences: the page «Tanggal Penting»."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline import stories
from timeline.pages import downloads, places, session, shell, sidebar
from timeline.pages.checks.choice import held
from timeline.pages.kept import STORIES
from timeline.pages.story import cards as story_cards
from timeline.pages.story import text as stories_text
from timeline.pages.story.clusters import Cluster, clusters
from timeline.pages.story.entries import Entry, key_entries
from timeline.pages.story.ready import ready
from timeline.store import Filter, Store
from timeline.words import Words

COUNTS = ("5", "10", "20", "40")


def page() -> None:
    """The page «Tanggal Penting»."""
    words, store = session.say(), session.store()
    shell.heading(words("Key dates"), words("The days that matter most in what is filtered, and why."))
    view = sidebar.filters(store, words)
    bar = st.container(horizontal=True, vertical_alignment="bottom", gap="medium", key="story_bar")
    with bar:
        count = _count(words)
    chosen = view.chosen if not _only_period(view.window is not None, words) else view.within
    story = _story(store, replace(chosen, articles=()), int(count), bar, words)
    session.write_url(replace(view, story=story), dates="" if count == COUNTS[1] else count)


def _story(store: Store, chosen: Filter, count: int, bar: DeltaGenerator, words: Words) -> str:
    """The key dates of what is chosen; returns the id of the story that was chosen among it, if any."""
    events = session.kept().count(chosen)
    if not events:
        shell.empty(
            words("No event fits these filters."), words("Remove a filter, or upload articles."),
            places.UPLOAD, words("Upload articles"),
        )  # fmt: skip
    elif events > STORIES:
        shell.empty(
            words("These are too many events for one story."),
            words("Choose an actor, words or a period in the filters; up to {n} events work.", n=words.number(STORIES)),
        )
    elif ready(store, words, "stories"):
        with st.spinner(words("Looking for the key dates …")):
            found = clusters(stories.items(store, chosen, least=2))
            with bar:
                within = _cluster(found, words)
            if not within and len(found) > 1:
                _cards(found, chosen, words)
            entries = key_entries(store, session.kept(), chosen, count, within)
        _show(entries, chosen, words)
        return str(st.session_state["story"] or "")
    return ""


def _cards(found: list[Cluster], chosen: Filter, words: Words) -> None:
    """The stories, to begin with one of them."""
    st.subheader(words("Stories"), anchor=False)
    st.html(shell.ASSETS / "stories.css")
    st.html(story_cards.cards_html(story_cards.cards(found, session.kept().events(chosen, STORIES)), words))
    st.subheader(words("The key dates of all of them"), anchor=False)


def _show(entries: list[Entry], chosen: Filter, words: Words) -> None:
    if not entries:
        shell.empty(words("No event has a day of its own."), words("Years and months alone make no key dates."))
        return
    st.html(shell.ASSETS / "stories.css")
    st.html(stories_text.story_html(entries, words))
    text = stories_text.markdown(entries, chosen, words, downloads.now())
    with st.container(horizontal=True):
        st.download_button(
            words("Download {format}", format="Markdown"), data=text.encode(), file_name="linimasa-tanggal-kunci.md",
            mime="text/markdown", icon=":material/download:", key="story_file", on_click="ignore",
        )  # fmt: skip
    with st.expander(words("Copy as text"), icon=":material/content_copy:"):
        st.code(text, language="markdown", wrap_lines=True)


def _cluster(found: list[Cluster], words: Words) -> frozenset[str]:
    """The articles of the story that the reader chooses; none where all count."""
    by_id = {one.id: one for one in found}
    asked = st.session_state.get("story")
    st.session_state["story"] = next((one.id for one in found if asked in one.items), None)
    chosen = st.selectbox(
        words("Story"), list(by_id), key="story", index=None, persist_state="session", width=560,
        placeholder=words("All that is filtered"), format_func=lambda one: _told(by_id[one], words),
    )  # fmt: skip
    return by_id[chosen].articles if chosen else frozenset()


def _told(one: Cluster, words: Words) -> str:
    return f"{one.label} · {words.count('{n} article', '{n} articles', len(one.articles))}"


def _count(words: Words) -> str:
    """How many days are asked for; the URL says it."""
    held("story_count", "dates", COUNTS, COUNTS[1])
    chosen = st.segmented_control(
        words("How many days"), COUNTS, key="story_count", required=True, persist_state="session"
    )
    return str(chosen or COUNTS[1])


def _only_period(there: bool, words: Words) -> bool:
    """Whether only the period in view counts; asked where there is one."""
    return there and bool(st.toggle(words("Only the period in view"), value=True, key="story_period"))


if __name__ == "__main__":
    shell.guarded(page)
