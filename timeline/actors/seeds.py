"""Reads the seed actors and their aliases from `data/actors/*.csv`."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from timeline.errors import LexiconError
from timeline.model import Actor, ActorKind
from timeline.paths import ACTORS

GUARDS = frozenset({"", "context", "mid", "strong", "source", "rival", "sport"})
TYPES = frozenset({"name", "variant", "acronym", "metonym", "office", "surname"})
HOME = "ID"  # the country of the newspapers
SHORTEST_HEADLINE = 5  # letters: a shorter name in capitals (BALI, PERU) is as often an acronym


@dataclass(frozen=True, slots=True)
class Seed:
    """One alias of one seed actor.

    `type` is how the alias names the actor (name, variant, acronym, metonym, office, surname); `guard`
    is "context" for a name that is also a word and needs a cue beside it, "mid" for one that counts only
    inside a sentence, "strong" for a metonym that counts only before a verb of governments, "rival" for a
    name that another actor of the list has too and that is meant only where its country is named more, "sport" for a
    club that is called as its town is («Barcelona»), which counts in a text about sport.
    """

    alias: str
    type: str
    guard: str
    actor: Actor


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(enumerate(csv.DictReader(file), 2))


def _check(path: Path, line: int, row: dict[str, str]) -> None:
    if row["kind"] not in get_args(ActorKind):
        raise LexiconError(str(path), line, f"unknown kind {row['kind']!r}")
    if row["type"] not in TYPES or row["guard"] not in GUARDS:
        raise LexiconError(str(path), line, f"unknown type or guard {row['type']!r}, {row['guard']!r}")


@cache
def load(folder: Path = ACTORS) -> tuple[Seed, ...]:
    """All seed aliases, actors with their aliases filled in; raises LexiconError naming file and line."""
    checked: list[dict[str, str]] = []
    for path in sorted(folder.glob("*.csv")):
        for line, row in _rows(path):
            try:
                _check(path, line, row)
            except (KeyError, TypeError) as error:
                raise LexiconError(str(path), line, f"missing column {error}") from error
            checked.append(row)
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in checked:
        if row["type"] not in ("metonym", "surname") and row["alias"] != row["name"]:
            aliases[row["id"]].append(row["alias"])
    return tuple(Seed(r["alias"], r["type"], r["guard"], _actor(r, aliases[r["id"]])) for r in checked)


def _actor(row: dict[str, str], aliases: list[str]) -> Actor:
    kind: ActorKind = row["kind"]  # type: ignore[assignment]  # checked against ActorKind above
    return Actor(row["id"], row["name"], kind, tuple(aliases), row["country"])


def patterns(seeds: tuple[Seed, ...]) -> dict[str, Seed]:
    """What to search for: every alias (a club's before its town's), long ones in capitals too, as headlines have."""
    found: dict[str, Seed] = {}
    for seed in sorted(seeds, key=lambda seed: seed.guard != "sport"):  # where it is no club's, the name is its town's
        if seed.guard != "rival":
            found.setdefault(seed.alias, seed)
    for seed in seeds:
        if len(seed.alias) >= SHORTEST_HEADLINE and seed.type != "acronym" and seed.guard in ("", "strong", "source"):
            found.setdefault(seed.alias.upper(), seed)
    return found


@cache
def by_alias() -> dict[str, Seed]:
    """The seed of each alias that names its actor whatever stands beside it."""
    return {seed.alias: seed for seed in reversed(load()) if not seed.guard and seed.type not in ("metonym", "surname")}


@cache
def organisations() -> dict[str, Actor]:
    """The organisation of each alias that names one whatever stands beside it."""
    return {name: seed.actor for name, seed in by_alias().items() if seed.actor.kind == "organisation"}


@cache
def rivals() -> dict[str, tuple[Seed, ...]]:
    """For each alias that several actors have, the seeds beside the first one."""
    found: dict[str, tuple[Seed, ...]] = {}
    for seed in load():
        if seed.guard == "rival":
            found[seed.alias] = (*found.get(seed.alias, ()), seed)
    return found
