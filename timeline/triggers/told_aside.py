"""Finds the words that only tell who says a sentence, in its midst: «Terdakwa, [kata jaksa Rudi,] menerima suap»."""

from __future__ import annotations

from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import Sentence

_REACH = 24  # units between a tag and the verb behind it


def told_aside(line: Sentence, verb: int, lex: Lexicon) -> range:
    """The units of a tag before a verb, with the comma that ends it and what stands beside its speaker; else none.

    «Rina, [ujar tetangganya, Siti,] sering dipukul», but «Itu, [kata Siti,] pelaku yang memukul» keeps its subject; a
    source that is cited is told aside too: «Menteri X, [seperti dikutip AP, Senin,] mengatakan …».
    """
    words, empty = line.words, range(0)
    tag = next((at for at in range(verb - 1, max(1, verb - _REACH), -1) if is_aside(line, at, lex)), 0)
    commas = [at for at in range(tag + 1, verb) if words[at] == ","]
    if not (tag and commas) or len(set(line.quoted[tag - 1 : verb])) > 1:
        return empty
    if any(tag < at < verb for part in line.clauses for at in part.verbs):
        return empty
    listed = words[commas[-1] + 1] in lex.roles.both  # «Itu, kata Siti, beras, gula, dan teh yang dibakar»
    return range(tag, (commas[0] if listed else commas[-1]) + 1)


def is_aside(line: Sentence, at: int, lex: Lexicon) -> bool:
    """Whether a unit is a tag, or names a source, behind a comma: «, kata», «, dikutip», «, seperti diberitakan»."""
    if at < 2:
        return False
    word, before = line.words[at], line.words[at - 1]
    so = before in lex.roles.citing
    cites = word in lex.speech.citing or (so and word in lex.speech.passive)
    return (word in lex.speech.tags and before == ",") or (cites and line.words[at - 1 - so] == ",")
