"""Tells what is said with the verb that says it, where a time or a place stands between: «mengatakan, Kamis, …»."""

from __future__ import annotations

from collections.abc import Container

from timeline.labels.spans import behind, parted, rest_of
from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_LONGEST_CONTENT = 14  # units between a verb of saying and the verb of what is said


def content(line: Sentence, head: Head, wording: Wording) -> str:
    """The verb with what is said, where only a time or a place stands between: «mengatakan, Kamis, harga naik»."""
    at = head.last
    if at < len(line.units) and line.clause(at).kind == "condition":  # «mengatakan [jika gaun itu kurang tepat]»
        return rest_of(line, wording.subjects.start(head))
    if at < len(line.units) and (line.words[at] in wording.terms.where or line.words[at] in wording.terms.small):
        at = next((n for n in range(at, len(line.units)) if parted(line, n)), len(line.units))
    if at < len(line.units) and not parted(line, at):
        return rest_of(line, wording.subjects.start(head)) if _breaks_off(line, head, wording.rules.between) else ""
    while at < len(line.units) and (parted(line, at) or line.words[at] in wording.terms.small):
        at += 1
    if at == len(line.units) or line.quoted[at]:
        return ""
    verb = line.text[line.units[wording.subjects.start(head)].start : line.units[head.last - 1].end]
    return f"{verb} {rest_of(line, at)}"


def _breaks_off(line: Sentence, head: Head, small: Container[str]) -> bool:
    """Whether what is said ends before its verb: «menegaskan para nelayan, petani, dan …», «menjelaskan jika …»."""
    last = behind(line, head)
    if last == len(line.units) or line.words[last] == TIME or line.quoted[last] != line.quoted[head.first]:
        return False
    clauses = [part for part in line.clauses if part.kind != "relative"]
    verbs = [at for part in clauses for at in part.verbs if at >= head.last and line.words[at] not in small]
    told = last > head.last or line.words[last] not in PAUSES
    return told and bool(verbs) and verbs[0] > last and verbs[0] - head.last <= _LONGEST_CONTENT
