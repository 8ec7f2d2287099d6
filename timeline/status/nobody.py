"""Tells that nobody did what «yang» tells of: «tidak ada polisi yang memukul warga», «bukan polisi yang menembak»."""

from __future__ import annotations

from timeline.status.predicate import Predicate
from timeline.text.grammar import BETWEEN, MARK, OPENER

_PHRASE = 12  # units of «tidak ada seorang pun anggota kepolisian di Bekasi yang …»


def nobody(seen: Predicate) -> bool:
    """Whether nobody is what «yang» goes on from: «tidak ada [polisi] yang», «tak seorang pun warga yang»."""
    words, status, rules, first = seen.words, seen.lex.status, seen.judge.rules, seen.part.first
    for at in range(first - 1, max(0, first - _PHRASE) - 1, -1):
        if words[at] in status.cleft and not _before_cleft(seen, at):
            return words[at + 1] not in status.blind and _stays_one(seen, at + 1, first)
        if seen.lex.cues.get(words[at]) == "negated":
            one = words[at + 1] in status.single and at + 1 < first
            none = one or words[at] in status.none or words[at + 1] in status.exists
            return none and _stays_one(seen, at + 1, first)
        if words[at] in rules.coordinate or rules.classes[words[at]] & (MARK | OPENER):
            return False  # «bukan Wirya melainkan Rina yang …»
    return False


def _before_cleft(seen: Predicate, at: int) -> bool:
    """Whether something is told not to be what follows: «Itu bukan mobil yang …», not «Bukan polisi yang …»."""
    head, classes, first = seen.judge.at.get(at - 1) if at else None, seen.judge.rules.classes, at
    while first and (seen.words[first - 1] in seen.lex.labels.openers or classes[seen.words[first - 1]] & BETWEEN):
        first -= 1  # «Ternyata bukan Wirya yang …»
    opened = first == seen.line.clause(at).first or classes[seen.words[first - 1]] & (MARK | OPENER)
    return not opened and not (head is not None and head.speech)


def _stays_one(seen: Predicate, first: int, last: int) -> bool:
    """Whether «yang» goes on from what there is none of: not «tidak ada korban dalam gempa yang …»."""
    words, line = seen.words, seen.line
    inner = [at for at in range(first, last) if words[at] in seen.lex.status.inside]
    named = bool(inner) and all(line.units[at].capital for at in range(inner[-1] + 1, last))
    return not inner or named or words[last - 1] in seen.lex.people.pointing
