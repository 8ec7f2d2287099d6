"""A text that comes in pieces: paragraphs, sentences of words (Liputan6, IndoSum), runs of a message (Telegram)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

_RUN = "text"
_FEW = 3
_BEFORE = re.compile(r" (?=[.,;:!?%)\]”’](?:\s|$))")
_BEHIND = re.compile(r"(?<=[(\[“‘]) ")
_QUOTED = re.compile(r'" ([^"]*?) "')


def whole(value: Any) -> Any:
    """The text that a list of pieces is; anything else as it is."""
    if not isinstance(value, list) or not value:
        return value
    if any(isinstance(one, Mapping) for one in value):
        runs = [one.get(_RUN) if isinstance(one, Mapping) else one for one in value]
        said = [one for one in runs if isinstance(one, str)]
        return "".join(said) if len(said) == len(runs) else value
    if all(isinstance(one, str) for one in value):
        return _sentence(value) if _words(value) else "\n".join(value)
    inner = [whole(one) for one in value]
    if not all(isinstance(one, str) for one in inner):
        return value
    return (" " if _sentences(value) else "\n").join(inner)


def _sentences(value: Sequence[Any]) -> bool:
    """Whether these are sentences of words, rather than paragraphs of sentences."""
    return any(_words(one) for one in value if isinstance(one, list))


def _words(value: Sequence[Any]) -> bool:
    return len(value) > _FEW and all(isinstance(one, str) and " " not in one for one in value)


def _sentence(words: Sequence[str]) -> str:
    """Words as they are written in a line: marks stand beside what they belong to."""
    line = _BEHIND.sub("", _BEFORE.sub("", " ".join(words)))
    return _QUOTED.sub(r'"\1"', line)
