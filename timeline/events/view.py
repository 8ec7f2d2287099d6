"""What judges the heads of one sentence: status, roles, wording and type, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import Line
from timeline.events.memory import Memory
from timeline.events.roles import Cast
from timeline.events.status import Judge
from timeline.events.types import carried
from timeline.events.wording import Wording
from timeline.text.grammar import Grammar


class View:
    """One sentence with its heads, and those who judge them; most sentences need but a few."""

    def __init__(
        self, line: Line, heads: Sequence[Head], lex: Lexicon, rules: Grammar, memory: Memory, published: date | None
    ) -> None:
        self.line, self.heads, self.lex, self.rules = line, heads, lex, rules
        self.memory = memory
        self.judge = Judge(line, heads, lex, published)
        self._cast: Cast | None = None
        self._wording: Wording | None = None

    @property
    def cast(self) -> Cast:
        """Who takes part."""
        if self._cast is None:
            self._cast = Cast(self.line, self.heads, self.lex, self.memory)
        return self._cast

    @property
    def wording(self) -> Wording:
        """How the sentence words them."""
        if self._wording is None:
            self._wording = Wording(self.line, self.lex, self.rules)
        return self._wording

    def type(self, head: Head) -> str:
        """The head's type; a light verb's is that of what it carries."""
        light = head.kind == "verb" and head.word in self.lex.set("triggers", "light")
        return carried(self.line, head, self.lex, self.rules) if light else head.type
