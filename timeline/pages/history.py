"""Show who did what when, and what was deleted and can be brought back: the page «Riwayat»."""

from __future__ import annotations

import streamlit as st

from timeline.pages import session, shell
from timeline.pages.checks.choice import held
from timeline.pages.past import again as past_again
from timeline.pages.past import bin as past_bin
from timeline.pages.past import log as past_log

PARTS = ("log", "bin", "again")


def page() -> None:
    """The page «Riwayat» with its two parts; which one stands in the URL."""
    words, store = session.say(), session.store()
    shell.heading(words("History"), words("Who did what when, and what was deleted and can be brought back."))
    held("history_part", "part", PARTS, PARTS[0])
    st.html(shell.ASSETS / "quality.css")
    part = st.segmented_control(
        words("Part"), PARTS, format_func=lambda name: words(f"history_part:{name}"), key="history_part", required=True,
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    {"log": past_log.body, "bin": past_bin.body, "again": past_again.body}[str(part)](store, words)
    session.write_url(session.begin_view(), part="" if part == PARTS[0] else str(part))


if __name__ == "__main__":
    shell.guarded(page)
