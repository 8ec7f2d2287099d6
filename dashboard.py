"""Configure the page and the navigation of Linimasa's dashboard: `streamlit run dashboard.py`."""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware

from timeline.pages import collections, gate, places, samples, session, shell, sidebar, steps
from timeline.pages.corrections import offers


def show() -> None:
    """The page that a reader asked for."""
    st.set_page_config(page_title="Linimasa", page_icon=str(shell.ASSETS / "icon.png"), layout="wide")
    shell.style()
    steps.follow()
    words = session.say()
    pages = [
        st.Page(
            places.TIMELINE,
            title=words("Timeline"),
            icon=":material/timeline:",
            url_path="lini-masa",
            default=True,
        ),
        st.Page(places.ACTORS, title=words("Actors"), icon=":material/group:", url_path="aktor"),
        st.Page(places.ARTICLES, title=words("Articles"), icon=":material/article:", url_path="artikel"),
        st.Page(places.STORIES, title=words("Key dates"), icon=":material/star:", url_path="tanggal-kunci"),
        st.Page(places.QUALITY, title=words("Data quality"), icon=":material/fact_check:", url_path="mutu-data"),
        st.Page(places.UPLOAD, title=words("Upload"), icon=":material/upload:", url_path="unggah"),
        st.Page(places.EXPORT, title=words("Export"), icon=":material/download:", url_path="ekspor"),
        st.Page(places.HISTORY, title=words("History"), icon=":material/history:", url_path="riwayat"),
    ]
    chosen = st.navigation(pages)
    shell.guarded(samples.first_start)
    chosen.run()
    shell.guarded(lambda: collections.sample_note(session.store(), words))
    shell.guarded(lambda: offers.show(words))
    shell.guarded(lambda: session.notice(words))
    sidebar.language(words)
    steps.mount(words)
    shell.settle(chosen.url_path)


if __name__ == "__main__":
    show()
else:  # `streamlit run` finds this name and serves it; each visit then runs this file as its page
    app = st.App(__file__, middleware=[Middleware(gate.Gate)])
