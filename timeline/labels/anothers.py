"""Tells where a label may not leave out what stands before a name: «ajudan Budi», «pemerkosa Rina», «Budi gadungan»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.near_types import near_types

_PAIR = 2


def anothers(wording: Wording, run: Sequence[int]) -> bool:
    """Whether a name is that of another: «istri Budi», «ajudan Gubernur Budi», «pemerkosa Rina», «pria mirip Budi»."""
    lex, people, units = wording.lex, wording.lex.people, [wording.line.units[at] for at in run]
    words = [wording.line.words[at] for at in run]
    small, serving = lex.joined(people.degrees, people.office_tails), lex.joined(people.aides, people.titled)
    chief = [at for at, word in enumerate(words[:-1]) if word not in small]  # «[Kuasa] hukum [Bupati] Budi»
    titled = (at for at, after in pairwise(chief) if words[at] in serving and words[after] in lex.offices)
    serves = any(at == 0 or not units[at].capital for at in titled)  # not «Kepala Staf Presiden Budi»
    last = words[-_PAIR]
    near = last in people.servants or (words[0] in people.accused and lex.is_event_noun(last))
    close = any(one in people.close and after in people.degrees for one, after in pairwise(words))  # «Orang dekat Budi»
    kin = not people.relatives.isdisjoint(words[:-1])  # «Mantan suami artis Rina»
    return kin or close or serves or near or not people.preying.isdisjoint(words)


def served(wording: Wording, head: Head, run: Sequence[int]) -> bool:
    """Whether a name may be of whom somebody serves of whom a wrong is told: «Pengacara Budi ditahan»."""
    line, lex = wording.line, wording.lex
    guilty = not (head.speech or near_types(line, head, lex).isdisjoint(lex.labels.guilty))
    return guilty and any(line.words[at] in lex.people.aides for at in run[:-1])


def passed_off(wording: Wording, run: Sequence[int]) -> bool:
    """Whether somebody only passes for whom a subject names: «Budi Santoso gadungan»."""
    return any(wording.line.words[at] in wording.lex.people.impostors for at in run[1:])
