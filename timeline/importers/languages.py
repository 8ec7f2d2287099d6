"""The language that a row names: «id», «id-ID», «ind», Twitter's «in», «Indonesian», «Bahasa Indonesia»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from timeline.lexicon import DEFAULT

_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
_NAMED_IN = ("id", "en")


def code(given: str) -> str:
    """The code (ISO 639-1) of a language; the program's own where nothing known is given."""
    given = given.strip()
    if given in ("", DEFAULT):
        return DEFAULT
    if found := _CODE.fullmatch(given):
        short = found[1].lower()
        return _aliases().get(short, short if len(short) == 2 else DEFAULT)
    return _names().get(given.lower(), DEFAULT)


def named(told: str) -> bool:
    """Whether this is the name of a language."""
    return told.strip().lower() in _names()


@cache
def _aliases() -> Mapping[str, str]:
    """Older and longer codes, by CLDR."""
    from babel.core import get_global

    return {old: new for old, new in get_global("language_aliases").items() if len(new) == 2}


@cache
def _names() -> Mapping[str, str]:
    """The names of languages in Indonesian and English, by CLDR, also behind the word for a language."""
    from babel import Locale

    found = {name.lower(): short for one in _NAMED_IN for short, name in Locale(one).languages.items()}
    return {f"bahasa {name}": short for name, short in found.items()} | found
