"""Tells which dated words are most likely no event, or dated by a time of another word, by a trained model.

«Dilansir dari Selasa (10/9/2019) berikut ini beberapa tips»: no single sign tells it, many small ones together do.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline import linear
from timeline.attachment.when import Dated
from timeline.events.doubt_traits import around, traits
from timeline.model import Article, Event
from timeline.paths import MODELS
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

EVENT, NONE = "event", "none"  # the classes of the model
_SHORTEST = 400  # characters of an article: a sentence alone shows too little of what is told around it
LEAST = 0.5  # the chance of none from which on nothing is told


class Doubts:
    """The dated words of one article that most likely tell no event: `none` are the ids of what was made of them."""

    def __init__(self, article: Article, lex: Lexicon) -> None:
        self.article, self.addressed = article, lex.people.addressed
        short = len(article.text) < _SHORTEST
        self.model = None if short else linear.load(MODELS / f"events-{lex.language}.npz")
        self.headline, self.now = article.title, 0
        self.around: tuple[str, ...] = ()
        self.none: set[str] = set()

    def begin(self, headline: str, now: int) -> None:
        """Before the first sentence: the article's headline, "" for none, and how many of its times are «saat ini»."""
        self.headline, self.now = headline, now

    def note(self, line: Sentence, heads: Sequence[Head], told: Dated, event: Event) -> None:
        """Takes in a dated event; without a trained model for the language nothing is doubted.

        Nor is an entry of a list, nor what somebody named takes part in: there the model errs more than twice as often.
        """
        if self.model is None or event.actors or not told.head.word:
            return
        chances = self.model.chances(self.traits(line, heads, told, event))
        if chances[self.model.classes.index(NONE)] >= LEAST:
            self.none.add(event.id)

    def traits(self, line: Sentence, heads: Sequence[Head], told: Dated, event: Event) -> list[str]:
        """What is true of a dated word, by names."""
        self.around = self.around or tuple(around(self.article.text, self.now, self.addressed))
        return [*self.around, *traits(line, heads, told, event, self.headline)]
