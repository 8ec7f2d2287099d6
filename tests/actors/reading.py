"""The mentions of an Indonesian text."""

from __future__ import annotations

from timeline import actors
from timeline.model import Mention


def find(text: str) -> tuple[Mention, ...]:
    return actors.find(text, "id")
