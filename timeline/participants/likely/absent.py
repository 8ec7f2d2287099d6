"""Finds who most likely takes part though the sentence neither names nor asks for that one: whom the article is about.

«Siti Rahayu Rilis Album»: «Penyanyi asal Solo itu baru saja …», and in «akan mengisi acara di Solo» her name is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.participants.likely.candidate import MOST, Candidate, only_says, profiled
from timeline.participants.likely.discourse import NEW, Discourse, Profile
from timeline.participants.likely.scene import Scene
from timeline.participants.likely.traits import apart, traits

# The least chance of a person whom the headline alone has named so far, of one named before, of the other side.
AHEAD, UNASKED, AGAINST = 0.6, 0.65, 0.75
NEVER = 2.0


def absent(scene: Scene, discourse: Discourse, most: float = 1.0) -> Iterator[Candidate]:
    """Those whom a sentence does not name and who may take part beside whom the rules found.

    Nobody of whom a chance above `most` is asked; at `NEVER` everybody, so that a model learns who is not meant too.
    """
    if not scene.head.word or len(scene.named) > MOST or (most < NEVER and not _asks(scene, discourse)):
        return
    before = discourse.before(scene.line.units[0].start)
    for who in dict.fromkeys((*before, *discourse.salient)):
        profile = None if who in scene.named else profiled(scene, discourse, who)
        if profile is None or (least := _least(scene, discourse, profile, who in before)) > most:
            continue
        last = discourse.parts.get(who, NEW)
        found = (*traits(scene, profile, before.get(who), last.role), *apart(scene, profile, before.get(who), last))
        yield Candidate(profile.actor, False, least, found)


def _asks(scene: Scene, discourse: Discourse) -> bool:
    """Whether anybody can be told at all, so that in most sentences nobody is looked for."""
    return bool(discourse.salient) and (scene.alone or scene.contest) and not scene.unnamed


def _least(scene: Scene, discourse: Discourse, profile: Profile, before: bool) -> float:
    """The least chance of somebody named `before` or by the headline alone.

    Not the victim: «Tono dirampok. Pelaku kabur». Nor whom a headline may tell of another: «Anton Bela Sopir» and
    «menerobos lampu merah pada Senin».
    """
    person = profile.actor.kind == "person"
    if not profile.headline or scene.unnamed or only_says(scene, profile.actor.id):
        return NEVER
    if not scene.alone:  # «Tim arahan Anton mengalahkan Melati FC»
        other = before and not person and scene.contest and not _called(scene, profile)
        return AGAINST if other else NEVER
    alone = profile.leads and not discourse.others and profile.actor.id not in discourse.suffered
    if not person or not alone or scene.carried or scene.taken or scene.plural:
        return NEVER  # «Konser itu digelar», «eks stafnya mengundurkan diri», «kami bermain»
    if not before:
        return AHEAD if scene.sought else NEVER
    return UNASKED if profile.only and not profile.rank and not scene.asked else NEVER


def _called(scene: Scene, profile: Profile) -> bool:
    """Whether a part that the rules found is called by a word of the same name: «Indonesia» and «Timnas Indonesia»."""
    words = set(profile.actor.name.split())
    return any(not words.isdisjoint(part.actor.name.split()) for part in scene.parts)
