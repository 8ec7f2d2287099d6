"""Speak to the reader in a language: page texts from `data/locale`, dates and numbers by Babel.

The texts are gettext catalogues (GNU gettext PO files) read as they are, so that editing one needs no
build step.  A text that a catalogue lacks is shown as its English original.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from gettext import c2py
from typing import Any

from babel import Locale, dates, numbers
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from timeline import paths
from timeline.errors import TimelineError
from timeline.message import Message

LANGUAGES: Mapping[str, str] = {"id": "Bahasa Indonesia", "en": "English"}
DEFAULT = "id"
DOMAIN = "linimasa"


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language; call it with an English original to get the reader's text."""

    language: str
    catalog: Catalog

    def __call__(self, text: str, /, **values: object) -> str:
        """The translation of `text` with its `{fields}` filled in from `values`."""
        return self._found(text, 0, text).format(**values) if values else self._found(text, 0, text)

    def told(self, said: str | Exception) -> str:
        """A message, or that of an error, in this language; fields of it that are messages are said in it, too."""
        text = said.args[0] if isinstance(said, TimelineError) else said if isinstance(said, str) else str(said)
        if not isinstance(text, Message):
            return self(text)
        values = {name: self.told(one) if isinstance(one, Message) else one for name, one in text.values.items()}
        return self(text.template, **values)

    def knows(self, text: str) -> bool:
        """Whether the catalogue has a text of its own for `text`."""
        return bool(self._found(text, 0, ""))

    def keyword(self, prefix: str, name: str, otherwise: str = "") -> str:
        """The text of a keyword such as "type:protest"; `otherwise`, or its name, where the catalogue has none."""
        return self(prefix + name) if self.knows(prefix + name) else otherwise or name

    def with_role(self, name: str, role: str, *doubts: str) -> str:
        """An actor by name with the role, if there is one, and `doubts` of it: «NATO (subjek, agaknya)»."""
        told = [*([self(f"role:{role}")] if role != "none" else ()), *doubts]
        return f"{name} ({', '.join(told)})" if told else name

    def keywords(self, prefix: str) -> list[str]:
        """The ends of all keywords of the catalogue that begin with `prefix`, such as the types of "type:"."""
        ids = (message.id for message in self.catalog if isinstance(message.id, str))
        return [key.removeprefix(prefix) for key in ids if key.startswith(prefix)]

    def count(self, one: str, many: str, n: int) -> str:
        """`n` things in the plural form that the language asks for; `{n}` is the formatted number."""
        form = _plural(self.catalog.plural_expr)(n)
        return self._found(one, form, one if n == 1 else many).format(n=self.number(n))

    def about(self, weight: float) -> str:
        """A weight of events: exact where it is whole, "about" where a year was spread over its days."""
        if 0 < round(weight, 6) < 1:
            return self("less than one event")  # a day of «2014»: 1/365, which is neither none nor «0,0 peristiwa»
        if round(weight, 6) % 1:
            return self("about {n} events", n=self.number(round(weight, 1)))
        return self.count("{n} event", "{n} events", round(weight))

    def number(self, n: float) -> str:
        """A number with the language's separators (12.345 in Indonesian)."""
        return _number(self.language, n)

    def day(self, day: date, *, brief: bool = False) -> str:
        """A day in full, 28 Januari 2022, or `brief`, 28 Jan 2022."""
        return self._date(day, "d MMMM y", brief)

    def period(self, start: date, last: date, granularity: str, *, brief: bool = False) -> str:
        """The days `start` to `last` (inclusive) as precisely as they were said, and no more; `brief` cuts months."""
        named = _NAMED.get(granularity)
        if granularity == "day" or start == last:
            return self.day(start, brief=brief)
        if named and named[1](start, last):
            return self._date(start, named[0], brief)
        if granularity == "decade" and _whole_years(start, last, 10):
            return self("the {year}s", year=start.year)
        return self._span(start, last, brief)

    def _span(self, start: date, last: date, brief: bool) -> str:
        end = self.day(last, brief=brief)
        if (start.year, start.month) == (last.year, last.month):
            return f"{start.day}–{end}"
        if start.year == last.year:
            return f"{self._date(start, 'd MMMM', brief)} – {end}"
        return f"{self.day(start, brief=brief)} – {end}"

    def _date(self, day: date, pattern: str, brief: bool) -> str:
        return _date(self.language, day, pattern.replace("MMMM", "MMM").replace("QQQQ", "QQQ") if brief else pattern)

    def _found(self, text: str, form: int, fallback: str) -> str:
        message = self.catalog.get(text)
        found: Any = message.string if message else ""
        if isinstance(found, tuple):
            found = found[min(form, len(found) - 1)]
        return str(found or fallback)


_plural = lru_cache(maxsize=8)(c2py)


@lru_cache(maxsize=20_000)
def _number(language: str, n: float) -> str:
    # Babel works its pattern out anew for each number, ten times as long; a chart says hundreds of them.
    return f"{round(n, 3):,}".removesuffix(".0").translate(_separators(language))


@lru_cache(maxsize=8)
def _separators(language: str) -> Mapping[int, str]:
    marks = {",": numbers.get_group_symbol(language), ".": numbers.get_decimal_symbol(language)}
    return str.maketrans(marks)


@lru_cache(maxsize=50_000)
def _date(language: str, day: date, pattern: str) -> str:
    return str(dates.format_date(day, pattern, locale=language))


@lru_cache(maxsize=8)
def words(language: str = DEFAULT) -> Words:
    """The texts of `language` ("id", "en"), or of Indonesian where that has no catalogue."""
    chosen = language if language in LANGUAGES else DEFAULT
    with (paths.LOCALE / chosen / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return Words(chosen, read_po(file, locale=chosen))


@lru_cache(maxsize=8)
def plotly_locale(language: str) -> dict[str, Any]:
    """Month and day names for Plotly's `config`, whose own build knows English only."""
    locale = Locale.parse(language)
    return {
        "locale": language,
        "locales": {
            language: {
                "dictionary": {},
                "format": {
                    "days": _week(locale, "wide"),
                    "shortDays": _week(locale, "abbreviated"),
                    "months": [locale.months["format"]["wide"][n] for n in range(1, 13)],
                    "shortMonths": [locale.months["format"]["abbreviated"][n] for n in range(1, 13)],
                    "date": "%d/%m/%Y",
                },
            }
        },
    }


def _week(locale: Locale, width: str) -> list[str]:
    names = locale.days["format"][width]
    return [names[n] for n in (6, 0, 1, 2, 3, 4, 5)]  # CLDR starts on Monday, d3 on Sunday


def _whole_month(start: date, last: date) -> bool:
    return start.day == 1 and (last + timedelta(days=1)).day == 1 and (last - start).days < 31


def _whole_quarter(start: date, last: date) -> bool:
    return start.day == 1 and (last + timedelta(days=1)).day == 1 and 88 < (last - start).days < 93


def _whole_years(start: date, last: date, years: int = 1) -> bool:
    after = last + timedelta(days=1)
    return (start.month, start.day, after.month, after.day) == (1, 1, 1, 1) and after.year - start.year == years


_NAMED = {
    "month": ("MMMM y", _whole_month),
    "quarter": ("QQQQ y", _whole_quarter),
    "year": ("y", _whole_years),
}
