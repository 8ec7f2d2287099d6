"""Shows what the rows decide about the times and the heads of a sentence, each row in the words of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.attachment.attach import LISTED, candidates, first, reviewed, rows
from timeline.attachment.candidates import Candidates
from timeline.attachment.sharing import JOINED
from timeline.attachment.time_phrase import TimePhrase
from timeline.attachment.times import decided, phrase_start, refused
from timeline.attachment.when import When
from timeline.dates.dropped import Dropped
from timeline.events.walk import Told
from timeline.model import Event, Resolution
from timeline.status.tables import NOTHING
from timeline.triggers.rules import Row
from timeline.words import Words


def named(told: Told) -> Iterator[tuple[int, Row]]:
    """The unit of each time that is part of a name, a comparison … or could be, with the row that decides about it."""
    line, lex = told.line, told.scope.lex
    for at in line.times:
        if decision := decided(TimePhrase(line, at, phrase_start(line, at, lex), lex)):
            yield at, decision


def times(told: Told, found: Iterable[Resolution], say: Words) -> Iterator[str]:
    """What becomes of each time that was `found` in a sentence: what it dates, or why nothing."""
    line, why, by_row = told.line, dict(told.undating), dict(named(told))
    units = {resolution.timex.start: at for at, resolution in line.times.items()}
    whens = {when.first: when for when in told.whens}
    for resolution in found:
        at, text = units.get(resolution.timex.start, -1), resolution.timex.text
        if at < 0:
            ahead = resolution.timex.start < line.units[0].start
            yield f"time «{text}» dates nothing: {_left('dateline' if ahead else 'within', say)}"
        elif at in by_row:
            date = "dates nothing" if refused(by_row[at]) else "may date an event"
            yield f"time «{text}» {date}: row {row_told(by_row[at], say)}"
        elif at in why:
            yield f"time «{text}» by itself dates nothing: {_left(why[at], say)}"
        if when := whens.get(at):
            if (whole := when.resolution.timex.text) != text:
                yield f"time «{text}» is one with «{whole}»"
            yield from _dating(told, when, say)


def _dating(told: Told, when: When, say: Words) -> Iterator[str]:
    """The heads that a time dates, and the rows that fit it, in their order, each with the head it would give it."""
    given = [f"«{d.head.word}» by {d.rule}" for d in told.dated if d.when == when]
    place = f" [{when.interval.start} .. {when.interval.last}]" if when.placed else ""
    before = [d for d in told.dated if d.when.first < when.first and d.way != JOINED]
    seen = Candidates(told.scope, when, before[-1] if before else None, told.whens)
    fitting = list(candidates(rows(told.scope.lex.language)[0], seen))
    chosen = first(seen)
    again = list(reviewed(seen, chosen)) if chosen is not None and chosen.way != LISTED else []
    refusing = again[-1][0] if again and again[-1][1] is None else fitting[0].row if fitting else None
    nothing = f"nothing: {_left('nothing', say) if refusing is None else f'row {row_told(refusing, say)}'}"
    yield f"time «{when.resolution.timex.text}»{place} dates {', '.join(given) or nothing}"
    for fit in fitting:
        head = fit.picked.word if fit.picked is not None else "nothing"
        yield f"  fits: {fit.row.name} -> {head} {_wording(fit.row, say)}"
    for row, dated in again:
        yield f"  looked at again: {row.name} -> {dated.head.word if dated else 'nothing'} {_wording(row, say)}"


def unmatched(matches: Iterable[Dropped], say: Words) -> Iterator[str]:
    """The matches of rules of dates that are no time expression in the end, and why."""
    for one in matches:
        yield f"no time «{one.text}» by {one.rule}: {_left(one.why, say)}"


def undated(told: Told, say: Words) -> Iterator[str]:
    """What the rows say of each head that no time dates."""
    for head, row in told.left:
        yield f"without a time «{head.word}» is {row.then}: row {row_told(row, say)}"


def statuses(told: Told, events: Sequence[Event], say: Words) -> Iterator[str]:
    """What the rows say of each head, and what was found of its event afterwards, where that is something else."""
    times_of = {d.head.first: d.when for d in told.dated}
    known = {event.trigger.start: event for event in events}
    judge, reach = told.view.judge, dict[int, list[str]]()
    for head in told.heads:
        when, event = times_of.get(head.first), known.get(told.line.units[head.first].start)
        verdict = judge.verdict(head, when)
        status, row = verdict.status, verdict.row
        later = f", but {event.status} by {event.because.status}" if event and event.status != status else ""
        also = ", ".join(fit.row.name for fit in judge.fitting(head, when) if fit.row.name != row.name)
        fits = f"; fits too: {also}" if also else ""
        yield f"status «{head.word}» {status} by {verdict.why}{later} {_wording(row, say)}{fits}"
        for cue, silent in judge.weighed(head):
            if silent is not None and silent.then == NOTHING:
                yield f"  cue «{cue.word}» tells nothing of it: row {row_told(silent, say)}"
        for told_by in (judge.cue(head), verdict.cue):
            if told_by is not None and head.word not in reach.setdefault(told_by.at, []):
                reach[told_by.at].append(head.word)
    for at, reached in sorted(reach.items()):
        yield f"cue «{told.line.words[at]}» reaches {', '.join(reached)}"


def row_told(row: Row, say: Words) -> str:
    """A row by its name, in the words of the reader, and the relations that it names."""
    return f"{row.name} {_wording(row, say)}"


def _wording(row: Row, say: Words) -> str:
    told = say.keyword("because:", row.name) if say.knows(f"because:{row.name}") else ""
    return f"({'; '.join(filter(None, (told, *row.wording)))})"


def _left(why: str, say: Words) -> str:
    return say.keyword("time left:", why)
