"""Actors: who is named in a text, under one name."""

from __future__ import annotations

from timeline.actors.finder import find

__all__ = ["find"]
