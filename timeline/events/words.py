"""The tables of `data/lexicon/<language>/events.toml`, whose comments tell what each list is for."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.events.time_words import TimeWords
from timeline.lexicon import Table, Words
from timeline.model import Status


class Cue(Table, frozen=True):
    """Words that give what follows them a status."""

    status: Status
    words: Words


class Kind(Table, frozen=True):
    """A type of event, with what names it: any form of a root, a word, a noun carried by a verb, what one is made."""

    name: str
    roots: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    made: tuple[str, ...] = ()


class SpeechWords(Table, frozen=True):
    """Verbs and nouns of saying."""

    tags: Words
    beside_names: Words
    verbs: Words
    passive: Words
    nouns: Words
    citing: Words
    denying: Words


class StatusWords(Table, frozen=True):
    """Words that tell, beside a cue or alone, whether an event happened (see `status_relations`)."""

    must: Words
    more: Words
    counting: Words
    blind: Words
    almost: Words
    untrue: Words
    false: Words
    once: Words
    claims: Words
    exists: Words
    planning: Words
    hoping: Words
    chances: Words
    done: Words
    settled: Words
    possible: Words
    that: Words


class TriggerWords(Table, frozen=True):
    """What can name an event, and what only looks so."""

    nounlike: Words
    helpers: Words
    commands: Words
    going_on: Words
    own: Words
    states: Words
    empty: Words
    habits: Words
    links: Words
    circumstances: Words
    adjectives: Words
    describing: Words
    offices: Words
    demands: Words
    passing: Words
    besides: Words
    nominal: Words
    light: Words
    untyped: Words
    causing: Words
    phrases: tuple[str, ...]
    not_nouns: Words
    bare: tuple[str, ...]
    before_bare: Words


class NounWords(Table, frozen=True):
    """Nouns made of verbs."""

    after: tuple[str, ...]
    makers: Words
    births: Words
    never: Words


class PeopleWords(Table, frozen=True):
    """Who is meant by a word that is no name."""

    kin: Words
    singular: Words
    first: Words
    ours: Words
    both: Words
    two: Words
    two_of: Words
    plural: Words
    pointing: Words
    bodies: Words
    own_names: Words
    countries: Words
    persons: Words
    media: Words
    clitic: str
    side: Words
    several: Words
    origin: Words
    firm: Words


class RoleWords(Table, frozen=True):
    """Words that tell who takes which part."""

    agent: Words
    recipient: Words
    patient: Words
    place: Words
    locative: Words
    source: Words
    parting: Words
    together: Words
    both: Words
    own_story: Words
    carried: Words
    postponed: Words
    topic: Words
    objects: Words
    between: Words
    trailing: Words
    beside: Words
    made: Words
    mutual: Words
    close: Words
    inside: Words
    plans: Words


class EventWords(Table, frozen=True):
    """All tables of the file; `confidence` holds the weight of each sign (see `confidence`)."""

    speech: SpeechWords
    confidence: Mapping[str, float]
    cue: tuple[Cue, ...]
    status: StatusWords
    triggers: TriggerWords
    type: tuple[Kind, ...]
    nouns: NounWords
    times: TimeWords
    people: PeopleWords
    roles: RoleWords
