"""What happens, the word that names it, who takes part, and what says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from timeline.model.article import Sentence
from timeline.model.when import Resolution, days
from timeline.model.who import Actor

Status = Literal["happened", "ongoing", "planned", "conditional", "negated", "denied"]
Role = Literal["agent", "patient", "recipient", "speaker", "none"]

STATUSES: tuple[Status, ...] = ("happened", "ongoing", "planned", "conditional", "negated", "denied")
LIKELY = "likely"
"""What gave a part to somebody to whom no rule gave one: a trained model holds it for likely (see `Because.roles`)."""
UNTRUE: frozenset[str] = frozenset({"negated", "denied"})
"""Statuses of what did not happen, or of which somebody says so."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names what happens, with its span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in one event."""

    actor: Actor
    role: Role = "none"


@dataclass(frozen=True, slots=True)
class Because:
    """What gave an event its parts: names of rules, or the cues of the text; "" where that is not known.

    `roles` are the actors' ids, each with what gave the role.
    """

    time: str = ""
    status: str = ""
    type: str = ""
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at a time, with those who take part.

    `article` is the article's id; `type` is one of the short list of `data/lexicon/*/events.toml`
    (after PLOVER, Halterman et al. 2023).  `reported` marks an act of speech; `explicit` that the
    sentence itself gives the time.  `confidence` lies between 0 and 1.
    """

    id: str
    article: str
    sentence: Sentence
    trigger: Trigger
    label: str
    type: str
    when: Resolution
    status: Status = "happened"
    reported: bool = False
    explicit: bool = True
    actors: tuple[Participant, ...] = ()
    confidence: float = 0.5
    because: Because = Because()

    @property
    def guessed(self) -> frozenset[str]:
        """The ids of the actors whose part is but likely."""
        return frozenset(who for who, why in self.because.roles if why.startswith(LIKELY))

    def to_dict(self) -> dict[str, Any]:
        """The event as `extract` prints it: JSON values, days inclusive, actors by name."""
        when, roles = self.when, self._roles()
        return {
            "id": self.id,
            "sentence_start": self.sentence.start,
            "sentence_end": self.sentence.end,
            "trigger": self.trigger.text,
            "trigger_start": self.trigger.start,
            "label": self.label,
            "time_text": when.timex.text,
            **days(when.interval),
            "rule": when.rule,
            "anchor": when.anchor.isoformat() if when.anchor else None,
            "time": when.time,
            "warning": when.warning,
            "type": self.type,
            "status": self.status,
            "reported": self.reported,
            "explicit": self.explicit,
            "confidence": round(self.confidence, 3),
            "actors": list(roles),
            "roles": roles,
            "because": self.why(),
        }

    def _roles(self) -> dict[str, str]:
        """The actors by name, each with the first role it is known to have."""
        roles: dict[str, str] = {}
        for part in self.actors:
            if roles.get(part.actor.name, "none") == "none":
                roles[part.actor.name] = part.role
        return roles

    def why(self) -> dict[str, Any]:
        """What gave the event its parts, the roles by the names of the actors."""
        names = {part.actor.id: part.actor.name for part in self.actors}
        why = self.because
        roles = {names[actor]: told for actor, told in why.roles if actor in names}
        return {"time": why.time, "status": why.status, "type": why.type, "roles": roles}
