"""Leaves out mentions that are only part of a longer name: «Dewan NATO-Rusia» is not NATO, «Liga Italia» not Italy."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from timeline.model import Mention
from timeline.triggers.lexicon import Lexicon

_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*+ (?:de )?+)*+)$")
_AFTER = re.compile(r" ([A-Z][a-z][\w-]++)(?= [a-z\d(]|[.,;:)])")  # one word: two and more may be a headline
_WORD = 20  # characters of the word before a name
_LONGEST = 60  # characters of a name looked at before a mention


def whole(text: str, mentions: Sequence[Mention], lex: Lexicon) -> Iterator[Mention]:
    """The mentions that stand for their actor.

    A state or league of states behind the name of a thing of its own («Liga», «Universitas», «Dollar») or tied
    by a hyphen to something that is no actor («se-ASEAN», «PBB-P2») takes no part in what is told; nor does a state
    or body whose name goes on («AS Terbuka», «Google Translate»), or that a law or a cup is named after («UU KPK»),
    nor a contest («Cincinnati Masters»).
    """
    starts = {mention.start for mention in mentions}
    ends = {mention.end for mention in mentions}
    for mention in mentions:
        tied = text[mention.end : mention.end + 1] == "-", text[mention.start - 1 : mention.start] == "-"
        alone = (tied[0] and mention.end + 1 not in starts) or (tied[1] and mention.start - 1 not in ends)
        state = mention.kind in {"country", "igo"}
        part = state and (alone or _owned(text, mention.start, any(tied), lex))
        body = state or mention.kind == "organisation"
        if part or _contest(mention, lex) or (body and _longer(text, mention, starts, lex)):
            continue
        yield mention


def _contest(mention: Mention, lex: Lexicon) -> bool:
    return mention.text.rpartition(" ")[2].lower() in lex.people.contests and " " in mention.text


def _longer(text: str, mention: Mention, starts: Container[int], lex: Lexicon) -> bool:
    """Whether a name is part of a longer one: a word with a capital follows it, a law or a cup stands before it."""
    before = text[max(0, mention.start - _WORD) : mention.start].rstrip().rpartition(" ")[2]
    if before.lower() in lex.people.named_after:
        return True
    found = None if mention.end + 1 in starts else _AFTER.match(text, mention.end)
    return found is not None and found[1].lower() not in lex.offices and found[1] not in lex.no_names  # «Rusia Sabtu»


def _owned(text: str, start: int, tied: bool, lex: Lexicon) -> bool:
    """Whether the capital words before a mention name something of its own; a pair of states owns bodies too."""
    opening = _opening(text, start)
    heads = lex.joined(lex.people.own_names, lex.people.bodies) if tied else lex.people.own_names
    return any(word.lower() in heads for word in opening.split())


def _opening(text: str, start: int) -> str:
    """The capital words in front of an offset, the other half of a tied pair left out: «Dewan NATO-» → «Dewan»."""
    before = text[max(0, start - _LONGEST) : start]
    if before.endswith("-"):
        before = before.rpartition(" ")[0] + " "
    found = _BEFORE.search(before)
    return found[1] if found else ""
