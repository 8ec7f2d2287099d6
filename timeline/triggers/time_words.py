"""The table `times` of `data/lexicon/<language>/events.toml`: words beside a time."""

from __future__ import annotations

from timeline.lexicon import Table, Words


class TimeWords(Table, frozen=True):
    """Words beside a time that tell whose it is, or that it dates nothing."""

    standing: Words
    vague: Words
    year: Words
    either: Words
    no_subject: Words
    looking_back: Words
    than: Words
    apart: Words
    comparing: Words
    making: Words
    no_event_after: Words
    contests: Words
    games: Words
    during: Words
    measures: Words
    since: Words
    meanwhile: Words
    bounding: Words
    manner: Words
    right_after: Words
    often: Words
    changing: Words
    become: Words
    span: Words
    between: Words
    prepositions: Words
    then: Words
    zones: Words
    looking_ahead: Words
    onward: Words
    then_spoken: Words
    lately: Words
    lasting: Words
    enduring: Words
    begins: Words
    repeated: Words
    documents: Words
    until: Words
    due: Words
    deadline: Words
    founded: Words
    firsts: Words
    grounds: Words
