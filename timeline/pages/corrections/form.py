"""Let a person correct one event where it is shown: its date, status, type, label and actors, or delete it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from timeline.editing import dates as corrections_dates
from timeline.editing import write as corrections_write
from timeline.editing.write import KINDS
from timeline.model import STATUSES, Actor, ActorKind, Event, Participant
from timeline.model.label import WITH_HEADLINE
from timeline.pages import session
from timeline.pages.corrections import offers, seen
from timeline.pages.corrections.history import event_history
from timeline.pages.corrections.parts import ask_roles, ask_type
from timeline.pages.corrections.who import ask_who
from timeline.store import Filter, Store, values
from timeline.words import Words

MOST_ACTORS = 400


def part(row: Mapping[str, object], words: Words, opened: bool = False) -> None:
    """The part of an event's drawer in which it is corrected, with what was corrected before."""
    store = session.store()
    line = store.last_line()  # before the event is read: what comes in between is not seen
    about = corrections_write.event(store, str(row["article"]), str(row["id"]))
    if about is None:
        return
    published = store.reading(about.article).article.published
    with st.expander(words("Correct this event"), icon=":material/edit:", key="correct", expanded=opened):
        _form(store, about, line, published, words)
    event_history(store, about.id, words)


def _form(store: Store, about: Event, line: int, published: date | None, words: Words) -> None:
    form = seen.of(about, line)
    wanted = {
        "date": ask_date(about, form.name, published, words),
        "status": ask_status(about.status, f"status-{form.name}", words),
        "type": ask_type(about.type, f"type-{form.name}", words),
        "label": st.text_input(words("Label"), value=about.label, key=form.key, max_chars=WITH_HEADLINE).strip(),
        "actors": values.actors(ask_roles(ask_actors(about.actors, form.name, words), form.name, words)),
    }
    person = ask_who(words, "drawer")
    told = {name: new for name, new in wanted.items() if new is not None and (new or name != "label")}
    mine = {name: new for name, new in told.items() if new != form.parts[name]}
    with st.container(horizontal=True, key="save_row"):
        save = st.button(words("Save"), key="save_correction", type="primary", disabled=wanted["date"] is None)
        delete = st.button(words("Delete the event"), key="delete_event", icon=":material/delete:", type="tertiary")
    if save:
        seen.attempt(form, lambda basis: _save(store, about, mine, person, basis))
    if delete:
        seen.attempt(form, lambda basis: _delete(store, about, person, basis))
    seen.settle(form, words)


def _save(store: Store, about: Event, mine: Mapping[str, str], person: str, basis: int) -> None:
    before = store.last_line()
    if corrections_write.correct(store, about, mine, person, basis):
        offers.make("The correction is kept.", store, about, before)
    else:
        session.tell("Nothing was changed.")


def _delete(store: Store, about: Event, person: str, basis: int) -> None:
    before = store.last_line()
    corrections_write.delete(store, about, person, basis)
    st.session_state["event"] = ""
    offers.make("The event is deleted; «Data quality › Corrections» brings it back.", store, about, before)


def ask_date(about: Event, name: str, published: date | None, words: Words) -> str | None:
    """A field for the event's date, and what it is understood as; EDTF, or None while it is not understood."""
    place = about.when.interval
    before = words.period(place.start, place.last, place.granularity) if place else ""
    typed = st.text_input(
        words("Date"), value=before, key=f"date-{name}", max_chars=80, placeholder=words("unknown"),
        help=words("For example: 26 January 2022, January 2022, 2014, 3–9 May 2014. Empty: nobody knows."),
    ).strip()  # fmt: skip
    if typed == before:
        return values.written(about, "date")
    return understood(typed, published, words)


def understood(typed: str, published: date | None, words: Words) -> str | None:
    """What was typed, as EDTF, told to the reader below the field; None while it is no date."""
    found = corrections_dates.read(typed, published, words) if typed else None
    if typed and found is None:
        st.warning(words("That is not understood as a date."), icon=":material/help:")
        return None
    if found:
        st.caption(f"→ {words.period(found.start, found.last, found.granularity)}")
    return corrections_dates.spelled(typed, published, words) or ""


def ask_status(before: str, key: str, words: Words) -> str:
    """A field for the status."""
    return str(
        st.selectbox(
            words("Status"), STATUSES, index=STATUSES.index(before),
            format_func=lambda name: words(f"status:{name}"), key=key,
        )
    )  # fmt: skip


def ask_actors(before: tuple[Participant, ...], name: str, words: Words) -> tuple[Participant, ...]:
    """A field for the actors, known ones or new names, whose kind is asked for."""
    known = known_actors() | {part.actor.id: part.actor for part in before}
    chosen = st.multiselect(
        words("Actors"), list(known), default=[part.actor.id for part in before], key=f"actors-{name}",
        format_func=lambda one: known[one].name if one in known else one, accept_new_options=True,
        placeholder=words("Choose, or type a new name"), filter_mode="contains", select_all=False,
    )  # fmt: skip
    kind: ActorKind = "person"
    if any(one not in known for one in chosen):
        kind = st.selectbox(
            words("The new name is a"), KINDS, format_func=lambda one: words(f"kind:{one}"), key=f"kind-{name}"
        )
    return corrections_write.participants(chosen, before, known, kind)


def known_actors() -> dict[str, Actor]:
    """The most frequent actors of all collections, by id."""
    rows = session.kept().actor_counts(Filter(implicit=True)).head(MOST_ACTORS).to_dict("records")
    return {row["id"]: Actor(row["id"], row["name"], row["kind"]) for row in rows}
