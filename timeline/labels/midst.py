"""Tells a sentence around the tag in its midst: «Warung itu, kata Rina, ditutup» is «Rina: Warung itu ditutup»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.quoting import capital, quoted
from timeline.labels.wording import Wording
from timeline.text.clauses import WHOLE
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import TIME, Sentence

_LITTLE = 2  # units in front of a tag that say little before somebody who acts: «Selain itu»


def around(wording: Wording, head: Head) -> tuple[str, int] | None:
    """What a sentence tells in front of a tag and behind it, and where its first verb behind it ends.

    None where no main clause goes on behind the tag: «Warung ditutup, kata Rina di Solo, usai rapat».
    """
    line = wording.line
    goes_on = _beside(wording, head, _mark(line, head) + 1)
    if not goes_on or head.first == 0 or line.words[head.first - 1] != ",":
        return None
    verbs = sorted(v for part in line.clauses if part.kind in WHOLE for v in part.verbs if v >= goes_on)
    if not verbs or line.clause(goes_on).kind not in WHOLE:
        return None
    begins = wording.rules.chain_start(line.units, verbs[0])
    bare = not wording.runs.of(range(goes_on, begins))  # «Uruguay, tutur X, [selama ini] mengekspor daging»
    ahead = _ahead(wording, list(range(head.first - 1)), bare=bare)
    behind = range(goes_on, len(line.units))
    first = 0 if ahead else next((n for n, at in enumerate(behind) if not wording.fills(at)), 0)
    run = [*ahead, *behind[first:]]
    return capital(quoted(line, run)), len(quoted(line, [at for at in run if at <= verbs[0]]))


def _mark(line: Sentence, head: Head) -> int:
    """The comma that ends a tag; -1 for none, or if a quotation stands in the sentence before it."""
    mark = next((at for at in range(head.last, len(line.units)) if line.words[at] == ","), -1)
    apart = any(line.quoted[: head.last])
    return -1 if apart or mark == len(line.units) - 1 else mark


def _beside(wording: Wording, head: Head, first: int) -> int:
    """Where a sentence goes on behind what stands beside the speaker: «kata Rina, [Rabu (1/5/2024),] …», «[Siti,] …».

    Behind a time; behind whom else a tag names only where a verb waits for the subject in front of the tag.
    """
    line = wording.line
    comma = next((at for at in range(first, len(line.units) - 1) if line.words[at] == ","), -1)
    if not first or comma < 0:
        return first
    if line.words[first] == TIME and all(line.clause(at).kind == "aside" for at in range(first + 1, comma)):
        return comma + 1
    verb = next((v for part in line.clauses for v in part.verbs if v >= first), 0)
    begins = wording.rules.chain_start(line.units, verb)
    named = line.is_person(first) and not wording.fills(0)
    return comma + 1 if named and comma + 1 == first + 2 == begins else first


def _ahead(wording: Wording, ahead: Sequence[int], *, bare: bool) -> Sequence[int]:
    """What is told in front of a tag: a subject, or the comma too where somebody acts behind the tag."""
    line, terms = wording.line, wording.terms
    first = next((n for n, at in enumerate(ahead) if not wording.fills(at)), len(ahead))
    ahead = ahead[first:]
    words = [at for at in ahead if line.words[at] not in MARKS]
    if not words:
        return []
    opens = wording.parting.governed(words[0]) or line.words[words[0]] in terms.small or line.words[words[0]] == TIME
    points = line.words[words[-1]] in terms.pointing
    if opens or not bare:
        little = len(words) <= _LITTLE or points
        return [] if little else [*ahead, ahead[-1] + 1]
    return ahead
