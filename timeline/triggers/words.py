"""The tables of `data/lexicon/<language>/events.toml`, whose comments tell what each list is for."""

from __future__ import annotations

from timeline.lexicon import Table, Words
from timeline.model import Status
from timeline.triggers.label_words import LabelWords
from timeline.triggers.time_words import TimeWords
from timeline.triggers.who_words import Frame, PeopleWords, RoleWords


class Cue(Table, frozen=True):
    """Words that give what follows them a status.

    Like all rows of words it has examples, «sentence -> what it decides about», which `lexicon check` runs.
    """

    status: Status
    words: Words
    examples: tuple[str, ...] = ()


class Kind(Table, frozen=True):
    """A type of event, with what names it: any form of a root, a word, a noun carried by a verb, what one is made."""

    name: str
    roots: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class Object(Table, frozen=True):
    """A type that verbs have with one of some nouns as their object or subject, in spite of their own.

    With `far` the nouns may stand anywhere behind the verb in its clause: «melaporkan hal itu ke polisi».
    """

    name: str
    verbs: Words
    nouns: Words
    far: bool = False
    examples: tuple[str, ...] = ()


class Topic(Table, frozen=True):
    """What an article is about, told by its words; events of a type in `over` are of this one there.

    So are `verbs` whatever their own type, but for what they carry: «terjadi» in an article about a theft.
    """

    name: str
    words: Words
    over: Words
    verbs: Words = frozenset()
    examples: tuple[str, ...] = ()


class SpeechWords(Table, frozen=True):
    """Verbs and nouns of saying."""

    tags: Words
    beside_names: Words
    verbs: Words
    passive: Words
    nouns: Words
    citing: Words


class StatusWords(Table, frozen=True):
    """Words that tell, beside a cue or alone, whether an event happened; rows of `attach.toml` may name each list."""

    must: Words
    over: Words
    wishing: Words
    blind: Words
    spent: Words
    past: Words
    untrue: Words
    unproven: Words
    false: Words
    made_up: Words
    showing: Words
    once: Words
    claims: Words
    matters: Words
    hearsay: Words
    official: Words
    proofs: Words
    exists: Words
    single: Words
    none: Words
    cleft: Words
    inside: Words
    planning: Words
    done: Words
    settled: Words
    possible: Words


class TriggerWords(Table, frozen=True):
    """What can name an event, and what only looks so."""

    nounlike: Words
    helpers: Words
    commands: Words
    going_on: Words
    idioms: Words
    own: Words
    states: Words
    empty: Words
    held: Words
    occurring: Words
    mishaps: Words
    occasions: Words
    habits: Words
    links: Words
    circumstances: Words
    adjectives: Words
    describing: Words
    offices: Words
    passing: Words
    awaiting: Words
    besides: Words
    nominal: Words
    light: Words
    joining: Words
    untyped: Words
    vague: Words
    measured: Words
    causing: Words
    engaging: Words
    perceiving: Words
    phrases: Words
    not_nouns: Words
    bare: tuple[str, ...]
    before_bare: Words


class NounWords(Table, frozen=True):
    """Nouns made of verbs."""

    after: tuple[str, ...]
    makers: Words
    existing: Words
    places: Words
    births: Words
    never: Words


class EventWords(Table, frozen=True):
    """All tables of the file."""

    speech: SpeechWords
    cue: tuple[Cue, ...]
    status: StatusWords
    triggers: TriggerWords
    type: tuple[Kind, ...]
    nouns: NounWords
    times: TimeWords
    people: PeopleWords
    roles: RoleWords
    labels: LabelWords
    object: tuple[Object, ...] = ()
    frame: tuple[Frame, ...] = ()
    topic: tuple[Topic, ...] = ()
