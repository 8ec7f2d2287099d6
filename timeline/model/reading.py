"""All that was read in one article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.model.article import Article, Sentence
from timeline.model.event import Event
from timeline.model.when import Resolution
from timeline.model.who import Mention

if TYPE_CHECKING:
    import pandas as pd

NAMED = 0.5
"""Confidence below which a mention is no name but «the police chief» or the like, and is not given out."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the program read out of one article: what `pipeline.read` hands to the store.

    `read_by` says which state of the program read it (see `fingerprint`), "" where that is not known.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    dates: tuple[Resolution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    read_by: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The reading as a row of `extract`: JSON values, days inclusive."""
        article = self.article
        return {
            "id": article.key,
            "published": article.published.isoformat() if article.published else None,
            "title": article.title,
            "events": [one.to_dict() for one in self.events],
            "mentions": [one.to_dict() for one in self.mentions if one.confidence >= NAMED],
        }

    def to_frame(self) -> pd.DataFrame:
        """A row for each event, with the columns of `Event.to_dict` and the article's id and title before them."""
        import pandas as pd

        first = {"article": self.article.key, "title": self.article.title}
        return pd.DataFrame([first | one.to_dict() for one in self.events])
