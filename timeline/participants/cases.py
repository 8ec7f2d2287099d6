"""Remembers who stands where in a case, so that «pria itu mencuri» is not told of the chief who spoke of an arrest.

The sides of a case go on from sentence to sentence: whoever was arrested is who is accused, not who arrested.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from timeline.model import Actor, Event, Mention, Participant
from timeline.participants.groups import last_of, sole
from timeline.participants.nameless import nameless, newcomer
from timeline.participants.spoken import Spoken, told_of_one, wrongs
from timeline.participants.sufferers import Sufferers
from timeline.participants.titles import ranks, titles_of
from timeline.participants.unknown import Unknown
from timeline.text.morphology import roots, voice
from timeline.triggers.lexicon import Lexicon


@dataclass(slots=True)
class Case:
    """The sides of an article's case, by id: who is accused or called so, who suffered, who acted for the law.

    `titles` are the words that the article puts before its persons' names: «Jaksa X», «Kapolres Y AKBP Z», «Pelatih X»;
    `suffered` are who died, in a case or not, or suffered; `dealing` are who spoke of others or dealt with them,
    `charging` who reported one of the `reported`; `last` is the sentence before, `unknown` what is left open there.
    """

    titles: dict[str, set[str]] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    accused: set[str] = field(default_factory=set)
    law: set[str] = field(default_factory=set)
    suffered: Sufferers = field(default_factory=Sufferers)
    dealing: set[str] = field(default_factory=set)
    charging: set[str] = field(default_factory=set)
    reported: set[str] = field(default_factory=set)
    last: Spoken | None = None
    unknown: Unknown = field(default_factory=Unknown)

    def begin(self, text: str, mentions: Sequence[Mention], lex: Lexicon) -> None:
        """Takes in what an article calls its persons."""
        self.titles = titles_of(text, mentions, lex)
        self.named = {who for who, held in self.titles.items() if not held.isdisjoint(lex.people.accused)}
        known = (one.actor for one in mentions if one.actor is not None)
        mourned = (one for one in known if one.kind == "person" and self._is(one.id, lex.people.departed))
        self.suffered.dead.update((one.id, one) for one in mourned)  # «almarhum X»

    def note(self, events: Iterable[Event], lex: Lexicon) -> None:
        """Takes in one sentence's events."""
        for event in events:
            persons = [part for part in event.actors if part.actor.kind == "person" and part.role]
            for part in persons if event.status not in {"negated", "denied"} else ():
                self._part(event, part, lex)

    def turn(self, told: Spoken, lex: Lexicon) -> None:
        """Takes in the next sentence."""
        people = [one.actor for one in told.named if one.kind == "person" and one.actor is not None]
        calling = {title for one in people for title in self.titles.get(one.id, ())}
        serving = self.law | self.accused | self.named | {one.id for one in people if self.serves(one, lex)}
        self.suffered.turn(told, serving, calling, lex)
        self.unknown.turn(any(one.kind == "person" for one in told.named))
        self.last = told

    def _part(self, event: Event, part: Participant, lex: Lexicon) -> None:
        """Takes in who takes part in an event: who is only questioned is nobody's accused, who is let go no longer."""
        roles, who, suffers = lex.roles, part.actor.id, part.role in {"patient", "recipient"}
        word = event.trigger.text.lower()
        if not suffers and (part.role == "speaker" or event.type in roles.dealing):
            self.dealing.add(who)
        came = event.status in {"happened", "ongoing"}  # «terancam meninggal» is no death
        if came and word in roles.dying and part.role in {"patient", "agent"}:
            self.suffered.mourn([part.actor])
        charges = not lex.joined(lex.labels.charging, lex.labels.alleging).isdisjoint(roots(word, lex.language))
        if charges and voice(word, lex.language) == "active":
            (self.reported if suffers else self.charging).add(who)
        free = not roles.releasing.isdisjoint(event.label.lower().split())
        if suffers and event.type in roles.steps and (free or self._is(who, lex.people.bystanders)):
            self.accused.discard(who)
        elif event.type in roles.steps and not suffers:
            self.law.add(who)
        elif event.type in roles.deeds and part.role == "patient":  # «menerima suap» makes no victim
            self.suffered.harm(part.actor)
        elif event.type in roles.deeds | roles.steps and word not in roles.questioning:
            self.accused.add(who)

    def stands(self, one: Actor) -> bool:
        """Whether somebody is accused, is called so or was reported."""
        return one.id in self.accused or one.id in self.named or one.id in self.reported

    def charged(self, meant: Actor, told: Sequence[Actor], known: Set[str], lex: Lexicon) -> Actor | None:
        """Who did a crime or stands trial, where a word seems to mean somebody; `told` are the two told of last.

        `known` are the ids of all who are meant, and of those whom the deed itself names.
        Who is called so, or else is accused, and was told of last; else nobody where `meant` deals with others, or the
        sentence before speaks of others too: «Rektor X memecat dosen. Ia melecehkan …».
        """
        if meant.id not in self.named and (near := last_of(told, self.named)):
            return near
        own = meant.id in self.accused or meant.id in self.named
        if self.suffered.holds(meant) and not own:  # «Budi memukul Siti. Siti dirawat. Kini ia ditahan»
            return last_of(told, self.accused)
        alone = meant.id not in self.dealing and not self.others(known, lex)
        return meant if own or alone else last_of(told, self.accused)

    def others(self, known: Set[str], lex: Lexicon) -> bool:
        """Whether the sentence before speaks of anybody but those known, by name or not."""
        if self.last is None:
            return False
        near = {one.id for one in self._near()}
        own = {title for who in near for title in self.titles.get(who, ())}
        told = {word.removesuffix(lex.clitic) for word in self.last.words} - own
        return not (near <= known and told.isdisjoint(nameless(lex))) or newcomer(self.last.words, lex)

    def other(self, one: Actor) -> Actor | None:
        """The only person beside one whom the sentence before names."""
        near = self._near()
        return sole(each for each in near if each != one) if one in near else None

    def shares(self, one: Mention) -> bool:
        """Whether the sentence before names another person whose name holds this one: «Rudi Santoso. Santoso …»."""
        named = self.last.named if self.last is not None else ()
        others = (other.text.split() for other in named if other.kind == "person" and other.actor != one.actor)
        return any(set(one.text.split()) <= set(words) for words in others)

    def told(self, meant: Actor, lex: Lexicon) -> bool:
        """Whether the sentence before tells of a case: of somebody accused or harmed, or an officer told of a wrong."""
        if self.last is None:
            return False
        if not lex.joined(lex.people.accused, lex.people.harmed).isdisjoint(self.last.words):
            return True
        kinds = lex.joined(lex.roles.deeds, lex.roles.steps)
        return self.serves(meant, lex) and any(lex.type_of(word) in kinds for word in self.last.words)

    def goes_on(self, lex: Lexicon) -> bool:
        """Whether the sentence before tells of a wrong that «ia» did."""
        return self.last is not None and wrongs(told_of_one(self.last.words, lex), lex)

    def preyed(self, meant: Actor, lex: Lexicon) -> Actor | None:
        """To whom a crime was done, where a word seems to mean somebody: not who speaks for or of a victim."""
        apart = meant.id in self.law or self.serves(meant, lex) or self._harmed(lex)
        return meant if meant.id in self.suffered.victims or not apart else None

    def harmed(self, meant: Actor, told: Sequence[Actor], lex: Lexicon) -> Actor | None:
        """Who died or is in hospital, where a word seems to mean somebody: the victim, and not who beat or examined."""
        if self.suffered.holds(meant):
            return meant
        if meant.id in self.accused and (near := last_of(told, self.suffered.victims)):
            return near
        return None if self._harmed(lex) else meant

    @property
    def departed(self) -> Actor | None:
        """Whom «almarhum» and «jenazah» mean: the only one who died, as was told just before."""
        one = sole(self.suffered.dead.values())
        return one if one is not None and (self.suffered.near(one) or one in self._near()) else None

    def victim(self, lex: Lexicon) -> Actor | None:
        """Whom «korban» means: the only one who died or suffered, if nobody else is called so; never who is accused."""
        one, called = self.suffered.alone, {who for who in self.titles if self._is(who, lex.people.harmed)}
        return one if one is not None and called <= {one.id} and not self.stands(one) else None

    def _harmed(self, lex: Lexicon) -> bool:
        """Whether the sentence before speaks of a victim without a name."""
        return self.last is not None and not lex.people.harmed.isdisjoint(self.last.words)

    def of_trade(self, meant: Actor, noun: str, told: Sequence[Actor], lex: Lexicon) -> Actor:
        """Whom a description with a noun means: who was told of last, where `meant` holds an office of another kind.

        «Hakim X memvonis Y. Artis itu …» speaks of Y, «Pelatih X memasukkan Y. Striker itu …» too; and of two whom
        the sentence before names the one who is called so: «Direktur X mendatangkan gelandang Y. Gelandang itu …».
        """
        people, near = lex.people, self._near()
        trades = lex.without(people.persons, lex.joined(people.officers, people.attending, people.anybody))
        called = sole(one for one in near if self.of_own(one, noun))
        if called is not None and noun in trades and not self.of_own(meant, noun):
            return called
        if noun not in trades or not self.serves(meant, lex):
            return meant
        return next((one for one in (*near, *reversed(told)) if not self.serves(one, lex)), meant)

    def _near(self) -> list[Actor]:
        """The persons whom the sentence before names, the last one first."""
        named = self.last.named if self.last is not None else ()
        people = [one.actor for one in reversed(named) if one.kind == "person" and one.actor is not None]
        return list(dict.fromkeys(people))

    def of_own(self, one: Actor, noun: str) -> bool:
        """Whether the article calls somebody by a noun: «Aktris X … Sang aktris», not «X … Sang pelatih»."""
        return one.kind != "person" or self._is(one.id, frozenset({noun}))

    def serves(self, one: Actor, lex: Lexicon) -> bool:
        """Whether somebody is called by the office of one who acts for the law, or deals with others."""
        own = lex.joined(lex.people.officers, lex.people.attending)
        return self._is(one.id, own) or self._is(one.id, ranks(lex))

    def _is(self, who: str, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.titles.get(who, ()))
