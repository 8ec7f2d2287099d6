"""Cuts an article's text into sentences, quotations and clauses, all as spans of the text."""

from __future__ import annotations

from timeline.text.furniture import furniture, own
from timeline.text.sentences import sentences

__all__ = ["furniture", "own", "sentences"]
