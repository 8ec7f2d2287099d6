"""The nouns of Linimasa: frozen values that every floor passes on and none changes.

Offsets are Python string indices into `Article.text`, end exclusive: `article.text[x.start:x.end]`
is the text that `x` claims, everywhere.  Intervals are half-open inside the program and inclusive on
every output.
"""

from __future__ import annotations

from timeline.correction import Correction
from timeline.interval import GRANULARITIES, Granularity, Interval
from timeline.model.article import OTHER_DAY, Article, PublishedFrom, Sentence
from timeline.model.event import STATUSES, UNTRUE, Because, Event, Participant, Role, Status, Trigger
from timeline.model.filter import EVERY_EVENT, FIELDS, NAMED, Filter, written_fields
from timeline.model.reading import Reading
from timeline.model.when import Resolution, Timex, TimexType, days
from timeline.model.who import ACTING, BODIES, Actor, ActorKind, Mention

__all__ = [
    "ACTING",
    "BODIES",
    "EVERY_EVENT",
    "FIELDS",
    "GRANULARITIES",
    "NAMED",
    "OTHER_DAY",
    "STATUSES",
    "UNTRUE",
    "Actor",
    "ActorKind",
    "Article",
    "Because",
    "Correction",
    "Event",
    "Filter",
    "Granularity",
    "Interval",
    "Mention",
    "Participant",
    "PublishedFrom",
    "Reading",
    "Resolution",
    "Role",
    "Sentence",
    "Status",
    "Timex",
    "TimexType",
    "Trigger",
    "days",
    "written_fields",
]
