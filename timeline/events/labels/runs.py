"""Finds the stretches of a sentence that may word a subject: what no mark, time, verb or preposition parts."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.line import TIME, Line
from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, Grammar


class Runs:
    """The noun phrases of one sentence, near enough for a label."""

    def __init__(self, line: Line, lex: Lexicon, rules: Grammar) -> None:
        self.line, self.rules = line, rules
        self._small, self._with = lex.times.prepositions, lex.roles.together
        self._place = lex.joined(lex.roles.place, lex.roles.recipient, lex.roles.agent)
        self._phrases, self._links = lex.phrases, lex.triggers.links
        self._names, self._makers = lex.times.no_event_after, lex.nouns.makers

    def of(self, places: Sequence[int]) -> list[list[int]]:
        """The stretches of a clause's units that no mark or time parts, trimmed, but for those of place."""
        runs: list[list[int]] = [[]]
        last = -1
        for at in places:
            if self.breaks(at) or at != last + 1:
                runs.append([])
            if not self.breaks(at):
                runs[-1].append(at)
            last = at
        return [run for run in map(self.trimmed, runs) if run and self.line.words[run[0]] not in self._place]

    def breaks(self, at: int) -> bool:
        """Whether a unit is a mark or a time that parts two phrases; «Retno, Budi» is one."""
        word = self.line.words[at]
        listed = word == "," and at - 1 in self.line.actors and at + 1 in self.line.actors
        if word == TIME:
            return not self.names(at) and (not at or self.line.times[at].timex.type != "DURATION")
        return bool(self.rules.classes[word] & MARK) and not listed

    def names(self, at: int) -> bool:
        """Whether a time only says which one the noun before it is: «kabinet periode 2019-2024»."""
        return self.line.words[at] == TIME and at > 0 and self.line.words[at - 1] in self._names

    def trimmed(self, run: Sequence[int]) -> list[int]:
        """A run without openers and adverbs in front and small words behind."""
        words = [self.line.words[at] for at in run]
        first, last = 0, len(run)
        while first < last and self.rules.classes[words[first]] & (OPENER | JOIN | BETWEEN):
            first += 1
        last = next((at for at in range(first + 1, last) if self.is_verb(run[at])), last)
        while last > first and (words[last - 1] in self._small or words[last - 1] in self._place):
            last -= 1
        return list(run[first:last])

    def is_verb(self, at: int) -> bool:
        """Whether a unit is a verb and no part of a compound noun."""
        word, before = self.line.words[at], self.line.words[at - 1] if at else ""
        if (word,) in self._phrases.get(before, ()) or before in self._makers:
            return False  # «serah terima», «juru bicara»
        return self.rules.is_verb(self.line.units[at]) or word in self._links

    def governs(self, at: int) -> bool:
        """Whether a noun phrase cannot go on beyond the unit to the left: a verb, a preposition, an opener, a mark."""
        word = self.line.words[at]
        opens = self.rules.classes[word] & OPENER
        small = word in self._place or word in self._small
        return bool(opens or self.breaks(at) or (small and word not in self._with) or self.is_verb(at))
