"""Reads a language's actor words from `data/lexicon/<language>/actors.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.lexicon import Table, Words, exists
from timeline.lexicon import load as read


class Nominal(Table, frozen=True):
    """A common noun that stands for an actor named before: by id, or by kind if the noun agrees with it."""

    words: tuple[str, ...]
    ids: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    bare: bool = False
    agree: bool = False


class State(Table, frozen=True):
    """Words that head the name of a body of a state, and what may follow them in it; `small` ones are teams."""

    words: tuple[str, ...]
    fields: Words
    small: bool = False


class Lexicon(Table, frozen=True):
    """All word lists of the actors floor, as the file names them."""

    leaders: Words
    heads: Words
    portfolios: Words
    honorifics: Words
    also_names: Words
    particles: Words
    binders: Words
    not_persons: Words
    degrees: Words
    speech: Words
    not_names: Words
    place_before: Words
    state_before: Words
    between: Words
    speaks: Words
    verb_prefixes: tuple[str, ...]
    not_acting: Words
    cues: Words
    sport: Words
    towns: Words
    initials: Words
    aliases: Words
    couples: Words
    branched: Words
    called: Words
    calls_own: Words
    calling: Words
    joins: Words
    acronym_skips: Words
    legal_forms: Words
    openers: Words
    governments: Words
    announcers: Words
    cutters: Words
    ranks: Words
    rank_tails: Words
    numbered: Words
    meetings: Words
    lettered: Words
    surnames: Words
    named_after: Words
    contests: Words
    divisions: Words
    prizes: Words
    national: Words
    national_small: Words
    seats: Words
    sure_openers: Words
    closers: Words
    halls: Words
    annexing: Words
    clubs: Words
    regional: Words
    town_tails: Words
    town_kinds: Words
    hospitals: Words
    founded: Words
    ships: Words
    chambers: Words
    parliaments: Words
    missions: Words
    located: Words
    towards: Words
    laws: Words
    no_actors: Words
    things: Words
    place_openers: Words
    attitudes: Words
    partners: Words
    dealings: Words
    sole: Words
    alike: tuple[Words, ...]
    parts: Words
    communes: Words
    against: Words
    hosts: Words
    plays: Words
    origin: Words
    trades: Words
    naming: Words
    taking: Words
    several: Words
    any_one: Words
    others: Words
    ministers: Words
    body_joins: Words
    demonstratives: Words
    former: Words
    nouns: tuple[Nominal, ...]
    state: tuple[State, ...]
    state_heads: Mapping[str, Words]
    team_heads: Words


def _cases(words: list[str]) -> list[str]:
    """The words small, with a capital, and in capitals."""
    return [form for word in words for form in (word, word.capitalize(), word.upper())]


@cache
def known(language: str) -> bool:
    """Whether somebody wrote down how the language names actors."""
    return exists(language, "actors")


def _flat(tables: dict[str, Any]) -> dict[str, Any]:
    """The lists of all tables side by side, as the floor asks for them."""
    lists = {key: words for part in tables.values() for key, words in part.items()}
    states = lists["state"]
    lists["state_heads"] = {form: row["fields"] for row in states for form in _cases(row["words"])}
    lists["team_heads"] = [form for row in states if row.get("small") for form in _cases(row["words"])]
    return lists


@cache
def load(language: str) -> Lexicon:
    """Read the word lists of `language`; raises LexiconError when the file is missing or lacks a list."""
    return read(language, "actors", Lexicon, _flat)
