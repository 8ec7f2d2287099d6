"""The pattern language of lexicon rules, read into a small tree.

    word          the word itself, in any case
    ','           a punctuation mark
    <class>       a word of the class, kept as the slot `class`
    <slot:class>  the same under another slot name
    [ ... ]       may be missing
    { a | b }     one of several
    @part         a named pattern of the lexicon's [part] table
    > ...         what must follow but stays outside the expression
    ... <<        what must stand before but stays outside

There is no repetition: an expression family is finite, so no pattern can run away with a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*('[^']+'|<<|<[\w:-]+>|@[\w-]+|[\[\]{}|>]|[^\s\[\]{}|<>'@]+)")


@dataclass(frozen=True, slots=True)
class Item:
    """One token: the element it must have, and the slot that keeps its value (or a constant)."""

    element: str
    slot: str = ""
    constant: object = None


@dataclass(frozen=True, slots=True)
class Series:
    """Nodes one after another."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several nodes, the first that fits."""

    nodes: tuple[Node, ...]


Node = Item | Series | Choice


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression with the context it asks for on either side."""

    before: Node
    inside: Node
    after: Node


class PatternError(ValueError):
    """A pattern that cannot be read; the lexicon adds file and line."""


def literal(word: str) -> str:
    """The element name of a word or mark that stands for itself."""
    return "=" + word


def items(node: Node) -> Iterator[Item]:
    """All items of a tree, in their order."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Item):
            yield one
        else:
            waiting += reversed(one.nodes)


class Reader:
    """Reads patterns; a part is read once, however many of them have it.

    `phrases` gives each class its values of several words.
    """

    def __init__(self, parts: Mapping[str, str], phrases: Mapping[str, Mapping[str, object]]) -> None:
        self.parts, self.phrases = parts, phrases
        self._known: dict[str, Node] = {}

    def read(self, text: str) -> Pattern:
        """The tree of a pattern; raises PatternError where it cannot be read."""
        parser = _Parser(text, self)
        before: Node = Series()
        after: Node = Series()
        inside = parser.series(("<<", ">"))
        if parser.peek() == "<<":
            parser.take()
            before, inside = inside, parser.series((">",))
        if parser.peek() == ">":
            parser.take()
            after = parser.series(())
        return Pattern(before, inside, after)

    def part(self, name: str) -> Node:
        """The tree of a part; raises PatternError where there is none or it cannot be read."""
        if name not in self.parts:
            raise PatternError(f"there is no part @{name}")
        if name not in self._known:
            self._known[name] = _Parser(self.parts[name], self).choice("")
        return self._known[name]


class _Parser:
    """Recursive descent over one pattern."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.tokens = _tokens(text)
        self.position = 0
        self.reader = reader

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        self.position += 1
        return self.tokens[self.position - 1]

    def series(self, stops: Sequence[str]) -> Series:
        nodes: list[Node] = []
        while (token := self.peek()) and token not in stops:
            nodes.append(self.step())
        return Series(tuple(nodes))

    def choice(self, close: str) -> Choice:
        nodes = [self.series(("|", close))]
        while self.peek() == "|":
            self.take()
            nodes.append(self.series(("|", close)))
        if close and (self.peek() != close or not self.take()):
            raise PatternError(f"{close} is missing")
        return Choice(tuple(nodes))

    def step(self) -> Node:
        token = self.take()
        if token == "[":
            return Choice((*self.choice("]").nodes, Series()))
        if token == "{":
            return self.choice("}")
        if token[0] == "@":
            return self.reader.part(token[1:])
        if token[0] == "<" and token != "<<":
            return self.slot(token[1:-1])
        if token in ("]", "}", "|", ">", "<<"):
            raise PatternError(f"unexpected {token}")
        return Item(literal(token.strip("'").lower()))

    def slot(self, text: str) -> Node:
        name, _, kind = text.rpartition(":")
        if kind not in self.reader.phrases:
            raise PatternError(f"there is no class <{kind}>")
        longer = [_phrase(phrase, name or kind, value) for phrase, value in self.reader.phrases[kind].items()]
        return Choice((*longer, Item(kind, name or kind)))


def _phrase(phrase: str, slot: str, value: object) -> Series:
    first, *rest = phrase.split()
    return Series((Item(literal(first), slot, value), *(Item(literal(word)) for word in rest)))


def _tokens(text: str) -> list[str]:
    found, end = [], 0
    text = text.strip()
    while end < len(text):
        match = _TOKEN.match(text, end)
        if not match:
            raise PatternError(f"cannot read «{text[end:]}»")
        found.append(match[1])
        end = match.end()
    return found
