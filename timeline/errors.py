"""What can go wrong, one exception a stage.

    TimelineError
    ├── LexiconError      a word list or rule file cannot be used; names file and line
    ├── ImportFailed      an input cannot be read as articles; names file, line, reason, next step
    ├── SettingsError     the file of settings cannot be used
    ├── StoreError        the database refuses
    └── ExportFailed      an output cannot be written

A time expression that cannot be resolved is no error: it is a `Resolution` without an interval.
"""

from __future__ import annotations

from functools import partial

from timeline.message import Message


class TimelineError(Exception):
    """Base of all errors that Linimasa raises on purpose; its text can be shown to a user as it is.

    The text is English with `{fields}` that `values` fill in; `Words.told` says it in another language.
    """

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text if isinstance(text, Message) else Message(text, **values))


class LexiconError(TimelineError):
    """A lexicon file cannot be used."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(f"{file}{f':{line}' if line else ''}: {reason}")

    def __reduce__(self) -> tuple[type[LexiconError], tuple[str, int | None, str]]:
        return type(self), (self.file, self.line, self.reason)


class ImportFailed(TimelineError):  # noqa: N818 the name says what happened
    """An input, or one line of it, cannot be read as an article.

    `code` names the kind of failure for whoever shows it in another language: empty, binary, encoding, too-large,
    unknown-format, missing, unopened, unreadable, nul, bad-json, bad-row, bad-table, no-text, own-export, too-slow,
    too-heavy, stopped, more, no-column, bad-state, no-text-column (with the columns behind a colon); of addresses:
    no-address, private-address, robots, unreachable, fetch-off.
    """

    def __init__(self, file: str, reason: str, *, line: int | None = None, advice: str = "", code: str = "") -> None:
        self.file, self.line, self.reason, self.advice, self.code = file, line, reason, advice, code
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {reason}" + (f" {advice}" if advice else ""))

    def __reduce__(self) -> tuple[partial[ImportFailed], tuple[str, str]]:
        how = partial(type(self), line=self.line, advice=self.advice, code=self.code)
        return how, (self.file, self.reason)  # other processes hand them over


class SettingsError(TimelineError):
    """The file of settings cannot be used."""


class StoreError(TimelineError):
    """The database cannot do what was asked."""


class ExportFailed(TimelineError):  # noqa: N818
    """What was asked for cannot be written."""


class Unread(str):
    """Why nothing could be read out of an article; `code` is the kind of failure, as in `ImportFailed`."""

    code: str

    def __new__(cls, reason: str, code: str = "unreadable") -> Unread:
        """A reason with its code."""
        made = super().__new__(cls, reason)
        made.code = code
        return made

    def __reduce__(self) -> tuple[type[Unread], tuple[str, str]]:
        return Unread, (str(self), self.code)
