"""Hold what a reader saw of an event before changing it, so that nobody's correction is overwritten unseen.

A form knows the last line of the log when it was opened.  If somebody else has corrected the event since, saving
shows what they changed, and has to be asked for once more; fields that the reader left alone are never written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import streamlit as st

from timeline.model import Event
from timeline.pages.corrections.edits import superseded
from timeline.store import Superseded, values
from timeline.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """A form for one event: the name of its fields, the last line of the log, and the parts as they were then."""

    event: str
    name: str
    line: int
    parts: Mapping[str, str]

    @property
    def key(self) -> str:
        """The key of the field that is always there."""
        return f"label-{self.name}"


def of(about: Event, line: int) -> Seen:
    """What the reader saw when this form was opened: now, unless its fields are on the page already."""
    key = f"seen-{about.id}"
    found = st.session_state.get(key)
    if not isinstance(found, Seen) or found.key not in st.session_state:
        turn = int(st.session_state.get(f"turn-{about.id}", 0))
        name = f"{about.id}-{turn}" if turn else about.id
        found = Seen(about.id, name, line, {part: values.written(about, part) for part in values.PARTS})
        st.session_state[key] = found
    return found


def attempt(form: Seen, write: Callable[[int], None]) -> None:
    """Write from line `form.line` on; where somebody else was faster that is shown, with both ways out."""
    try:
        write(form.line)
    except Superseded as error:
        st.session_state[f"theirs-{form.event}"] = error
        return
    anew(form.event)
    st.rerun()


def settle(form: Seen, words: Words) -> None:
    """Show what somebody else changed, if saving met it: save all the same, or take theirs."""
    error = st.session_state.get(f"theirs-{form.event}")
    if not isinstance(error, Superseded):
        return
    st.warning(superseded(error, words), icon=":material/group:")
    st.caption(words("«Save» and «Delete the event» now write over that; what you left alone stays as they have it."))
    st.session_state[f"seen-{form.event}"] = replace(form, line=error.theirs[-1][0])
    st.button(words("Take theirs instead"), key="take_theirs", on_click=anew, args=(form.event,))


def anew(event: str) -> None:
    """Open the form anew: its fields say what the event is now."""
    st.session_state[f"turn-{event}"] = int(st.session_state.get(f"turn-{event}", 0)) + 1
    for key in (f"seen-{event}", f"theirs-{event}"):
        st.session_state.pop(key, None)
