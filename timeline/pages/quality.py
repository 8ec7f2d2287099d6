"""Show what is doubtful, let people mend it, and let them measure how good the dates are: the page «Mutu Data»."""

from __future__ import annotations

import streamlit as st

from timeline.pages import session, shell, sidebar
from timeline.pages.audit import page as audit_page
from timeline.pages.checks import listing as quality_list
from timeline.pages.checks.choice import held
from timeline.pages.corrections import page as corrections_page

PARTS = ("look", "mend", "measure")


def page() -> None:
    """The page «Mutu Data» with its three parts; which one stands in the URL."""
    words, store = session.say(), session.store()
    shell.heading(words("Data quality"), words("What is doubtful, what was corrected, and how often dates are right."))
    view = sidebar.filters(store, words)
    held("quality_part", "part", PARTS, PARTS[0])
    st.html(shell.ASSETS / "quality.css")
    part = st.segmented_control(
        words("Part"), PARTS, format_func=lambda name: words(f"quality_part:{name}"), key="quality_part", required=True,
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    bodies = {"look": quality_list.body, "mend": corrections_page.body, "measure": audit_page.body}
    more = bodies[str(part)](store, view, words)
    session.write_url(view, part="" if part == PARTS[0] else str(part), **more)


if __name__ == "__main__":
    shell.guarded(page)
