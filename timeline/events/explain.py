"""Shows what the rows make of a text: units, clauses, heads with who acts, times and status with the rows that fit.

The sentences are those of the same walk that `extract` takes, so what is shown is what comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline import dates, text
from timeline.actors import finder
from timeline.dates.dropped import dropped
from timeline.events.explain_rows import statuses, times, undated, unmatched
from timeline.events.walk import Told, Walk
from timeline.model import Article, Event, Resolution
from timeline.model import Sentence as Span
from timeline.text.tense import tense
from timeline.triggers.headless import headless
from timeline.triggers.lexicon import lexicon
from timeline.triggers.sentence import Sentence
from timeline.words import Words

PASSED = "passed over: without a time only what somebody said, plans or denies is told"
DOUBTED = "most likely it is none, or the time is another word's; a trained model holds it so"
FURNITURE = "left out: words of the page and no part of the article"


@dataclass(frozen=True, slots=True)
class Trace:
    """A sentence, what the walk told of it, how its heads were seen then, and its events in the end.

    `told` is None for a sentence in which nothing can be told; `doubted` are the dated words that most likely tell no
    event.
    """

    sentence: Span
    told: Told | None
    seen: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    doubted: tuple[str, ...] = ()


def traces(article: Article) -> list[Trace]:
    """The sentences of an article; none where its language has no lexicon of events."""
    if (lex := lexicon(article.language)) is None:
        return []
    whole = text.sentences(article.text, article.language)
    walk, own = Walk(article, lex), text.own(article.text, whole, article.language)
    mentions = finder.find(article.text, article.language)
    walked = [(told, tuple(_seen(told))) for told in walk.sentences(own, dates.tag(article), mentions)]
    settled = {event.id: event for event in walk.settled([one for told, _ in walked for one in told.events])}
    found = [_trace(told, seen, settled) for told, seen in walked]
    read = {trace.sentence for trace in found}
    found += [Trace(sentence, None) for sentence in own if sentence not in read]
    return sorted(found, key=lambda trace: trace.sentence.start)


def _trace(told: Told, seen: tuple[str, ...], settled: Mapping[str, Event]) -> Trace:
    kept = tuple(settled[event.id] for event in told.events if event.id in settled)
    doubted = tuple(event.trigger.text for event in told.events if event.id not in settled)
    return Trace(told.line.sentence, told, seen, kept, doubted)


def explain(article: Article, say: Words) -> Iterator[str]:
    """Lines for whoever edits rows and words, what each row decides in the language of `say`."""
    if lexicon(article.language) is None:
        yield say("there is no lexicon of events for «{language}»", language=article.language)
        return
    found = dates.tag(article)
    matches, traced = tuple(dropped(article, found)), {trace.sentence: trace for trace in traces(article)}
    for sentence in text.sentences(article.text, article.language):
        inside = [one for one in found if sentence.start <= one.timex.start < sentence.end]
        rest = unmatched((one for one in matches if sentence.start <= one.start < sentence.end), say)
        yield f"«{article.text[sentence.start : sentence.end]}»"
        lines = _sentence(traced[sentence], inside, say) if sentence in traced else _passed(inside, FURNITURE)
        yield from (f"  {line}" for line in (*lines, *rest))


def _passed(found: Iterable[Resolution], why: str) -> Iterator[str]:
    """A sentence in which nothing is told, and its times."""
    yield why
    yield from (f"time «{one.timex.text}» dates nothing" for one in found)


def _sentence(trace: Trace, found: Sequence[Resolution], say: Words) -> Iterator[str]:
    """All that is known of a sentence, and its events as they come out."""
    if (told := trace.told) is None:
        yield from _passed(found, PASSED)
        return
    yield from (_units(told.line), *_clauses(told), *trace.seen, *_refused(told))
    yield from (*times(told, found, say), *undated(told, say), *statuses(told, trace.events, say))
    yield from (line for event in trace.events for line in _event(event, say))
    yield from (f"no event «{word}»: {DOUBTED}" for word in trace.doubted)


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


def _event(event: Event, say: Words) -> Iterator[str]:
    """The event as `extract` gives it, and why."""
    days, why = event.when.interval, event.because
    place = f"{days.start} .. {days.last}" if days is not None else "no day"
    yield f"event «{event.trigger.text}» [{place}] {event.status}, {event.type}: {event.label}"
    yield f"  time by {why.time}; status by {why.status}; type by {why.type or 'nothing'}; {event.confidence:.2f} sure"
    again = [name for name in why.time.split(", ")[1:] if say.knows(f"because:{name}")]
    yield from (f"  then {name} ({say.keyword('because:', name)})" for name in again)
    how = dict(why.roles)
    yield from (f"  {part.role} {part.actor.name} by {how[part.actor.id]}" for part in event.actors)
    yield from (f"  warning: {warning}" for warning in event.when.warning.split("; ") if warning)


def _words(row: Sentence, first: int, last: int) -> str:
    return row.text[row.units[first].start : row.units[last - 1].end].replace("\n", " ")
