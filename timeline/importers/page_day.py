"""The day of publication of a web page: all that the page says of it, weighed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from timeline.dates import MODIFIED, byline
from timeline.dates.labelled import issued
from timeline.dates.publication import url_date
from timeline.dates.written import parse
from timeline.importers.column_names import by_name, changed
from timeline.importers.days import possible
from timeline.lexicon import DEFAULT

# Where pages say when they were published, and how far each is to be trusted.  Sites fill the same field with
# a time they cannot read back themselves («2019-09-10T20-59-53Z»), or with the day of the template.
_FIELDS = (
    (3, '//meta[@property="article:published_time" or @name="article:published_time"]/@content'),
    (2, '//*[@itemprop="datePublished"]/@content'),
    (2, '//meta[@name="publishdate" or @name="pubdate" or @name="publish-date" or @name="parsely-pub-date"]/@content'),
    (2, '//meta[@name="date" or @name="DC.date.issued" or @name="dcterms.created"]/@content'),
    (2, '//meta[@name="content_PublishedDate" or @name="cXenseParse:recs:publishtime"]/@content'),
    (2, '//time[@itemprop="datePublished" or @pubdate]/@datetime'),
    (1, '(//h1/following::time[not(@itemprop="dateModified")])[1]/@datetime'
        ' | (//article//time[not(@itemprop="dateModified")])[1]/@datetime'),
)  # fmt: skip
_CHANGED = (
    '//meta[@property="article:modified_time" or @property="og:updated_time" or @itemprop="dateModified"]/@content',
    '//meta[@name="last-modified" or @http-equiv="last-modified" or @name="dcterms.modified"]/@content',
    '//meta[@name="article:modified_time" or @name="dateModified" or @name="revised"]/@content',
    '//time[@itemprop="dateModified"]/@datetime',
)
_ADDRESS, _SEEN = 3, 2
_HEADING = "((//h1)[last()] | (//h2)[not(//h1)][1])"
_ABOVE = f"{_HEADING}/preceding::*[position() <= 8][not(ancestor-or-self::header or ancestor-or-self::nav)][@class]"
_BESIDE = ("aside", "footer", "nav")
_BELOW, _RUNNING, _FEW = 30, 120, 4
"""Elements below the heading in which a reader sees the day; a longer one is running text, and ends the search."""
_ARTICLE, _OTHER = 3, 1
_ARTICLES = ("Article", "Posting", "Report")


def published(page: Any, url: str) -> tuple[date | None, date | None]:
    """The day that most of what the page says speaks for, and the next one if that has half as much behind it."""
    votes: dict[date, int] = {}
    for weight, day in _said(page, url):
        if possible(day):
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
    if day := _seen(page):
        yield _SEEN, day


def _seen(page: Any) -> date | None:
    """The day that a reader sees below the heading, in whatever element: «Minggu, 28 Feb 2021 10:00 WIB».

    Above it only what is called a day is one, and not in the head of the site: there stands the day of the visit.
    """
    for one in page.xpath(f"{_HEADING}/following::*[position() <= {_BELOW}]"):
        line = " ".join(one.text_content().split()) if isinstance(one.tag, str) else ""
        if one.tag in _BESIDE or (next(one.iterchildren("p", "div"), None) is None and _runs(line)):
            break
        if one.tag not in ("script", "style") and not changed(issued(line)) and (day := byline(line, DEFAULT)):
            return day
    named = (one for one in page.xpath(_ABOVE)[::-1] if _is_day(one.get("class")))  # the nearest first
    above = (" ".join(one.text_content().split()) for one in named)
    return next(filter(None, (byline(line, DEFAULT) for line in above if not changed(issued(line)))), None)


def _runs(line: str) -> bool:
    """Whether a line is running text, behind which days are those of other articles."""
    return len(line) > _RUNNING or (len(line.split()) > _FEW and line.endswith((".", "”", '"')))


def _is_day(name: str) -> bool:
    return by_name("published", name) is not None and not changed(name)


def guessed(page: Any, found: str | None) -> dict[str, str]:
    """What `dates.publication` may know of a page that says no day in `published`: a day `found` by other means.

    One that is the page's day of change, or the first such day where none was found, is told as that.
    """
    days = [day for path in _CHANGED for day in map(parse, page.xpath(path)) if day]
    days += [day for articles in (True, False) for day in map(parse, _linked(page, articles, "dateModified")) if day]
    day = parse(found or "")
    if day and all(abs(day - one) > timedelta(1) for one in days):  # a zone may move it
        return {"published": day.isoformat()}
    return {MODIFIED: min(days).isoformat()} if days else {}


def _linked(page: Any, articles: bool, field: str = "datePublished") -> Iterator[str]:
    """Each such field in JSON-LD, of articles or of anything else."""
    for script in page.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            yield from _dates(json.loads(script, strict=False), articles, field)
        except (ValueError, RecursionError):
            continue


def _dates(data: Any, articles: bool, field: str) -> Iterator[str]:
    if isinstance(data, dict):
        value = data.get(field)
        if isinstance(value, str) and articles == str(data.get("@type", "")).rstrip("]'").endswith(_ARTICLES):
            yield value
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from _dates(one, articles, field)
