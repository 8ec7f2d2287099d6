"""Gives what says little by itself the type of what its article is about: «Essien membela Persib» is sport."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.model import Event
from timeline.triggers.lexicon import Lexicon

RULE = "topic"
_SHARE = 0.03  # of an article's words: what reaches it is about sport in all of 192 such articles of 1,500
_FEWEST = 5  # words of a topic in an article


class Topics:
    """Counts an article's words, sentence by sentence, and tells what it is about."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self._words = 0
        self._hits: Counter[str] = Counter()

    def note(self, words: Sequence[str]) -> None:
        """Takes in a sentence's words, in lower case."""
        self._words += len(words)
        of = self.lex.topics
        self._hits.update([word for word in words if word in of])

    def told(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events; those of a type that the topic's row lists, and no acts of speech, with the topic's."""
        counts: Counter[str] = Counter()
        for word, told in self._hits.items():
            counts[self.lex.topics[word]] += told
        topic, hits = next(iter(counts.most_common(1)), ("", 0))
        over = self.lex.over[topic] if hits >= max(_FEWEST, _SHARE * self._words) else ()
        cue = max(
            (word for word in self._hits if self.lex.topics[word] == topic), key=self._hits.__getitem__, default=""
        )
        for event in events:
            if event.reported or event.type not in over:
                yield event
            else:
                yield replace(event, type=topic, because=replace(event.because, type=f"{RULE}:{cue}"))
