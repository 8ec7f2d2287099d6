"""Reads and checks a lexicon file, naming the line at fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, NoReturn

import msgspec

from ..errors import LexiconError
from ..lexicon import File, Table, exists
from . import pattern as patterns
from .automaton import Accept, Automaton
from .entry import Entry
from .entry import entry as made
from .lexicon import Lexicon, Rule

NUMERIC = (
    "number", "day", "hour", "year", "near_year", "early_year", "short_year", "dmy", "dm", "my", "season", "clock",
    "fraction", "fiscal", "fiscal_year", "fiscal_months", "stamp", "hhmm",
)  # fmt: skip
"""Classes that digits fill (see `shapes` and `codes`), beside those that the file lists."""

GUARD_KEYS = ("before", "after", "unless_before", "unless_after", "unless_name", "unless_near", "follows")
"""What a rule may ask of the words around it (see `guards`); each names lists of the table `[guard]`."""

_MARKS = "(),-/.'’:+&"


class RuleRow(Table, frozen=True):
    """A rule as its file has it (see `lexicon.Rule`); the keys of `GUARD_KEYS` name lists of the table `[guard]`."""

    name: str
    type: Literal["DATE", "TIME", "DURATION", "SET", "NONE"]
    operator: str
    pattern: str | tuple[str, ...]
    examples: tuple[str, ...]
    args: Mapping[str, Any] = {}
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_name: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    after_name: bool = False


class DateWords(Table, frozen=True):
    """All tables of `dates.toml`: words by class with what each gives to a slot, parts of patterns, guards, rules."""

    language: str
    classes: Mapping[str, Mapping[str, Any]] = msgspec.field(name="class")
    rule: tuple[RuleRow, ...]
    part: Mapping[str, str] = {}
    guard: Mapping[str, tuple[str, ...]] = {}
    spelling: Mapping[str, str] = {}
    glue: tuple[str, ...] = ()
    digits: Mapping[str, str] = {}


@lru_cache(maxsize=8)
def load(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), or None where there is no file for it.  Raises LexiconError."""
    return read(File.of(language, "dates")) if exists(language, "dates") else None


def read(file: File) -> Lexicon:
    """Compile one file.  Raises LexiconError with file and line."""
    return _Reader(file).compile()


