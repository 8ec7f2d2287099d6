"""The mentions of an Indonesian text."""

from __future__ import annotations

from timeline.actors import finder
from timeline.model import Mention


def find(text: str) -> tuple[Mention, ...]:
    return finder.find(text, "id")
