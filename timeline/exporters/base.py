"""What every exporter is given, and what an exporter is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from timeline.exporters.entry import Entry
from timeline.words import DEFAULT, Words, words

if TYPE_CHECKING:
    import pandas as pd

    from timeline.model import Reading

Kind = Literal["report", "web", "table", "research"]
KINDS: tuple[Kind, ...] = ("report", "web", "table", "research")
STYLES = ("list", "table", "narrative")
"""How a report tells its entries; the first is the usual one."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader of a file wishes.

    `every` makes each event an entry, also where several tell of one happening.  `key` keeps only so many key dates.
    `excel` writes tables as an Indonesian or European spreadsheet opens them by a double click.
    """

    language: str = DEFAULT
    title: str = ""
    note: str = ""
    style: str = STYLES[0]
    every: bool = False
    key: int | None = None
    excel: bool = False


@dataclass(frozen=True, slots=True)
class Chronology:
    """What is handed to an exporter.

    `entries` are happenings in the order of time, those without a day last; `frame` holds their events as
    `Store.events` gives them; `manifest` is what a reader must know to defend every date; `readings` gives an
    article as it is shown, by its id; `corrections` the log of what people changed;
    `articles` the ids of all chosen articles, those in which nothing is told or dated too; `marks` what a file that
    is read back remembers of its cells.
    """

    entries: tuple[Entry, ...]
    frame: pd.DataFrame
    manifest: Mapping[str, Any]
    readings: Callable[[str], Reading]
    corrections: Callable[[], pd.DataFrame]
    articles: Callable[[], Sequence[str]]
    options: Options = field(default_factory=Options)
    marks: Callable[[Chronology], Mapping[str, Any]] = field(default=lambda _: {})

    @property
    def words(self) -> Words:
        """The texts of the file's language."""
        return words(self.options.language)

    @property
    def title(self) -> str:
        """The title that was wished for, or a plain one."""
        return self.options.title.strip() or self.words("Chronology")

    @property
    def made(self) -> datetime | None:
        """The time that its maker gave it."""
        return datetime.fromisoformat(self.manifest["made"]) if "made" in self.manifest else None

    @property
    def traced(self) -> dict[str, Any]:
        """The manifest of a file that can be read back: it names the file's events: what is missing was removed."""
        ids = [[[row["id"], row["article"]] for row in one.told] for one in self.entries]
        return {**self.manifest, "language": self.options.language, "ids": ids, **self.marks(self)}

    @property
    def placed(self) -> tuple[Entry, ...]:
        """The entries that have a day."""
        return tuple(one for one in self.entries if one.interval)


@dataclass(frozen=True, slots=True)
class Format:
    """An exporter: what a module of `timeline.exporters.formats` hands over as FORMAT.

    `write` puts a chronology into `out`; it may raise ExportFailed, and writes status, precision and doubt of every
    entry in the words of `Chronology.words`.  `carries` says whether files have room for the manifest; it is put
    beside those that have none.  `binary` files are no text.  `folds`: an entry of the file is a happening; where it
    is false the file has a row, mark or document for every event, and its entries are of one each.  `items`: it says
    which events are one happening.  `returns`: it can be read back after it was edited.  `styles` are those it knows.
    """

    name: str
    extension: str
    kind: Kind
    write: Callable[[Chronology, BinaryIO], None]
    carries: bool = True
    binary: bool = False
    folds: bool = True
    items: bool = True
    returns: bool = False
    styles: tuple[str, ...] = ()

    def manifest(self, what: Chronology) -> Mapping[str, Any]:
        """What its files are accompanied by."""
        return what.traced if self.returns else what.manifest
