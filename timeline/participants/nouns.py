"""Finds who takes part in a happening that a noun names: behind it, by its «-nya», in the clause around."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.model import Actor, Role
from timeline.participants.complements import Complements
from timeline.participants.contests import contest
from timeline.participants.owners import befalls, by_own_clitic, owner
from timeline.participants.subjects import Subjects
from timeline.text.grammar import BETWEEN
from timeline.text.morphology import names_act
from timeline.triggers.heads import Head

_FARTHEST = 8  # units between a noun and the actor that belongs to it


class Nouns:
    """The nouns of one sentence's happenings; `parts` finds who takes part in what a verb tells."""

    def __init__(
        self,
        subjects: Subjects,
        behind: Complements,
        heads: Sequence[Head],
        parts: Callable[[Head], list[tuple[Actor, Role]]],
    ) -> None:
        self.line, self.lex, self.heads = subjects.line, subjects.lex, heads
        self.subjects, self.behind, self.parts, self._roles = subjects, behind, parts, subjects.lex.prepositions

    def carried(self, head: Head) -> Head | None:
        """The happening that takes place: «keluarnya Inggris dari Uni Eropa, yang dijadwalkan terjadi …»."""
        if head.word not in self.lex.roles.carried:
            return None
        part = self.line.clause(head.first)
        around = {part.number, part.parent} if part.kind == "relative" else {part.number}
        acts = [h for h in self.heads if h.kind == "noun" or h.word in self.lex.roles.mutual]
        near = [h for h in acts if head.first - _FARTHEST <= h.first < head.first]
        return next((h for h in reversed(near) if self.line.number(h.first) in around), None)

    def held(self, noun: Head, head: Head) -> list[tuple[Actor, Role]]:
        """Those whom a happening names, else who meets in it: «Persib mengalahkan Arema pada laga yang digelar …»."""
        if found := list(self.after(noun)):
            return found
        if self.theirs(noun):  # «pernikahan mereka digelar», but nobody knows who did «penculikan mereka»
            together = noun.word in self.lex.roles.joint
            return [(actor, "agent") for actor in self.subjects.memory.plural.members if together]
        if meant := by_own_clitic(self.subjects, noun):
            return [(actor, "agent") for actor in meant]
        return self._fought(noun) if self.line.clause(head.first).kind == "relative" else []

    def _fought(self, noun: Head) -> list[tuple[Actor, Role]]:
        """Those of the contest that a noun is about: «Pada laga kemarin Persib menjamu Arema»."""
        verb = contest(self.subjects, self.heads, noun)
        return [] if verb is None else self.parts(verb)

    def theirs(self, noun: Head) -> bool:
        """Whether «mereka» stands right behind a happening."""
        return not self.lex.people.plural.isdisjoint(self.line.words[noun.last : noun.last + 1])

    def of(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """«aneksasi Rusia atas Krimea», «penangkapan X oleh KPK», «pembubaran Petral»; else its owner's."""
        if found := list(self.after(head)):
            yield from found
            yield from ((actor, "agent") for actor in self._one_side(head, found))
            return
        if len(both := self._fought(head)) > 1:
            yield from both
            return
        if meant := by_own_clitic(self.subjects, head):
            suffers = names_act(head.word, self.lex.language) or befalls(self.subjects, head)
        else:
            meant, suffers = owner(self.subjects, head), self._suffered(head)
        yield from ((actor, "patient" if suffers else "agent") for actor in meant)

    def _one_side(self, head: Head, found: Sequence[tuple[Actor, Role]]) -> list[Actor]:
        """Whose meeting it is where only the other side stands behind it: «Setelah pertemuan dengan X, Y terbang»."""
        words = self.line.words
        roles = self.lex.roles
        if head.word.removesuffix(self.lex.clitic) not in self.lex.joined(roles.mutual, roles.joint, roles.parting):
            return []
        if any(role != "patient" for _, role in found) or words[head.last] not in self.lex.roles.patient:
            return []
        part = self.line.clause(head.first)
        around = (v for v in self.subjects.verbs if self.line.number(v.first) == part.parent and v.first > head.first)
        verb = next(around, None) if part.kind == "adverbial" and not part.verbs else None
        if verb is not None:
            return self.subjects.of(verb, 0)
        planned = head.first > 0 and words[head.first - 1] in self.lex.roles.plans
        before = next((v for v in reversed(self.subjects.verbs) if v.first < head.first), None)
        own = planned and before is not None and self.line.number(before.first) == part.number
        return self.subjects.of(before, 0) if own and before is not None else owner(self.subjects, head)

    def opening(self, head: Head) -> list[tuple[Actor, Role]]:
        """Those of the happening that a verb's clause opens with: «Kemenangan X atas Y memaksa wasit …»."""
        first = self.line.clause(head.first).first
        noun = next((h for h in self.heads if h.kind == "noun" and h.first == first and h.last < head.first), None)
        between = self.subjects.verbs if noun is not None else ()
        apart = any(noun is not None and noun.first < verb.first < head.first for verb in between)
        return [] if noun is None or apart else [part for part in self.after(noun) if part[1] != "recipient"]

    def facing(self, head: Head) -> list[tuple[Actor, Role]]:
        """Two sides of what takes place, though no word for it is known: «perseteruan X kontra Y yang digelar Rabu»."""
        last = head.first - 1 - (self.line.words[head.first - 1] in self.lex.relative)
        while last > 0 and self.subjects.rules.classes[self.line.words[last]] & BETWEEN:
            last -= 1
        two = (last - 2, last) if last > 1 and self.line.words[last - 1] in self.lex.roles.objects else ()
        sides = [actor for at in two if (actor := self.line.actor(at)) is not None]
        carries = head.word in self.lex.roles.carried and len(sides) == len(two) > 0
        return [(sides[0], "agent"), (sides[1], "patient")] if carries else []

    def _suffered(self, head: Head) -> bool:
        """Whether the verb before a noun tells that the subject suffers it: «Indonesia mengalami ledakan»."""
        beside = [verb for verb in self.subjects.verbs if self.line.number(verb.first) == self.line.number(head.first)]
        before = next((verb.word for verb in reversed(beside) if verb.first < head.first), "")
        victim = self.line.words[head.first - 1] in self.lex.people.harmed  # «menjadi korban kecelakaan»
        return before in self.lex.roles.befalling or (victim and head.first > 0)

    def after(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """Those named behind the noun, by the prepositions between."""
        role: Role | None = "patient" if names_act(head.word, self.subjects.lex.language) else "agent"
        sides = False
        for at in range(head.last, self.behind.end(head)):
            word = self.line.words[at]
            actor = self.line.actor(at)
            if self.behind.verb_at(at) and not self.behind.faces(at):
                break
            if actor is not None and role is not None:
                phrases = self.subjects.phrases
                if not (phrases.offices.titled(at) or phrases.belonging.of_other(at)):
                    yield actor, role
            elif self.behind.parts(head, word):
                role = "patient"
            elif word in self.lex.roles.between:
                role, sides = "agent", True
            elif word in self._roles and not (sides and word in self.lex.roles.together):
                role = self._roles[word]
            elif (self.behind.ends_phrase(at) and not self._goes_on(at)) or at > head.last + _FARTHEST:
                role = None

    def _goes_on(self, at: int) -> bool:
        """Whether a comma stands in a list of those of one kind: «pertemuan Jepang, Australia dan Malaysia»."""
        return self.line.words[at] == "," and self.behind.lists.alike(at - 1, at + 1)
