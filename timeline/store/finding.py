"""What a check of a database finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """What is not as it should be: of what kind, in what, and how."""

    kind: Literal["file", "reading", "rows", "scopes", "counts", "words", "orphan"]
    subject: str
    told: str

    @property
    def fault(self) -> bool:
        """Whether the database is not whole; a correction that finds no event is only worth a look."""
        return self.kind != "orphan"
