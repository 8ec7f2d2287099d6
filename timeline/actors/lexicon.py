"""Reads a language's actor words from `data/lexicon/<language>/actors.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.errors import LexiconError
from timeline.paths import LEXICON

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Nominal:
    """A common noun that stands for an actor named before: by id, or by kind if the noun agrees with it."""

    words: tuple[str, ...]
    ids: tuple[str, ...]
    kinds: tuple[str, ...]
    bare: bool
    agree: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists of the actors floor, as the file names them."""

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
    ships: Words
    chambers: Words
    parliaments: Words
    missions: Words
    located: Words
    towards: Words
    laws: Words
    no_actors: Words
    place_openers: Words
    attitudes: Words
    partners: Words
    dealings: Words
    sole: Words
    ministers: Words
    body_joins: Words
    demonstratives: Words
    former: Words
    nominals: tuple[Nominal, ...]
    state_heads: Mapping[str, Words]
    team_heads: Words


def _nominal(row: dict[str, Any]) -> Nominal:
    words, ids, kinds = (tuple(row.get(key, ())) for key in ("words", "ids", "kinds"))
    return Nominal(words, ids, kinds, bool(row.get("bare")), bool(row.get("agree")))


def _cases(words: list[str]) -> list[str]:
    """The words small, with a capital, and in capitals."""
    return [form for word in words for form in (word, word.capitalize(), word.upper())]


def known(language: str) -> bool:
    """Whether somebody wrote down how the language names actors."""
    return language.isalpha() and (LEXICON / language / "actors.toml").is_file()


@cache
def load(language: str = "id") -> Lexicon:
    """Read the word lists of `language`; raises LexiconError when the file is missing or lacks a list."""
    path = LEXICON / language / "actors.toml"
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        lists = {key: words for part in data.values() for key, words in part.items() if key not in ("nouns", "state")}
        prefixes = tuple(lists.pop("verb_prefixes"))
        sets = {key: frozenset(words) for key, words in lists.items()}
        nominals = tuple(_nominal(row) for row in data["nominals"]["nouns"])
        bodies = {form: frozenset(row["fields"]) for row in data["bodies"]["state"] for form in _cases(row["words"])}
        teams = {form for row in data["bodies"]["state"] if row.get("small") for form in _cases(row["words"])}
        return Lexicon(
            **sets, verb_prefixes=prefixes, nominals=nominals, state_heads=bodies, team_heads=frozenset(teams)
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise LexiconError(str(path), None, str(error)) from error
