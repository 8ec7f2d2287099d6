"""Know how wide text is drawn in Source Sans, the font of all charts, without asking a browser."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import east_asian_width

SIZE = 12.0
"""Of a mark's label, in pixels."""
ELLIPSIS = "…"
_HUNDREDTHS = {
    20: " ", 26: "Iijl.,:;'’|·", 31: "f!()-[]{}", 36: "rt/\\", 47: "sczxvy\"“”«»?*",
    51: "0123456789kaegJYLF$+<=>^_~#–", 57: "bdhnopquAEPRSTVXZC", 62: "BDGK&", 67: "HNOQU",
    74: "wM", 84: "mW%@✎", 95: ELLIPSIS,
}  # fmt: skip
_WIDTHS = {letter: share / 100 for share, letters in _HUNDREDTHS.items() for letter in letters}
"""Of the letters as the font's designer made them, in sizes of the font, rounded up to a class."""
_CAPITAL = 0.67


@lru_cache(maxsize=8_192)  # the same labels are laid out anew at every zoom
def wide(text: str, size: float = SIZE) -> float:
    """Pixels from the left edge of `text` to its right one."""
    return size * sum(_WIDTHS.get(letter) or _other(letter) for letter in text)


def fitting(text: str, room: float, size: float = SIZE) -> int:
    """How many of the first letters of `text` lie in so many pixels with an ellipsis behind, that one counted; at
    least all of them where the whole text fits."""
    if wide(text, size) <= room:
        return len(text)
    left = room - wide(ELLIPSIS, size)
    for n, letter in enumerate(text):
        left -= wide(letter, size)
        if left < 0:
            return n + 1
    return len(text)


def _other(letter: str) -> float:
    """Letters with marks are as wide as a capital at most; those of East Asia, and pictures, fill a square."""
    return 1.0 if east_asian_width(letter) in "WF" else _CAPITAL
