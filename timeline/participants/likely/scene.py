"""A head in its sentence as seen by whoever asks who else takes part: what does not depend on whom it is asked of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline.model import Actor, Participant
from timeline.participants.roles import Cast
from timeline.text.grammar import Kind
from timeline.text.morphology import base
from timeline.triggers.heads import Head
from timeline.triggers.sentence import ACTOR

_SHORTEST = 3  # letters of a word that can be a subject
_NOBODY, _PLACE = "nobody", "place"


class Scene:
    """One head of a sentence with those who take part by the rules (`parts`), and its event's type."""

    def __init__(self, cast: Cast, head: Head, parts: Sequence[Participant], kind: str) -> None:
        self.cast, self.line, self.lex = cast, cast.line, cast.lex
        self.head, self.type, self.parts = head, kind, parts
        self.known = {part.actor.id for part in parts}
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
        return not any(len(word) >= _SHORTEST or word == ACTOR for word in self.ahead)

    @cached_property
    def asked(self) -> bool:
        """Whether «ia», or the lack of a subject, asks for a person who is not named."""
        return self.bare or "singular" in self.pronouns

    @property
    def alone(self) -> bool:
        """Whether the rules found nobody who takes part."""
        return not self.parts

    @property
    def contest(self) -> bool:
        """Whether two sides meet."""
        return self.type in self.lex.roles.contests

    @property
    def carried(self) -> bool:
        """Whether a happening takes place, of which no person is the subject: «Konser itu digelar»."""
        return base(self.head.word, self.lex.language) in self.lex.roles.carried

    @property
    def taken(self) -> bool:
        """Whether somebody else stands before the head: «eks stafnya», «polisi»."""
        lex, clitic = self.lex, self.lex.clitic
        owned = any(word.endswith(clitic) and word.removesuffix(clitic) in lex.someone for word in self.ahead)
        return owned or not lex.joined(lex.people.doers, lex.people.crowds).isdisjoint(self.ahead)

    @property
    def sought(self) -> bool:
        """Whether «ia», a noun or a lost name asks for a person: «Pesinetron itu lahir», not «Bulan itu menjadi»."""
        asked = self.lost or "singular" in self.pronouns or not self.ahead
        return asked or not self.lex.someone.isdisjoint(self.ahead)

    @property
    def plural(self) -> bool:
        """Whether the sentence tells of several or to its hearers: «kami», «kalian»."""
        people = self.lex.people
        several = self.lex.joined(people.ours, people.side, people.addressed, people.plural)
        return not several.isdisjoint(self.line.words)

    @property
    def two(self) -> bool:
        """Whether two are asked for who were told of together: «keduanya», «pasangan ini», not «hubungan mereka»."""
        people, line, told = self.lex.people, self.line, self.cast.subjects.pronouns.descriptions
        couple = any(line.words[at] in people.couple and told.points(at + 1) for at in self._ahead)
        return couple or any(line.words[at] in people.plural and told.alone(at) for at in self._ahead)

    @property
    def several(self) -> bool:
        """Whether a body is asked for: «mereka merilis album», «kami menjual …»."""
        people = self.lex.people
        return not self.lex.joined(people.ours, people.side, people.plural).isdisjoint(self.ahead)

    @cached_property
    def ahead(self) -> Sequence[str]:
        """The words before the head in its clause."""
        return [self.line.words[at] for at in self._ahead]

    @cached_property
    def lost(self) -> bool:
        """Whether the sentence begins with a small letter, as where a link was cut out of its page with a name."""
        start = self.line.units[0].start
        return self.line.text[start : start + 1].islower() and not self.line.quoted[0]

    @cached_property
    def unnamed(self) -> bool:
        """Whether a sentence tells of somebody who has no name: «Ribuan mahasiswa menolak. Mereka menggelar aksi».

        Or of so many: «Kedua tersangka dibawa», or of somebody's relative: «Anak pertamanya sakit».
        """
        people, words = self.lex.people, self.line.words[: self.head.first]
        counted = self.lex.joined(people.several, *people.numbered, people.plural)
        kin = any(word in people.relatives or word.removesuffix(people.clitic) in people.relatives for word in words)
        return kin or not (counted.isdisjoint(words) or self.cast.subjects.memory.plural.members)

    @cached_property
    def nouns(self) -> tuple[str, ...]:
        """The first words of the head's clause before it: what is told of, «album», «laga», «kontraknya»."""
        return tuple(dict.fromkeys(map(self.word, self._ahead[:2])))

    @cached_property
    def objects(self) -> tuple[str, ...]:
        """The two words behind the head."""
        behind = range(self.head.last, min(self.head.last + 2, len(self.line.words)))
        return tuple(dict.fromkeys(map(self.word, behind)))

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

    def word(self, at: int) -> str:
        """The word of a unit as a feature names it: names, and what begins with a capital, are all alike."""
        line = self.line
        if not 0 <= at < len(line.words):
            return "end"
        if line.words[at] == ACTOR or at in line.times:
            return "name" if line.words[at] == ACTOR else "time"
        return "capital" if line.units[at].capital and at else line.words[at].strip() or "break"
