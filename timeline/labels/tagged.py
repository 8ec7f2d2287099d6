"""Tells what stands behind the comma of a tag that opens its sentence: «Kata Rina, […]», «Diakui Rina, […]»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.labels.quoting import bracketed
from timeline.labels.sentences import FEWEST
from timeline.labels.wording import Wording
from timeline.text.clauses import WHOLE
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import Sentence

_OPENS = 1  # units in front of a verb that opens its sentence: «Seperti diungkapkan Rina, …»


def behind_comma(line: Sentence, words: Sequence[int], head: Head) -> list[int]:
    """The words behind the mark that ends a tag inside a sentence."""
    mark = next((at for at in range(head.last, len(line.units)) if line.words[at] == ","), len(line.units))
    return [at for at in words if at > mark]


def behind_tag(wording: Wording, words: Sequence[int], head: Head) -> list[int]:
    """What a tag that opens its sentence tells behind its comma: «Kata Rina, Senin, [harga naik]», not «dikutip Y»."""
    line = wording.line
    behind = behind_comma(line, words, head)
    while behind and (behind[0] in line.times or line.words[behind[0]] in wording.terms.small):
        behind.pop(0)
    if len(behind) < FEWEST or line.clause(behind[0]).kind not in WHOLE or wording.parting.is_verb(behind[0]):
        return []
    first = line.number(behind[0])
    return behind if any(line.number(at) == first and wording.parting.is_verb(at) for at in behind) else []


def onward(line: Sentence, head: Head, wording: Wording) -> str:
    """What a passive verb of saying that opens its sentence tells behind its comma: «Diakui Rina, [harga naik]».

    Empty for other verbs.
    """
    opens = head.speech and head.voice == "passive" and wording.subjects.start(head) <= _OPENS
    if not opens or wording.subjects.of(head)[0]:
        return ""
    words = [at for at in range(len(line.units)) if line.words[at] not in MARKS]
    told = behind_tag(wording, words, head)
    cites = any(line.words[at] in wording.lex.speech.citing for at in told)  # «A Bola, seperti dikutip Antara»
    return bracketed(line, told) if told and not cites else ""
