"""Reads and checks a lexicon file, naming the line at fault."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from ..errors import LexiconError
from ..model import TimexType
from ..paths import LEXICON
from . import pattern as patterns
from .automaton import Accept, Automaton
from .entry import Entry
from .lexicon import NOT_A_DATE, Lexicon, Rule

NUMERIC = (
    "number", "day", "hour", "year", "near_year", "early_year", "short_year", "dmy", "dm", "my", "season", "clock",
    "fraction", "fiscal", "fiscal_year", "fiscal_months", "stamp", "hhmm",
)  # fmt: skip
"""Classes that digits fill (see `shapes` and `codes`), beside those that the file lists."""

_TYPES = (*get_args(TimexType), NOT_A_DATE)
_NEEDED = {"name", "type", "operator", "pattern", "examples"}
GUARD_KEYS = ("before", "after", "unless_before", "unless_after", "unless_name", "unless_near", "follows")
"""What a rule may ask of the words around it (see `guards`); each names lists of the table `[guard]`."""

_RULE_KEYS = _NEEDED | {"args", "after_name", *GUARD_KEYS}


_MARKS = "(),-/.'’:+&"


@lru_cache(maxsize=8)
def load(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), or None where there is no file for it.  Raises LexiconError."""
    path = LEXICON / language / "dates.toml"
    return read(path) if path.is_file() else None


def read(path: Path) -> Lexicon:
    """Compile one file.  Raises LexiconError with file and line."""
    source = path.read_text(encoding="utf-8")
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(path), getattr(error, "lineno", None), str(error)) from error
    return _Reader(path, source, table).compile()


class _Reader:
    """Turns one parsed file into a Lexicon, knowing where each row stands."""

    def __init__(self, path: Path, source: str, table: dict[str, Any]) -> None:
        self.path, self.lines, self.table = path, source.splitlines(), table
        self.spelling: dict[str, str] = table.get("spelling", {})
        self.guards = {name: frozenset(self.spelt(words)) for name, words in table.get("guard", {}).items()}

    def compile(self) -> Lexicon:
        rules = {row.get("name", ""): self.rule(row) for row in self.table.get("rule", [])}
        accepts = list(self.accepts(rules.values()))
        words = self.words(accepts)
        glue = frozenset(word for word in self.spelt(self.glue()) if word in words)
        self.check_seeds(accepts, glue)
        digits = self.table.get("digits", {})
        return Lexicon(self.table["language"], self.guards, rules, Automaton(accepts), words, glue, digits)

    def glue(self) -> Iterator[str]:
        """The words named as glue, with those of the classes that are («<numeral>»)."""
        for word in self.table.get("glue", []):
            yield from self.table["class"][word[1:-1]] if word[0] == "<" else [word]

    def rule(self, row: dict[str, Any]) -> Rule:
        if unknown := set(row) - _RULE_KEYS:
            self.fail(row, f"unknown key {', '.join(sorted(unknown))}")
        if missing := _NEEDED - {key for key in row if row[key]}:
            self.fail(row, f"{', '.join(sorted(missing))} is missing")
        if row["type"] not in _TYPES:
            self.fail(row, f"type must be one of {', '.join(_TYPES)}")
        pattern = row["pattern"]

        def words(key: str) -> frozenset[str]:
            names = row.get(key, [])
            if missing := [name for name in names if name not in self.guards]:
                self.fail(row, f"there is no guard {missing[0]}")
            return frozenset().union(*(self.guards[name] for name in names))

        return Rule(
            row["name"], row["type"], row["operator"], tuple([pattern] if isinstance(pattern, str) else pattern),
            row.get("args", {}), tuple(row["examples"]), **{key: words(key) for key in GUARD_KEYS},
            after_name=row.get("after_name", False),
        )  # fmt: skip

    def accepts(self, rules: Iterable[Rule]) -> Iterator[Accept]:
        phrases: dict[str, dict[str, Any]] = {name: {} for name in NUMERIC}
        for name, words in self.table["class"].items():
            phrases.setdefault(name, {}).update({w: _value(v) for w, v in words.items() if " " in w})
        for rank, rule in enumerate(rules):
            for text in rule.patterns:
                try:
                    yield Accept(rank, rule.name, patterns.read(text, self.table.get("part", {}), phrases))
                except patterns.PatternError as error:
                    self.fail({"name": rule.name}, f"pattern «{text}»: {error}")

    def words(self, accepts: list[Accept]) -> dict[str, tuple[Entry, Entry]]:
        """Every word that a class or a pattern knows, as it may stand small or with a capital."""
        small: dict[str, dict[str, object]] = {}
        for accept in accepts:
            pattern = accept.pattern
            for item in patterns.items(patterns.Series((pattern.before, pattern.inside, pattern.after))):
                if item.element.startswith("=") and item.element[1].isalpha():
                    small.setdefault(item.element[1:], {item.element: None})
        large = {word: dict(values) for word, values in small.items()}
        for name, words in self.table["class"].items():
            for word, value in words.items():
                if " " not in word:
                    case = value.get("case", "") if isinstance(value, dict) else ""
                    for cased, skip in ((small, "upper"), (large, "lower")):
                        entry = cased.setdefault(word, {patterns.literal(word): None})
                        if case != skip:
                            entry[name] = _value(value)
        found = {word: (_entry(small[word]), _entry(large[word])) for word in small}
        for variant, word in self.spelling.items():
            if word in found:
                found[variant] = found[word]
            elif not any(word in words for words in self.guards.values()):
                self.fail({"name": variant}, f"the spelling of «{word}», which no class, pattern or guard knows")
        return found

    def spelt(self, words: Iterable[str]) -> Iterator[str]:
        """The words, each with its other spellings."""
        known = frozenset(words)
        yield from known
        yield from (variant for variant, word in self.spelling.items() if word in known)

    def check_seeds(self, accepts: list[Accept], glue: frozenset[str]) -> None:
        """Every way through a pattern must hold a word that is searched for, or a number."""
        classes = self.table["class"]
        weak = {name for name, words in classes.items() if any(word in glue for word in words if " " not in word)}
        weak |= {patterns.literal(word) for word in glue} | {patterns.literal(mark) for mark in _MARKS}
        for accept in accepts:
            pattern = accept.pattern
            if not _always_strong(patterns.Series((pattern.before, pattern.inside, pattern.after)), weak):
                self.fail({"name": accept.rule}, "a pattern can be built of glue words alone")

    def fail(self, row: Mapping[str, Any], reason: str) -> None:
        """Raise LexiconError at the line that names the rule."""
        name = f'"{row.get("name", "")}"'
        line = next((n for n, text in enumerate(self.lines, 1) if text.startswith("name") and name in text), None)
        raise LexiconError(str(self.path), line, f"rule {row.get('name', '')}: {reason}")


def _value(value: Any) -> Any:
    """What a word gives to a slot; lists as tuples, so that a Timex can be hashed."""
    value = value["value"] if isinstance(value, dict) else value
    return tuple(value) if isinstance(value, list) else value


def _entry(values: dict[str, object]) -> Entry:
    return Entry(frozenset(values), values)


def _always_strong(node: patterns.Node, weak: set[str]) -> bool:
    """Whether every way through a pattern meets an element that is not weak."""
    if isinstance(node, patterns.Item):
        return node.element not in weak
    check = any if isinstance(node, patterns.Series) else all
    return check(_always_strong(inner, weak) for inner in node.nodes)