class _Reader:
    """Turns one file into a Lexicon, knowing where each row stands."""

    def __init__(self, file: File) -> None:
        self.file, self.table = file, file.filled(DateWords)
        self.spelling = self.table.spelling
        self.guards = {name: frozenset(self.spelt(words)) for name, words in self.table.guard.items()}

    def compile(self) -> Lexicon:
        rules: dict[str, Rule] = {}
        for at, row in enumerate(self.table.rule):
            if row.name in rules:
                self.fail(row.name, "there are two rules of this name", at)
            rules[row.name] = self.rule(at, row)
        accepts = list(self.accepts(rules.values()))
        words = self.words(accepts)
        glue = frozenset(word for word in self.spelt(self.glue()) if word in words)
        self.check_seeds(accepts, glue)
        given = self.table
        return Lexicon(given.language, self.guards, rules, Automaton(accepts), words, glue, given.digits)

    def glue(self) -> Iterator[str]:
        """The words named as glue, with those of the classes that are («<numeral>»)."""
        for word in self.table.glue:
            yield from self.table.classes[word[1:-1]] if word[0] == "<" else [word]

    def rule(self, at: int, row: RuleRow) -> Rule:
        if not (row.name and row.operator and row.pattern and row.examples):
            self.fail(row.name, "a rule has a name, an operator, a pattern and examples", at)

        def words(key: str) -> frozenset[str]:
            names: tuple[str, ...] = getattr(row, key)
            if missing := [name for name in names if name not in self.guards]:
                self.fail(row.name, f"there is no guard {missing[0]}", at)
            return frozenset().union(*(self.guards[name] for name in names))

        return Rule(
            row.name, row.type, row.operator, (row.pattern,) if isinstance(row.pattern, str) else row.pattern,
            row.args, row.examples, **{key: words(key) for key in GUARD_KEYS}, after_name=row.after_name,
        )  # fmt: skip

    def accepts(self, rules: Iterable[Rule]) -> Iterator[Accept]:
        phrases: dict[str, dict[str, Any]] = {name: {} for name in NUMERIC}
        for name, words in self.table.classes.items():
            phrases.setdefault(name, {}).update({w: _value(v) for w, v in words.items() if " " in w})
        reader = patterns.Reader(self.table.part, phrases)
        for rank, rule in enumerate(rules):
            for text in rule.patterns:
                try:
                    yield Accept(rank, rule.name, reader.read(text))
                except patterns.PatternError as error:
                    self.fail(rule.name, f"pattern «{text}»: {error}")

    def words(self, accepts: list[Accept]) -> dict[str, tuple[Entry, Entry]]:
        """Every word that a class or a pattern knows, as it may stand small or with a capital."""
        small: dict[str, dict[str, object]] = {}
        for accept in accepts:
            pattern = accept.pattern
            for item in patterns.items(patterns.Series((pattern.before, pattern.inside, pattern.after))):
                if item.element.startswith("=") and item.element[1].isalpha():
                    small.setdefault(item.element[1:], {item.element: None})
        large = {word: dict(values) for word, values in small.items()}
        for name, words in self.table.classes.items():
            for word, value in words.items():
                if " " not in word:
                    case = value.get("case", "") if isinstance(value, dict) else ""
                    for cased, skip in ((small, "upper"), (large, "lower")):
                        entry = cased.setdefault(word, {patterns.literal(word): None})
                        if case != skip:
                            entry[name] = _value(value)
        found = {word: (made(small[word]), made(large[word])) for word in small}
        for variant, word in self.spelling.items():
            if word in found:
                found[variant] = found[word]
            elif not any(word in words for words in self.guards.values()):
                self.fail(variant, f"the spelling of «{word}», which no class, pattern or guard knows")
        return found

    def spelt(self, words: Iterable[str]) -> Iterator[str]:
        """The words, each with its other spellings."""
        known = frozenset(words)
        yield from known
        yield from (variant for variant, word in self.spelling.items() if word in known)

    def check_seeds(self, accepts: list[Accept], glue: frozenset[str]) -> None:
        """Every way through a pattern must hold a word that is searched for, or a number."""
        classes = self.table.classes
        weak = {name for name, words in classes.items() if any(word in glue for word in words if " " not in word)}
        weak |= {patterns.literal(word) for word in glue} | {patterns.literal(mark) for mark in _MARKS}
        for accept in accepts:
            pattern = accept.pattern
            if not _always_strong(patterns.Series((pattern.before, pattern.inside, pattern.after)), weak):
                self.fail(accept.rule, "a pattern can be built of glue words alone")

    def fail(self, name: str, reason: str, at: int | None = None) -> NoReturn:
        """Raise LexiconError at the line that names the rule or, where none is of the name, the spelling."""
        if at is None:
            at = next((n for n, row in enumerate(self.table.rule) if row.name == name), None)
        line = self.file.line(f"spelling.{name}" if at is None else f"rule[{at}].name")
        raise LexiconError(str(self.file.path), line, f"{name or 'a rule without a name'}: {reason}")


def _value(value: Any) -> Any:
    """What a word gives to a slot; lists as tuples, so that a Timex can be hashed."""
    value = value["value"] if isinstance(value, dict) else value
    return tuple(value) if isinstance(value, list) else value


def _always_strong(node: patterns.Node, weak: set[str]) -> bool:
    """Whether every way through a pattern meets an element that is not weak."""
    if isinstance(node, patterns.Item):
        return node.element not in weak
    check = any if isinstance(node, patterns.Series) else all
    return check(_always_strong(inner, weak) for inner in node.nodes)
