"""Tells which dated words are most likely no event, or dated by a time of another word, by a trained model.

«Dilansir dari Selasa (10/9/2019) berikut ini beberapa tips»: no single sign tells it, many small ones together do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline import linear
from timeline.attachment.when import Dated
from timeline.events.doubt_traits import article_traits, title_words, traits
from timeline.model import Article, Event
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

EVENT, NONE = "event", "none"  # the classes of the model
_SHORTEST = 400  # characters of an article: a sentence alone shows too little of what is told around it
LEAST = 0.5  # the chance of none from which on nothing is told


@dataclass(frozen=True)
class Doubts:
    """What makes the dated words of one article doubtful.

    `headline` is the article's, "" for none; `now` is how many of its times are «saat ini» or their kin.
    """

    article: Article
    lex: Lexicon
    headline: str
    now: int

    def doubts(self, told: Dated, event: Event, traits: Iterable[str]) -> bool:
        """Whether a dated word with these `traits` most likely tells no event; without a model nothing is doubted.

        Nor is an entry of a list, nor what somebody named takes part in: there the model errs more than twice as often.
        """
        if self._model is None or event.actors or not told.head.word:
            return False
        chances = self._model.chances(traits)
        return chances[self._model.classes.index(NONE)] >= LEAST

    def traits(self, line: Sentence, heads: Sequence[Head], told: Dated, event: Event) -> list[str]:
        """What is true of a dated word, by names."""
        return [*self._article, *traits(line, heads, told, event, self._title)]

    @cached_property
    def _model(self) -> linear.Linear | None:
        short = len(self.article.text) < _SHORTEST
        return None if short else linear.trained("events", self.lex.language)

    @cached_property
    def _article(self) -> tuple[str, ...]:
        return tuple(article_traits(self.article.text, self.now, self.lex.people.addressed))

    @cached_property
    def _title(self) -> frozenset[str]:
        return title_words(self.headline)
