"""Remembers that nobody knows whom «ia» means: «Jaksa X memeriksa Y. Ia mengaku menerima uang. Dia menyesal»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.model import Actor


@dataclass(slots=True)
class Unknown:
    """What the sentences before leave open: whom «ia» means (`open`), and who speaks, if that one does (`mute`)."""

    open: bool = False
    mute: bool = False
    _refused: set[bool] = field(default_factory=set)

    def refuse(self, saying: bool) -> None:
        """Takes in that the sentence being read means nobody known by «ia», who says something or not."""
        self._refused.add(saying)

    def kept(self, meant: Sequence[Actor], found: list[Actor], saying: bool) -> list[Actor]:
        """Those found of whom a word seemed to mean; that there are none is taken in."""
        if meant and not found:
            self.refuse(saying)
        return found

    def known(self, meant: Actor | None, speaking: bool) -> Actor | None:
        """Whom «ia» seems to mean; nobody where the sentences before leave that open.

        Who told what an unknown «ia» did goes on telling: «Kapolres X menangkap Y. Ia mencuri. Ia mengatakan …».
        """
        lost = self.mute if speaking else self.open
        if lost and meant is not None:
            self.refuse(speaking)
        return None if lost else meant

    def turn(self, named: bool) -> None:
        """Takes in that a sentence ends, and whether it names a person: until one does «ia» stays unknown."""
        self.open = bool(self._refused) or (self.open and not named)
        self.mute = True in self._refused or (self.mute and not named)
        self._refused = set()
