"""Remembers whom an article spoke of, so that pronouns in later sentences find their person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from timeline.model import BODIES, Actor, Event, Mention, Participant
from timeline.participants.answers import doubted
from timeline.participants.bodies import Bodies
from timeline.participants.cases import Case
from timeline.participants.parts import acts, pair, referred, speaks, undergoes
from timeline.participants.plurals import Plural
from timeline.participants.spoken import Spoken, people_of
from timeline.triggers.lexicon import Lexicon

_OPENING = 60  # characters before the name that a sentence begins with: its office
_RECENT = 2  # persons told of that a quotation may speak of


@dataclass(slots=True)
class Memory:
    """Whom the article spoke of last: the acting person, the one who spoke, the acting body, country and pair.

    `bodies` are the two bodies last named together («kedua tim»), `lands` the two states («kedua negara»).
    `subject` is the acting person or else the one to whom something was done: «Siti dirawat. Ia …».
    `told` are the persons last told of, who took part and did not speak, the last one last; `spoke` are all speakers.
    `plural` are those whom «mereka» means, `known` the bodies that «klub itu» may mean, `case` its sides.
    `topic` is the person whom the last sentence that names or means one began with; `entered` is the one whom it
    names for the first time, if that person acts and nobody spoke since; `acted` is who alone acts in the very last
    sentence, which begins with that name and says nothing; `met` are all who were named.
    `quoting` is whom the article names behind the quotation that is being read.
    `homes` tells for whom a person speaks: the body named right before them («Juru Bicara KPK Febri Diansyah»).
    """

    person: Actor | None = None
    subject: Actor | None = None
    speaker: Actor | None = None
    quoting: Actor | None = None
    topic: Actor | None = None
    entered: Actor | None = None
    acted: Actor | None = None
    actor: Actor | None = None
    body: Actor | None = None
    country: Actor | None = None
    pair: tuple[Actor, ...] = ()
    bodies: tuple[Actor, ...] = ()
    lands: tuple[Actor, ...] = ()
    told: tuple[Participant, ...] = ()
    plural: Plural = field(default_factory=Plural)
    known: Bodies = field(default_factory=Bodies)
    case: Case = field(default_factory=Case)
    spoke: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    homes: dict[str, Actor] = field(default_factory=dict)

    def note(self, events: Iterable[Event], quoted: Collection[int] = ()) -> None:
        """Takes in one sentence's events: its speaker goes before whoever acts in what was said.

        Who speaks in a quotation («"Dia bilang begitu," kata X»; its triggers begin at one of `quoted`) is told of.
        """
        told = list(events)
        telling = [event for event in told if event.trigger.start not in quoted]
        acting = [part for event in told for part in event.actors if acts(part, event)]
        people = [part for part in acting if part.actor.kind == "person"]
        speakers = [part for event in telling for part in event.actors if speaks(part)]
        if people:
            self.person = self.subject = (speakers or people)[0].actor
        elif under := next((part.actor for event in told for part in event.actors if undergoes(part, event)), None):
            self.subject = under
        if speakers:
            self.speaker = speakers[0].actor
            self.spoke.update(part.actor.id for part in speakers)
        for event in told:
            people = [part for part in event.actors if part.actor.kind == "person"]
            self._tell(part for part in people if part.role != "speaker" or event not in telling)
        if acting:
            self.actor = acting[0].actor
        self.body = next((part.actor for part in acting if part.actor.kind in BODIES), self.body)
        self.country = next((part.actor for part in acting if part.actor.kind == "country"), self.country)
        for event in told:
            actors = [part.actor for part in event.actors]
            self.pair = pair(actors) or self.pair
            self.bodies = pair([actor for actor in actors if actor.kind in BODIES]) or self.bodies
            self.lands = pair([actor for actor in actors if actor.kind == "country"]) or self.lands

    def described(self, speaking: bool, noun: str, lex: Lexicon) -> Actor | None:
        """Whom «politikus Golkar itu» means: in a saying the last speaker, else whom the sentence before was about.

        The `noun` tells that it is not the judge whom the sentence before was about.
        """
        meant = self.who(speaking) if speaking or self.topic is None else self.topic
        return meant if meant is None or speaking else self.of_trade(meant, noun, lex)

    def of_trade(self, meant: Actor, noun: str, lex: Lexicon) -> Actor:
        """Whom a description with a noun means, where the last person was `meant`."""
        return self.case.of_trade(meant, noun, [part.actor for part in self.told], lex)

    def meet(self, told: Spoken, lex: Lexicon) -> None:
        """Takes in a sentence that tells nothing: the first person named is its topic."""
        people = [mention.actor for mention in people_of(told, lex) if mention.actor is not None]
        if people:
            self.person = self.subject = people[0]
            self.pair = pair(people) or self.pair
            self._tell([Participant(people[0], "patient")])

    def take(self, told: Spoken, lex: Lexicon) -> None:
        """Takes a sentence into what the words behind it may refer to."""
        doubted(self.case, told, self.teller(), [part.actor for part in self.told], lex)
        people = people_of(told, lex)
        acting = [part for event in told.events for part in event.actors if part.actor.kind == "person"]
        self._turn(people, acting)
        self._enter(told, people, acting, lex)
        self.case.turn(told, lex)
        self.plural.note(told, lex)
        self.known.note(told.start, told.named)
        self.known.renew(part.actor for event in told.events for part in event.actors if referred(part, event))

    def _turn(self, people: Sequence[Mention], acting: Sequence[Participant]) -> None:
        """Takes in whom a sentence is about: the first person it names, else the first who acts in it."""
        named = [*(one.actor for one in people), *(part.actor for part in acting)]
        self.topic = next((actor for actor in named if actor is not None), self.topic)

    def _enter(self, told: Spoken, people: Sequence[Mention], acting: Sequence[Participant], lex: Lexicon) -> None:
        """Takes in who enters: «Ketua DPRD Ani Lestari menolak usulan itu. "Warga keberatan," kata dia».

        Not whose crime or arrest is told: «Polisi … Budi menusuk Rudi. Ia menegaskan kasus ini akan diusut».
        """
        people = [one for one in people if one.actor is not None]
        self.acted = None
        if any(speaks(part) for part in acting):
            self.entered = None
        elif people:
            first, before = people[0].actor, told.text[told.start : people[0].start]
            office = before.rpartition(",")[2].split()
            opens = (
                min(len(before), len(before.partition(", ")[2] or before)) <= _OPENING
                and all(word[0].isupper() for word in office)
                and not told.quoted
            )
            acts = not acting or (acting[0].actor == first and acting[0].role == "agent")
            comes = opens and acts and not any(lex.type_of(word) in lex.roles.deeds for word in told.words)
            came = first if comes else None
            self.entered = came if came is not None and came.id not in self.met else None
            self.acted = came if all(part.actor == came for part in acting if part.role == "agent") else None
        self.met.update(one.actor.id for one in people if one.actor is not None)

    def _tell(self, parts: Iterable[Participant]) -> None:
        for part in parts:
            others = [other for other in self.told if other.actor.id != part.actor.id]
            self.told = (*others, part)[-_RECENT:]

    def told_of(self, speaker: Actor | None, beside: Collection[str]) -> Actor | None:
        """Whom «dia» in a quotation means: the last person told of who is not the one quoted.

        `beside` are the ids of the persons whom the sentence names outside the quotation.  Where it does not tell
        who speaks, nobody who ever spoke is meant, nor an acting one whom the words behind may turn out to quote.
        """
        for part in reversed(self.told):
            actor = part.actor
            if actor.id in beside or (speaker is not None and actor.id == speaker.id):
                continue
            doubtful = speaker is None and (actor.id in self.spoke or (part.role == "agent" and self.speaker is None))
            return None if doubtful else actor
        return None

    @property
    def maker(self) -> Actor | None:
        """Whose «album itu» is: who acted last, if the article speaks of that one and of nobody else."""
        others = {part.actor.id for part in self.told} - ({self.actor.id} if self.actor is not None else set())
        return self.actor if self.actor is not None and not others else None

    def home(self, speaker: Actor | None) -> Actor | None:
        """The body for which a speaker says «kami», or the speaker where the article does not tell it."""
        return None if speaker is None else self.homes.get(speaker.id, speaker)

    def teller(self) -> Actor | None:
        """Whom «ia» means that says something: «Tono mengajak Rina. Namun Rina menolak ajakannya. Ia mengaku lelah»."""
        near = self.case.last.named if self.case.last else ()
        topic = self.topic if any(one.actor == self.topic for one in near) else None
        return self.acted or self.entered or self.speaker or self.person or topic

    def who(self, speaking: bool) -> Actor | None:
        """Whom «dia» means: in a saying who entered last or the last speaker, else of whom was told last."""
        if speaking and self.entered is not None:
            return self.entered
        if speaking:
            return self.speaker or self.person or self.actor
        return self.subject or self.speaker or self.topic
