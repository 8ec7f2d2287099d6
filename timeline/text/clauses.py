"""Cuts a sentence into clauses: which words belong together, under which opener, inside which other clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.text.grammar import BEFORE_VERB, BETWEEN, JOIN, MARK, OPENER, VERB, Grammar, Kind, grammar
from timeline.text.words import Word

_PAUSES = frozenset(",;:—–\n")
_INNER = frozenset({"relative", "purpose", "adverbial"})
WHOLE = frozenset({"main", "complement"})
"""The kinds of clauses that tell something by themselves."""


class Clause(NamedTuple):
    """A run of words `first` up to, not including, `last` of a sentence; a tuple for speed.

    `number` is shared by the parts of one clause that another one interrupts («Baleg, yang …, menggelar»);
    `parent` is the number of the clause around it, -1 for none; `opener` the word that opened it;
    `coordinated` the number of the clause whose rank it shares («menangkap … dan menyita …»), else -1.
    """

    first: int
    last: int
    number: int
    kind: Kind
    opener: str = ""
    parent: int = -1
    coordinated: int = -1
    verbs: tuple[int, ...] = ()


@dataclass(slots=True)
class _Open:
    """A clause while it is being read."""

    number: int
    kind: Kind
    opener: str
    parent: _Open | None
    coordinated: _Open | None = None
    verbs: list[int] = field(default_factory=list)
    tied: bool = False  # no mark stood before it
    nominal: bool = False  # a noun and no verb tells what somebody is


def clauses(words: Sequence[Word], language: str) -> tuple[Clause, ...]:
    """The clauses of one sentence's words, in order, covering all of them.

    A comma ends a relative or adverbial clause and takes the clause around it up again; a second verb does so
    where the outer clause still waits for its own («orang yang ditangkap Senin mengaku …»).
    """
    return _Reader(words, grammar(language)).read()


class _Reader:
    """One pass over the words of a sentence."""

    def __init__(self, words: Sequence[Word], rules: Grammar) -> None:
        self.words, self.rules = words, rules
        self.count = 0
        self.found: list[tuple[int, int, _Open]] = []
        self.start = 0
        self.now = self._new("main", "", None)
        self.brackets: list[_Open] = []

    def read(self) -> tuple[Clause, ...]:
        pause = True
        classes = self.rules.classes
        for at, bits in enumerate([classes[word.lower] for word in self.words]):
            if bits & MARK:
                mark = self.words[at].lower
                self._mark(at, mark)
                pause = pause or mark in _PAUSES
            elif bits or pause:
                self._word(at, self.words[at], bits, pause)
                pause = False
        self._close(len(self.words))
        return tuple([self._clause(*part) for part in self.found])

    def _word(self, at: int, word: Word, bits: int, pause: bool) -> None:
        kind = self.rules.opens(self.words, at) if bits & (OPENER | BEFORE_VERB) else None
        if kind is not None:
            self._open(at, kind, word.lower, pause)
        elif pause and at and not (bits & JOIN and self._goes_on(at)):
            self._after_pause(at)
        elif bits & JOIN and self.rules.joins(self.words, at) and not self._helps(bits, pause):
            self._coordinate(at)
        if bits & VERB and self.rules.is_verb(word, first=at == 0):
            self._verb(at)

    def _new(self, kind: Kind, opener: str, parent: _Open | None, coordinated: _Open | None = None) -> _Open:
        self.count += 1
        return _Open(self.count - 1, kind, opener, parent, coordinated)

    def _close(self, at: int) -> None:
        if at > self.start:
            self.found.append((self.start, at, self.now))
            self.start = at

    def _switch(self, at: int, clause: _Open) -> None:
        self._close(at)
        self.now = clause

    def _mark(self, at: int, mark: str) -> None:
        if mark in "([":
            self.brackets.append(self.now)
            self._switch(at, self._new("aside", mark, self.now))
        elif mark in ")]" and self.brackets:
            self._switch(at + 1, self.brackets.pop())
        elif mark == ";" and not self.brackets:  # «membantah kabar bahwa ia pergi; laporan itu dimuat …»
            root = self.now
            while root.parent is not None:
                root = root.parent
            self._switch(at + 1, self._new("main", "", None, root))

    def _open(self, at: int, kind: Kind, opener: str, pause: bool) -> None:
        outer = self.now
        if pause and outer.kind in _INNER and kind != "relative" and outer.parent is not None:
            outer = outer.parent
        inner = self._new(kind, opener, outer)
        inner.tied = not pause
        inner.nominal = kind == "relative" and self.rules.names(self.words, at + 1)
        self._switch(at, inner)

    def _after_pause(self, at: int) -> None:
        """After a comma: take up the clause around an inner one, or start a clause of the same rank."""
        now = self.now
        if (
            now.kind in {"relative", "purpose", "adverbial", "condition"}
            and now.parent is not None
            and not self.brackets
        ):
            now = self._around(now.parent, now.tied and now.kind == "relative")
        self._switch(at, self._new(now.kind, now.opener, now.parent, now) if now.verbs else now)

    def _around(self, outer: _Open, tied: bool) -> _Open:
        """The clause that a comma takes up again, out of all that have their verb.

        «setelah rapat yang digelar Selasa, dewan memutuskan»: the comma ends also what «yang» is tied to.
        """
        while outer.kind in _INNER and outer.parent is not None:
            if not (outer.verbs or tied):
                break
            outer, tied = outer.parent, False
        return outer

    def _goes_on(self, at: int) -> bool:
        """Whether «sehingga …» follows what a comma parted from its clause: «menemukan X di Y, Z, Senin, sehingga»."""
        now = self.now
        return now.coordinated is not None and not now.verbs and self.rules.joins(self.words, at)

    def _helps(self, bits: int, pause: bool) -> bool:
        """Whether «kemudian» only helps the verb of a clause without one: «…, mediasi itu kemudian dilanjutkan»."""
        return bool(bits & BETWEEN) and not (pause or self.now.verbs)

    def _coordinate(self, at: int) -> None:
        """«dan menyita …» goes on with the last clause; what stood between commas before it does not."""
        now = self.now
        last = now if now.verbs else now.coordinated
        if last is not None:
            self._switch(at, self._new(last.kind, last.opener, last.parent, last))

    def _waiting(self) -> _Open | None:
        """The clause around that has no verb yet: «warga yang datang untuk melihat rumah yang terbakar mengaku …»."""
        outer = self.now.parent
        while outer is not None and outer.verbs and outer.kind in _INNER:
            outer = outer.parent
        return None if outer is None or outer.verbs or outer.kind == "aside" else outer

    def _verb(self, at: int) -> None:
        now, outer = self.now, self._waiting()
        if (now.verbs or now.nominal) and outer is not None:
            begins = self.rules.chain_start(self.words, at)
            # «isu bahwa ia menerima suap dibantah», but «menyatakan, dalam laporan, bahwa …» has its verb
            waits = now.kind != "main" and (now.kind != "complement" or outer.coordinated is None)
            apart = not now.verbs or begins > now.verbs[-1] + 1
            if apart and begins > self.start and waits:
                self._switch(begins, outer)
        self.now.verbs.append(at)

    def _clause(self, first: int, last: int, part: _Open) -> Clause:
        part = _told(part)
        parent = -1 if part.parent is None else _told(part.parent).number
        coordinated = -1 if part.coordinated is None else part.coordinated.number
        verbs = tuple([v for v in part.verbs if first <= v < last])
        return Clause(first, last, part.number, part.kind, part.opener, parent, coordinated, verbs)


def _told(part: _Open) -> _Open:
    """The clause itself; what followed a comma without a verb of its own stays with what it followed.

    «…, Jakarta Selatan, Selasa», «X meninggal, enam bulan setelah ditemukan».
    """
    while not part.verbs and part.coordinated is not None:
        part = part.coordinated
    return part
