"""The one loader of the lexicons: a TOML file becomes a frozen object with named fields, or an error with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec

from timeline.errors import LexiconError
from timeline.paths import LEXICON

Words = frozenset[str]
DEFAULT = "id"
"""The language (ISO 639-1) of an article that names none."""
T = TypeVar("T")
_PLACE = re.compile(r"(?P<reason>.*?)(?: - at `\$\.?(?P<place>.*)`)?$", re.DOTALL)
_QUOTED = re.compile(r"`(\w+)`")
_STRANGE = re.compile(r"(?:unknown field `|enum value ')(\w+)")


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a lexicon; its fields are the keys that it must have, those with a default that it may have.

    A struct of msgspec is what a frozen dataclass is, and checks names and types when it is filled.
    """


class File:
    """A lexicon file: what it holds, and on which line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.source = self.path.read_text(encoding="utf-8")
            self.tables: dict[str, Any] = tomllib.loads(self.source)
            self._lines = self.source.splitlines()
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(str(self.path), getattr(error, "lineno", None), str(error)) from error
        except (OSError, UnicodeDecodeError) as error:
            raise LexiconError(str(self.path), None, str(error)) from error

    @classmethod
    def of(cls, language: str, name: str) -> File:
        """The file NAME.toml of a language."""
        return cls(path_of(language, name))

    def filled(self, shape: type[T], prepare: Callable[[dict[str, Any]], Mapping[str, Any]] = dict) -> T:
        """The file as an object of `shape`; `prepare` may turn its tables round first.

        Raises LexiconError with file and line for an unknown, a missing or a wrong key.
        """
        try:
            return msgspec.convert(prepare(self.tables), shape)
        except msgspec.ValidationError as error:
            told = _PLACE.match(str(error))
            assert told is not None  # it matches every text
            place, reason = told["place"] or "", told["reason"]
            key = _QUOTED.search(reason) if "field" in reason else None
            where = f"{place}: " if place else ""
            strange = _STRANGE.search(reason)
            like = near(strange[1], vocabulary(shape)) if strange else ""
            raise LexiconError(
                str(self.path), self.line(place, key[1] if key else ""), where + reason + like
            ) from error
        except (KeyError, TypeError, AttributeError) as error:
            raise LexiconError(str(self.path), None, f"{type(error).__name__}: {error}") from error

    def line(self, place: str, key: str = "") -> int | None:
        """The line of a place such as «cue[1].words», or of the key at it, counted from 1; None where there is none."""
        at: int | None = None
        for step in filter(None, (*place.split("."), key)):
            found = self._step(step, at or 0)
            at = at if found is None else found
        return None if at is None else at + 1

    def mention(self, word: str, line: int | None, nth: int = 1) -> int | None:
        """The line on which a word in quotation marks stands for the nth time, from a line on; that one for none."""
        if line is None:
            return None
        quoted = re.compile(rf"([\"']){re.escape(word)}\1")
        for number in range(line, len(self._lines) + 1):
            nth -= len(quoted.findall(self._lines[number - 1].partition(" #")[0]))
            if nth <= 0:
                return number
        return line

    def _step(self, step: str, start: int) -> int | None:
        """Where a table begins, the nth of its name, or else the first line from `start` on that gives the key."""
        name, _, number = step.rstrip("]").partition("[")
        header = re.compile(rf"\[\[?(?:\w+\.)*{re.escape(name)}\]\]?\s*(?:#|$)")
        heads = [n for n, line in enumerate(self._lines) if header.match(line)]
        if heads:
            nth = int(number) if number.isdigit() else 0
            return heads[nth] if nth < len(heads) else heads[0]
        given = re.compile(rf"\"?{re.escape(name)}\"?\s*=")
        return next((n for n in range(start, len(self._lines)) if given.match(self._lines[n])), None)


def path_of(language: str, name: str) -> Path:
    """Where the file NAME.toml of a language stands."""
    return LEXICON / language / f"{name}.toml"


def exists(language: str, name: str) -> bool:
    """Whether the language has the file; a language is a folder of letters."""
    return language.isalpha() and path_of(language, name).is_file()


def load(language: str, name: str, shape: type[T], prepare: Callable[[dict[str, Any]], Mapping[str, Any]] = dict) -> T:
    """The file NAME.toml of a language as an object of `shape`; LexiconError where it cannot be used."""
    return File.of(language, name).filled(shape, prepare)


def near(word: str, known: Iterable[str]) -> str:
    """What is asked behind an unknown name: «; do you mean "law"?», empty where no known one is like it."""
    like = get_close_matches(word, list(known), 1)
    return f"; do you mean «{like[0]}»?" if like else ""


def vocabulary(shape: object) -> set[str]:
    """The keys that a shape and the tables in it have, and the values that only some words may be."""
    if get_origin(shape) is Literal:
        return set(get_args(shape))
    inner = list(get_args(shape))
    found = set[str]()
    if isinstance(shape, type) and issubclass(shape, Table):
        found = {one.encode_name for one in msgspec.structs.fields(shape)}
        inner += [one.type for one in msgspec.structs.fields(shape)]
    return found.union(*map(vocabulary, inner))


def nothing(shape: type[T]) -> T:
    """An object of `shape` whose lists are all empty: what a language says that does not have the table."""
    assert issubclass(shape, Table)
    given = {one.encode_name: _empty(one) for one in msgspec.structs.fields(shape) if one.required}
    return msgspec.convert(given, shape)


def _empty(field: msgspec.structs.FieldInfo) -> dict[str, Any] | tuple[Any, ...]:
    return {} if get_origin(field.type) is Mapping else ()
