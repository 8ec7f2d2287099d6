"""Finds whether a text writes a word, with a capital or small, however long the text and however often it is asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

_RUN = re.compile(r"[^\W_]+")
_ENDS = frozenset('.!?:"“”‘(…') | {""}  # what a sentence, a line or a text begins behind


class Written:
    """The letters and digits of a text that stand together, by where they begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: dict[str, list[int]] = defaultdict(list)
        for run in _RUN.finditer(text):
            self._starts[run[0]].append(run.start())
        self._known: dict[tuple[str, bool], bool] = {}

    def has(self, word: str, *, inside: bool = False) -> bool:
        """Whether a word stands in the text; `inside` a sentence, where a capital tells that it is a name."""
        asked = word, inside
        if asked not in self._known:
            self._known[asked] = any(not inside or self._inside(at) for at in self._places(word))
        return self._known[asked]

    def _places(self, word: str) -> Iterator[int]:
        """Where a word stands, with no letter or digit beside it."""
        text, run = self.text, _RUN.search(word)
        for start in self._starts.get(run[0], ()) if run else ():
            at = start - (run.start() if run else 0)
            apart = not (text[max(0, at - 1) : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum())
            if at >= 0 and apart and text.startswith(word, at):
                yield at

    def _inside(self, at: int) -> bool:
        return self.text[max(0, at - 2) : at].strip()[-1:] not in _ENDS
