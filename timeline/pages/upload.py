"""Take articles in: many files or a pasted text, into a collection of the reader's own."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from timeline import importers, workers
from timeline.errors import ImportFailed
from timeline.importers.formats.plain import texts
from timeline.ingest import keep_many
from timeline.pages import collections, drafts, places, session, shell, sidebar, visit
from timeline.pages.corrections.who import who
from timeline.pages.uploads import results as upload_results
from timeline.pages.uploads import running
from timeline.pages.uploads.addresses import PASTED, addresses_in, ask_addresses, offer
from timeline.pages.uploads.columns import ask_columns
from timeline.pages.uploads.dates import ask_dates
from timeline.pages.uploads.jobs import Job
from timeline.store import Store, activity
from timeline.words import Words

_USUAL = (".txt", ".pdf", ".docx", ".html", ".csv", ".xlsx", ".json", ".zip", "…")  # all of them would fill a phone
_PASTED = ("paste_text", "paste_title", "paste_source")
"""The fields of a pasted text; what stands in them is kept until it is read."""


def page() -> None:
    """The page «Unggah»."""
    words, store = session.say(), session.store()
    session.begin()
    shell.heading(words("Upload"), words("Articles stay on this computer; nothing is sent anywhere."))
    collection = collections.choose(store, words)
    files, pasted, fetched = st.tabs([words("Files"), words("Paste a text"), words("From an address")])
    shell.uploaders(words, importers.LIMIT // 2**20)
    with files:
        _files(store, collection, words)
    with pasted:
        _paste(store, collection, words)
    with fetched:
        ask_addresses(store, collection, words)
    _results(words)
    visit.remember()
    st.html(shell.ASSETS / "upload.css")
    session.write_url(session.begin_view())


def _files(store: Store, collection: str, words: Words) -> None:
    with st.form("files", clear_on_submit=True, border=False):
        # No `type`: what does not belong is then named among the results, with a reason in the reader's language.
        chosen = st.file_uploader(
            words("Files with articles ({types}), as many as you like", types=" ".join(_USUAL)),
            accept_multiple_files=True, key="uploads",
            max_upload_size=importers.LIMIT // 2**20,
        )  # fmt: skip
        sent = st.form_submit_button(words("Read the files"), type="primary", icon=":material/upload:")
    if sent and chosen:
        running.jobs().start(store, collection, [(file.name, file.getvalue()) for file in chosen], who())
    elif sent:
        st.info(words("Choose one or more files first."))


def _paste(store: Store, collection: str, words: Words) -> None:
    with st.form("paste", clear_on_submit=True, border=False):
        title = st.text_input(words("Title (if there is one)"), key="paste_title")
        text = st.text_area(words("Text of the article"), height=240, key="paste_text")
        source, published = st.columns(2)
        medium = source.text_input(words("Source (newspaper, site)"), key="paste_source")
        day = published.date_input(
            words("Published on (leave empty if the text says it)"), value=None, key="paste_day", format="DD/MM/YYYY",
            min_value=date(1900, 1, 1), max_value=date(2100, 12, 31),
        )  # fmt: skip
        sent = st.form_submit_button(words("Read the text"), type="primary", icon=":material/upload:")
    drafts.keep(*_PASTED)
    if sent:
        st.session_state[PASTED] = addresses_in(text)
    offer(store, collection, words)
    if sent and text.strip() and not addresses_in(text):
        _keep_pasted(store, collection, words, text, title, medium, day)
    elif sent and not text.strip():
        st.info(words("Paste a text first."))


def _keep_pasted(
    store: Store, collection: str, words: Words, text: str, title: str, source: str, day: date | None
) -> None:
    name = words("pasted text")
    given: dict[str, Any] = {"published": day, "published_from": "user"} if day else {}
    try:
        if title or source or day:
            found = [importers.Imported(name, importers.article(text, key=name, title=title, source=source, **given))]
        else:
            found = list(texts(name, text))  # a page of clippings holds several articles
    except ImportFailed as error:
        found = [importers.Imported(name, error=error)]
    job = Job(collection, 1, 1, finished=True)
    kept = keep_many(found, store, collection, workers.kept().packed)
    job.outcomes = list(activity.upload(store, collection, kept, [name], who()))
    running.jobs().add(job)
    if first := next((one.article for one in found if one.article), None):
        drafts.sent(_PASTED, first.id)
    st.rerun()  # the browser is told at once that it need not keep the text any more


def _results(words: Words) -> None:
    found = running.jobs().all()
    if not found:
        return
    busy = any(not job.finished for job in found)
    st.subheader(words("Results"), anchor=False)
    st.fragment(_progress, run_every=0.7 if busy else None)(busy)


def _progress(busy: bool) -> None:
    words, store = session.say(), session.store()
    found = running.jobs().all()
    if busy and all(job.finished for job in found):
        st.rerun()  # once more in full, so that counts elsewhere on the page are right
    if busy and st.button(words("Stop reading"), icon=":material/stop_circle:"):  # above rows that grow and grow
        running.jobs().stop()
    for job in found:
        upload_results.show(job, store, words)
    if not busy:
        outcomes = [outcome for job in found for outcome in job.outcomes]
        ask_columns(store, outcomes, words)
        ask_dates(store, outcomes, words)
        with st.container(horizontal=True):
            if st.button(words("See the timeline"), type="primary", icon=":material/timeline:"):
                sidebar.choose("collections", [found[0].collection])
                session.look_at(None)
                st.switch_page(places.TIMELINE)
            if st.button(words("Clear this list"), type="tertiary"):
                running.jobs().forget_finished()
                st.rerun()


if __name__ == "__main__":
    shell.guarded(page)
