"""Place an event inside its day, where the text gives its hour (TIMEX3: `10:14+07:00`) or the part of day (`TMO`)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.words import Words

Share = tuple[float, float]
"""From where to where in a day, as shares of it."""
_CLOCK = re.compile(r"T?(\d{1,2})(?::(\d\d))?(?::\d\d)?(Z|[+-]\d\d:?\d\d)?$")
_PARTS: Mapping[str, tuple[int, int]] = {
    "TMO": (5, 11), "TMI": (11, 13), "TDT": (6, 18), "TAF": (12, 18), "TEV": (18, 21), "TNI": (19, 24),
}  # fmt: skip
_ZONES: Mapping[str, str] = {"+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT", "Z": "UTC"}
_MINUTE = 1 / (24 * 60)


def share(time: str) -> Share | None:
    """Where in its day a time lies: a minute for one of the clock, hours for a part of the day, None for neither."""
    if time in _PARTS:
        first, after = _PARTS[time]
        return first / 24, after / 24
    found = _CLOCK.match(time)
    if not found or int(found[1]) > 24:
        return None
    at = min(int(found[1]) / 24 + int(found[2] or 0) * _MINUTE, 1 - _MINUTE)
    return at, at + _MINUTE


def exact(time: str) -> bool:
    """Whether a time is one of the clock."""
    return time not in _PARTS and share(time) is not None


def said(time: str, words: Words) -> str:
    """A time in the reader's words: 10.14 WIB, pagi; as it is where it is neither."""
    if time in _PARTS:
        return words(f"part:{time}")
    found = _CLOCK.match(time)
    if not found:
        return time
    zone = found[3] or ""
    clock = words("{hour}:{minute}", hour=f"{int(found[1]):02}", minute=found[2] or "00")
    return f"{clock} {_ZONES.get(zone, zone)}".strip()


def order(time: str) -> float:
    """What sorts the events of a day: what has no hour comes first."""
    found = share(time)
    return found[0] if found else -1.0
