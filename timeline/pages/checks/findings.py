"""Find in what was read out of an article all that a person should look at, and say why.

Four kinds come from a single article: what could not be placed, what can be read in two ways, what
contradicts something else, what lies far ahead.  Nothing here knows Streamlit or the store.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline import dates
from timeline.dates.operators.days import WEEKDAY_SLIP
from timeline.model import Article, Event, Reading, Resolution, Sentence

KINDS = ("unresolved", "conflict", "ambiguous", "future", "double")
FAR = 5 * 366
"""Days after the publication beyond which a date is looked at again: a digit too many, or a far plan."""
DOUBLE = "nearly the same text as another article"
NO_DAY = "the day of publication is unknown"
TOO_LATE = "told as happened, but it lies after the publication"
AHEAD = "it lies years after the publication"
_REFERENCE = "_REF"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: its kind, the span in doubt, the sentence around it, and the reason.

    `found` is the date it is about, `event` the id of the event that the date places, `proposed` a day of
    publication that fits better, `other` the id of the article that says nearly the same.  A finding about the
    article as a whole has no `found` and no span.
    """

    kind: str
    article: Article
    reason: str
    sentence: Sentence
    start: int = 0
    end: int = 0
    found: Resolution | None = None
    event: str = ""
    proposed: date | None = None
    other: str = ""

    @property
    def said(self) -> str:
        """What is in doubt, as text: a person who says it is right says so of this."""
        if self.found is None:
            return f"{self.reason}: {self.other or self.article.published or ''}"
        return f"{self.reason}: {self.found.timex.text} = {self.found.value}"


def findings(reading: Reading) -> tuple[Finding, ...]:
    """All that is doubtful in `reading`, in the order of the text."""
    about_dates = (one for found in reading.dates if (one := _date(reading, found)))
    return (*_article(reading), *about_dates, *_late(reading))


def double(reading: Reading, other: str) -> Finding:
    """The finding that an article is nearly the same as `other`, an article's id."""
    first = reading.sentences[0] if reading.sentences else Sentence(0, 0)
    return Finding("double", reading.article, DOUBLE, first, other=other)


def _article(reading: Reading) -> Iterator[Finding]:
    article = reading.article
    first = reading.sentences[0] if reading.sentences else Sentence(0, 0)
    if article.published is None:
        yield Finding("unresolved", article, NO_DAY, first)
    elif doubt := dates.doubt(article, reading.dates):
        yield Finding("conflict", article, doubt.reason, first, proposed=doubt.proposed)


def _date(reading: Reading, found: Resolution) -> Finding | None:
    kind, reason = _kind(reading.article, found)
    if not kind:
        return None
    start, end = found.timex.start, found.timex.end
    return Finding(
        kind, reading.article, reason, _sentence(reading, start), start, end, found, _placed_by(reading, found)
    )


def _kind(article: Article, found: Resolution) -> tuple[str, str]:
    """The kind of trouble with one date, and its reason; both empty where there is none."""
    if found.interval is None:
        no_date = found.timex.type not in ("DATE", "TIME") or found.value.endswith(_REFERENCE)
        return ("", "") if no_date else ("unresolved", found.warning or found.reason or NO_DAY)
    if found.warning:
        return ("conflict" if WEEKDAY_SLIP in found.warning else "ambiguous"), found.warning
    if article.published and (found.interval.start - article.published).days > FAR:
        return "future", AHEAD
    return "", ""


def _late(reading: Reading) -> Iterator[Finding]:
    """Events told as happened that lie after the day on which they were told."""
    published = reading.article.published
    for event in reading.events:
        place = event.when.interval
        if published and place and event.status == "happened" and place.start > published:
            span = event.trigger.start, event.trigger.end
            yield Finding("conflict", reading.article, TOO_LATE, event.sentence, *span, event.when, event.id)


def _placed_by(reading: Reading, found: Resolution) -> str:
    return next((one.id for one in reading.events if one.explicit and _same(one, found)), "")


def _same(event: Event, found: Resolution) -> bool:
    said = event.when.timex
    return said.start < found.timex.end and found.timex.start < said.end


def _sentence(reading: Reading, at: int) -> Sentence:
    return next((one for one in reading.sentences if one.start <= at < one.end), Sentence(at, at))
