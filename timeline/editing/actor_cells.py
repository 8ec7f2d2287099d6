"""From the cells of an edited row to who takes part: «NATO; Rusia», «NATO: agent», «NATO (subjek), Rusia»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from timeline.actors import finder
from timeline.editing.write import participants
from timeline.exporters import saying
from timeline.lexicon import DEFAULT
from timeline.model import Actor, Event, Participant, Role
from timeline.store import Filter, Store, values
from timeline.words import Words

Cells = Mapping[str, str]
_ROLES = get_args(Role)
_PART = re.compile(r"(.+?)(?:\s*\(([^()]*)\))?")


def known_actors(store: Store) -> dict[str, Actor]:
    """All actors by their names in lower case; of two of one name the more frequent."""
    rows = store.actor_counts(Filter(implicit=True, undated=True)).to_dict("records")
    return {row["name"].casefold(): Actor(row["id"], row["name"], row["kind"]) for row in reversed(rows)}


def changed(cells: Cells, name: str, before: str) -> str | None:
    """The text of a cell, where there is one and it is another than before."""
    told = cells.get(name)
    return None if told is None or told.strip() == before.strip() else told.strip()


def wanted(cells: Cells, then: Event, known: Mapping[str, Any], words: Words) -> str | None:
    """The actors as the log spells them; None where no cell about them was changed.

    A name that takes the place of another has its role; a new name is a person's.  ValueError for an unknown role.
    """
    before = _roles(then.actors)
    unsure = {part.actor.name for part in then.actors if part.actor.id in then.guessed}
    who = changed(cells, "who", saying.cast(before, unsure, words))
    if who is not None:
        return values.actors(_spoken(who, then.actors, known, words))
    names = changed(cells, "actors", "; ".join(before))
    roles = changed(cells, "roles", "; ".join(f"{name}: {role}" for name, role in before.items()))
    if names is None and roles is None:
        return None
    return values.actors(named(names, roles, then.actors, known))


def of_row(cells: Cells, known: Mapping[str, Any], words: Words) -> tuple[Participant, ...]:
    """The participants that the cells of a new row name."""
    if cells.get("who", "").strip():
        return _spoken(cells["who"], (), known, words)
    return named(cells.get("actors", "").strip() or None, cells.get("roles") or None, (), known)


def named(
    names: str | None, roles: str | None, before: Iterable[Participant], known: Mapping[str, Any]
) -> tuple[Participant, ...]:
    """The participants that two cells name: «NATO; Rusia», «NATO: agent; Rusia: recipient»."""
    given = dict(_role(part) for part in (roles or "").split(";") if part.strip())
    chosen = [name.strip() for name in names.split(";") if name.strip()] if names is not None else list(given)
    return _participants(chosen, _handed_on(chosen, tuple(before)) | given, tuple(before), known)


def _spoken(
    who: str, before: tuple[Participant, ...], known: Mapping[str, Any], words: Words
) -> tuple[Participant, ...]:
    """The participants of a line for readers; who stands there without a role has none that is known."""
    said = {words(f"role:{role}").casefold(): role for role in _ROLES if role != "none"}
    given: dict[str, str] = {}
    for part in filter(None, (one.strip() for one in re.split(r",\s+(?![^()]*\))|;", who))):
        found = _PART.fullmatch(part)
        name, told = (found[1], found[2]) if found else (part, None)
        role = ", ".join(one for one in (told or "").split(", ") if one != words("role:likely"))
        if role and role.casefold() not in said:
            raise ValueError(f"«{part}»: {', '.join(said)}")
        given[name.strip()] = said[role.casefold()] if role else "none"
    return _participants(list(given), given, before, known)


def _participants(
    chosen: Sequence[str], given: Mapping[str, str], before: tuple[Participant, ...], known: Mapping[str, Any]
) -> tuple[Participant, ...]:
    mine = {part.actor.name.casefold(): part.actor for part in before}
    meant = [mine.get(name.casefold()) or known.get(name.casefold()) or _unknown(name) for name in chosen]
    listed = {one.id: one for one in (*known.values(), *mine.values(), *(one for one in meant if one.id != one.name))}
    parts = participants([one.id for one in meant], before, listed, "person")
    roles = {name.casefold(): role for name, role in given.items()}
    return tuple(Participant(part.actor, roles.get(part.actor.name.casefold(), part.role)) for part in parts)  # type: ignore[arg-type]


def _handed_on(chosen: Sequence[str], before: tuple[Participant, ...]) -> dict[str, str]:
    """The roles that new names take over from those in whose place they stand, where as many came as went."""
    roles, here = _roles(before), {name.casefold() for name in chosen}
    gone = [name for name in roles if name.casefold() not in here]
    come = [name for name in chosen if name.casefold() not in {one.casefold() for one in roles}]
    return dict(zip(come, (roles[name] for name in gone), strict=True)) if len(gone) == len(come) else {}


def _unknown(name: str) -> Any:
    """The actor of a name that no event has: a listed one («Ukraina»), or a person."""
    found = finder.find(name, DEFAULT)
    listed = next((one.actor for one in found if one.text == name and one.confidence == 1 and one.actor), None)
    return listed or Actor(name, name, "person")


def _role(part: str) -> tuple[str, str]:
    name, _, role = part.rpartition(":")
    if role.strip() not in _ROLES:
        raise ValueError(f"«{part.strip()}»: {', '.join(_ROLES)}")
    return name.strip(), role.strip()


def _roles(parts: Iterable[Participant]) -> dict[str, str]:
    """The roles by name, in the order of the event; an actor named twice has the first role that says something."""
    found: dict[str, str] = {}
    for part in parts:
        if found.get(part.actor.name, "none") == "none":
            found[part.actor.name] = part.role
    return found
