"""The words that labels turn on, drawn together from the lists of a language once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.lexicon import Words
from timeline.triggers.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Terms:
    """Sets of lower-case words, by what they do in a noun phrase or a label.

    `small` stand before a time, `place` before a place or somebody, `leading` open what is no subject; `loose` end no
    label; `fillers` say nothing where it begins; `helpers` stay beside the verb, and `kept` in front of a noun;
    `sides` are verbs inside a noun phrase; `links` say what somebody is; `stand_in` stand for somebody, `speaking` for
    who speaks and others; before `adjuncts`, else `breaks`, what is told may end, unless `conditions` stand behind;
    `sharing` open whom or what a verb needs.
    """

    small: Words
    place: Words
    leading: Words
    loose: Words
    fillers: Words
    openers: Words
    helpers: Words
    kept: Words
    sides: Words
    where: Words
    locative: Words
    pointing: Words
    deictic: Words
    stops: Words
    names: Words
    untrue: Words
    bodies: Words
    persons: Words
    called: Words
    pronouns: Words
    stand_in: Words
    others: Words
    leaning: Words
    speaking: Words
    adjuncts: Words
    breaks: Words
    sharing: Words
    links: Words
    conditions: Words
    relative: Words
    aims: Words
    causing: Words


@cache
def terms(lex: Lexicon) -> Terms:
    """The terms of a lexicon."""
    people, roles, times, joined = lex.people, lex.roles, lex.times, lex.joined
    place = joined(roles.place, roles.recipient, roles.agent)
    bare, others = lex.triggers.before_bare, joined(people.singular, people.plural)
    return Terms(
        small=times.prepositions,
        place=place,
        leading=joined(place, lex.status.inside, times.grounds, lex.labels.leading),
        loose=joined(times.prepositions, roles.place, roles.together - roles.beside, lex.labels.trailing),
        fillers=joined(lex.labels.openers, lex.labels.fillers),
        openers=lex.labels.openers,
        helpers=joined(lex.triggers.helpers, lex.labels.hedges),
        kept=joined(lex.triggers.helpers, lex.triggers.nounlike),
        sides=joined(roles.objects, roles.being_told),
        where=joined(roles.locative, roles.recipient),
        locative=roles.locative,
        pointing=people.pointing,
        deictic=joined(people.pointing, lex.labels.here),
        stops=joined(people.pointing, times.prepositions, lex.labels.openers),
        names=times.no_event_after,
        untrue=joined(lex.status.untrue, lex.status.unproven),
        bodies=joined(people.firm, people.bodies),
        persons=joined(people.persons, people.described, people.doers, people.followers, people.relatives),
        called=joined(people.persons, people.described, people.kin, lex.triggers.offices) | set(lex.made),
        pronouns=joined(bare, others),
        stand_in=joined(others, people.first, people.side, bare),
        others=others,
        leaning=joined(people.pointing, others),
        speaking=bare - people.singular - people.first - people.plural,
        adjuncts=lex.labels.adjuncts,
        breaks=lex.labels.breaks,
        sharing=joined(roles.together, roles.agent),
        links=lex.triggers.links,
        conditions=lex.conditions,
        relative=lex.relative,
        aims=lex.aims,
        causing=lex.triggers.causing,
    )
