"""«Menurut X»: who is quoted in a sentence as telling that something happened.

Whoever says something in the sentence (a saying that the events name, or an opener such as «menurut») is named beside
what stands inside the quotation, behind the verb of saying, or before «…, kata X».
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.exporters.plain import rows
from timeline.paths import DATA
from timeline.text.quotations import quotations

if TYPE_CHECKING:
    from timeline.store import Filter, Store

_FEW = 50
"""Articles up to which each is asked for its sayings; of more, all sayings are read at once."""
_LONGEST = 80
Row = Mapping[str, Any]


def speakers(store: Store, chosen: Filter, told: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """Of each event that somebody is quoted for, by its id, who that is; nothing for sayings and what is denied."""
    asked = [row for row in told if not row["reported"] and row["status"] != "denied"]
    sayings: dict[tuple[str, int], list[Row]] = {}
    for row in _sayings(store, chosen, {row["article"] for row in asked}):
        sayings.setdefault((row["article"], row["sentence_start"]), []).append(row)
    found = {}
    for row in asked:
        spoken = sayings.get((row["article"], row["sentence_start"]), [])
        if names := next(_names(row, spoken), ()):
            found[row["id"]] = names
    return found


def _sayings(store: Store, chosen: Filter, articles: set[str]) -> Iterator[Row]:
    every = replace(chosen.any_time, actors=(), statuses=(), granularities=(), types=(), words="", reported=True,
                    implicit=True, undated=True)  # fmt: skip
    wanted = [replace(every, article=one) for one in sorted(articles)] if len(articles) <= _FEW else [every]
    for one in wanted:
        frame = store.events(one)
        yield from rows(frame[frame["reported"].astype(bool)])


def _names(row: Row, sayings: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    """Who may be meant, the likeliest first."""
    sentence, at = row["sentence"], row["trigger_start"] - row["sentence_start"]
    inside = any(start <= at < end for start, end in quotations(sentence))
    for one in sayings:
        names = tuple(name for name, role in one["roles"].items() if role == "speaker")
        if names and (inside or _reaches(one, at)):
            yield names
    if name := _origin(sentence, at):
        yield (name,)


def _reaches(saying: Row, at: int) -> bool:
    """Whether an event at `at` is what is said: behind the verb, or before «…, kata X», which only tags it."""
    own = saying["trigger_start"] - saying["sentence_start"]
    before = saying["sentence"][:own].rstrip()
    return bool(at > own or before.endswith((",", "\"", "”", "»")))


def _origin(sentence: str, at: int) -> str:
    """The name behind an opener that the sentence begins or ends with."""
    found = _openers().match(sentence) or _openers(ends=True).search(sentence)
    if not found or found.start(1) <= at < found.end(1):
        return ""
    name = " ".join(found[1].split())
    return name if len(name) <= _LONGEST and name != name.lower() else ""


@cache
def _openers(ends: bool = False) -> re.Pattern[str]:
    with (DATA / "exporters" / "origins.toml").open("rb") as file:
        words = [word for those in tomllib.load(file)["origin"].values() for word in those]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    name = r"([^,;:()\"“”«»]+?)"
    pattern = rf",\s(?:{either})\s{name}\s*[.,]?\s*$" if ends else rf"\W*(?:{either})\s{name}\s*,"
    return re.compile(pattern, re.IGNORECASE)
