"""Why an event has its day, its status, its type and its roles, taken apart for formats that carry provenance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from timeline.exporters.entry import Row
from timeline.model.event import LIKELY

_PARTS = ("time", "status", "type")


class Reason(NamedTuple):
    """One rule: the `part` of the event that it gave (time, status, type or role), the `word` of the text that set it
    off, "" for none, and the actor that a role is `of`."""

    part: str
    rule: str
    word: str = ""
    of: str = ""

    @property
    def cue(self) -> str:
        """The rule with its word, as `extract` tells it: «planned:akan»."""
        return f"{self.rule}:{self.word}" if self.word else self.rule


def told_why(row: Row) -> dict[str, Any]:
    """What gave an event its parts (see `Event.why`); empty for what a person added."""
    why: dict[str, Any] = json.loads(str(row.get("because") or "") or "{}")
    return why


def likely(row: Row) -> frozenset[str]:
    """The names of those to whom a model gave their part, and no rule."""
    return frozenset(name for name, why in told_why(row).get("roles", {}).items() if why.startswith(LIKELY))


def reasons(row: Row) -> Iterator[Reason]:
    """The rules behind an event, those of its time first; none for what a person added."""
    why = told_why(row)
    told = [(part, why.get(part, ""), "") for part in _PARTS]
    told += [("role", rules, name) for name, rules in why.get("roles", {}).items()]
    for part, rules, name in told:
        for one in filter(None, rules.split(", ")):
            rule, _, word = one.partition(":")
            yield Reason(part, rule, word, name)
