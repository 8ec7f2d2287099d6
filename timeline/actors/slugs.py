"""Turns a name into the stable part of an actor's id."""

from __future__ import annotations

import hashlib
from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """`name` in lower case, its words joined by hyphens; a digest where no letter is left."""
    words = "".join(c if c.isalnum() else " " for c in name.lower().replace("'", "").replace("’", "")).split()
    return "-".join(words) or hashlib.sha1(name.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:8]
