"""The date-resolution module: from «Jumat (28/1/2022)», «Rabu» and «2014» to intervals that explain themselves.

`tag` finds and places all time expressions of an article (TIMEX3, ISO-TimeML), `resolve` one expression
on its own, `publication` the document creation time.
"""

from __future__ import annotations

from datetime import date

from ..model import Article, Resolution
from ..text.folding import fold
from . import fallback
from .day import day, period
from .publication import MODIFIED, Doubt, byline, doubt, in_dateline, publication
from .recognizer import recognizer
from .resolver import resolve as place
from .spacing import moved, squeezed

OTHERS = ("en", "ms", "nl", "fr", "de", "es", "pt")
"""Languages in which news written in Indonesian quotes dates; dateparser is asked in this order."""

__all__ = ["MODIFIED", "Doubt", "byline", "day", "doubt", "in_dateline", "period", "publication", "resolve", "tag"]


def tag(article: Article) -> tuple[Resolution, ...]:
    """All time expressions of an article, in text order, none overlapping another.

    Expressions that need an anchor stay without interval where the article has no publication date.  What
    no rule claims but looks like a date is read by dateparser and says so (rule "dateparser").
    """
    finder = recognizer(article.language)
    if finder is None:
        return tuple(fallback.find(article.text, (article.language,)))
    text, places = squeezed(article.text)
    text = fold(text)
    found = tuple(place(finder.find(text), text, article.published, finder.lexicon))
    found = fallback.completed(text, found, OTHERS)
    return found if text is article.text else tuple(moved(one, places, article.text) for one in found)


def resolve(expression: str, published: date | None, language: str) -> Resolution | None:
    """The longest time expression in a phrase, resolved; None where there is none."""
    finder = recognizer(language)
    if finder is None:
        return None
    text = fold(squeezed(expression)[0])
    found = list(place(finder.find(text), text, published, finder.lexicon))
    return max(found, key=lambda r: r.timex.end - r.timex.start, default=None)
