"""Reads what the helpers of a verb say of it, that it is to come, goes on, is done or only wanted: the one reading.

Which word says what is told by the words of events; every floor that asks what stands before a verb asks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

Says = Literal[
    "planned", "intended", "negated", "ongoing", "denied", "settled", "done", "over", "possible", "wished"
]  # fmt: skip
"""What a helper can say: that the verb is to come, by more than an obligation («intended»), did not happen, goes on, is
denied, came to pass («settled», by «telah» and «sudah» alone «done», for good «over»), can happen, is only wanted."""
_NOTHING: frozenset[Says] = frozenset()


class Helping:
    """What each helper of a language says, made of the words that say each thing."""

    def __init__(self, words: Mapping[Says, Iterable[str]]) -> None:
        found: dict[str, set[Says]] = {}
        for says, helpers in words.items():
            for word in helpers:
                found.setdefault(word, set()).add(says)
        self._says = {word: frozenset(says) for word, says in found.items()}

    def of(self, words: Sequence[str]) -> frozenset[Says]:
        """All that the words, in lower case, say together."""
        said = [self._says[word] for word in words if word in self._says]
        return said[0].union(*said[1:]) if said else _NOTHING
