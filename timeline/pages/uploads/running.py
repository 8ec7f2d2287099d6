"""Hold the uploads of this run of the program, which outlive a visit."""

from __future__ import annotations

import streamlit as st

from timeline.pages import visit
from timeline.pages.uploads.jobs import Jobs, Readers


@st.cache_resource(show_spinner=False)
def readers() -> Readers:
    """The uploads of all readers."""
    return Readers()


def jobs() -> Jobs:
    """The uploads of this reader."""
    return readers().of(visit.token())
