"""Write key dates as HTML for the page and as Markdown to copy, with their sources and their reasons."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from babel.dates import format_timedelta

from timeline.charts.window import day
from timeline.exporters import manifest
from timeline.pages import links
from timeline.pages.reading.event import sentence
from timeline.pages.story.entries import Entry, Other, Row
from timeline.pages.text import html, plain
from timeline.store import Filter
from timeline.words import Words


def story_html(entries: Sequence[Entry], words: Words) -> str:
    """The entries as an ordered list; the text of articles is escaped."""
    return f'<ol class="story">{"".join(_entry_html(one, words) for one in entries)}</ol>'


def _entry_html(one: Entry, words: Words) -> str:
    row = one.best
    sources = "".join(f"<li>{_source_html(told, one, words)}</li>" for told in one.told)
    others = f'<p class="doubt">{html(_others(one.others, words))}</p>' if one.others else ""
    return (
        f"<li><time>{html(when(one, words))}</time><blockquote>{sentence(row)}</blockquote>{others}"
        f"<details><summary>{html(reason(one, words))}</summary><ul>{sources}</ul></details></li>"
    )


def _source_html(row: Row, one: Entry, words: Words) -> str:
    link = links.anchor(links.article(str(row["article"])), str(row["title"] or row["key"]))
    rest = " · ".join(
        part for part in (str(row["source"]), _published(row, words), _otherwise(row, one, words)) if part
    )
    return f"{link} <small>{html(rest)}</small>"


def when(one: Entry, words: Words) -> str:
    """The days of an entry in the reader's words."""
    return words.period(one.start, one.last, "day" if one.start == one.last else "range")


def reason(one: Entry, words: Words) -> str:
    """Why a day is among the key dates: how many articles tell it, and how many look back."""
    parts = [words.count("{n} article", "{n} articles", one.articles)]
    if one.later:
        told = words.count("{n} looks back at it", "{n} look back at it", one.later)
        parts.append(told + " (" + words("up to {time} later", time=_long(one.weeks, words)) + ")")
    if one.copies:
        parts.append(words.count("{n} copy not counted", "{n} copies not counted", one.copies))
    return " · ".join(parts)


def _long(weeks: int, words: Words) -> str:
    """So many weeks in the unit that a reader would use."""
    return str(format_timedelta(timedelta(weeks=weeks), granularity="week", threshold=1, locale=words.language))


def _others(others: Sequence[Other], words: Words) -> str:
    told = (
        f"{words.period(one.start, one.last, 'range')} ({words.count('{n} article', '{n} articles', one.articles)})"
        for one in others
    )
    return words("Others say {dates}", dates=", ".join(told))


def _published(row: Row, words: Words) -> str:
    return words.day(row["published"].date()) if row["published"] == row["published"] and row["published"] else ""


def markdown(entries: Sequence[Entry], chosen: Filter, words: Words, when: datetime | None = None) -> str:
    """The entries as a Markdown document, with a manifest before them and its gist below them."""
    about = manifest(chosen, when)
    filters = "; ".join(f"{name}: {_flat(value)}" for name, value in about["filters"].items() if value is not True)
    foot = f"{about['program'].title()} {about['version']}" + (f" · {filters}" if filters else "")
    blocks = (_entry_markdown(one, words) for one in entries)
    front = f"---\nlinimasa: {json.dumps(about, ensure_ascii=False)}\n---\n"
    return "\n".join([front, f"# {words('Key dates')}", "", *blocks, "", f"*{plain(foot)}*", ""])


def _entry_markdown(one: Entry, words: Words) -> str:
    lines = [f"- **{when(one, words)}** – {plain(str(one.best['sentence']))} ({reason(one, words)})"]
    if one.others:
        lines.append(f"  - {_others(one.others, words)}")
    lines += [f"  - {_source_markdown(row, one, words)}" for row in one.told]
    return "\n".join(lines)


def _source_markdown(row: Row, one: Entry, words: Words) -> str:
    title, url = plain(str(row["title"] or row["key"])), str(row["url"])
    safe = url.startswith(("https://", "http://")) and not set(url) & set("()<> \n\"'")
    named = f"[{title}]({url})" if safe else title
    told = (named, plain(str(row["source"])), _published(row, words), _otherwise(row, one, words))
    return " · ".join(part for part in told if part)


def _otherwise(row: Row, one: Entry, words: Words) -> str:
    """The date that this source gives, where it lies apart from the entry's."""
    start, last = day(row["start"]), day(row["end"])
    apart = last < one.start or one.last < start
    return words("says {date}", date=words.period(start, last, str(row["granularity"]))) if apart else ""


def _flat(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
