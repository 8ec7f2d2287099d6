"""Links the names of persons in one text: a surname or a first name to the full name that holds it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from timeline.actors.slugs import slug
from timeline.model import Actor

_ARTICLE = re.compile(r"\b(?:a[lnrst]|el|e[lsd]|ul)[-'’]")
SHORTEST, LONGEST = 4, 20  # letters of a first name cut short: «Sandi» is Sandiaga Uno
MOST = 50  # full names in a text that share a word
Named = tuple[int, str]  # where it stands, what it says


class People:
    """The persons of one text.

    A part of a name belongs to the full name that holds it; where several do («Agus Rahardjo», «Agus
    Kurnia», then «Agus») to the one named last before it, a surname that all of them end with to the one
    named first, and the link is doubtful.  Two full names are two persons, whatever they share.
    """

    def __init__(self, named: Iterable[Named], seeds: Mapping[str, Actor], text: str) -> None:
        self._seeds = seeds
        self._scope = scope(text)
        self._short: dict[str, set[str]] = defaultdict(set)
        self._parts: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for start, name in named:
            words = _words(name)
            if len(words) > 1:
                for length in range(SHORTEST, min(len(words[0]), LONGEST)):
                    if len(short := self._short[words[0][:length]]) < MOST:
                        short.add(name)
                for word in set(words):
                    if len(self._parts[word]) < MOST or name in self._parts[word]:
                        self._parts[word].setdefault(name, []).append(start)

    def actor(self, start: int, name: str) -> tuple[Actor, bool]:
        """The person that `name` at `start` means, and whether that is sure."""
        full, sure = self._full(start, name)
        known = self._seeds.get(full)
        if known is not None:
            return known, sure
        shown = full.title() if full.isupper() and " " in full else full
        if " " in full:
            return Actor(f"person:{slug(full)}", shown, "person"), sure
        return somebody(shown, self._scope), sure

    def _full(self, start: int, name: str) -> tuple[str, bool]:
        words = _words(name)
        holding = [
            (_before(places, start), full)
            for full, places in self._parts.get(words[0], {}).items()
            if _holds(_words(full), words)
        ]
        cut = self._short.get(name.casefold(), set())
        if not holding and name not in self._seeds and _one_person(cut):
            return max(cut, key=len), True
        if not holding or (name in self._seeds and len(words) > 1):
            return name, True
        before = sorted(pair for pair in holding if pair[0] <= start) or [min(holding)]
        others = {full.casefold() for _, full in holding}
        longest = max(before, key=lambda found: (len(_words(found[1])), found[0]))[1]
        if _one_person(others):
            return longest, True
        if all(_words(full)[-len(words) :] == words for _, full in before):
            return self._first(words[0], [full for _, full in before]), False
        return before[-1][1], False

    def _first(self, word: str, names: Sequence[str]) -> str:
        """Of relatives the one whom the text named first: whom it is about bears the bare surname («Habibie»)."""
        return min(names, key=lambda full: self._parts[word][full][0])


def scope(text: str) -> str:
    """What tells the persons of one text from those of others."""
    return hashlib.sha1(text.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:8]


def somebody(name: str, within: str) -> Actor:
    """The bearer of a bare first name, surname or initials: somebody in this text only, elsewhere maybe another."""
    return Actor(f"person:{slug(name)}@{within}", name, "person")


def _before(places: list[int], start: int) -> int:
    """The last of `places` (rising) that is not behind `start`; the first of all if there is none."""
    return places[max(bisect_right(places, start) - 1, 0)]


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, an Arabic article apart from what it stands before: «al-Maliki» is Maliki too."""
    return tuple(_ARTICLE.sub(" ", name.casefold().replace(".", " ")).split()) or (name,)


def _holds(full: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part` stands in `full` as neighbouring words."""
    width = len(part)
    return width < len(full) and any(full[i : i + width] == part for i in range(len(full) - width + 1))


def _one_person(names: set[str]) -> bool:
    """Whether the longest of `names` holds all the others."""
    longest = _words(max(names, key=len, default=""))
    return bool(names) and all(_words(name) == longest or _holds(longest, _words(name)) for name in names)
