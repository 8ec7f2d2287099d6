"""What stands between a word and the event that it may tell something of: what `cue` lists of rows name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.status.cue import Cue
from timeline.status.predicate import Predicate
from timeline.text.grammar import BETWEEN as HELPER
from timeline.text.grammar import JOIN, MARK, OPENER, VERB
from timeline.triggers.rules import Relations

BETWEEN: Relations[Callable[[Predicate, Cue], bool]] = Relations()
_NEAR = 4  # units of «tidak lagi menemukan cukup bukti»


@BETWEEN
def leads_on(seen: Predicate, cue: Cue) -> bool:
    """Nobody but who does it stands between: «takut Budi kabur», not «takut, lalu kabur»."""
    return cue.at < seen.head.first and _joined(seen, cue.at + 1) and not _verbs(seen, cue.at + 1)


@BETWEEN
def verb_between(seen: Predicate, cue: Cue) -> bool:
    """Another verb, no helper, stands between it and the event: «video palsu menampilkan Budi mencuri»."""
    return _verbs(seen, cue.at + 1)


@BETWEEN
def unjoined(seen: Predicate, cue: Cue) -> bool:
    """No «dan» or its kin that goes on otherwise stands between: not «itu tidak benar dan sudah kami laporkan»."""
    joins, words, classes = seen.lex.roles.both, seen.words, seen.judge.rules.classes
    between = range(cue.at, seen.head.first)
    return not any(words[at] in joins and classes[words[at + 1]] & (VERB | HELPER) for at in between)


@BETWEEN
def proof_behind(seen: Predicate, cue: Cue) -> bool:
    """It tells that there is no proof of the event: «tidak ada bukti bahwa …», «belum menemukan indikasi …»."""
    proofs = seen.lex.status.proofs
    near = range(cue.at + 1, min(cue.at + 1 + _NEAR, seen.head.first))
    proof = next((at for at in near if seen.words[at] in proofs), -1)
    return proof > 0 and _joined(seen, cue.at + 1) and not _verbs(seen, proof)


@BETWEEN
def claim_behind(seen: Predicate, cue: Cue) -> bool:
    """A noun behind it calls the event a claim: «dibebaskan dari tuduhan menipu»."""
    return cue.at < seen.head.first and not seen.lex.status.claims.isdisjoint(seen.words[cue.at : seen.head.first])


def _joined(seen: Predicate, first: int) -> bool:
    """Whether no mark, and no opener but that of what is said, parts a unit from the event."""
    classes, words = seen.judge.rules.classes, seen.words
    opener = seen.part.first if seen.governed_by >= 0 else -1
    parting = MARK | OPENER | JOIN
    return not any(classes[words[at]] & parting and at != opener for at in range(first, seen.head.first))


def _verbs(seen: Predicate, first: int) -> bool:
    """Whether another verb stands between a unit and the event that does not only help it."""
    between = (head for head in seen.judge.heads if first <= head.first < seen.head.first)
    return any(head.kind == "verb" and not (head.helper or head.chained) for head in between)
