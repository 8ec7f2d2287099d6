"""Leaves out of a label the «itu» behind a noun, which only points to the text before: «Kasus [itu] ditangani»."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.text.grammar import BETWEEN, JOIN, MARK, OPENER, grammar
from timeline.text.morphology import voice
from timeline.triggers.lexicon import Lexicon

_TIED = OPENER | JOIN | BETWEEN | MARK
_FEWEST = 4  # words that may lose what tells where
_AROUND = '"”’)'
_BEHIND = ",;…)"
_ENDS = ".!?"


def unpointed(label: str, lex: Lexicon) -> str:
    """A label without the words that point back behind a noun; those that tell when or stand for a thing stay."""
    if lex.people.pointing.isdisjoint(word.rstrip(_BEHIND) for word in label.lower().split()):
        return label
    told: list[str] = []
    for word in label.split():
        bare = word.rstrip(_BEHIND)
        if told and bare.lower() in lex.people.pointing and _noun(told, lex):
            told = told[:-2] if _bare(told, lex) else told
            told[-1] += word[len(bare) :]
        else:
            told.append(word)
    return " ".join(told)


def pointed(label: str, sentence: str, lex: Lexicon) -> bool:
    """Whether a noun of a label has, there or in its sentence, a word behind it that points back: «proyek tersebut»."""
    told = {word.strip(_AROUND + _BEHIND) for word in label.lower().split()}
    if not lex.people.pointing.isdisjoint(told):
        return True
    words = sentence.split()
    return any(
        word.strip(_AROUND + _BEHIND + _ENDS).lower() in lex.people.pointing
        and words[at].lower().strip(_AROUND) in told
        and _noun(words[: at + 1], lex)
        for at, word in enumerate(words[1:])
    )


def _noun(told: Sequence[str], lex: Lexicon) -> bool:
    """Whether words end with a noun that says something without «itu»: not «hal», «musim», «seperti», «dikatakan»."""
    last = told[-1].strip(_AROUND)
    word = last.lower()
    if not word.isalpha() or word in lex.labels.when or word in lex.status.matters:
        return False
    small = lex.joined(
        lex.labels.wishes,
        lex.roles.place,
        lex.times.prepositions,
        lex.people.singular,
        lex.people.plural,
        lex.people.first,
    )
    if word in small or grammar(lex.language).classes[word] & _TIED:
        return False
    return last[0].isupper() or voice(word, lex.language) == "none"


def _bare(told: Sequence[str], lex: Lexicon) -> bool:
    """Whether the last of some words tell but a place or a time without saying which: «bom dipasang [di tempat]»."""
    if len(told) < _FEWEST or told[-2].lower() not in lex.roles.locative or told[-1][0].isupper():
        return False
    return (
        voice(told[-3].lower(), lex.language) == "none" and not grammar(lex.language).classes[told[-3].lower()] & _TIED
    )
