"""Finds who most likely takes part though the sentence neither names nor asks for that one: whom the article is about.

«Siti Rahayu Rilis Album»: «Penyanyi asal Solo itu baru saja …», and in «akan mengisi acara di Solo» her name is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import BODIES
from timeline.participants.likely.candidate import MOST, Candidate, only_says, profiled
from timeline.participants.likely.discourse import NEW, Before, Discourse, Profile
from timeline.participants.likely.scene import Scene
from timeline.participants.likely.traits import apart, traits

# The least chance of a person whom the headline alone has named so far or of the body that «mereka» asks for, of a
# person named before, of the other side or where the headline is about people without a name too, of a pair.
AHEAD, UNASKED, AGAINST, BOTH = 0.6, 0.65, 0.75, 0.2
BODY, NEAR = 0.55, 2  # of the body of which an article tells most, and sentences since it was named
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
        if profile is None or (least := _least(scene, discourse, profile, before.get(who))) > most:
            continue
        last = discourse.parts.get(who, NEW)
        found = (*traits(scene, profile, before.get(who), last.role), *apart(scene, profile, before.get(who), last))
        yield Candidate(profile.actor, False, least, found)


def _asks(scene: Scene, discourse: Discourse) -> bool:
    """Whether anybody can be told at all, so that in most sentences nobody is looked for."""
    told = scene.alone or scene.contest
    return bool(discourse.salient) and told and (scene.several or scene.two or not scene.unnamed)


def _least(scene: Scene, discourse: Discourse, profile: Profile, last: Before | None) -> float:
    """The least chance of somebody named before, `last` so, or by the headline alone."""
    person, before = profile.actor.kind == "person", last is not None
    if only_says(scene, profile.actor.id):
        return NEVER
    if last is not None and last.sentences <= NEAR and _main(scene, profile):
        return BODY
    if not profile.headline:
        return NEVER
    if not scene.alone:  # «Tim arahan Anton mengalahkan Melati FC»
        other = before and not person and scene.contest and not scene.unnamed and not _called(scene, profile)
        return AGAINST if other else NEVER
    others = (scene.two or scene.several) and _crowded(scene)
    if scene.carried or others:  # «Konser itu digelar», «Keluarga korban datang. Mereka menuntut …»
        return NEVER
    if scene.two and person and discourse.pair:
        return BOTH  # «Kirana dan Vino Berlibur»: «Pasangan ini berangkat …»
    if not person:  # «AKMU Rilis Teaser»: «Mereka terakhir kali merilis lagu pada 2017»
        return AHEAD if profile.rank == 0 and scene.several and profile.actor.kind != "country" else NEVER
    return _of_person(scene, discourse, profile, before)


def _main(scene: Scene, profile: Profile) -> bool:
    """Whether somebody is the body of which an article tells most: «Kemendag Gelar Pameran»: «Acara itu dibuka …».

    Not where people without a name were told of, unless something takes place: «Warga datang. Dibagikan sembako».
    """
    main = profile.rank == 0 and profile.actor.kind in BODIES and not (scene.several or scene.two)
    return main and scene.alone and (scene.carried or not _crowded(scene))


def _of_person(scene: Scene, discourse: Discourse, profile: Profile, before: bool) -> float:
    """The least chance of one person, where nothing tells of several.

    Not the victim: «Tono dirampok. Pelaku kabur». Nor whom a headline may tell of another: «Istri Anton Pergi», and of
    «Anton Bela Sopir» hardly: «menerobos lampu merah pada Senin».
    """
    alone = profile.leads and not discourse.kin and profile.actor.id not in discourse.suffered
    another = scene.taken or scene.plural or not discourse.others.isdisjoint(scene.ahead)
    if not alone or scene.unnamed or another:
        return NEVER  # «eks stafnya mengundurkan diri», «kami bermain», «[sopir] itu pergi»
    if scene.sought and (not before or profile.rank == 0):
        return AHEAD if not discourse.others else AGAINST if profile.rank == 0 else NEVER
    asked = not before or scene.asked or discourse.others
    return UNASKED if profile.only and not profile.rank and not asked else NEVER


def _crowded(scene: Scene) -> bool:
    """Whether people without a name were told of before: «Keluarga datang», «Dua sahabat hadir»."""
    memory, people = scene.cast.subjects.memory, scene.lex.people
    told, last = scene.lex.joined(people.several, people.relatives), memory.case.last
    return memory.plural.crowd or (last is not None and not told.isdisjoint(last.words))


def _called(scene: Scene, profile: Profile) -> bool:
    """Whether a part that the rules found is called by a word of the same name: «Indonesia» and «Timnas Indonesia»."""
    words = set(profile.actor.name.split())
    return any(not words.isdisjoint(part.actor.name.split()) for part in scene.parts)
