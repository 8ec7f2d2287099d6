"""A head in its sentence as seen by whoever asks who else takes part: what does not depend on whom it is asked of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline.model import Actor, Participant
from timeline.participants.roles import Cast
from timeline.text.grammar import Kind
from timeline.triggers.heads import Head
from timeline.triggers.sentence import ACTOR

_SHORTEST = 3  # letters of a word that can be a subject
_NOBODY, _PLACE = "nobody", "place"


class Scene:
    """One head of a sentence with those who take part by the rules (`parts`), and its event's type."""

    def __init__(self, cast: Cast, head: Head, parts: Sequence[Participant], kind: str) -> None:
        self.cast, self.line, self.lex = cast, cast.line, cast.lex
        self.head, self.type = head, kind
        self.quoted, self.number = self.line.quoted[head.first], self.line.number(head.first)
        given = {part.role for part in parts}
        self.state = next((role for role in ("speaker", "agent", "patient") if role in given), _NOBODY)
        self.beside = " ".join(sorted(f"{part.actor.kind} {part.role}" for part in parts)[:3])
        self.verbs = cast.subjects.verbs
        self.voice = f"{head.voice} {head.kind} {head.speech}"

    @cached_property
    def named(self) -> Mapping[str, tuple[int, Actor]]:
        """By id the actors that the sentence names, each with its unit nearest to the head."""
        found: dict[str, tuple[int, Actor]] = {}
        for at, mention in self.line.actors.items():
            actor = mention.actor
            if actor is not None and (actor.id not in found or self._nearer(at, found[actor.id][0])):
                found[actor.id] = at, actor
        return found

    def _nearer(self, at: int, than: int) -> bool:
        return abs(at - self.head.first) < abs(than - self.head.first)

    @cached_property
    def told(self) -> int:
        """How many of them are no places."""
        return sum(actor.kind != _PLACE for _, actor in self.named.values())

    @cached_property
    def elsewhere(self) -> Mapping[str, list[tuple[str, str]]]:
        """By id the parts that actors have in the other deeds of the sentence, each with where that deed stands."""
        found: dict[str, list[tuple[str, str]]] = {}
        for other in self.cast.heads:
            if other.first != self.head.first:
                place = f"{self.tied(other.first)} {self.side(other.first)}"
                for part in self.cast.participants(other):
                    found.setdefault(part.actor.id, []).append((part.role, place))
        return found

    def side(self, at: int) -> str:
        """On which side of the head a unit stands."""
        return "before" if at < self.head.first else "behind"

    def tied(self, at: int) -> str:
        """How the clause of a unit is tied to the head's: the same, the one around it, one inside it, or another."""
        other, own = self.line.clause(at), self.line.clause(self.head.first)
        if other.number == self.number:
            return "same"
        return "around" if own.parent == other.number else "inside" if other.parent == self.number else "other"

    def kind(self, at: int) -> Kind:
        """The kind of clause that holds a unit."""
        return self.line.clause(at).kind

    @cached_property
    def _ahead(self) -> Sequence[int]:
        """The units before the head in its clause, on its side of the quotation marks."""
        line, first = self.line, self.head.first
        return [at for at in range(first) if line.number(at) == self.number and line.quoted[at] == self.quoted]

    @cached_property
    def bare(self) -> bool:
        """Whether no word stands before the head in its clause that could be its subject."""
        words = (self.line.words[at] for at in self._ahead)
        return not any(len(word) >= _SHORTEST or word == ACTOR for word in words)

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The first words of the head's clause before it: what is told of, «album», «laga», «kontraknya»."""
        return tuple(dict.fromkeys(map(self.word, self._ahead[:2])))

    @cached_property
    def objects(self) -> tuple[str, ...]:
        """The two words behind the head."""
        last = self.head.last
        return tuple(dict.fromkeys(map(self.word, range(last, min(last + 2, len(self.line.words))))))

    @cached_property
    def pronouns(self) -> tuple[str, ...]:
        """The kinds of words in the sentence that mean somebody: «ia», «mereka», «kami», «pihaknya», «-nya»."""
        return tuple(dict.fromkeys(self._pronouns())) or (_NOBODY,)

    def _pronouns(self) -> Iterator[str]:
        people, words = self.lex.people, self.line.words
        for kind in ("singular", "plural", "both", "first", "ours", "side", "firm"):
            if not getattr(people, kind).isdisjoint(words):
                yield kind
        if any(word.endswith(people.clitic) and len(word) > len(people.clitic) + 1 for word in words):
            yield "clitic"

    @cached_property
    def small(self) -> frozenset[str]:
        """The prepositions: a name behind one is no subject."""
        roles = self.lex.roles
        return self.lex.joined(roles.place, roles.recipient, roles.patient, roles.agent, roles.beside, roles.topic)

    def word(self, at: int) -> str:
        """The word of a unit as a feature names it: names, and what begins with a capital, are all alike."""
        line = self.line
        if not 0 <= at < len(line.words):
            return "end"
        if line.words[at] == ACTOR:
            return "name"
        if at in line.times:
            return "time"
        return "capital" if line.units[at].capital and at else line.words[at].strip() or "break"
