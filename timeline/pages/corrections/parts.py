"""Ask for what a person may correct in an event beside its date: the kind of deed, and who had which part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

import streamlit as st

from timeline.model import Participant, Role
from timeline.pages.text import plain
from timeline.words import Words

ROLES: tuple[Role, ...] = get_args(Role)


def types(words: Words, before: str = "") -> list[str]:
    """The types of events by their names in the reader's language, with that which an event has."""
    known = set(words.keywords("type:")) | ({before} if before else set())
    return sorted(known, key=lambda one: (one == "other", type_name(one, words).casefold()))


def type_name(type_: str, words: Words) -> str:
    """A type in the reader's language; one that no catalogue knows is shown as it is."""
    return words.keyword("type:", type_)


def ask_type(before: str, key: str, words: Words) -> str:
    """A field for the type."""
    known = types(words, before)
    found = st.selectbox(
        words("Type"), known, index=known.index(before) if before else None, key=key,
        format_func=lambda one: type_name(one, words), placeholder=words("unknown"), filter_mode="contains",
    )  # fmt: skip
    return str(found or before)


def ask_roles(parts: Sequence[Participant], name: str, words: Words) -> tuple[Participant, ...]:
    """A field for the role of each of the actors."""
    if not parts:
        return ()
    with st.container(border=True, gap="xsmall", key=f"roles-{name}"):
        st.caption(words("Roles"))
        return tuple(replace(part, role=_role(part, name, words)) for part in parts)


def _role(part: Participant, name: str, words: Words) -> Role:
    return st.selectbox(
        plain(part.actor.name), ROLES, index=ROLES.index(part.role), key=f"role-{name}-{part.actor.id}",
        format_func=lambda role: words(f"role:{role}"),
    )  # fmt: skip
