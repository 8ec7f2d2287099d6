"""Holds every row of a language's rules of events to its own examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.attachment import attach, onward, sharing, times
from timeline.events.examples import article, events, parted
from timeline.events.explain import traces
from timeline.events.explain_rows import named
from timeline.events.undated import implicit
from timeline.model import Article, Event
from timeline.status import next_denial
from timeline.status import tables as status
from timeline.triggers.lexicon import lexicon
from timeline.triggers.rules import Row, Vocabulary

_OF_STATUS = frozenset({"status", "denial"})  # tables whose rows stand behind the status of an event


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a row: a sentence, and the trigger or the time that the row must decide about."""

    table: str
    row: Row
    sentence: str
    word: str


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that comes out otherwise."""

    example: Example
    got: str


def tables(language: str) -> dict[str, tuple[Row, ...]]:
    """The rows of each table, by its name; none where the language has no lexicon of events."""
    if lexicon(language) is None:
        return {}
    given, reviewed = attach.rows(language)
    found = {
        "attach": given,
        "review": reviewed,
        "no_cue": status.quiet_rows(language),
        "status": status.rows(language),
        "no_event": times.rows(language),
    }
    found |= {"undated": implicit.rows(language), "share": sharing.rows(language)}
    found |= {"onward": onward.rows(language), "denial": next_denial.rows(language)}
    return {name: rows for name, rows in found.items() if rows}


VOCABULARIES: dict[str, tuple[Vocabulary, Sequence[str]]] = {
    "no_event": (times.WORDS, times.GIVES),
    "attach": (attach.WORDS, attach.WAYS),
    "review": (attach.WORDS, attach.WAYS),
    "share": (sharing.WORDS, (sharing.JOINED,)),
    "denial": (next_denial.WORDS, next_denial.GIVES),
    "onward": (onward.WORDS, onward.GIVES),
    "no_cue": (status.WORDS, status.CUE_GIVES),
    "status": (status.WORDS, status.GIVES),
    "undated": (implicit.WORDS, implicit.GIVES),
}
"""Of each table the relations that its rows may name, and what they may give; in the order in which they are asked."""


def examples(language: str) -> Iterator[Example]:
    """All examples, in the order of the file."""
    for table, found in tables(language).items():
        for row in found:
            for told in row.examples:
                yield Example(table, row, *parted(told))


def failures(language: str, tried: Iterable[Example] | None = None) -> Iterator[Failure]:
    """The examples, all of them or those `tried`, in which the row does not decide as it says."""
    for example in examples(language) if tried is None else tried:
        if got := _missed(example, language):
            yield Failure(example, got)


def _missed(example: Example, language: str) -> str:
    """What came out instead; empty where the row did what its example says."""
    read = article(example.sentence, language)
    if example.table in {"no_event", "undated", "no_cue"}:
        decided = _decided(example.table, read)
        if (example.word.removeprefix("-"), example.row.name) in decided:
            return ""
        return "; ".join(f"{word}: {row}" for word, row in decided) or "nothing to decide about"
    found = [event for event in events(read) if event.explicit or example.table in _OF_STATUS]
    if example.word.startswith("-"):  # nothing is dated, or not the word behind the dash
        refused = [event.trigger.text for event in found if example.word[1:] in {"", event.trigger.text}]
        return "; ".join(refused)
    meant = [event for event in found if event.trigger.text == example.word]
    return "" if any(_by_row(event, example) for event in meant) else _told(found, example.table) or "no event"


def _decided(table: str, read: Article) -> list[tuple[str, str]]:
    """The times, or the words without one, that rows of a table decide about, each with its row."""
    found = [trace.told for trace in traces(read) if trace.told is not None]
    if table == "no_event":
        return [(told.line.times[at].timex.text, row.name) for told in found for at, row in named(told)]
    if table == "no_cue":
        weighed = ((head, told.view.judge.weighed(head)) for told in found for head in told.heads)
        return [(head.word, row.name) for head, cues in weighed for _, row in cues if row is not None]
    return [(head.word, row.name) for told in found for head, row in told.left]


def _by_row(event: Event, example: Example) -> bool:
    """Whether the row decided about the event."""
    if example.table in _OF_STATUS:
        return event.because.status.partition(":")[0] == example.row.name
    return example.row.name in event.because.time.split(", ")


def _told(found: list[Event], table: str) -> str:
    part = "status" if table in _OF_STATUS else "time"
    return "; ".join(f"{event.trigger.text}: {getattr(event.because, part)}" for event in found)
