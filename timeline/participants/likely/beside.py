"""Finds who most likely takes part in an event beside those whom the rules found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, get_args

from timeline import linear
from timeline.model import Actor, Event, Participant, Role
from timeline.model.event import LIKELY
from timeline.participants.antecedents import accounting
from timeline.participants.likely.discourse import Discourse
from timeline.participants.likely.scene import Scene
from timeline.participants.likely.traits import traits
from timeline.participants.roles import BEFORE, Cast
from timeline.paths import MODELS
from timeline.triggers.heads import Head

NONE: Role = "none"
SURE = 0.5  # the least chance of a role that is told
NAMED, BESIDE, AWAY = 0.5, 0.7, 0.6  # the least chance of whom the sentence names, alone and beside others; of the rest
_MOST = 10  # names in a sentence: one with more is a list, of which each entry names its own
_OWN = frozenset({"first", "ours", "side"})  # by these a speaker tells of himself
_KINDS = frozenset({"person", "organisation", "country", "igo"})
Cell = tuple[Participant, str]


class Candidate(NamedTuple):
    """Somebody who may take part, whether the sentence (`here`) names that one, and what is true of that one."""

    actor: Actor
    here: bool
    traits: tuple[str, ...]


def further(cast: Cast, head: Head, parts: Sequence[Cell], kind: str, discourse: Discourse) -> Iterator[Cell]:
    """Those who most likely take part beside `parts`, in the order of the sentence, with why; `kind` is the event type.

    A language without a trained model has none.  Nobody is guessed to have done or said something beside a crime or an
    accident: «Menurut Kasat, korban mengalami pencabulan» must not make the officer its doer.
    """
    model = linear.load(MODELS / f"participants-{cast.lex.language}.npz")
    if model is None:
        return
    grave = not cast.lex.labels.grave.isdisjoint({kind, *(other.type for other in cast.heads)})
    for one in candidates(cast, head, [part for part, _ in parts], kind, discourse):
        chances = dict(zip(model.classes, model.chances(one.traits), strict=True))
        least = AWAY if not one.here else BESIDE if parts else NAMED
        if 1 - chances.pop(NONE) >= least:
            role = _role(chances)
            if not grave or (role == "patient" and one.here):
                yield Participant(one.actor, role), LIKELY if one.here else f"{LIKELY}, {BEFORE}"


def candidates(
    cast: Cast, head: Head, parts: Sequence[Participant], kind: str, discourse: Discourse
) -> Iterator[Candidate]:
    """Those who may take part beside `parts`: named in the sentence, or not long before it."""
    scene = Scene(cast, head, parts, kind)
    if not head.word or len(scene.named) > _MOST:
        return
    known = {part.actor.id for part in parts}
    before = {} if parts or _unnamed(scene) else discourse.before(scene.line.units[0].start)
    away = [who for who in before if who not in scene.named and _meant(scene, discourse, who)]
    for who in (*(who for who in scene.named if who not in known and not _barred(scene, who)), *away):
        profile = discourse.profiles.get(who)
        if profile is None or who in known or profile.actor.name.lower() in cast.media:
            continue
        if profile.actor.kind in _KINDS:
            found = traits(scene, profile, before.get(who), discourse.roles.get(who, ""))
            yield Candidate(profile.actor, who in scene.named, tuple(found))


def _unnamed(scene: Scene) -> bool:
    """Whether a sentence tells of somebody who has no name: «Ribuan mahasiswa menolak. Mereka menggelar aksi».

    Or of so many: «Kedua tersangka dibawa», or of somebody's relative: «Anak pertamanya sakit».
    """
    people, words = scene.lex.people, scene.line.words[: scene.head.first]
    counted = scene.lex.joined(people.several, *people.numbered, people.plural)
    clitic = people.clitic
    kin = any(word in people.relatives or word.removesuffix(clitic) in people.relatives for word in words)
    return kin or not (counted.isdisjoint(words) or scene.cast.subjects.memory.plural.members)


def _meant(scene: Scene, discourse: Discourse, who: str) -> bool:
    """Whether somebody whom the sentence does not name may be meant: a person by «ia» or where no subject stands.

    Not the victim: «Tono dirampok. Pelaku kabur», «Jenazah Surti ditemukan. Tersangka ditangkap. Ia mengaku».
    """
    person = discourse.profiles[who].actor.kind == "person"
    if person and (who in discourse.suffered or not (scene.bare or "singular" in scene.pronouns)):
        return False
    return not _only_says(scene, who)


def _barred(scene: Scene, who: str) -> bool:
    """Whether a name tells only whose relative or thing is meant, whose account is given, or who says it of others."""
    at, cast = scene.named[who][0], scene.cast
    if at in accounting(scene.line, scene.lex, scene.head.first):
        return True
    return _only_says(scene, who) or cast.subjects.pronouns.descriptions.of_relative(at)


def _only_says(scene: Scene, who: str) -> bool:
    """Whether somebody tells it of others: «Ia menambahkan, jalan itu dibangun pada 2015»."""
    says = not scene.head.speech and any(role == "speaker" for role, _ in scene.elsewhere.get(who, ()))
    return says and _OWN.isdisjoint(scene.pronouns)


def sure(events: Iterable[Event]) -> Iterator[Event]:
    """The events with those only whom rules gave a part: what follows in the text leans on nothing that is a guess."""
    for event in events:
        guessed = event.guessed
        parts = tuple(part for part in event.actors if part.actor.id not in guessed)
        yield replace(event, actors=parts) if guessed else event


def _role(chances: Mapping[str, float]) -> Role:
    """The role that is surer than all others together; else none is told."""
    name = max(chances, key=lambda role: chances[role])
    return next((role for role in get_args(Role) if role == name and chances[name] >= SURE), NONE)
