"""What is printed is seen as it is: codes that steer a terminal, or turn the direction of writing, are spelled out.

A file's name or an article's words could else paint over a message, or set the window's title.  In a line of JSON
the spelling «\\u202e» means the same character.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO, cast

_KEPT = {0x09, 0x0A}  # tabs and line ends
_DIRECTIONS = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}  # UAX 9, table 1
_STEERING = ({*range(0x20), *range(0x7F, 0xA0)} - _KEPT) | _DIRECTIONS
_SPELLED = {code: f"\\u{code:04x}" for code in _STEERING}


def spelled(text: str) -> str:
    """`text` with such codes spelled out."""
    return text.translate(_SPELLED)


class _Spelling:
    """A stream that spells them out on the way to another."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(spelled(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def spelling() -> Iterator[None]:
    """Have standard output and standard error spell them out."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (cast(TextIO, _Spelling(stream)) for stream in before)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
