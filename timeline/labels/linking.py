"""Finds the verb on which another one of the same clause hangs: «[diyakini bakal lebih mudah] mendatangkan pemain»."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.labels.quoting import quoted
from timeline.labels.wording import Wording
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES, TIME


def linked(wording: Wording, head: Head) -> int:
    """Where a verb begins with its helpers, or the one that stands between its own subject and it.

    Without that one it would be told as done, or by somebody else: «Rina berjanji | membangun masjid».
    """
    subjects, line = wording.subjects, wording.line
    start = subjects.start(head)
    run, its = subjects.of(head)
    if head.kind == "noun" or not its or not run:
        return start
    number = line.number(start)
    behind = range(run[-1] + 1, start)
    pause = next((at for at in reversed(behind) if line.words[at] in PAUSES), -1)
    own = [at for at in behind if line.number(at) == number]
    first = next((at for at in own if _acts(wording, at) or (wording.parting.denies(at) and at > pause)), start)
    if first < start and any(line.words[at] in PAUSES for at in range(run[-1] + 1, first)):
        return max(run[-1] + 1, wording.rules.chain_start(line.units, first))  # «Rina, dokter, berjanji membangun …»
    return run[-1] + 1 if first < start else start


def _acts(wording: Wording, at: int) -> bool:
    governs = wording.line.words[at] in wording.lex.labels.leading  # «lewat akunnya»
    return at not in wording.line.actors and not governs and wording.parting.is_verb(at)


def with_links(wording: Wording, head: Head) -> str:
    """The words of a verb with its helpers and the one on which it hangs, without the times between them."""
    line, first = wording.line, linked(wording, head)
    start, last = wording.subjects.start(head), line.units[head.last - 1].end
    verb = line.text[line.units[start].start : last]
    return verb if first == start else f"{quoted(line, list(_between(wording, first, start)))} {verb}"


def _between(wording: Wording, first: int, start: int) -> Iterator[int]:
    """The units from the first verb on to the second, but for times and asides."""
    line = wording.line
    number = line.number(start)
    for at in range(first, start):
        timed = line.words[at] == TIME or (line.words[at] in wording.terms.small and line.words[at + 1] == TIME)
        if not timed and line.number(at) == number:
            yield at
