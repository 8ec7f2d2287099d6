"""Holds every row of words of `events.toml` (types, cues, objects, topics, frames) to its own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.errors import LexiconError
from timeline.events.examples import article, events, parted
from timeline.lexicon import File, exists
from timeline.model import Event
from timeline.triggers.who_words import Frame
from timeline.triggers.words import Cue, EventWords, Kind, Object, Topic

Row = Kind | Cue | Object | Topic | Frame
TABLES = ("cue", "type", "object", "frame", "topic")


@dataclass(frozen=True, slots=True)
class Example:
    """One example: the nth row of a table, a text, and the trigger, or for a frame the actor, that it decides about."""

    table: str
    at: int
    row: Row
    text: str
    word: str


def examples(language: str) -> Iterator[Example]:
    """All examples, in the order of the file; LexiconError for a row without one."""
    if not exists(language, "events"):
        return
    file = File.of(language, "events")
    words = file.filled(EventWords)
    for table in TABLES:
        for at, row in enumerate(getattr(words, table)):
            if not row.examples:
                raise LexiconError(str(file.path), file.line(f"{table}[{at}]"), f"this [[{table}]] has no examples")
            for told in row.examples:
                yield Example(table, at, row, *parted(told))


def failures(language: str, tried: Iterable[Example] | None = None) -> Iterator[tuple[Example, str]]:
    """The examples, all or those `tried`, in which the row does not decide, each with what came out instead."""
    for example in examples(language) if tried is None else tried:
        found = events(article(example.text, language))
        if not any(_DECIDES[example.table](example.row, event, example.word) for event in found):
            yield example, "; ".join(_told(example.table, event) for event in found) or "no event"


def _cue(row: Cue, event: Event, word: str) -> bool:
    return event.trigger.text == word and event.because.status.partition(":")[2] in row.words


def _type(row: Kind, event: Event, word: str) -> bool:
    by = event.because.type.partition(":")[2]
    listed = any(by in words for words in (row.words, row.roots, row.about, row.made))
    return event.trigger.text == word and event.type == row.name and listed


def _object(row: Object, event: Event, word: str) -> bool:
    by, told = event.because.type.partition(":")[2], event.trigger.text.lower() in row.verbs
    return event.trigger.text == word and told and event.type == row.name and by in row.nouns


def _topic(row: Topic, event: Event, word: str) -> bool:
    rule, _, by = event.because.type.partition(":")
    return event.trigger.text == word and rule == "topic" and event.type == row.name and by in row.words


def _frame(row: Frame, event: Event, word: str) -> bool:
    roles = {part.actor.name: part.role for part in event.actors}
    return event.trigger.text.lower() in row.verbs and roles.get(word) == row.role


_DECIDES: Mapping[str, Callable[..., bool]] = {
    "cue": _cue, "type": _type, "object": _object, "topic": _topic, "frame": _frame,
}  # fmt: skip


def _told(table: str, event: Event) -> str:
    why = event.because
    if table == "frame":
        return f"{event.trigger.text}: {', '.join(f'{part.actor.name} {part.role}' for part in event.actors)}"
    return f"{event.trigger.text}: {why.status if table == 'cue' else f'{event.type} by {why.type}'}"
