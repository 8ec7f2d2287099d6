"""Mark dates, triggers and actors in a text, each with its explanation, as HTML that needs no script.

The explanation opens by hovering, by tabbing to the word, or by tapping it.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.charts.hover import cut
from timeline.exporters.saying import part
from timeline.model import Event, Mention, Reading, Resolution
from timeline.model.label import deed
from timeline.pages import links
from timeline.pages.reading import explain
from timeline.pages.text import html
from timeline.words import Words

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked stretch of a text: its kind (date, trigger, actor) and the explanation, as HTML."""

    start: int
    end: int
    kind: str
    note: str = ""


def highlights(reading: Reading, words: Words) -> list[Highlight]:
    """All that was read in an article, in text order; where two overlap the date wins, then the trigger.

    The notes of dates and triggers lead to where their events are corrected.
    """
    dated: dict[tuple[int, int], list[Event]] = {}
    for event in reading.events:
        dated.setdefault((event.when.timex.start, event.when.timex.end), []).append(event)
    found = [
        *(date_highlight(one, words, dated.get((one.timex.start, one.timex.end), ())) for one in reading.dates),
        *_triggers(reading.events, words),
        *(_mention(one, words) for one in reading.mentions if one.actor),
    ]
    return without_overlap(found)


def without_overlap(found: Iterable[Highlight]) -> list[Highlight]:
    """`found` in text order, without those that overlap an earlier one of the list."""
    kept: list[Highlight] = []  # in text order, so that only the two beside its place can overlap a new one
    for one in found:
        at = bisect(kept, one.start, key=_start)
        before, after = kept[at - 1 : at], kept[at : at + 1]
        if all(one.end <= other.start or other.end <= one.start for other in (*before, *after)):
            kept.insert(at, one)
    return kept


def _start(one: Highlight) -> int:
    return one.start


def marked(text: str, found: Sequence[Highlight], start: int = 0, end: int | None = None) -> str:
    """The HTML of `text[start:end]` with those of `found`, in text order, inside it; the text itself is escaped."""
    end = len(text) if end is None else end
    parts, at = [], start
    for one in found[bisect_left(found, start, key=_start) : bisect(found, end, key=_start)]:
        if one.end <= end:
            parts += [html(text[at : one.start]), _mark(one, text[one.start : one.end])]
            at = one.end
    return "".join([*parts, html(text[at:end])])


def paragraphs(text: str, found: Sequence[Highlight], after: int = 0) -> str:
    """The text from the place `after` on in HTML paragraphs, a paragraph a line."""
    parts, at = [], after
    for line in text[after:].split("\n"):
        if line.strip():
            parts.append(f'<p data-start="{at}">{marked(text, found, at, at + len(line))}</p>')
        at += len(line) + 1
    return "".join(parts)


def date_highlight(found: Resolution, words: Words, events: Sequence[Event] = ()) -> Highlight:
    """The highlight of one date expression, which dates `events`; one that could not be placed looks different."""
    told = explain.resolution(found, words)
    kind = "date" if found.interval else "date unplaced"
    mends = "".join(_mend(one, deed(one.label), words) for one in events)
    return Highlight(found.timex.start, found.timex.end, kind, facts_html(told, words) + mends)


def _mend(event: Event, label: str, words: Words) -> str:
    """The way to where an event is corrected, `label` where its name is not beside it."""
    link = links.anchor(links.mending(event.article, event.id), words("correct"))
    return f"<span>{html(cut(label, _LONGEST))} {link}</span>" if label else f"<span>{link}</span>"


def facts_html(told: explain.Explained, words: Words) -> str:
    """An explanation as HTML: the result, the facts, the warning."""
    facts = "".join(f"<span><i>{html(name)}</i> {html(value)}</span>" for name, value in told.facts)
    doubt = f'<span class="doubt">{html(words("Doubtful"))}: {html(told.warning)}</span>' if told.warning else ""
    return f"<b>{html(told.result)}</b>{facts}{doubt}"


def _triggers(events: Sequence[Event], words: Words) -> Iterable[Highlight]:
    of: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        of.setdefault((event.trigger.start, event.trigger.end), []).append(event)
    for span, told in of.items():
        yield Highlight(*span, "trigger", "".join(_told(event, words) for event in told))


def _told(event: Event, words: Words) -> str:
    place = event.when.interval
    when = words.period(place.start, place.last, place.granularity) if place else words("not placed")
    facts = [
        (words("Date"), when + ("" if event.explicit else f" ({words('day not said in the sentence')})")),
        (words("Status"), words(f"status:{event.status}")),
        (words("Actors"), ", ".join(_parts(event, words))),
        *explain.because(event.why(), words),
    ]
    lines = "".join(f"<span><i>{html(name)}</i> {html(value)}</span>" for name, value in facts if value)
    return f"<b>{html(deed(event.label))}</b>{lines}{_mend(event, '', words)}"


def _parts(event: Event, words: Words) -> Iterator[str]:
    """Those who take part, each with the role, and that it is but likely where no rule gave it."""
    for one in event.actors:
        yield part(one.actor.name, one.role, words, unsure=one.actor.id in event.guessed)


def _mention(found: Mention, words: Words) -> Highlight:
    assert found.actor
    name = links.anchor(links.actor(found.actor.id), found.actor.name)
    note = f"<b>{name}</b><span>{html(words(f'kind:{found.actor.kind}'))}</span>"
    return Highlight(found.start, found.end, "actor", note)


def _mark(one: Highlight, text: str) -> str:
    if not one.note:
        return f'<mark class="{one.kind}">{html(text)}</mark>'
    note = f'<span class="note" role="tooltip">{one.note}</span>'
    return f'<mark class="{one.kind}" tabindex="0">{html(text)}{note}</mark>'
