"""Gives what says little by itself the type of what its article is about: «Essien membela Persib» is sport.

Its headline says which occasion or mishap one was: «kegiatan itu digelar pada Senin» under «Dinas Gelar Vaksinasi».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from timeline.model import Event
from timeline.text.words import forms
from timeline.triggers.lexicon import OTHER, Lexicon
from timeline.triggers.words import Topic

RULE = "topic"
HEADED = "headline"  # by a word of the headline
CARRIED = "carried"  # by a word beside the verb
_SHARE = 0.03  # of an article's words: what reaches it is about sport in all of 192 such articles of 1,500
_LITTLE = 0.015  # so much tells of «peristiwa itu terjadi», which says nothing by itself, what it was
_FEW = 3
_FEWEST = 5  # words of a topic in an article


class Topics:
    """Counts the words of an article with this headline, sentence by sentence, and tells what it is about."""

    def __init__(self, lex: Lexicon, headline: str = "") -> None:
        self.lex, self.headline = lex, headline
        self._words = 0
        self._hits: Counter[str] = Counter()

    def note(self, words: Sequence[str]) -> None:
        """Takes in a sentence's words, in lower case."""
        self._words += len(words)
        of = self.lex.topics
        self._hits.update([word for word in words if word in of])

    def told(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events; those that the topic's row lists by type or verb, and no acts of speech, with its type."""
        counts: Counter[str] = Counter()
        for word, told in self._hits.items():
            counts[self.lex.topics[word]] += told
        topic, hits = next(iter(counts.most_common(1)), ("", 0))
        if hits < max(_FEW, _LITTLE * self._words):
            yield from map(self._headed, events)
            return
        row = self.lex.topical[topic]
        over = row.over if hits >= max(_FEWEST, _SHARE * self._words) else ()
        cue = max((word for word in self._hits if word in row.words), key=self._hits.__getitem__)
        for event in events:
            if event.reported or not (event.type in over or self._of(row, event)):
                yield self._headed(event)
            else:
                yield replace(event, type=topic, because=replace(event.because, type=f"{RULE}:{cue}"))

    def _headed(self, event: Event) -> Event:
        """The event; an occasion or a mishap of no type of its own with the one that the headline tells of."""
        verb, triggers = event.trigger.text.lower(), self.lex.triggers
        if event.type != OTHER or verb not in triggers.held:
            return event
        occurs = verb in triggers.occurring
        kinds, told = (triggers.mishaps, self._done) if occurs else (triggers.occasions, self._tells)
        kind, word = next(((kind, word) for kind, word in told if kind in kinds), (OTHER, ""))
        return replace(event, type=kind, because=replace(event.because, type=f"{HEADED}:{word}")) if word else event

    @cached_property
    def _tells(self) -> list[tuple[str, str]]:
        """The types of what the nouns of the headline name, in their order, each with its word."""
        words = [word.lower() for word in forms(self.headline, 0, len(self.headline))]
        kind = self.lex.carried_type
        both = [(kind(f"{word} {after}") or kind(word), word) for word, after in pairwise([*words, ""])]
        return [(told, word) for told, word in both if told and word not in self.lex.triggers.vague]

    @cached_property
    def _done(self) -> list[tuple[str, str]]:
        """What its nouns name, and what its verbs do: «Peristiwa itu terjadi» under «Suami Tikam Istri»."""
        words = forms(self.headline, 0, len(self.headline))
        return [*self._tells, *((self.lex.type_of(word.lower()), word.lower()) for word in words)]

    def _of(self, row: Topic, event: Event) -> bool:
        """Whether the row lists the verb, and nothing beside it tells more: «insiden terjadi», no «gempa terjadi»."""
        source, _, word = event.because.type.partition(":")
        vague = word in self.lex.triggers.vague and event.type in self.lex.labels.grave
        vague = vague and row.name in self.lex.triggers.mishaps  # «tragedi itu berlangsung» is no sport
        return event.trigger.text.lower() in row.verbs and (vague or source != CARRIED)
