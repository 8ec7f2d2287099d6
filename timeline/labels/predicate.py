"""Keeps the verb of what somebody says in a label: what can be missed in front of it goes, where it would be cut."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.quoting import quoted
from timeline.labels.wording import Wording
from timeline.text.grammar import JOIN
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES

_MISSED = frozenset({"relative", "adverbial", "purpose", "aside"})
_AIM = "purpose"
_OBJECT = 12  # characters that a verb needs behind it


def with_verb(wording: Wording, head: Head, told: Sequence[int], room: int) -> tuple[Sequence[int], int]:
    """What is said in at most `room` characters as far as its first verb, and where that ends; 0 if it is not sure.

    «mengatakan [untuk menangani kasus yang dialami X,] polisi akan memanggil Y», «mengatakan warga [yang mengungsi
    sejak banjir besar di Solo] sudah pulang».
    """
    line = wording.line
    said = [at for at in told if at >= head.last]
    opener = [at for at in said[:1] if line.words[at] in wording.lex.complement]
    rest = _behind_front(wording, said[len(opener) :])
    if head.word in wording.terms.causing or not rest:
        return told, 0
    own = [at for at in rest if line.number(at) == line.number(rest[0])]
    verb = next((at for at in own if at not in line.actors and wording.parting.is_verb(at)), rest[0])
    begins = wording.rules.chain_start(line.units, verb)
    subject = [at for at in rest if at < begins]
    if verb == rest[0] or any(wording.rules.classes[line.words[at]] & JOIN for at in subject):
        return told, 0
    whole = _length(wording, told, verb)
    if whole <= room - _OBJECT:
        return told, whole
    spoken = [at for at in told if at < head.last]
    kept = [*spoken, *opener, *_bare(wording, subject), *(at for at in rest if at >= begins)]
    short = _length(wording, kept, verb)
    return (kept, short) if short <= room - _OBJECT else (told, 0)


def _length(wording: Wording, told: Sequence[int], verb: int) -> int:
    return len(quoted(wording.line, [at for at in told if at <= verb]))


def _behind_front(wording: Wording, said: Sequence[int]) -> Sequence[int]:
    """Units without a phrase of when, where or what for in front: «[dalam proses banding itu,] hakim …».

    What bounds what is said stays: «berdasarkan kesaksian palsu, …», «dalam kabar bohong itu, …».
    """
    line, opens = wording.line, said[0] if said else -1
    missed = wording.lex.joined(wording.lex.times.during, wording.terms.locative)
    fronted = opens >= 0 and (line.words[opens] in missed or opens in line.times or line.clause(opens).kind == _AIM)
    commas = [n for n, at in enumerate(said) if line.words[at] in PAUSES] if fronted else []
    if len(commas) != 1 or any(wording.parting.reserves(at) for at in said[: commas[0]]):
        return said
    return said[commas[0] + 1 :]


def _bare(wording: Wording, subject: Sequence[int]) -> Sequence[int]:
    """A subject without the one clause of «yang» that ends it: «warga [yang mengungsi sejak banjir,]»."""
    line = wording.line
    which = [n for n, at in enumerate(subject) if line.words[at] in wording.terms.relative]
    if len(which) != 1 or not which[0]:
        return subject
    ending = subject[which[0] :]
    if any(line.clause(at).kind not in _MISSED or wording.parting.reserves(at) for at in ending):
        return subject
    end = which[0] - (line.words[subject[which[0] - 1]] in PAUSES)
    return subject[:end]
