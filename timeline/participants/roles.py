"""Gives each actor of an event a role: agent, patient, recipient or speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.model import Actor, Participant, Role
from timeline.participants.complements import Complements
from timeline.participants.contests import met_before, next_named, other_side
from timeline.participants.doers import Doers, described
from timeline.participants.doubts import Doubts
from timeline.participants.media import only_brings
from timeline.participants.memory import Memory
from timeline.participants.naming import Naming
from timeline.participants.nouns import Nouns
from timeline.participants.owners import by_clitic, given_to, listed, maker, object_clitic
from timeline.participants.parts import BEFORE
from timeline.participants.subjects import Subjects
from timeline.text.morphology import base
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_SIDES = 2  # of a game


class Cast:
    """The roles of one sentence."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, memory: Memory) -> None:
        self.line, self.heads, self.lex = line, heads, lex
        self.subjects = Subjects(line, heads, lex, memory)
        self.doubts = Doubts(line, lex, memory.case, self.subjects.phrases.belonging.others)
        self.behind = Complements(line, heads, lex, self.subjects.phrases)
        self.naming = Naming(line, lex, self.subjects.phrases, self.behind)
        self.nouns = Nouns(self.subjects, self.behind, heads, self._told)
        self.doers = Doers(line, lex, self.subjects.phrases, self.behind, heads)
        self._beside, self.media = lex.roles.beside, lex.media
        self.named = {one.actor.id for one in line.actors.values() if one.actor is not None}
        self._known: dict[tuple[Head, int], tuple[tuple[Participant, str], ...]] = {}

    def participants(self, head: Head, rest: int = 0) -> tuple[Participant, ...]:
        """The actors of a head, each once, the acting ones first; `rest` is where a head told again goes on."""
        return tuple(part for part, _ in self.cast(head, rest))

    def _told(self, head: Head) -> list[tuple[Actor, Role]]:
        return [(part.actor, part.role) for part in self.participants(head) if part.role]

    def cast(self, head: Head, rest: int = 0) -> tuple[tuple[Participant, str], ...]:
        """The actors of a head, each once with what gave it its role."""
        if (known := self._known.get((head, rest))) is None:
            known = self._known[head, rest] = self._cast(head, rest)
        return known

    def _cast(self, head: Head, rest: int) -> tuple[tuple[Participant, str], ...]:
        found: dict[str, tuple[Participant, str]] = {}
        for why, parts in self._of(head, rest):
            for actor, role in parts:
                told = why if actor.id in self.named or why == BEFORE else f"{why}, {BEFORE}"
                brings = only_brings(self.line, head, actor, role, told, self.lex)
                if not brings and (role == "speaker" or not self.doubts.of(head, actor)):
                    found.setdefault(actor.id, (Participant(actor, role), told))
        return tuple(found.values())

    @staticmethod
    def leading(cast: Sequence[tuple[Participant, str]]) -> tuple[Participant, ...]:
        """The participants as a label words them: the subject of «menerima» and «lahir» leads as who acts does."""
        told = ((part, why.startswith("subject") and part.role != "speaker") for part, why in cast)
        return tuple(Participant(part.actor, "agent") if leads else part for part, leads in told)

    def _of(self, head: Head, rest: int) -> Iterator[tuple[str, Iterable[tuple[Actor, Role]]]]:
        if not head.word:  # an entry of a list names its own, or goes on with those of the sentence before
            own = listed(self.line, self.subjects.phrases, head)
            yield "entry", [(actor, "agent") for actor in own]
            yield BEFORE, [(actor, "agent") for actor in self.subjects.memory.pair if not own]
        elif (noun := self.nouns.carried(head)) and ((held := self.nouns.held(noun, head)) or self.nouns.theirs(noun)):
            yield f"beside:{noun.word}", held
        elif both := self.nouns.facing(head):
            yield "beside", both
        elif head.tag:
            tags = self.subjects.tags
            saying = tags.speaker(head) or ([] if tags.by_noun(head) else self.subjects.of(head, 0))
            yield "tag", [(actor, "speaker") for actor in saying]
            yield "preposition", self.behind.after(head, None)
        elif head.kind == "noun" and not self._predicate(head):
            yield "noun", self.nouns.of(head)
        elif head.voice == "passive":
            parts = list(self._passive(head))
            yield "passive", parts
            yield "named", self.naming.of(head, self._of_subject(head, "patient"))
            if len(parts) < _SIDES:  # «dipaksa bermain imbang ketika menjamu X»
                yield "other side", other_side(self.subjects, self.behind, self.heads, head)
        else:
            role: Role = "speaker" if head.speech else self._of_subject(head, "agent")
            acting = [] if self._spoken_of(head) else self.subjects.of(head)
            yield "subject", [(actor, role) for actor in acting]
            behind = self._behind(head, rest)
            yield "object", behind
            object_role: Role = "patient" if head.voice == "active" else self._of_subject(head, "agent")
            yield "named", self.naming.of(head, object_role)
            yield "object", [(actor, "patient") for actor in object_clitic(self.subjects, head, acting)]
            yield "beside", [(actor, role) for actor in self._escorts(head)]
            if not any(part == "patient" for _, part in behind):
                yield "other side", other_side(self.subjects, self.behind, self.heads, head)
        if head.kind == "verb" and not head.speech:
            yield "noun", self.nouns.opening(head)
        if head.word in self.lex.roles.mutual:
            yield "other side", next_named(self.subjects, self.behind, self.heads, head)
            yield "other side", met_before(self.subjects, self.behind, self.heads, head)

    def _of_subject(self, head: Head, usual: Role) -> Role:
        """What the subject of a verb is: of «menerima» and «diberi» who is given, of «lahir» whom it befalls."""
        verb, roles = head.word.split()[0], self.lex.roles
        if verb in roles.receiving:
            return "recipient"
        return "patient" if verb in roles.befalling or verb in roles.suffering else usual

    def _object(self, head: Head) -> Role | None:
        """What the object of a verb is: what is said takes no part in the saying («mengatakan Jepang ingin …»)."""
        spoken_to = self.lex.joined(self.lex.roles.addressing, self.lex.roles.judging)
        return None if head.speech and head.word not in spoken_to else "patient"

    def _behind(self, head: Head, rest: int) -> list[tuple[Actor, Role]]:
        """Those behind a verb; behind a passive one that follows it at once they act: «tewas ditusuk X»."""
        told = list(self.behind.after(head, self._object(head), rest))
        nexts = (h for h in self.heads if h.first == head.last and h.chained and h.voice == "passive")
        acting = next((self.doers.of(verb) for verb in nexts if head.word in self.lex.roles.suffering), [])
        return [(actor, "agent" if actor in acting else role) for actor, role in told]

    def _predicate(self, head: Head) -> bool:
        """Whether a helper makes a noun of a happening the verb: «X dikabarkan akan menikah dengan Y»."""
        return bool(head.first) and self.line.words[head.first - 1] in self.subjects.rules.between

    def _spoken_of(self, head: Head) -> bool:
        """Whether somebody only speaks of what befell others: «X menyatakan kebakaran hutan itu sudah padam»."""
        if head.type not in self.lex.labels.befalling:
            return False
        said = next((verb for verb in self.subjects.verbs if verb.speech and verb.last == head.first), None)
        own = said is None or said.voice != "active" or said.word in self.lex.roles.own_story
        return not own  # «mengaku kecelakaan», «dikabarkan hilang»

    def _passive(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """«Tuntutan Rusia ditolak (oleh) NATO»: who stands after the verb or «oleh» acts, the subject suffers."""
        said = head.speech or base(head.word, self.lex.language) in self.lex.spoken  # «hal itu dikatakannya»
        role: Role = "speaker" if said else "agent"
        doers = self.doers.of(head) or self.doers.shared(head, self.subjects.verbs)
        acting = doers or described(self.subjects, head) or by_clitic(self.subjects, head) or maker(self.subjects, head)
        yield from ((actor, role) for actor in acting)
        yield from ((actor, "recipient") for actor in given_to(self.subjects, head))
        suffering = "agent" if self._planned(head) else self._of_subject(head, "patient")
        yield from ((actor, suffering) for actor in self.subjects.of(head, 2))
        # «diperiksa di Polda Riau», but «diperiksa KPK di Polda Riau»
        yield from ((actor, r) for actor, r in self.behind.after(head, None) if r != "agent" or not doers)
        yield from ((actor, "patient") for actor in self._together(head))
        yield from self._for_this(head)

    def _for_this(self, head: Head) -> Iterator[tuple[Actor, Role]]:
        """Whom the verb right behind is done to, for which somebody is sent or asked: «ditunjuk memimpin Pertamina»."""
        then = next((verb for verb in self.subjects.verbs if verb.first == head.last), None)
        if then is not None and then.voice == "active" and not then.speech:
            yield from self.behind.after(then, self._object(then))

    def _planned(self, head: Head) -> bool:
        """Whether what is told is somebody's own plan or word: «Langkah AS diumumkan», not «keputusan KPK dikritik»."""
        own = self.lex.joined(self.lex.roles.plans, self.lex.speech.nouns)
        before = (at for at in self.subjects.own_units(head) if at in self.line.actors)
        at = next(before, 0)
        return head.speech and head.word in self.lex.roles.telling and at > 0 and self.line.words[at - 1] in own

    def _escorts(self, head: Head) -> list[Actor]:
        """Who went along, told behind the verb of nothing grave: «meninjau lokasi pada Selasa didampingi X»."""
        if head.speech or head.type in self.lex.labels.grave:
            return []
        words, end = self.line.words, self.behind.end(head)
        verbs = (at for at in range(head.last, end) if self.behind.verb_at(at))
        first = next(verbs, end)
        if first == end or words[first] not in self.lex.roles.escorted:
            return []
        last = next((at for at in range(first + 1, end) if words[at] == TIME or self.behind.verb_at(at)), end)
        found = self.subjects.phrases.heads(range(first + 1, last))
        return [actor for actor in found if actor.kind != "place"]

    def _together(self, head: Head) -> list[Actor]:
        """Whom the same befell: «ditahan pada Senin bersama dengan aktivis X»."""
        end = self.behind.end(head)
        first = next((at for at in range(head.last, end) if self.line.words[at] in self._beside), end)
        last = next((at for at in range(first, end) if self.line.words[at] in PAUSES or self.behind.verb_at(at)), end)
        return self.subjects.phrases.heads(range(first, last))
