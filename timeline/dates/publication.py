"""The publication date (TimeML's document creation time): from metadata, a byline, or the text, and which said it.

`dates.written` reads metadata and bylines in whatever shape they come; nothing here looks at a clock.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..model import Article, PublishedFrom, Resolution
from ..text.dateline import dateline_end
from ..text.folding import lower
from .labelled import issued
from .operators.days import WEEKDAY_SLIP
from .recognizer import Recognizer, recognizer
from .resolver import resolve
from .written import FULL, parse, swapped

_KEYS = ("published", "date", "datePublished", "published_time", "byline", "created")
MODIFIED = "modified"
"""The key of a day of change: it says when an article was there at the latest, and stands behind all else."""
_WRITTEN = FULL | {"date-in-brackets"}
"""What gives the day of writing in a dateline; in running text a day in brackets is that of a deed."""
_HEAD, _TAIL, _LINE = 6, 3, 120
_STAMP = re.compile(r"[^\d\n]{0,30}(\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*)\s*")
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# In /2019/09/14-tahun-mengenang/ the last number is a title's.
_URL_DATE = re.compile(
    r"[/=_-]((?:19|20)\d\d)(?:/(\d\d?)/(\d\d?)(?=[/?#]|$)|(?:-(\d\d?)-(\d\d?)|(\d\d)(\d\d)(?:\d{4}|\d{6})?)(?=[/_?&#.-]|$))"
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A publication date that something contradicts, with the likely one."""

    proposed: date
    reason: str


def publication(
    text: str, *, language: str, metadata: Mapping[str, str] | None = None
) -> tuple[date | None, PublishedFrom]:
    """The publication date and where it was found; (None, "unknown") where nothing says it.

    `metadata` may hold any of "published", "date", "byline" …, in any notation; an instant is turned to
    Asia/Jakarta before its day is taken.  "modified" counts where nothing else says a day, and is then as
    uncertain as one guessed from the text.
    """
    found, origin = _published(text, language, metadata or {})
    if found is None and (changed := parse((metadata or {}).get(MODIFIED, ""))):
        return changed, "text"
    return found, origin


def _published(text: str, language: str, metadata: Mapping[str, str]) -> tuple[date | None, PublishedFrom]:
    for key in _KEYS:
        if found := parse(metadata.get(key, "")):
            return found, "byline" if key == "byline" else "metadata"
    if found := url_date(metadata.get("url", "")):
        return found, "metadata"
    finder = recognizer(language)
    if finder is None:
        return None, "unknown"
    if found := _from_byline(text, finder):
        return found, "byline"
    if found := _from_text(text, finder):
        return found, "text"
    return None, "unknown"


def url_date(url: str) -> date | None:
    """The day that news sites write into an address: /2019/09/10/, /2019-09-10-banjir, /20190910101500-20-429137/."""
    for match in _URL_DATE.finditer(url):
        try:
            return date(*(int(part) for part in match.groups() if part and part.isdigit()))
        except ValueError:
            continue
    return None


def byline(line: str, language: str) -> date | None:
    """The day of a line that is little else than a day: «Rina - Kabar · Senin, 6 Maret 2023 | 10:20 WIB»."""
    finder = recognizer(language)
    return _byline(line, finder) if finder and len(line) <= _LINE else None


def _stated(text: str, finder: Recognizer) -> Iterator[Resolution]:
    """The dates that stand in the text with day, month and year."""
    for found in resolve(finder.find(text), text, None, finder.lexicon):
        if found.interval and found.rule in FULL and found.warning != WEEKDAY_SLIP:
            yield found


def _from_byline(text: str, finder: Recognizer) -> date | None:
    lines = [line for line in text.splitlines() if line.strip()]
    for line in lines[:_HEAD] + lines[_HEAD:][-_TAIL:]:
        if len(line) <= _LINE and (found := _byline(line, finder)):
            return found
    return _in_dateline("\n".join(lines[:_HEAD]), finder)


def in_dateline(text: str, language: str) -> date | None:
    """The day of the dateline on which a text opens: «RAWA, KABAR.com (8/3/2023) - Sebuah bus …»."""
    finder = recognizer(language)
    return _in_dateline(text, finder) if finder else None


def _in_dateline(opening: str, finder: Recognizer) -> date | None:
    line = opening[: dateline_end(opening)].rpartition("\n")[2]
    found = (r for r in resolve(finder.find(line), line, None, finder.lexicon) if r.rule in _WRITTEN)
    return next((r.interval.start for r in found if r.interval and r.warning != WEEKDAY_SLIP), None)


def _byline(line: str, finder: Recognizer) -> date | None:
    """The date of a line that is little else than a date, or that a byline's words introduce."""
    cues, line = finder.lexicon.cues("byline"), issued(line)
    if stamp := _STAMP.fullmatch(line):
        return parse(stamp[1])
    sentence = line.rstrip().endswith(".") and not _CLOCK.search(line)  # «Film itu tayang pada 2 Maret 2018.»
    for found in [] if sentence else list(_stated(line, finder)):
        if "(" in found.timex.text:  # «Sabtu (14/9/2019)» is how running text dates a deed
            continue
        others = _WORD.findall(lower(line[: found.timex.start] + " " + line[found.timex.end :]))
        strange = [word for word in others if word not in cues]
        if len(strange) <= (6 if len(strange) < len(others) else 2) and found.interval:
            return found.interval.start
    label, colon, rest = line.partition(":")
    if colon and _YEAR.search(rest) and any(word in cues for word in _WORD.findall(lower(label))):
        return parse(rest)
    return None


def _from_text(text: str, finder: Recognizer) -> date | None:
    """The day that the text names most often with its weekday, «pada Jumat (28/1/2022)»; the latest of equals."""
    named = Counter(r.interval.start for r in _stated(text, finder) if r.interval and "weekday" in dict(r.timex.slots))
    return max(named, key=lambda day: (named[day], day), default=None)


def doubt(article: Article, dates: Iterable[Resolution]) -> Doubt | None:
    """What contradicts the article's publication date: its address, or days the text tells as past.

    Day and month swapped by a spreadsheet (2019-10-09 for 2019-09-10) is the commonest cause.
    """
    published = article.published
    if published is None or article.published_from == "user":
        return None
    if (stated := url_date(article.url)) and stated != published:
        return Doubt(stated, "the address of the article gives another day")
    told = [r.interval.start for r in dates if r.interval and r.rule in FULL and "weekday" in dict(r.timex.slots)
            and not r.warning and r.anchor is None]  # fmt: skip
    if not told:
        return None
    latest = max(told)
    other = swapped(published)
    if other and abs((other - latest).days) <= 2 and abs((published - latest).days) >= 7:
        return Doubt(other, "day and month look swapped: the text tells of days beside the other reading")
    ahead = (latest - published).days
    if ahead == 1 and told.count(latest) > 1:
        return Doubt(latest, "the text tells of a later day as past")
    return None
