"""An article, and where its sentences stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from timeline.lexicon import DEFAULT

_DATELINE = 40  # characters before what a text begins with
PublishedFrom = Literal["metadata", "byline", "text", "user", "unknown"]

OTHER_DAY = "published_or"
"""The name in `extra` of the other day that a day of publication may as well be, as «9/10/2019» has two."""


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    `id` is a hash of the content and stays inside; `key` is the id that came with the input, or the
    file's name, and is what outputs echo as "id".  `published` is TimeML's document creation time;
    `published_from` says how it is known.  `extra` are the columns of the input that mean nothing to the program,
    as (name, value), kept to be given back.
    """

    id: str
    key: str
    title: str
    text: str
    source: str = ""
    url: str = ""
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    language: str = DEFAULT
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def headline(self) -> str:
        """The title, unless it is but the beginning of the text, as that of a text which came without one is.

        What a text begins with may stand behind a dateline: «BRUSSELS -- Sekretaris Jenderal NATO …».
        """
        told = " ".join(self.title.split()).rstrip("….")
        opening = " ".join(self.text[: _DATELINE + 2 * len(self.title)].split())
        return "" if 0 <= opening.find(told) <= _DATELINE else self.title


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span in the article."""

    start: int
    end: int
