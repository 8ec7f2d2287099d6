"""The reference of formats and columns, written from what the importers know: `docs/en/formats.md`."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.importers import known
from timeline.importers.column_names import vocabulary

_INTRO = """# What Linimasa reads

The formats come from the modules of `timeline/importers/formats/`, the words from `data/importers/columns.toml`.

A file is known by its ending, and without one by what it holds. An ending that is not listed is refused by name,
alone, in a folder and in an archive.
"""
_COLUMNS = """
## Columns

Tables, JSON rows and front matter name their columns as they like: a name is taken apart (`tanggal_terbit`,
`datePublished`, `isiberita`) and read by its words, in any order and case. What stands in a column has the last word,
and a column of texts, days or addresses is also known without a name. Columns that no part takes are kept with the
article as `extra`.

| part | words | only where no other column serves |
| --- | --- | --- |
"""
_NEVER = """
A column with one of these words is no part of an article: {never}.
"""


def page() -> str:
    """The page as Markdown."""
    formats = [f"| {_endings(one.SUFFIXES)} | {_sentence(one.__doc__)} |" for one in known() if one.SUFFIXES]
    table = "\n## Formats\n\n| ending | what is read |\n| --- | --- |\n" + "\n".join(formats) + "\n"
    parts, _, never, _ = vocabulary()
    columns = [f"| {part} | {_names(words.words)} | {_names(words.weak)} |" for part, words in parts.items()]
    return _INTRO + table + _COLUMNS + "\n".join(columns) + "\n" + _NEVER.format(never=_names(sorted(never)))


def _endings(suffixes: Iterable[str]) -> str:
    return " ".join(f"`{suffix}`" for suffix in suffixes)


def _sentence(docstring: str | None) -> str:
    """The first paragraph of a module's docstring on one line."""
    return " ".join((docstring or "").split("\n\n")[0].split())


def _names(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
