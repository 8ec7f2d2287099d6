"""The nouns of Linimasa: frozen values that every floor passes on and none changes.

Offsets are Python string indices into `Article.text`, end exclusive: `article.text[x.start:x.end]`
is the text that `x` claims, everywhere.  Intervals are half-open inside the program and inclusive on
every output.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .correction import Correction as Correction
from .interval import Granularity as Granularity
from .interval import Interval as Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["happened", "ongoing", "planned", "conditional", "negated", "denied"]
Role = Literal["agent", "patient", "recipient", "speaker", "none"]
ActorKind = Literal["person", "organisation", "country", "igo", "place"]
PublishedFrom = Literal["metadata", "byline", "text", "user", "unknown"]

STATUSES: tuple[Status, ...] = ("happened", "ongoing", "planned", "conditional", "negated", "denied")


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    `id` is a hash of the content and stays inside; `key` is the id that came with the input, or the
    file's name, and is what outputs echo as "id".  `published` is TimeML's document creation time;
    `published_from` says how it is known.  `extra` are the columns of the input that mean nothing to the program,
    as (name, value), kept to be given back.
    """

    id: str
    key: str
    title: str
    text: str
    source: str = ""
    url: str = ""
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    language: str = "id"
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span in the article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression found in a text and not yet placed on the calendar (TIMEX3, ISO-TimeML).

    `slots` are the parts that the rule named, in the order of the text: (("weekday", 4), ("day", 28)).
    """

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    slots: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a time expression lies on the calendar, and why.

    `value` is the TIMEX3 value as the rule's operator set it; it is never read back from `interval`
    (`awal Mei 2010` has value 2010-05 and interval 1-10 May).  An expression that cannot be placed
    keeps `interval` None: resolved or absent, never made up.  `time` is the clock or part of day with
    its zone ("10:14+07:00", "TMO"), so that the events of one day have an order.  `anchor` is the day
    it was counted from, `reason` the explanation shown to readers, `warning` what they should doubt.
    """

    timex: Timex
    value: str
    interval: Interval | None = None
    time: str = ""
    anchor: date | None = None
    reason: str = ""
    warning: str = ""

    @property
    def rule(self) -> str:
        """The name of the lexicon rule that found the expression."""
        return self.timex.rule


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part in events, under one canonical name for all articles.

    `country` is the ISO 3166-1 alpha-2 code of the country it belongs to, or "".
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that names an actor; `actor` is None for a place that only is a place."""

    start: int
    end: int
    text: str
    kind: ActorKind
    actor: Actor | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names what happens, with its span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in one event."""

    actor: Actor
    role: Role = "none"


@dataclass(frozen=True, slots=True)
class Because:
    """What gave an event its parts: names of rules, or the cues of the text; "" where that is not known.

    `roles` are the actors' ids, each with what gave the role.
    """

    time: str = ""
    status: str = ""
    type: str = ""
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at a time, with those who take part.

    `article` is the article's id; `type` is one of the short list of `data/lexicon/*/events.toml`
    (after PLOVER, Halterman et al. 2023).  `reported` marks an act of speech; `explicit` that the
    sentence itself gives the time.  `confidence` lies between 0 and 1.
    """

    id: str
    article: str
    sentence: Sentence
    trigger: Trigger
    label: str
    type: str
    when: Resolution
    status: Status = "happened"
    reported: bool = False
    explicit: bool = True
    actors: tuple[Participant, ...] = ()
    confidence: float = 0.5
    because: Because = Because()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the program read out of one article: what `pipeline.read` hands to the store.

    `read_by` says which state of the program read it (see `fingerprint`), "" where that is not known.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    dates: tuple[Resolution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    read_by: str = ""
