"""What the marks around a time tell of it: relations that `time` lists of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.attachment.candidates import Candidates
from timeline.triggers.rules import Relations

MARKED: Relations[Callable[[Candidates], bool]] = Relations()


@MARKED
def bracketed(seen: Candidates) -> bool:
    """It stands alone in a bracket: «dominasi klub yang selalu menjuarai liga itu (2004-2008)»."""
    return seen.words[seen.when.first - 1 : seen.when.first] == ("(",) and seen.after == ")"


@MARKED
def before_another(seen: Candidates) -> bool:
    """A comma stands behind it, and another verb follows: «seusai makan, pukul 15.00, Rina mengikuti rapat»."""
    return seen.after == "," and seen.next_verb is not None
