"""Finds who took part in an event, and as what: agent, patient, recipient or speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.line import ACTOR, TIME, Line
from timeline.model import Actor, Mention, Participant, Role
from timeline.text.clauses import Clause
from timeline.text.morphology import base
from timeline.text.words import MARKS


@dataclass(slots=True)
class Memory:
    """Whom the article spoke of last; carried from sentence to sentence, for pronouns."""

    person: Actor | None = None
    speaker: Actor | None = None
    actor: Actor | None = None

    def note(self, participants: Sequence[Participant]) -> None:
        """Remembers the acting and speaking ones."""
        for part in participants:
            if part.role in {"agent", "speaker"}:
                self.actor = part.actor
                if part.actor.kind == "person":
                    self.person = part.actor
            if part.role == "speaker":
                self.speaker = part.actor


class Cast:
    """The roles of one sentence."""

    def __init__(self, line: Line, heads: Sequence[Head], lex: Lexicon, memory: Memory) -> None:
        self.line, self.heads, self.lex, self.memory = line, heads, lex, memory
        self._place = lex.set("roles", "place") | lex.set("roles", "recipient")

    def participants(self, head: Head) -> tuple[Participant, ...]:
        """The actors of a head, each once, the acting ones first."""
        found: dict[str, Participant] = {}
        for actor, role in self._roles(head):
            found.setdefault(actor.id, Participant(actor, role))
        return tuple(found.values())

    def _roles(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        if head.tag:
            yield from ((actor, "speaker") for actor in self._speaker_after(head))
            yield from self._after(head, "recipient")
        elif head.kind == "noun":
            yield from self._nominal(head)
        elif head.voice == "passive":
            yield from self._passive(head)
        else:
            role: Role = "speaker" if head.speech else "agent"
            yield from ((actor, role) for actor in self._subject(head, 3))
            yield from self._after(head, "patient")
        if head.word in self.lex.set("roles", "mutual"):
            yield from self._other_side(head)

    # --- who speaks

    def _speaker_after(self, head: Head) -> list[Actor]:
        """The one named after «kata»; a pronoun, or «-nya», is the last person spoken of."""
        word = self.line.units[head.first].lower
        if word != base(word) or self._pronoun(head.last):
            return _one(self.memory.person or self.memory.actor)
        names: list[Actor] = []
        for at in range(head.last, min(head.last + 16, len(self.line.units))):
            unit = self.line.units[at].lower
            if (
                unit == TIME
                or (unit in self._place and names)
                or self.line.quoted[at]
                or self.line.clause(at).kind == "relative"
            ):
                break
            actor = self._actor(at)
            if actor is not None:
                names.append(actor)
                if actor.kind == "person" and not self._joined_next(at):
                    break
        people = [actor for actor in names if actor.kind == "person"]
        return people or names[:1] or self._before_tag(head)

    def _before_tag(self, head: Head) -> list[Actor]:
        subject = self._subject(head, 0)
        return subject or _one(self.memory.person)

    def _pronoun(self, at: int) -> bool:
        return at < len(self.line.units) and self.line.units[at].lower in self.lex.set("people", "singular")

    # --- the subject

    def _subject(self, head: Head, depth: int) -> list[Actor]:
        """The actors before the verb in its clause, else those the clause takes over from its surroundings."""
        part = self.line.clause(head.first)
        own = [
            at
            for at in range(head.first)
            if self.line.number(at) == part.number and self.line.quoted[at] == self.line.quoted[head.first]
        ]
        floor = self._previous_verb(head, own)
        found = self._phrase([at for at in own if at > floor])
        if found:
            return found
        if (person := self._pronouns(own, head)) is not None:
            return [person]
        return self._taken_over(head, part, depth) if depth else []

    def _previous_verb(self, head: Head, own: Sequence[int]) -> int:
        """An earlier verb whose object may be this verb's subject, unless both stand in one chain."""
        verbs = [h for h in self.heads if h.kind == "verb" and h.first in own and not h.helper and not h.chained]
        return verbs[-1].first if verbs and not head.chained else -1

    def _phrase(self, places: Sequence[int]) -> list[Actor]:
        """The heads of the noun phrases among some units: «Presiden AS Joe Biden dan Kanselir Jerman Olaf Scholz»."""
        groups: list[list[Actor]] = []
        fresh = True
        for at in places:
            word = self.line.units[at].lower
            actor = self._actor(at)
            if actor is None:
                fresh = fresh or word in self.lex.set("roles", "together") or word == ","
                continue
            if self._is_place(at):
                continue
            if fresh or not groups:
                groups.append([actor])
            else:
                groups[-1].append(actor)
            fresh = False
        return self._chosen([_main(group) for group in groups])

    def _chosen(self, mains: list[Actor]) -> list[Actor]:
        """An apposition is one actor: of several, people go before what they belong to."""
        people = [actor for actor in mains if actor.kind == "person"]
        return people or mains[:2]

    def _is_place(self, at: int) -> bool:
        """Whether a preposition makes the mention a place or a topic: «di Moskow», «tentang Ukraina»."""
        before = at - 1
        while before >= 0 and self.line.actors.get(before) is not None:
            before -= 1
        if before < 0:
            return False
        return self.line.units[before].lower in self._place or (
            before > 0 and self.line.units[before - 1].lower in {"di", "ke"} and self._short(before)
        )

    def _short(self, at: int) -> bool:
        return self.line.units[at].lower not in MARKS and self.line.units[at].lower not in {ACTOR, TIME}

    def _pronouns(self, own: Sequence[int], head: Head) -> Actor | None:
        words = {self.line.units[at].lower for at in own}
        if words & self.lex.set("people", "singular"):
            return self.memory.person
        if words & self.lex.set("people", "first") and self.line.quoted[head.first]:
            return self._quoting()
        return None

    def _quoting(self) -> Actor | None:
        """Who says the sentence's quotation: the tag after it, else the last speaker."""
        tag = next((h for h in self.heads if h.tag), None)
        spoken = self._speaker_after(tag) if tag is not None else []
        return spoken[0] if spoken else self.memory.speaker

    def _taken_over(self, head: Head, part: Clause, depth: int) -> list[Actor]:
        """«yang» takes what stands before it, a clause without subject that of the clause around or beside it."""
        if part.kind == "relative":
            before = [
                at
                for at in range(max(0, part.first - 4), part.first)
                if self._actor(at) is not None and not self._is_place(at)
            ]
            if before:
                return self._phrase(before)
        for number in (part.coordinated, part.parent):
            verb = next(
                (
                    h
                    for h in self.heads
                    if h.kind == "verb" and h is not head and number >= 0 and self.line.number(h.first) == number
                ),
                None,
            )
            if verb is not None and (found := self._subject(verb, depth - 1)):
                return found
        return []

    # --- what follows the head

    def _after(self, head: Head, plain: Role) -> Iterator[tuple[Actor, Role]]:
        """The actors between the head and the end of its part of the sentence, by the preposition before them."""
        role: Role | None = plain if plain == "patient" else None
        last = self.line.clause(head.first).last
        for at in range(head.last, last):
            word = self.line.units[at].lower
            if any(h.first == at and h.kind == "verb" and not h.chained for h in self.heads):
                break
            actor = self._actor(at)
            if actor is not None and role is not None:
                yield actor, role
            elif word in self.lex.set("roles", "recipient"):
                role = "recipient"
            elif word in self.lex.set("roles", "agent"):
                role = "agent"
            elif word in self.lex.set("roles", "patient") and plain == "patient":
                role = "patient"
            elif word in self.lex.set("roles", "place") or word == TIME or (word in MARKS and word not in "()"):
                role = None

    def _passive(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """«Tuntutan Rusia ditolak (oleh) NATO»: the subject suffers, the one right after the verb or after «oleh» acts."""
        role: Role = "speaker" if head.speech else "agent"
        part = self.line.clause(head.first)
        acting: list[Actor] = []
        open_ = True
        for at in range(head.last, part.last):
            word = self.line.units[at].lower
            actor = self._actor(at)
            if actor is not None and open_ and (not acting or acting[-1].kind != "person"):
                acting.append(actor)
            elif word in self.lex.set("roles", "agent"):
                open_ = True
            elif word in self._place or word in MARKS or word == TIME or at > head.last + 8:
                open_ = False
        yield from ((actor, role) for actor in _one(_main(acting) if acting else None))
        yield from ((actor, "patient") for actor in self._subject(head, 2))
        yield from ((a, r) for a, r in self._after(head, "recipient") if r == "recipient")

    def _nominal(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """«aneksasi Rusia atas Krimea», «penangkapan X oleh KPK», «pembubaran Petral»."""
        first: Role = "patient" if head.word.startswith(("pem", "pen")) else "agent"
        role: Role | None = first
        seen = 0
        for at in range(head.last, self.line.clause(head.first).last):
            word = self.line.units[at].lower
            actor = self._actor(at)
            if actor is not None and role is not None:
                yield actor, role
                seen += 1
            elif word in self.lex.set("roles", "agent"):
                role = "agent"
            elif word in self.lex.set("roles", "recipient"):
                role = "recipient"
            elif word in self.lex.set("roles", "patient"):
                role = "patient"
            elif word in self.lex.set("roles", "place") or word == TIME or word in MARKS or at > head.last + 8:
                role = None
        if not seen:
            yield from ((actor, "agent") for actor in self._owner(head))

    def _owner(self, head: Head) -> list[Actor]:
        """A noun without actors of its own belongs to its clause's subject."""
        own = [at for at in range(head.first) if self.line.number(at) == self.line.number(head.first)]
        return self._phrase(own)

    def _other_side(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """The next actor of the sentence after an act of two sides, if its own clause names none."""
        last = self.line.clause(head.first).last
        verb = next((h for h in self.heads if h.first >= last and h.kind == "verb"), None)
        if verb is not None:
            yield from self._after(verb, "patient")

    def _joined_next(self, at: int) -> bool:
        return at + 1 < len(self.line.units) and self.line.units[at + 1].lower in self.lex.set("roles", "together")

    def _actor(self, at: int) -> Actor | None:
        mention: Mention | None = self.line.actors.get(at)
        return None if mention is None else mention.actor


def _main(group: Sequence[Actor]) -> Actor:
    """The one a chain of names is about: the person after title and office, else the first."""
    people = [actor for actor in group if actor.kind == "person"]
    return people[-1] if people else group[0]


def _one(actor: Actor | None) -> list[Actor]:
    return [] if actor is None else [actor]
