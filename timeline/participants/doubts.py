"""Tells where a wrong, an arrest or a trial may be another's than of whom the sentence seems to name."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.actors.linking import DOUBTFUL
from timeline.model import Actor
from timeline.participants.cases import Case
from timeline.participants.others import Others
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_OBJECT = 2  # units behind a verb in which it is told what it is done with


class Doubts:
    """The names of one sentence that may be another's."""

    def __init__(self, line: Sentence, lex: Lexicon, case: Case, others: Others) -> None:
        self.line, self.lex, self.case, self.others = line, lex, case, others

    def of(self, head: Head, actor: Actor) -> bool:
        """Whether what a head tells is grave, and the name of an actor may be another's.

        That of one of two who bear it («Santoso ditahan»), or of whom somebody serves («pengacara Budi ditahan»).
        """
        line, lex, own = self.line, self.lex, [at for at in self.line.actors if self.line.actor(at) == actor]
        if not own or actor.kind != "person" or not all(self._unsure(at) for at in own):
            return False
        told = {head.type, *types_of(line, range(head.first, min(head.last + _OBJECT, len(line.words))), lex)}
        guilty = not (head.speech or head.word in lex.roles.questioning)
        return guilty and not lex.labels.grave.isdisjoint(told)

    def _unsure(self, at: int) -> bool:
        one = self.line.actors[at]
        return (one.confidence == DOUBTFUL and self.case.shares(one)) or self.others.served(at)


def in_clause(line: Sentence, head: Head) -> list[int]:
    """A head and the units behind it in its clause."""
    number = line.number(head.first)
    return [at for at in range(head.first, len(line.words)) if line.number(at) == number]


def types_of(line: Sentence, units: Iterable[int], lex: Lexicon) -> set[str]:
    """The types of events of which some units tell."""
    return {kind(line.words[at]) for at in units for kind in (lex.type_of, lex.carried_type)}
