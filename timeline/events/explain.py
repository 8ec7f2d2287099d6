"""Shows what the rows make of a text: units, clauses, heads with who acts, times and status with the rows that fit.

The sentences are those of the same walk that `extract` takes, so what is shown is what comes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline import dates, text
from timeline.actors import finder
from timeline.attachment.attach import candidates, rows
from timeline.attachment.reach import Reach
from timeline.attachment.sharing import JOINED
from timeline.attachment.time_phrase import TimePhrase
from timeline.attachment.times import decided, phrase_start, refused
from timeline.attachment.when import When
from timeline.events.walk import Told, Walk
from timeline.model import Article, Event
from timeline.model import Sentence as Span
from timeline.text.tense import tense
from timeline.triggers.headless import headless
from timeline.triggers.lexicon import lexicon
from timeline.triggers.rules import Row
from timeline.triggers.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Trace:
    """A sentence, what the walk told of it, how its heads were seen then, and its events in the end.

    `told` is None for a sentence in which nothing can be told.
    """

    sentence: Span
    told: Told | None
    seen: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()


def traces(article: Article) -> list[Trace]:
    """The sentences of an article; none where its language has no lexicon of events."""
    if (lex := lexicon(article.language)) is None:
        return []
    whole = text.sentences(article.text, article.language)
    walk, own = Walk(article, lex), text.own(article.text, whole, article.language)
    mentions = finder.find(article.text, article.language)
    walked = [(told, tuple(_seen(told))) for told in walk.sentences(own, dates.tag(article), mentions)]
    settled = {event.id: event for event in walk.settled([one for told, _ in walked for one in told.events])}
    found = [Trace(told.line.sentence, told, seen, tuple(settled[e.id] for e in told.events)) for told, seen in walked]
    read = {trace.sentence for trace in found}
    found += [Trace(sentence, None) for sentence in own if sentence not in read]
    return sorted(found, key=lambda trace: trace.sentence.start)


def named(told: Told) -> Iterator[tuple[str, Row]]:
    """Each time that is part of a name, a comparison … or could be, with the row that decides about it."""
    row, lex = told.line, told.scope.lex
    for at, resolution in row.times.items():
        if decision := decided(TimePhrase(row, at, phrase_start(row, at, lex), lex)):
            yield resolution.timex.text, decision


def explain(article: Article) -> Iterator[str]:
    """Lines for whoever edits rows and words."""
    for trace in traces(article):
        yield f"«{article.text[trace.sentence.start : trace.sentence.end]}»"
        if trace.told is None:
            yield "  passed over: without a time only what somebody said, plans or denies is told"
            continue
        told = trace.told
        words = (_units(told.line), *_clauses(told), *trace.seen, *_refused(told))
        events = (line for event in trace.events for line in _event(event))
        rest = (*_times(told), *_undated(told), *_statuses(trace), *events)
        yield from (f"  {line}" for line in (*words, *rest))


def _units(row: Sentence) -> str:
    """The units, times in ‹› and actors in [], each of which the rows see as one word."""
    marks = dict.fromkeys(row.times, "‹{}›") | dict.fromkeys(row.actors, "[{}]")
    return "units: " + " ".join(marks.get(at, "{}").format(_words(row, at, at + 1)) for at in range(len(row.units)))


def _clauses(told: Told) -> Iterator[str]:
    row = told.line
    for part in row.clauses:
        around = f" in clause {part.parent}" if part.parent >= 0 else ""
        beside = f" goes on with clause {part.coordinated}" if part.coordinated >= 0 else ""
        opener = f" opened by «{part.opener}»" if part.opener else ""
        cue = tense(told.scope.lex.language).cue(row.words[part.first : part.last])
        ahead = f", looks ahead by «{cue}»" if cue else ""
        yield f"clause {part.number}: {part.kind}{opener}{around}{beside}{ahead}: {_words(row, part.first, part.last)}"


def _seen(told: Told) -> Iterator[str]:
    """The heads with their types and who acts; asked while the walk stands at their sentence."""
    for head in told.heads:
        flags = [name for name in ("speech", "tag", "state", "chained", "helper") if getattr(head, name)]
        what = ", ".join((head.kind, *(() if head.voice == "none" else (head.voice,)), head.type, *flags))
        yield f"head «{head.word}»: {what}, clause {told.line.number(head.first)}"
        kind, by = told.view.typed(head)
        yield from (f"  type {kind} by {by}" for _ in (by,) if by)
        yield from (f"  {part.role} {part.actor.name} by {why}" for part, why in told.view.cast.cast(head))


def _refused(told: Told) -> Iterator[str]:
    for word, reason in headless(told.line, told.heads, told.scope.lex, told.scope.rules):
        yield f"no head «{word}»: {reason}"


def _times(told: Told) -> Iterator[str]:
    for time, row in named(told):
        yield f"time «{time}» {'dates nothing' if refused(row) else 'may date an event'}: row {row.name}"
    for when in told.whens:
        given = [f"«{d.head.word}» by {d.rule}" for d in told.dated if d.when == when]
        place = f" [{when.interval.start} .. {when.interval.last}]" if when.placed else ""
        yield f"time «{when.resolution.timex.text}»{place} dates {', '.join(given) or 'nothing'}"
        yield from (f"  fits: {row} -> {word}" for row, word in _fitting(told, when))


def _fitting(told: Told, when: When) -> Iterator[tuple[str, str]]:
    """The rows that fit a time, in their order, each with the head it would give it."""
    before = [d for d in told.dated if d.when.first < when.first and d.way != JOINED]
    seen = Reach(told.scope, when, before[-1] if before else None, told.whens)
    for fit in candidates(rows(told.scope.lex.language)[0], seen):
        yield fit.row.name, fit.picked.word if fit.picked is not None else "nothing"


def _undated(told: Told) -> Iterator[str]:
    for head, row in told.left:
        yield f"without a time «{head.word}» is {row.then}: row {row.name}"


def _statuses(trace: Trace) -> Iterator[str]:
    """What the rows say of each head, and what was found of its event afterwards, where that is something else."""
    told = trace.told
    assert told is not None
    times_of = {d.head.first: d.when for d in told.dated}
    events = {event.trigger.start: event for event in trace.events}
    judge, reach = told.view.judge, dict[int, list[str]]()
    for head in told.heads:
        when, event = times_of.get(head.first), events.get(told.line.units[head.first].start)
        verdict = judge.verdict(head, when)
        status, why = verdict.status, verdict.why
        later = f", but {event.status} by {event.because.status}" if event and event.status != status else ""
        also = ", ".join(fit.row.name for fit in judge.fitting(head, when) if fit.row.name != verdict.row.name)
        yield f"status «{head.word}» {status} by {why}{later}" + (f"; fits too: {also}" if also else "")
        if (cue := judge.cue(head)) is not None:
            reach.setdefault(cue.at, []).append(head.word)
    for at, reached in sorted(reach.items()):
        yield f"cue «{told.line.words[at]}» reaches {', '.join(reached)}"


def _event(event: Event) -> Iterator[str]:
    """The event as `extract` gives it, and why."""
    days, why = event.when.interval, event.because
    place = f"{days.start} .. {days.last}" if days is not None else "no day"
    yield f"event «{event.trigger.text}» [{place}] {event.status}, {event.type}: {event.label}"
    yield f"  time by {why.time}; status by {why.status}; type by {why.type or 'nothing'}; {event.confidence:.2f} sure"
    how = dict(why.roles)
    yield from (f"  {part.role} {part.actor.name} by {how[part.actor.id]}" for part in event.actors)
    yield from (f"  warning: {warning}" for warning in event.when.warning.split("; ") if warning)


def _words(row: Sentence, first: int, last: int) -> str:
    return row.text[row.units[first].start : row.units[last - 1].end].replace("\n", " ")
