"""Tells whether a label says itself who says so, and how sure that is, so that nothing behind it says it again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from timeline.text.morphology import roots

_WORD = re.compile(r"\w+")


def hedged(label: str, hedge: str, language: str) -> bool:
    """Whether a label has a hedge in any form: «Pengamat menduga …» needs no «(diduga)»."""
    root = set(roots(hedge, language))
    return hedge in label.casefold() or any(not root.isdisjoint(roots(word, language)) for word in _words(label))


def sourced(label: str, row: Mapping[str, Any]) -> bool:
    """Whether a label names who says so, where that one takes no part: «Menurut jaksa, Budi menyuap hakim»."""
    name = str(row["according"])
    return bool(name) and name.casefold() in label.casefold() and name not in row["roles"]


def _words(label: str) -> list[str]:
    return _WORD.findall(label.casefold())
