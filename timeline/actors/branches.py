"""Links a body named by its first word to the longer name before it: «BPBD Jember … BPBD», «Crestar Group»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.model import BODIES


def branches(spans: Sequence[Span], text: str, lex: Lexicon) -> dict[str, str]:
    """For each single word that names a body the one longer name before it that begins with that word.

    Not where the text names the word alone first, or two such bodies («BPBD Jember», «BPBD Lumajang»), nor of a listed
    body that has no branches: «KPU Solo», but not «Facebook Cafe».
    """
    found: dict[str, str] = {}
    several: set[str] = set()
    alone: set[str] = set()
    for span in spans:
        if span.kind not in BODIES:
            continue
        name = text[span.start : span.end]
        first, _, rest = name.partition(" ")
        if not rest:
            alone |= {name} if name not in found else set()
        elif name not in by_alias() and found.setdefault(first, name) != name:
            several.add(first)
    sure = several | alone
    return {word: name for word, name in found.items() if word not in sure and _branches(word, name, lex)}


def _branches(word: str, name: str, lex: Lexicon) -> bool:
    """Whether a longer name is that of a body which the word alone may mean."""
    region = by_alias().get(name.removeprefix(f"{word} "))
    return word not in by_alias() or (word in lex.branched and region is not None and region.actor.kind == "place")
