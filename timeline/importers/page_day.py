"""The day of publication of a web page: all that the page says of it, weighed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline.dates.publication import url_date
from timeline.dates.written import parse

# Where pages say when they were published, and how far each is to be trusted.  Sites fill the same field with
# a time they cannot read back themselves («2019-09-10T20-59-53Z»), or with the day of the template.
_FIELDS = (
    (3, '//meta[@property="article:published_time" or @name="article:published_time"]/@content'),
    (2, '//*[@itemprop="datePublished"]/@content'),
    (2, '//meta[@name="publishdate" or @name="pubdate" or @name="publish-date" or @name="parsely-pub-date"]/@content'),
    (2, '//meta[@name="date" or @name="DC.date.issued" or @name="dcterms.created"]/@content'),
    (2, '//meta[@name="content_PublishedDate" or @name="cXenseParse:recs:publishtime"]/@content'),
    (2, '//time[@itemprop="datePublished" or @pubdate]/@datetime'),
    (1, '(//h1/following::time)[1]/@datetime | (//article//time)[1]/@datetime'),
)  # fmt: skip
_ADDRESS = 3
_ARTICLE, _OTHER = 3, 1
_ARTICLES = ("Article", "Posting", "Report")


def published(page: Any, url: str) -> tuple[date | None, date | None]:
    """The day that most of what the page says speaks for, and the next one if that has half as much behind it."""
    votes: dict[date, int] = {}
    for weight, day in _said(page, url):
        votes[day] = votes.get(day, 0) + weight
    best = sorted(votes, key=lambda day: -votes[day])[:2]
    if not best:
        return None, None
    return best[0], best[1] if len(best) > 1 and votes[best[1]] * 2 >= votes[best[0]] else None


def _said(page: Any, url: str) -> Iterator[tuple[int, date]]:
    for weight, path in _FIELDS:
        if day := next(filter(None, map(parse, page.xpath(path))), None):
            yield weight, day
    if day := next(filter(None, (parse(said) for said in _linked(page, articles=True))), None):
        yield _ARTICLE, day
    elif day := next(filter(None, (parse(said) for said in _linked(page, articles=False))), None):
        yield _OTHER, day
    if day := url_date(url):
        yield _ADDRESS, day


def _linked(page: Any, articles: bool) -> Iterator[str]:
    """Each `datePublished` in JSON-LD, of articles or of anything else."""
    for script in page.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            yield from _dates(json.loads(script, strict=False), articles)
        except (ValueError, RecursionError):
            continue


def _dates(data: Any, articles: bool) -> Iterator[str]:
    if isinstance(data, dict):
        value = data.get("datePublished")
        if isinstance(value, str) and articles == str(data.get("@type", "")).rstrip("]'").endswith(_ARTICLES):
            yield value
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from _dates(one, articles)
