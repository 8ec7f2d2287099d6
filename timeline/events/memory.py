"""Remembers whom an article spoke of, so that pronouns in later sentences find their person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import Actor, Event


@dataclass(slots=True)
class Memory:
    """Whom the article spoke of last: the acting person, the one who spoke, the acting one of any kind."""

    person: Actor | None = None
    speaker: Actor | None = None
    actor: Actor | None = None

    def note(self, events: Iterable[Event]) -> None:
        """Takes in one sentence's events: its speaker goes before whoever acts in what was said."""
        acting = [part for event in events for part in event.actors if part.role in {"agent", "speaker"}]
        people = [part for part in acting if part.actor.kind == "person"]
        speakers = [part for part in people if part.role == "speaker"]
        if people:
            self.person = (speakers or people)[0].actor
        if speakers:
            self.speaker = speakers[0].actor
        if acting:
            self.actor = acting[0].actor

    def who(self, speaking: bool) -> Actor | None:
        """Whom «dia» means: in a saying the last speaker, else the last person who acted."""
        return (self.speaker or self.person or self.actor) if speaking else (self.person or self.speaker)
