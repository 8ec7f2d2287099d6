"""Remembers whom «mereka» means: persons named together, or the team, band or firm that acted last.

Of the words of a sentence those persons are most salient that are named side by side, then a body that is its
subject (grammatical role before recency, after Lappin and Leass 1994); people without a name take the place of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.model import Actor, ActorKind, Mention
from timeline.participants.spoken import Spoken
from timeline.triggers.lexicon import Lexicon

_BODIES: frozenset[ActorKind] = frozenset({"organisation"})
_FARTHEST = 2  # sentences that may stand between them and «mereka»
_OPENING = 40  # characters of a sentence in which those stand whom it begins with
_BEGINNING = 12  # characters of a noun before the name that a sentence begins with
_BETWEEN = 40  # characters between two names of one list, an age in brackets among them


@dataclass(slots=True)
class Plural:
    """Those whom «mereka» means, and how many sentences ago they were told of; `crowd` for people without a name.

    `loose` tells of two whom only one thing told between them ties: of no wrong are they told together.
    """

    members: tuple[Actor, ...] = ()
    age: int = 0
    crowd: bool = False
    loose: bool = False

    def note(self, told: Spoken, lex: Lexicon) -> None:
        """Takes in a sentence."""
        self.age = 0 if lex.joined(lex.people.plural, lex.people.couple).intersection(told.words) else self.age + 1
        found = listed(told.text, told.named, lex)
        found = found if found and _about(found, told) else _together(told)
        if found and not _founding(found, told):
            self.loose = self.loose and set(found) == set(self.members)
            self.members, self.age, self.crowd = found, 0, False
        elif not crowds(lex).isdisjoint(told.words):
            self.members, self.crowd = (), True
        elif not self._go_on(told) and (found := self._acting(told, lex) or _two(told, lex)):
            self.members, self.age, self.crowd, self.loose = found, 0, False, len(found) > 1
        elif self.age > _FARTHEST:
            self.members, self.crowd = (), False

    def _go_on(self, told: Spoken) -> bool:
        """Whether they act in a sentence that names them by no name: «Itu setelah mereka mengalahkan Laos»."""
        agents = {part.actor for event in told.events for part in event.actors if part.role == "agent"}
        named = {one.actor for one in told.named}
        return any(actor in agents and actor not in named for actor in self.members)

    def _acting(self, told: Spoken, lex: Lexicon) -> tuple[Actor, ...]:
        """The body that a sentence is about: the one named first, if it takes part in something or stands alone in it.

        Else the only one that acts: «Dalam operasi melawan ISIS, Angkatan Udara AS menjatuhkan bom».
        """
        first = told.named[0] if told.named else None
        if first is None or first.actor is None:
            return ()
        parts = {part.actor.id for event in told.events for part in event.actors}
        begins = first.start - told.start < _BEGINNING  # «Kelompok SPLA sudah ada sejak 1983»
        several = first.kind in _BODIES or _team(first, told, lex) or (begins and self._playing(first))
        if several and (len(told.named) == 1 or first.actor.id in parts or begins):
            return (first.actor,)
        doing = {part.actor for event in told.events for part in event.actors if part.role == "agent"}
        alone = len(doing) == 1 and not any(one.kind == "person" for one in told.named)
        return tuple(actor for actor in doing if alone and actor.kind in _BODIES)

    def _playing(self, named: Mention) -> bool:
        """Whether a state stands beside another that was told of as a team: «Sedangkan Laos masih punya peluang»."""
        return named.kind == "country" and any(actor.kind == "country" for actor in self.members)


def crowds(lex: Lexicon) -> frozenset[str]:
    """The words that tell of several people without a name: «para», «warga», «polisi»."""
    return lex.joined(lex.people.crowds, lex.people.doers)


def listed(text: str, named: Sequence[Mention], lex: Lexicon) -> tuple[Actor, ...]:
    """The persons of the first list in which two and more are named side by side: «Siti (20), Rina dan Dewi»."""
    if len(named) < 2:
        return ()
    found: list[Actor] = []
    for one, two in pairwise(named):
        if not found and _work(text, one, lex):
            continue
        if one.kind == two.kind == "person" and _joins(text[one.end : two.start], lex):
            found += [actor for actor in (one.actor, two.actor) if actor is not None and actor not in found]
        elif found:
            break
    return tuple(found) if len(found) > 1 else ()


def _work(text: str, named: Mention, lex: Lexicon) -> bool:
    """Whether the noun before a name tells that it is a thing's: «lagu Anna Molly, Paper Shoes dan Pantomime»."""
    return text[max(0, named.start - _BETWEEN) : named.start].rstrip().rpartition(" ")[2] in lex.people.belongings


def _joins(between: str, lex: Lexicon) -> bool:
    """Whether nothing but a comma, «dan», titles and an age stand between two names."""
    if len(between) > _BETWEEN:
        return False
    words = [word for word in between.replace(",", " , ").split() if word[:1].islower() or word in ",&/"]
    linking = lex.joined(lex.roles.both, lex.roles.joining, lex.offices)
    return bool(words) and all(word in linking or word in ",&/" for word in words)


def _about(found: Sequence[Actor], told: Spoken) -> bool:
    """Whether a sentence is about those it lists: they take part in what it tells, or it begins with them."""
    parts = {part.actor.id for event in told.events for part in event.actors}
    opening = told.named[0].actor in found and told.named[0].start - told.start < _OPENING
    return opening or any(actor.id in parts for actor in found)


def _together(told: Spoken) -> tuple[Actor, ...]:
    """Those of one kind who act together in what a sentence tells: «Keduanya bekerja sama»."""
    for event in told.events:
        agents = [part.actor for part in event.actors if part.role == "agent"]
        if len(agents) > 1 and len({actor.kind for actor in agents}) == 1 and agents[0].kind != "country":
            return tuple(agents)
    return ()


def _founding(found: Sequence[Actor], told: Spoken) -> bool:
    """Whether those listed only did what befell the body that is told of: «Noah dibentuk oleh Ariel dan Uki»."""
    ids = {actor.id for actor in found}
    for event in told.events:
        doing = {part.actor.id for part in event.actors if part.role == "agent"}
        formed = any(part.role == "patient" and part.actor.kind in _BODIES for part in event.actors)
        if formed and ids <= doing and all(why.startswith("passive") for _, why in event.because.roles):
            return True
    return False


def _team(named: Mention, told: Spoken, lex: Lexicon) -> bool:
    """Whether a state stands for its team: «Timnas Vietnam memuncaki klasemen», «Vietnam mengalahkan Laos»."""
    if named.kind != "country":
        return False
    before = told.text[told.start : named.start].lower().split()
    playing = (event for event in told.events if event.type in lex.roles.contests)
    plays = any(part.actor == named.actor and part.role == "agent" for event in playing for part in event.actors)
    return plays or not lex.people.groups.isdisjoint(before)


def _two(told: Spoken, lex: Lexicon) -> tuple[Actor, ...]:
    """The only two persons of a sentence who take part in one thing, nothing grave: «Rina bertemu Doni di Bali»."""
    people = {one.actor.id for one in told.named if one.kind == "person" and one.actor is not None}
    if any(one.kind in _BODIES for one in told.named):
        return ()  # «Mourinho menurunkan Romero saat MU menjamu Persib. Mereka …»
    grave = lex.labels.grave | lex.roles.contests
    for event in told.events if len(people) == 2 else ():
        both = [part.actor for part in event.actors if part.role != "speaker"]
        if event.type not in grave and len(both) == 2 and {actor.id for actor in both} == people:
            return tuple(both)
    return ()
