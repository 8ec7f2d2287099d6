"""Wrap every page: its look, its language, and a kind word instead of a stack trace when something fails."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from timeline.errors import TimelineError
from timeline.pages import places, session
from timeline.pages.text import plain
from timeline.store import Filter
from timeline.words import Words

ASSETS = Path(__file__).parent / "assets"
_log = logging.getLogger(__name__)


def guarded(body: Callable[[], None]) -> None:
    """Run a page's body; an error is told in a sentence with a next step, and logged in full."""
    try:
        body()
    except TimelineError as error:
        _log.exception("page failed")
        _sorry(session.say().told(error))
    except Exception as error:
        if type(error).__module__.startswith("streamlit"):
            raise  # rerun and stop are Streamlit's own way of leaving a script
        _log.exception("page failed")
        _sorry("")


def _sorry(detail: str) -> None:
    words = session.say()
    st.error(words("Something went wrong on this page. What is stored is safe."), icon=":material/error:")
    if detail:
        st.markdown(plain(detail))
    st.markdown(words("Try again, or choose less at once. If it stays, the terminal shows the details."))
    if st.button(words("Try again"), key="again"):
        st.rerun()


def script(*names: str) -> str:
    """The scripts, one behind the other, without indentation and lines of comment: a fifth of what a visit is sent."""
    lines = (line.strip() for name in names for line in (ASSETS / name).read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if not line.startswith("//"))


def style() -> None:
    """Load the pages' style sheet."""
    st.html(ASSETS / "style.css")


def uploaders(words: Words, megabytes: int) -> None:
    """Have the page's upload fields, which take files of so many megabytes, speak the reader's language.

    Streamlit's own words on them cannot be set, so the style sheet puts others in their place.
    """
    size = words("at most {n} MB a file", n=megabytes)
    button = '[data-testid="stFileUploaderDropzone"] button p'
    note = '[data-testid="stFileUploaderDropzoneInstructions"]'
    st.html(
        f"<style>{button} {{ font-size: 0 }} {note} > * {{ display: none }}"
        f'{button}::after {{ content: "{words("Choose files")}"; font-size: .95rem }}'
        f'{note}::after {{ content: "{words("or drop them here")} · {size}"; font-size: .9rem }}</style>'
    )


@st.cache_resource(show_spinner=False)
def settle(page: str) -> None:
    """Keep the garbage collector from walking over all that is loaded once `page` has been shown for the first time.

    Lexicons, seed tables and libraries are a million objects that stay for good; to look through them takes
    0.15 s, in the middle of an answer.
    """
    gc.collect()  # what is garbage now would stay for good
    gc.freeze()


def heading(title: str, lead: str = "") -> None:
    """A page's title with one line under it; both are page texts, never a user's."""
    st.title(title, anchor=False)
    if lead:
        st.caption(lead)


def empty(message: str, advice: str, page: str = "", label: str = "") -> None:
    """Say that there is nothing, and what to do next, with a link to where it is done."""
    with st.container(border=True, key=f"empty-{abs(hash(message))}"):
        st.markdown(f"**{message}**")
        st.markdown(advice)
        if page:
            st.page_link(page, label=label, icon=":material/arrow_forward:")


def nothing(chosen: Filter, subject: str) -> None:
    """Say why nothing is shown: there is no article in the chosen collections, or the filters hide all.

    `subject` is what does not fit the filters, in a sentence, as an English page text.
    """
    words, known = session.say(), session.kept().collections()
    scope = known[known["name"].isin(chosen.collections)] if chosen.collections else known
    if scope["articles"].sum() and chosen == Filter(chosen.collections, implicit=chosen.implicit):
        subject = words("These articles tell of no event with a date.")
        advice = "Their texts are there to read. «Monday» can be placed only where the day of publication is known."
        empty(subject, words(advice), places.ARTICLES, words("Articles"))
        return
    if scope["articles"].sum():
        empty(words(subject), words("Remove a filter, or choose another collection."))
        return
    told = "There are no articles yet."
    if known["articles"].sum():
        several = len(chosen.collections) > 1
        told = "No article in these collections yet." if several else "No article in this collection yet."
    advice = words("Upload articles or paste a text; their events appear here.")
    empty(words(told), advice, places.UPLOAD, words("Upload articles"))
