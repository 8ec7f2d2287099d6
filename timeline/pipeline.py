"""The way of an article: text, dates, actors, events; from an Article to a Reading."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from timeline import dates, limits, text
from timeline.actors import finder
from timeline.errors import LexiconError, Unread
from timeline.events.extract import extract
from timeline.fingerprint import reader
from timeline.model import Article, Reading, Resolution
from timeline.packing import Packed, packed
from timeline.text.foreign import foreign

_GARBAGE = 20_000  # objects made and not yet given up before the collector looks for what nobody holds
T = TypeVar("T")


def read(article: Article) -> Reading:
    """All that the program reads out of `article`; the same article always gives the same reading.

    Warnings are codes: "no-date" for an article whose publication date nobody knows, whose relative times
    therefore stay unresolved; "published-doubt:2019-09-10" for one that seems to be of that day instead;
    "no-events" for one in which nothing was found; "foreign" for one in another language, of which nothing or
    only nonsense can be expected.
    """
    if article.published == date.max:  # no day comes after it at which it could end, and no newspaper will be of it
        article = replace(article, published=None, published_from="unknown")
    sentences = text.sentences(article.text, article.language)
    found = dates.tag(article)
    mentions = finder.find(article.text, article.language)
    happened = extract(article, text.own(article.text, sentences, article.language), found, mentions)
    unlike = foreign(article.text, article.language)
    warnings = (*_publication(article, found), *("foreign",) * unlike, *("no-events",) * (not happened and not unlike))
    return Reading(article, tuple(sentences), found, mentions, happened, warnings, reader())


@cache
def prepare() -> None:
    """Load what reading needs, for a program that does nothing else than read.

    The garbage collector leaves all that alone, then and later: walking over it again and again takes a tenth of
    the time.  It also waits for the garbage of several articles, which is but a few megabytes.
    """
    gc.disable()  # what is loaded stays
    read(Article("", "", "", ""))
    gc.enable()
    gc.set_threshold(_GARBAGE)
    gc.freeze()


def read_all(articles: Iterable[Article]) -> list[Reading | Unread]:
    """The reading of each article, or what the extraction stumbled over; plain values, so that other processes can."""
    return [whole_or_why(read, article) for article in articles]


def pack_all(articles: Iterable[Article]) -> list[Packed | Unread]:
    """The same, packed for the store."""
    return [whole_or_why(pack, article) for article in articles]


def pack(article: Article) -> Packed:
    """What `read` reads out of an article, packed for the store."""
    return packed(read(article))


def whole_or_why(what: Callable[[Article], T], article: Article) -> T | Unread:
    """What `what` makes of an article, or what it stumbled over."""
    try:
        return what(article)
    except LexiconError:
        raise  # the next article would fare no better
    except Exception as error:  # one article that the extraction stumbles over must not stop the others
        if isinstance(error, MemoryError):
            return Unread(f"it takes more than {limits.MEMORY // 2**20} MB of memory", "too-heavy")
        return Unread(f"{type(error).__name__}: {error}")


def _publication(article: Article, found: Sequence[Resolution]) -> tuple[str, ...]:
    """What is wrong with the day of publication."""
    if article.published is None:
        return ("no-date",)
    doubt = dates.doubt(article, found)
    return (f"published-doubt:{doubt.proposed.isoformat()}",) if doubt else ()
