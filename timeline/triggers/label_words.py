"""The tables of `events.toml` that labels turn on: their words, and what speaks for one that leaves something open."""

from __future__ import annotations

from timeline.lexicon import Table, Words


class LabelWords(Table, frozen=True):
    """Words that no label begins or ends with or may end before, prepositions of no subject, and those that hedge."""

    openers: Words
    about: Words
    making: Words
    leading: Words
    here: Words
    telling: Words
    settling: Words
    matters: Words
    grave: Words
    accusing: Words
    guessing: Words
    fillers: Words
    hedges: Words
    adjuncts: Words
    breaks: Words
    when: Words
    wishes: Words
    trailing: Words


class OpenWeights(Table, frozen=True):
    """What each sign of a label adds to the chance that it leaves open what it tells of, in logits (see `alone`)."""

    bias: float
    active: float
    bracket: float
    clitic_0: float
    clitic_1: float
    doer: float
    dropped: float
    kin: float
    names_0: float
    names_1: float
    names_2: float
    opens_named: float
    passive: float
    person: float
    points: float
    shared_0: float
    shared_1: float
    shared_2: float
    shared_3: float
    spoken: float
    they: float
    we: float
    what_bare: float
    what_named: float
    who_1: float
    who_2: float
    who_3: float
    who_named: float
    words_1: float
    words_2: float
    words_3: float
    words_4: float
    words_5: float
    words_6: float
    words_7: float
    words_8: float
