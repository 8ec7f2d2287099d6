"""Links what somebody is called to the name: «Ridwan Kamil yang akrab disapa Emil», «Faisal (37) alias Komeng»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span

_WORD = re.compile(r"\w+")
_AGE = re.compile(r" ?\(\d{1,2}[^()]{0,8}\)")
_FARTHEST = 60  # characters between a name and what its bearer is called


def nicknames(spans: Sequence[Span], text: str, lex: Lexicon) -> dict[str, str]:
    """For each name by which the text says that somebody goes that person's own name: «Faisal alias Abu alias Komeng».

    The own name stands first, but for «Djanur, sapaan akrab Djadjang».
    """
    persons = [span for span in spans if span.kind == "person"]
    found: dict[str, str] = {}
    for one, other in pairwise(persons):
        words = _between(text[one.end : other.start], lex) if other.start - one.end <= _FARTHEST else ()
        if not words:
            continue
        own, short = text[one.start : one.end], text[other.start : other.end]
        if words[0] in lex.calls_own:
            own, short = short, own
        if short != own and short not in own.split():
            found.setdefault(short, found.get(own, own))
    return found


def _between(said: str, lex: Lexicon) -> tuple[str, ...]:
    """The words between two names if they say that both are one person's; a title may stand before the second.

    «Rina dipanggil Budi» says whom Budi called, «Rina biasa dipanggil Budi» what she is called.
    """
    told = _AGE.sub("", said, count=1)
    words = _WORD.findall(told)
    if len(words) > 1 and words[-1].istitle():
        words.pop()  # «yang akrab disapa Kang Emil»
    known = lex.called | lex.calls_own
    tied = known | lex.calling | lex.aliases
    alone = len(words) == 1 and words[0] in lex.called
    if alone or not words or "," in told.rpartition(words[-1])[2] or not tied.issuperset(words):
        return ()  # «alias Kapten, Budi» names another
    return tuple(words) if not (known | lex.aliases).isdisjoint(words) else ()
