"""Someone who takes part, and a place in the text that names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

ActorKind = Literal["person", "organisation", "country", "igo", "place"]
BODIES: frozenset[ActorKind] = frozenset({"organisation", "igo"})
ACTING: frozenset[ActorKind] = BODIES | {"person"}
"""Those whom a reader could take for one another; a place is nobody, and a state only acts where the text says so."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part in events, under one canonical name for all articles.

    `country` is the ISO 3166-1 alpha-2 code of the country it belongs to, or "".
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names an actor; `actor` is None for a place that only is a place."""

    start: int
    end: int
    text: str
    kind: ActorKind
    actor: Actor | None = None
    confidence: float = 1.0

    def to_dict(self) -> dict[str, Any]:
        """The mention as `extract` prints it; a place that only is a place is named as the text names it."""
        name = self.actor.name if self.actor else self.text if self.kind == "place" else None
        return {"start": self.start, "end": self.end, "text": self.text, "kind": self.kind, "actor": name}
