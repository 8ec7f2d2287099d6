"""A line of the log of what people did, as words for the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from babel.dates import format_datetime

from timeline.editing.write import spelled
from timeline.pages import links
from timeline.pages.text import html
from timeline.words import Words

_NAMED = 5


def moment(when: str, words: Words) -> str:
    """A time of the log in the reader's words, as the clock showed it there."""
    return str(format_datetime(datetime.fromisoformat(when), "d MMM y HH.mm", locale=words.language))


def line_html(row: Mapping[str, Any], names: Mapping[str, str], words: Words) -> str:
    """What was done to what, from what to what, by whom and when, as HTML; `names` are actors' names by id."""
    about = " · ".join(part for part in (row["who"] or words("nobody named"), moment(row["when"], words)) if part)
    change = _change(row, names, words)
    return (
        f'<p class="line"><b>{html(kind(str(row["what"]), words))}</b> {_name(row, names, words)}'
        f"{html(f' ({change})' if change else '')}<small>{html(about)}</small></p>"
    )


def kind(what: str, words: Words) -> str:
    """What was done, in the reader's words; a correction names its field, a verdict what was judged."""
    first, _, field = what.partition(":")
    if first == "correct":
        return f"{words('activity:correct')}: {words(f'field:{field}')}"
    if first == "judge":
        told = f"audit:{field}"
        return f"{words('activity:judge')}: {words(told)}" if words.knows(told) else words("activity:judge")
    return words(f"activity:{what}")


def _name(row: Mapping[str, Any], names: Mapping[str, str], words: Words) -> str:
    name = names.get(row["name"], row["name"])
    if row["article"] and name:
        return links.anchor(links.article(str(row["article"])), name)
    return html(name)


def _change(row: Mapping[str, Any], names: Mapping[str, str], words: Words) -> str:
    """What the line says beside what and whom: old and new, or how many articles and which files."""
    what, _, field = str(row["what"]).partition(":")
    if what == "correct":
        new = spelled(field, row["new"], names, words)
        return new if field in ("deleted", "added") else f"{spelled(field, row['old'], names, words)} → {new}"
    if what == "merge":
        return f"{names.get(row['old'], row['old'])} → {names.get(row['new'], row['new'])}"
    if what == "judge":
        said = words(f"verdict:{row['new']}") if row["new"] else words("taken back")
        return f"{row['old']}: {said}" if row["old"] else said
    if what == "undo":
        return words("line {n}", n=row["old"])
    return _detail(json.loads(row["detail"] or "{}"), words)


def _detail(detail: Mapping[str, Any], words: Words) -> str:
    told = [words("before: {name}", name=detail["old"])] if "old" in detail else []
    counts = (("articles", "{n} article", "{n} articles"), ("new", "{n} new article", "{n} new articles"),
              ("failed", "{n} failed", "{n} failed"), ("deletions", "{n} deletion", "{n} deletions"))  # fmt: skip
    told += [words.count(one, many, int(detail[key])) for key, one, many in counts if detail.get(key)]
    files, unnamed = [str(name) for name in detail.get("files", ())], int(detail.get("more", 0))
    if files:
        left = max(0, len(files) - _NAMED) + unnamed
        more = words("and {n} more", n=words.number(left)) if left else ""
        told.append(" ".join(part for part in (", ".join(files[:_NAMED]), more) if part))
    return " · ".join(told)
