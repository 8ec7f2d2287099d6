"""Events: what happened, when, whether it did, and who took part."""

from __future__ import annotations

from timeline.events.extract import extract

__all__ = ["extract"]
