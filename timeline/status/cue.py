"""A word of a sentence that may tell whether what the sentence tells of came to pass: «akan», «tidak», «membantah»."""

from __future__ import annotations

from timeline.model import Status
from timeline.text.grammar import grammar
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence


class Spelt:
    """A word and what the lexicon holds of it: what it `says` by its `[[cue]]`, whether it denies or conditions."""

    __slots__ = ("conditions", "denies", "says", "word")

    def __init__(self, word: str, lex: Lexicon) -> None:
        self.word = word
        self.says: Status | None = lex.cues.get(word)
        self.denies, self.conditions = word in lex.denying, word in lex.conditions


class Cue(Spelt):
    """The word at the unit `at` of a sentence, and the verb or happening that it is, if it is one.

    `before` is the word in front of it, `after` the one behind, `phrase` both behind it together; `next` is the one
    behind it and what only points or opens a relative clause, «kabar bohong itu yang [menyebut]», `next_at` its unit.
    """

    __slots__ = ("after", "at", "before", "next", "next_at", "part", "phrase", "verb")

    def __init__(self, line: Sentence, at: int, verb: Head | None, lex: Lexicon) -> None:
        words = line.words
        super().__init__(words[at], lex)
        self.at, self.verb, self.part = at, verb, line.clause(at)
        self.before = words[at - 1] if at else ""
        self.after = words[at + 1] if at + 1 < len(words) else ""
        self.phrase = f"{self.after} {words[at + 2]}" if at + 2 < len(words) else ""
        self.next_at = at + 1
        for passed in (lex.people.pointing, grammar(lex.language).relative):
            self.next_at += self.next_at < len(words) - 1 and words[self.next_at] in passed
        self.next = words[self.next_at] if self.next_at < len(words) else ""
