"""Reads the word lists of `data/lexicon/<language>/text.toml` once per language."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from timeline.errors import LexiconError
from timeline.paths import LEXICON


@cache
def table(language: str, section: str) -> dict[str, Any]:
    """One section of the language's text lexicon; `LexiconError` names the file that cannot be used."""
    return _file(language)[section]  # type: ignore[no-any-return]


@cache
def optional(language: str, section: str) -> dict[str, Any]:
    """One section; empty where the language has no text lexicon, or its lexicon no such section."""
    return _file(language).get(section, {}) if (LEXICON / language / "text.toml").is_file() else {}


@cache
def words(language: str, section: str, name: str) -> frozenset[str]:
    """One word list of a section."""
    return frozenset(table(language, section)[name])


@cache
def _file(language: str) -> dict[str, Any]:
    path = LEXICON / language / "text.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(str(path), None, str(error)) from error
