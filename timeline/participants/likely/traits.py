"""What is true of somebody beside a deed, by names: how near, on which side, between which words, told of before how.

The features are those of semantic role labelling (Gildea and Jurafsky 2002) for who stands in the sentence, and of
zero anaphora and entity salience (Iida, Inui, Matsumoto 2007; Dunietz and Gillick 2014) for who does not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from timeline.model import Actor
from timeline.participants.likely.discourse import Before, Part, Profile
from timeline.participants.likely.scene import Scene
from timeline.triggers.content import small

_STEPS = (1, 2, 3, 5, 8, 12, 20, 35)  # where a number gets another name
_MOST = 3  # what is more is told as this


def traits(scene: Scene, profile: Profile, before: Before | None, role: str) -> Iterator[str]:
    """The features of one actor beside a scene; `role` is its last one, "" for none."""
    actor, kind = profile.actor, profile.actor.kind
    here = scene.named.get(actor.id)
    yield from _salient(profile)
    yield from _deed(scene, f"{kind} {'here' if here else 'away'}")
    if here is not None:
        place = _place(scene, here[0], kind)
        yield from _near(scene, place)
        yield from _between(scene, place)
        yield from _elsewhere(scene, actor, place)
    elif before is not None:
        yield from _away(scene, profile, before, role)


def _salient(profile: Profile) -> Iterator[str]:
    kind = profile.actor.kind
    yield f"kind {kind}"
    yield f"times {bisect_left(_STEPS, profile.times)} {kind}"
    yield f"rank {_few(profile.rank)} {kind}"
    yield f"headline {profile.headline} {kind}"
    yield f"order {_few(profile.order)} {kind}"


def _deed(scene: Scene, who: str) -> Iterator[str]:
    head = scene.head
    yield f"state {scene.state} {who}"
    yield f"voice {scene.voice} {who}"
    yield f"type {scene.type} {who}"
    yield f"quoted {scene.quoted} {who}"
    yield f"tag {head.tag} {who}"
    yield f"deed {head.word} {who}"
    for word in scene.nouns:
        yield f"noun {word} {who}"
    for word in scene.objects:
        yield f"object {word} {who}"
    yield f"beside {scene.beside} {who}"


class Place(NamedTuple):
    """Where a name stands beside the head of a scene: its unit, its actor's kind, and how its clause is tied to that.

    `seen` is its side with the head's voice.
    """

    at: int
    kind: str
    side: str
    seen: str
    tied: str


def _place(scene: Scene, at: int, kind: str) -> Place:
    side = scene.side(at)
    return Place(at, kind, side, f"{side} {scene.voice}", scene.tied(at))


def _near(scene: Scene, place: Place) -> Iterator[str]:
    """Where a name stands beside the head, and among the others."""
    head, state = scene.head, scene.state
    at, kind, side, seen, tied = place
    yield f"near {seen} {bisect_left(_STEPS, abs(at - head.first))}"
    yield f"tied {seen} {tied}"
    yield f"tied {seen} {tied} {kind} {state}"
    yield f"clauses {seen} {scene.kind(head.first)} {scene.kind(at)} {tied}"
    yield f"side quoted {scene.line.quoted[at] == scene.quoted} {seen}"
    yield f"opens {at <= 1} {side} {kind}"
    yield f"named {_few(scene.told)} {state} {side} {kind}"
    yield f"only {scene.told == 1} {state} {seen} {kind}"
    yield f"near type {scene.type} {seen} {kind}"
    yield f"verb {head.word} {side}"
    yield f"first {at == min(scene.line.actors)} {side} {state} {kind}"


def _between(scene: Scene, place: Place) -> Iterator[str]:
    """The words around a name and between it and the head."""
    head, state, line = scene.head, scene.state, scene.line
    at, kind, side, seen, tied = place
    first, last = sorted((at, head.first))
    names = sum(first < other < last for other in line.actors)
    verbs = sum(first < verb.first < last for verb in scene.verbs)
    ahead, behind = scene.word(at - 1), scene.word(at + 1)
    yield f"ahead {ahead} {seen}"
    yield f"ahead {ahead} {kind}"
    yield f"ahead {ahead} {tied} {state}"
    yield f"further ahead {scene.word(at - 2)}"
    yield f"behind {behind} {seen}"
    yield f"behind {behind} {kind}"
    yield f"between {_few(names)} {_few(verbs)} {seen}"
    yield f"between {_few(names)} {state} {seen}"
    yield f"commas {_few(line.words[first:last].count(','))} {seen} {tied}"
    led = at < (scene.verbs[0].first if scene.verbs else len(line.words)) and ahead not in small(scene.lex)
    yield f"subject {led} {tied} {state} {head.voice}"
    yield f"subject {led} {scene.kind(head.first)} {state} {kind} {side}"


def _elsewhere(scene: Scene, actor: Actor, place: Place) -> Iterator[str]:
    """The parts that somebody has in the other deeds of the sentence."""
    state, around = scene.state, scene.kind(scene.head.first)
    for role, where in scene.elsewhere.get(actor.id, ()):
        yield f"elsewhere {role} {where} {state}"
        yield f"elsewhere {role} {where} {scene.voice} {state}"
        yield f"elsewhere {role} {around} {state}"
        yield f"elsewhere {role} {actor.kind} {place.tied} {state}"
    if actor.id not in scene.elsewhere:
        yield f"elsewhere none {state} {scene.voice} {actor.kind}"


def _away(scene: Scene, profile: Profile, before: Before, role: str) -> Iterator[str]:
    """How somebody was told of before whom the sentence does not name."""
    kind, state = profile.actor.kind, scene.state
    ago = f"{min(before.sentences, _MOST + 1)}"
    yield f"ago {ago} {kind}"
    yield f"ago {ago} {before.first} {kind}"
    yield f"ago {ago} {before.opens}"
    yield f"ago {ago} {role} {state}"
    yield f"ago {ago} {scene.bare} {state} {kind}"
    yield f"later {_few(before.later)} {kind} {state}"
    yield f"away rank {_few(profile.rank)} {state} {kind} {_few(before.later)}"
    yield f"away type {scene.type} {state} {kind} {profile.headline}"
    yield f"away speech {scene.head.speech} {role} {state} {kind}"
    yield f"away quoted {scene.quoted} {role} {state} {kind}"
    yield f"away headline {profile.headline} {kind} {_few(profile.rank)} {ago}"
    yield f"away headline {profile.headline} {kind} {role} {before.first} {min(before.sentences, 2)}"
    yield f"away named {_few(scene.told)} {state} {kind}"
    for word in scene.pronouns:
        yield f"pronoun {word} {state} {kind} {_few(before.later)} {scene.quoted}"
        yield f"pronoun {word} {role} {kind} {ago}"


def apart(scene: Scene, profile: Profile, before: Before | None, last: Part) -> Iterator[str]:
    """How much the article is about somebody whom the sentence does not name, and what asks for that one.

    `last` is the part that it had last, `before` is None for one who was not named yet.
    """
    ago = "" if before is None else f"{min(before.sentences, _MOST + 1)}"
    kind, state, kept, only = profile.actor.kind, scene.state, bool(ago), profile.only
    about = f"{profile.headline} {_few(profile.rank)}"
    yield f"apart {kept} {kind} {state}"
    yield f"apart {kept} {kind} {state} {about}"
    yield f"apart only {only} {kept} {kind} {state} {scene.bare}"
    yield f"apart type {scene.type} {kind} {state} {about}"
    yield f"apart beside {scene.beside} {scene.type} {kind} {ago}"
    yield f"apart beside {scene.beside} {scene.type} {about}"
    yield f"asked {scene.asked} {kind} {state} {kept}"
    yield f"asked {scene.asked} {kind} {state} {ago}"
    yield f"lost {scene.lost} {kind} {kept} {about} {not scene.line.sentence.start}"
    yield f"lost {scene.lost} {kind} {only} {scene.bare} {scene.head.voice}"
    yield f"last {last.type} {scene.type} {kind} {ago}"
    yield f"last {last.type == scene.type} {kind} {state} {ago}"


def _few(number: int) -> int:
    return min(number, _MOST)
