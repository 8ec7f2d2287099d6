"""The table of `events.toml` that labels turn on."""

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
    likewise: Words
    grave: Words
    guilty: Words
    befalling: Words
    accusing: Words
    guessing: Words
    alleging: Words
    believing: Words
    rumoured: Words
    slander: Words
    charging: Words
    prosecuting: Words
    causes: Words
    invented: Words
    fiction: Words
    retelling: Words
    fillers: Words
    hedges: Words
    adjuncts: Words
    breaks: Words
    when: Words
    wishes: Words
    trailing: Words
