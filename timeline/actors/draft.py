"""What the layers of the finder hand on: one text with all that was found in it so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights
from timeline.model import Mention


@dataclass(slots=True)
class Draft:
    """One text on its way to its mentions.

    `hits` are all listed names, `listed` those that count here, `learned` what the tagger finds, `named` what its own
    words say it is, `spans` the chosen ones in text order, `mentions` those linked to actors.
    """

    language: str
    toks: Tokens
    lex: Lexicon
    model: Weights | None
    hits: list[Span] = field(default_factory=list)
    listed: list[Span] = field(default_factory=list)
    learned: list[Span] = field(default_factory=list)
    named: list[Span] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    mentions: tuple[Mention, ...] = ()

    @property
    def text(self) -> str:
        """The text itself."""
        return self.toks.text

    def add(self, extra: Iterable[Mention]) -> None:
        """Take in those of `extra` (in text order) that overlap no mention found before."""
        free = _free(extra, self.mentions)
        self.mentions = tuple(sorted([*self.mentions, *free], key=lambda mention: mention.start))


def _free(extra: Iterable[Mention], taken: tuple[Mention, ...]) -> Iterator[Mention]:
    index = 0
    for span in extra:
        while index < len(taken) and taken[index].end <= span.start:
            index += 1
        if index == len(taken) or taken[index].start >= span.end:
            yield span
