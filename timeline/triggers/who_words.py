"""The tables of `data/lexicon/<language>/events.toml` that tell who is meant and who takes which part."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.lexicon import Table, Words
from timeline.model import ActorKind, Role


class Frame(Table, frozen=True):
    """What an actor of some kind is that stands behind one of some prepositions after one of some verbs."""

    role: Role
    prepositions: Words
    kinds: frozenset[ActorKind]
    verbs: Words
    examples: tuple[str, ...] = ()


class PeopleWords(Table, frozen=True):
    """Who is meant by a word that is no name."""

    kin: Words
    singular: Words
    own: Words
    first: Words
    addressed: Words
    ours: Words
    both: Words
    two: Words
    two_of: Words
    couple: Words
    plural: Words
    crowds: Words
    numbered: tuple[Words, ...]
    pointing: Words
    bodies: Words
    groups: Words
    own_names: Words
    named_after: Words
    contests: Words
    countries: Words
    persons: Words
    described: Words
    being: Words
    called: Words
    departed: Words
    followers: Words
    gangs: Words
    cases: Words
    of_bodies: Words
    media: Words
    clitic: str
    side: Words
    several: Words
    unknown: Words
    eras: Words
    makers: Words
    made_by: Words
    origin: Words
    firm: Words
    relatives: Words
    degrees: Words
    close: Words
    titled: Words
    belongings: Words
    articles: Words
    doers: Words
    officers: Words
    commands: Mapping[str, Words]
    attending: Words
    office_tails: Words
    anybody: Words
    accused: Words
    harmed: Words
    bystanders: Words
    preying: Words
    aides: Words
    servants: Words
    impostors: Words
    written_on: Words


class RoleWords(Table, frozen=True):
    """Words that tell who takes which part."""

    agent: Words
    recipient: Words
    patient: Words
    place: Words
    fronting: Words
    accounts: Words
    locative: Words
    source: Words
    parting: Words
    together: Words
    both: Words
    joining: Words
    own_story: Words
    confessing: Words
    announcing: Words
    addressing: Words
    judging: Words
    carried: Words
    postponed: Words
    topic: Words
    objects: Words
    between: Words
    beside: Words
    made: Words
    mutual: Words
    joint: Words
    close: Words
    inside: Words
    plans: Words
    escorted: Words
    going: Words
    once_more: Words
    through: Words
    launched: Words
    being_told: Words
    dying: Words
    suffering: Words
    harming: Words
    deeds: Words
    steps: Words
    untold: Words
    dealing: Words
    questioning: Words
    releasing: Words
    defences: Words
    treated: Words
    befalling: Words
    published: Words
    works: Words
    products: Words
    receiving: Words
    ends: Words
    citing: Words
    contests: Words
    personal: Words
    telling: Words
    naming: Words
    behest: Words
