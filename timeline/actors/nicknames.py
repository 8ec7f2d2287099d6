"""Links what somebody is called to the name: «Ridwan Kamil yang akrab disapa Emil», «Faisal (37) alias Komeng»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span

_WORD = re.compile(r"\w+")
_AGE = re.compile(r" ?\(\d{1,2}[^()]{0,8}\)")
_FARTHEST = 60  # characters between a name and what its bearer is called


def nicknames(spans: Sequence[Span], text: str, lex: Lexicon) -> dict[str, str]:
    """For each name by which the text says that somebody goes that person's own name: «Faisal alias Abu alias Komeng».

    The own name stands first, but for «Djanur, sapaan akrab Djadjang».  Not where another's full name holds that one
    («Siti alias Dewi» beside «Dewi Anggraini»), nor where it is one that a list knows («Karno alias Joko Widodo»).
    """
    persons = [span for span in spans if span.kind == "person"]
    found: dict[str, str] = {}
    for one, other in pairwise(persons):
        words = _between(text[one.end : other.start], lex) if other.start - one.end <= _FARTHEST else ()
        if not words:
            continue
        own, short = text[one.start : one.end], text[other.start : other.end]
        if words[0] in lex.calls_own and not set(own.split()) & set(short.split()):
            own, short = short, own
        if short != own and short not in own.split():
            found.setdefault(short, found.get(own, own))
    holding: dict[str, set[str]] = {}
    for name in {text[span.start : span.end] for span in persons} if found else ():
        for word in name.split():
            holding.setdefault(word, set()).add(name)
    return {short: own for short, own in found.items() if not _anothers(short, own, holding)}


def _anothers(short: str, own: str, holding: Mapping[str, Set[str]]) -> bool:
    """Whether a by-name may be somebody else's: a part of a third name in the text, or a listed full name.

    `holding` are the names of the text by each of their words.
    """
    if " " in short and short in by_alias() and by_alias()[short] != by_alias().get(own):
        return True
    words = set(short.split())
    near = holding.get(short.split()[0], ())
    return any(name not in (short, own) and words < set(name.split()) for name in near)


def _between(said: str, lex: Lexicon) -> tuple[str, ...]:
    """The words between two names if they say that both are one person's; a title may stand before the second.

    «Rina dipanggil Budi» says whom Budi called, «Rina biasa dipanggil Budi» what she is called.
    """
    told = _AGE.sub("", said, count=1)
    words = _WORD.findall(told)
    if len(words) > 1 and words[-1].istitle():
        words.pop()  # «yang akrab disapa Kang Emil»
    known = lex.called | lex.calls_own | lex.aliases
    pairs = {" ".join(pair) for pair in pairwise(words)}  # «biasa dipanggil»
    if not words or "," in told.rpartition(words[-1])[2] or known.isdisjoint({*words, *pairs}):
        return ()  # «alias Kapten, Budi» names another
    return tuple(words) if (known | lex.calling).issuperset(words) else ()
