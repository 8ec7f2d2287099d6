"""«Kronologi»: a chronology laid out for reading, before any format: sections, paragraphs, numbered sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from timeline.exporters import saying
from timeline.exporters.base import Chronology
from timeline.exporters.chosen import chosen
from timeline.exporters.entry import Entry, Source
from timeline.exporters.standing import standing
from timeline.model import Interval
from timeline.words import Words


@dataclass(frozen=True, slots=True)
class Item:
    """A happening as a report tells it; `note` is the number of its footnote, from 1."""

    note: int
    id: str
    status: str
    when: str
    headline: str
    who: str
    quote: str
    facts: str
    sources: tuple[Source, ...]

    @property
    def closed(self) -> str:
        """The headline as a sentence of a text; one that was cut ends already."""
        return self.headline if self.headline.endswith("…") else f"{self.headline}."


@dataclass(frozen=True, slots=True)
class Section:
    """The items of a year; `heading` is "" for those without a day, which stand last."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A title, a line on what it covers, the note of its maker, its sections, and a last line on how it was made."""

    title: str
    covers: str
    note: str
    sections: tuple[Section, ...]
    colophon: str

    @property
    def items(self) -> Iterator[Item]:
        """All items, in order."""
        return (item for section in self.sections for item in section.items)


def report(what: Chronology) -> Report:
    """The report of a chronology; what is folded or left out is said in it."""
    words = what.words
    items = [_item(number, one, words) for number, one in enumerate(what.entries, 1)]
    years = [str(one.interval.start.year) if one.interval else "" for one in what.entries]
    grouped = groupby(zip(years, items, strict=True), key=lambda pair: pair[0])
    sections = tuple(
        Section(year or words("Without a date"), tuple(item for _, item in pairs)) for year, pairs in grouped
    )
    return Report(what.title, _covers(what), what.options.note.strip(), sections, _colophon(what))


def _item(number: int, one: Entry, words: Words) -> Item:
    row = one.best
    facts = " · ".join(saying.facts(one, words))
    return Item(number, row["id"], standing(row), saying.when(one, words), saying.headline(one, words),
                saying.who(one, words), saying.sentence(row), facts, one.sources)  # fmt: skip


def _covers(what: Chronology) -> str:
    """The days from the first to the last, the number of happenings and of articles."""
    words, placed = what.words, [one for one in what.placed if one.interval]
    articles = {source.row["article"] for one in what.entries for source in one.sources
                if not source.row["by_hand"]}  # fmt: skip
    span = [_span([one.interval for one in placed if one.interval], words)] if placed else []
    one, many = ("{n} key date", "{n} key dates") if what.options.key is not None else ("{n} event", "{n} events")
    told = [words.count(one, many, len(what.entries))]
    told += [words.count("{n} article", "{n} articles", len(articles))] if articles else []
    return " · ".join([*span, *told])


def _span(days: Sequence[Interval], words: Words) -> str:
    """From the first to the last, each as precisely as it is known: «1974 – 31 Agustus 2025», never 1 January 1974."""
    first = min(days, key=lambda one: (one.start, one.last))
    last = max(days, key=lambda one: (one.last, one.start))
    if first == last:
        return _named(first, words)
    begin = words.day(first.start) if first.granularity == "range" else _named(first, words)
    end = words.day(last.last) if last.granularity == "range" else _named(last, words)
    return f"{begin} – {end}"


def _named(days: Interval, words: Words) -> str:
    """Its days as precisely as they are known."""
    return words.period(days.start, days.last, days.granularity)


def _colophon(what: Chronology) -> str:
    """What made the file, when, and by which choice."""
    words, told = what.words, what.manifest
    made = [words.day(datetime.fromisoformat(told["made"]).date())] if "made" in told else []
    folded = [] if what.options.every else [words("what several articles tell of one happening is one entry")]
    return " · ".join([f"{told['program'].title()} {told['version']}", *made, *chosen(told, words), *folded])
