"""Finds who most likely takes part in an event beside those whom the rules found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline import linear
from timeline.model import Event, Participant, Role
from timeline.model.event import LIKELY
from timeline.participants.antecedents import accounting
from timeline.participants.likely.absent import absent
from timeline.participants.likely.candidate import MOST, Candidate, only_says, profiled, told
from timeline.participants.likely.discourse import NEW, Discourse
from timeline.participants.likely.scene import Scene
from timeline.participants.likely.traits import traits
from timeline.participants.parts import BEFORE
from timeline.participants.roles import Cast
from timeline.triggers.heads import Head

NAMED, BESIDE, AWAY = 0.5, 0.7, 0.6  # the least chance of whom the sentence names, alone and beside others; of the rest
Cell = tuple[Participant, str]


def further(cast: Cast, head: Head, parts: Sequence[Cell], kind: str, discourse: Discourse) -> Iterator[Cell]:
    """Those who most likely take part beside `parts`, in the order of the sentence, with why; `kind` is the event type.

    A language without a trained model has none.  Nobody is guessed to have done or said something beside a crime or an
    accident: «Menurut Kasat, korban mengalami pencabulan» must not make the officer its doer.
    """
    near = linear.trained("participants", cast.lex.language)
    far = linear.trained("absent", cast.lex.language)
    if near is None:
        return
    scene = Scene(cast, head, [part for part, _ in parts], kind)
    grave = not cast.lex.labels.grave.isdisjoint({kind, *(other.type for other in cast.heads)})
    found = list(told(near, candidates(scene, discourse)))
    yield from (_cell(one, role) for one, role in found if not grave or (role == "patient" and one.here))
    if far is not None and not grave and (parts or not found):
        yield from (_cell(one, role) for one, role in told(far, absent(scene, discourse)))


def _cell(one: Candidate, role: Role) -> Cell:
    return Participant(one.actor, role), LIKELY if one.here else f"{LIKELY}, {BEFORE}"


def candidates(scene: Scene, discourse: Discourse) -> Iterator[Candidate]:
    """Those who may take part beside whom the rules found: named in the sentence, or not long before it."""
    if not scene.head.word or len(scene.named) > MOST:
        return
    known, parts = scene.known, scene.parts
    before = {} if parts or scene.unnamed else discourse.before(scene.line.units[0].start)
    away = [who for who in before if who not in scene.named and _meant(scene, discourse, who)]
    for who in (*(who for who in scene.named if who not in known and not _barred(scene, who)), *away):
        if (profile := profiled(scene, discourse, who)) is not None:
            found = traits(scene, profile, before.get(who), discourse.parts.get(who, NEW).role)
            here = who in scene.named
            yield Candidate(profile.actor, here, (BESIDE if parts else NAMED) if here else AWAY, tuple(found))


def _meant(scene: Scene, discourse: Discourse, who: str) -> bool:
    """Whether somebody whom the sentence does not name may be meant: a person by «ia» or where no subject stands.

    Not the victim: «Tono dirampok. Pelaku kabur», «Jenazah Surti ditemukan. Tersangka ditangkap. Ia mengaku».
    """
    person = discourse.profiles[who].actor.kind == "person"
    if person and (who in discourse.suffered or not scene.asked):
        return False
    return not only_says(scene, who)


def _barred(scene: Scene, who: str) -> bool:
    """Whether a name tells only whose relative or thing or which one is meant, whose account it is, or who says it."""
    at, told = scene.named[who][0], scene.cast.subjects.pronouns.descriptions
    if at in accounting(scene.line, scene.lex, scene.head.first) or told.inside(at, scene.number):
        return True
    belonging = scene.cast.subjects.phrases.belonging
    return only_says(scene, who) or told.of_relative(at) or belonging.made_by(at) or belonging.others.apart(at)


def sure(events: Iterable[Event]) -> Iterator[Event]:
    """The events with those only whom rules gave a part: what follows in the text leans on nothing that is a guess."""
    for event in events:
        guessed = event.guessed
        parts = tuple(part for part in event.actors if part.actor.id not in guessed)
        yield replace(event, actors=parts) if guessed else event
