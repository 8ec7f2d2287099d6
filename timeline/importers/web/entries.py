"""Entries of a feed that only sum up their pages, with what the pages say: when somebody asks for that."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from timeline import limits
from timeline.errors import ImportFailed
from timeline.importers.base import Imported
from timeline.importers.web.fetching import fetch

Load = Callable[[str, bytes], Iterable[Imported]]


def whole(found: Iterable[Imported], load: Load) -> Iterator[Imported]:
    """The same, each that names its page as the page has it; where that cannot be fetched it stays, and says why.

    Pages are fetched one after the other, with a pause between two.
    """
    before = False
    for one in found:
        if not one.page:
            yield one
            continue
        if before:
            time.sleep(limits.FETCH_PAUSE)
        before = True
        try:
            page = fetch(one.page)
            read = next(iter(list(load(page.url, page.content))), one)
        except ImportFailed as error:
            yield from (one, Imported(one.page, error=error)) if one.article else (Imported(one.page, error=error),)
            continue
        yield _merged(one, read)


def _merged(entry: Imported, page: Imported) -> Imported:
    """The page's article by the entry's key, of the entry's day where the page only lets guess."""
    if page.article is None:
        return entry if entry.article else page
    made, told = page.article, entry.article
    if told and told.published and made.published_from not in ("metadata", "byline"):
        made = replace(made, published=told.published, published_from=told.published_from)
    return replace(page, article=replace(made, key=told.key if told else entry.page), page=entry.page)
