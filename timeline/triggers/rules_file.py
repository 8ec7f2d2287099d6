"""Reads the tables of rows of `attach.toml`, and refuses with its line a row that names what there is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, NoReturn

from timeline.errors import LexiconError
from timeline.lexicon import File, Table, Words, near, path_of
from timeline.triggers.rules import Listed, Row, Test, Vocabulary

_MOST = 8  # relations in a row: what needs more is a relation that has no name yet
_NOT = "!"
_TOLD = " -> "
LISTED = ("words", "holds", "followed_by", "led_by", "opened_by", "behind", "near")
"""What a row lists here are words and no relations (see the functions of the table that asks)."""
Lists = Mapping[str, Words]
NO_LISTS: Lists = {}


class Written(Table, frozen=True):
    """A row as its file has it: the relations of its lists by name, each as it must or, behind «!», must not hold.

    `cue` are relations of a word that tells something of an event.  The lists of `LISTED` are words and no relations:
    those that it, or a time, may be or hold, and that may stand beside it; «<name>» is a list of `events.toml`.
    """

    name: str
    then: str
    examples: tuple[str, ...]
    time: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    followed_by: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()
    opened_by: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    pick: Literal["first", "last", "nearest", "all", ""] = ""


class Tables(Table, frozen=True):
    """The tables of `attach.toml`; the earlier row of a table wins."""

    attach: tuple[Written, ...] = ()
    review: tuple[Written, ...] = ()
    status: tuple[Written, ...] = ()
    no_cue: tuple[Written, ...] = ()
    no_event: tuple[Written, ...] = ()
    undated: tuple[Written, ...] = ()
    share: tuple[Written, ...] = ()
    onward: tuple[Written, ...] = ()
    denial: tuple[Written, ...] = ()


class Rows:
    """The file `attach.toml` of a language; its tables are read one by one."""

    def __init__(self, language: str) -> None:
        self.file, self.tables = _read(path_of(language, "attach"))

    def table(
        self, name: str, words: Vocabulary, gives: Iterable[str], lists: Lists = NO_LISTS, *, whole: bool = False
    ) -> tuple[Row, ...]:
        """The rows of one table; `words` is the vocabulary of each of their lists, `gives` what `then` may say.

        `lists` are the words that a row may ask for by «<name>».  Of a `whole` table some row fits whatever comes.
        `LexiconError` names file and line of a row with a relation or an outcome that there is not.
        """
        given: tuple[Written, ...] = getattr(self.tables, name)
        names = [row.name for row in given]
        if (doubled := next((at for at, one in enumerate(names) if one in names[:at]), None)) is not None:
            self._fail(name, doubled, names[doubled], "there are two rows of this name")
        rows = tuple(self._row(name, at, row, words, frozenset(gives), lists) for at, row in enumerate(given))
        if (open_ := next((at for at, row in enumerate(rows[:-1]) if not row.wording), None)) is not None:
            self._fail(name, open_, names[open_], "it has no relation, so that none below it is asked")
        if whole and (not rows or rows[-1].wording):
            last = rows[-1].name if rows else ""
            self._fail(name, len(rows) - 1, last, "the last row has no relation, so that it fits whatever comes")
        return rows

    def _row(self, table: str, at: int, row: Written, words: Vocabulary, gives: frozenset[str], lists: Lists) -> Row:
        tests: dict[str, tuple[Test, ...]] = {}
        told = {"time": row.time, "event": row.event, "chosen": row.chosen, "head": row.head, "cue": row.cue}
        for key, named in told.items():
            known = words.get(key, {})
            if strange := [one.removeprefix(_NOT) for one in named if one.removeprefix(_NOT) not in known]:
                reason = f"there is no relation «{strange[0]}» of a {key}{near(strange[0], known)}"
                self._fail(table, at, row.name, reason)
            tests[key] = tuple((known[one.removeprefix(_NOT)], not one.startswith(_NOT)) for one in named)
        if reason := _wrong(row, gives):
            self._fail(table, at, row.name, reason)
        listed = {key: self._words(table, at, row.name, getattr(row, key), lists) for key in LISTED}
        asking = words.get("listed", {})
        if strange := [key for key, found in listed.items() if found and key not in asking]:
            self._fail(table, at, row.name, f"rows of this table list no `{strange[0]}`{near(strange[0], asking)}")
        spelt = tuple((Listed(asking[key], found), True) for key, found in listed.items() if found)
        of_cue = spelt if "cue" in words else ()
        candidate = tests["head"] + tests["cue"] + of_cue
        wording = [f"{key}: {one}" for key, named in told.items() for one in named]
        wording += [f"{key}: {', '.join(getattr(row, key))}" for key, found in listed.items() if found]
        pick = row.pick or ("nearest" if candidate else "")
        seen = tests["time"] + tests["event"] + (() if of_cue else spelt)
        return Row(
            row.name, row.then, seen, tests["chosen"], candidate, pick, row.examples, tuple(wording), listed["words"]
        )

    def _words(self, table: str, at: int, name: str, told: Iterable[str], lists: Lists) -> Words:
        """The words that a row lists, those of the lists that it names among them."""
        found: set[str] = set()
        for one in told:
            if not one.startswith("<"):
                found.add(one)
            elif one[1:-1] in lists:
                found |= lists[one[1:-1]]
            else:
                self._fail(table, at, name, f"there is no list {one}{near(one[1:-1], lists)}")
        return frozenset(found)

    def _fail(self, table: str, at: int, name: str, reason: str) -> NoReturn:
        line = self.file.line(f"{table}[{at}].name")
        raise LexiconError(str(self.file.path), line, f"row {name or 'without a name'}: {reason}")


@lru_cache(maxsize=8)
def _read(path: Path) -> tuple[File, Tables]:
    """A file with its tables, read once for all of them."""
    file = File(path)
    return file, file.filled(Tables)


def _wrong(row: Written, gives: frozenset[str]) -> str:
    """What a row may not say; empty where all is well."""
    if not (row.name and row.examples):
        return "a row has a name and examples"
    if strange := [one for one in row.examples if _TOLD not in one]:
        return f"an example is written «sentence -> word», not «{strange[0]}»"
    if row.then not in gives:
        return f"then must be one of {', '.join(sorted(gives))}"
    if bool(row.head) != bool(row.pick):
        return "a head goes with a pick"
    listed = sum(bool(getattr(row, key)) for key in LISTED)
    if len(row.time) + len(row.event) + len(row.chosen) + len(row.head) + len(row.cue) + listed > _MOST:
        return f"more than {_MOST} relations: give some of them one name"
    return ""
