"""Reads the world's first names and surnames that Faker ships (Faker contributors, MIT)."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

from faker.providers import person

_NAME = re.compile(r"[A-Z][a-zA-ZÀ-ɏ'’-]{1,14}")
LISTS = {"first": re.compile(r"first_name|first_romanized"), "last": re.compile(r"last_name|last_romanized")}


def names() -> dict[str, str]:
    """For each name in Latin letters "first", "last" or "first+last"."""
    found: dict[str, set[str]] = {"first": set(), "last": set()}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            for kind, wanted in LISTS.items():
                if wanted.match(attribute):
                    found[kind] |= set(_words(getattr(provider, attribute)))
    return {w: "+".join(kind for kind in LISTS if w in found[kind]) for w in sorted(found["first"] | found["last"])}


def _words(value: object) -> Iterator[str]:
    if isinstance(value, (tuple, list, set, dict)):  # methods have such names too
        for entry in value:
            yield from (word for word in str(entry).split() if _NAME.fullmatch(word))
