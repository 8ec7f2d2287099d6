"""The word lists of `data/lexicon/<language>/text.toml`; a language that lacks a table says nothing by it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from timeline.lexicon import Table, Words, exists, load, nothing

Voice = Literal["active", "passive", "plain", "none"]


class SentenceWords(Table, frozen=True):
    """Where a sentence ends: abbreviations, and what a line that goes on ends or begins with."""

    before_name: Words
    may_end: Words
    before_letter: Words
    line_goes_on: Words
    line_opens: Words
    pointing: Words
    line_apart: Words
    line_takes_up: Words
    line_of_time: Words


class ClauseWords(Table, frozen=True):
    """What opens a clause, and which kind of clause it opens (see `grammar`)."""

    relative: Words
    nominal: Words
    complement: Words
    purpose: Words
    condition: Words
    adverbial: Words
    pointing_back: Words
    pointing_at: Words
    purpose_before_verb: Words
    adverbial_before_verb: Words
    adverbial_before_name: Words
    coordinate: Words
    coordinate_before_verb: Words


class TenseWords(Table, frozen=True):
    """The words of a language that place what a clause tells before or after the day of publication.

    `future` help a verb of which they say that it is to come («akan menyerang»), `foretelling` only announce
    something («jadwal laga»); `undone_after` such a word they are none («sempat dijadwalkan»), `undone_before`
    another neither («akan tetapi»), nor anywhere behind `formerly` («semula tol itu ditargetkan rampung Mei»).
    `about` may mean «of»: always behind one of `governing` («sadar akan bahaya»), never behind one of `subjects`
    («mereka akan bahas»).  What `stops` stands nearer belongs to the time and not to the future: «akan hadir, kata
    Budi, Rabu».  What `lasts` looks ahead to its end, up to which `until` counts.
    `began` looks back: «sejak Senin».  `coming` may follow a time: «Rabu mendatang»; `closing` ends a clause
    that it puts ahead: «…, Senin, begitu rencananya».  What is `moved` to a time will be then: «digeser ke Jumat»,
    where `to` and `until` lead to the time.  `helping` may stand behind the time, before the verb.
    Behind «yang» only a verb of `held` has the tense of the clause around it: «akan memimpin rapat yang digelar Senin».
    `phrases` are cues of two words («likely to»); a word that ends in one of `past` is a verb that stops, unless a
    word of `be` stands before it («will be released», «released»).
    """

    future: Words
    foretelling: Words = frozenset()
    undone_after: Words = frozenset()
    formerly: Words = frozenset()
    undone_before: Words = frozenset()
    about: Words = frozenset()
    governing: Words = frozenset()
    subjects: Words = frozenset()
    stops: Words = frozenset()
    lasts: Words = frozenset()
    until: Words = frozenset()
    began: Words = frozenset()
    coming: Words = frozenset()
    closing: Words = frozenset()
    moved: Words = frozenset()
    to: Words = frozenset()
    helping: Words = frozenset()
    held: Words = frozenset()
    phrases: Words = frozenset()
    past: Words = frozenset()
    be: Words = frozenset()


class AdverbWords(Table, frozen=True):
    """What stands beside a verb or an adjective."""

    degrees: Words
    adjectives: Words
    between: Words


class AffixWords(Table, frozen=True):
    """The affixes of verbs and of nouns made of them (see `morphology`); a prefix has the sound to put in its place."""

    borrowed: Mapping[str, Voice]
    active: tuple[str, ...]
    passive: tuple[str, ...]
    plain: tuple[str, ...]
    clitics: tuple[str, ...]
    prefixes: tuple[tuple[str, str], ...]
    keeping: tuple[str, ...]
    kept: tuple[str, ...]
    suffixes: tuple[str, ...]
    nouns_begin: tuple[str, ...]
    nouns_end: tuple[str, ...]
    states_begin: tuple[str, ...]
    acts_begin: tuple[str, ...]


class VerbWords(Table, frozen=True):
    """Verbs that no affix shows, and words that only look like verbs; `describing` ones say what something has."""

    bare: Words
    describing: Words
    not_verbs: Words


class FurnitureWords(Table, frozen=True):
    """What opens a line that a page puts between those of an article (see `furniture`)."""

    invite: tuple[str, ...]
    also: tuple[str, ...]
    kin: tuple[str, ...]
    related: tuple[str, ...]
    this: tuple[str, ...]
    appeared: tuple[str, ...]
    line: tuple[str, ...]


class TextLexicon(Table, frozen=True):
    """All tables of the file."""

    sentences: SentenceWords = nothing(SentenceWords)
    clauses: ClauseWords = nothing(ClauseWords)
    tense: TenseWords = nothing(TenseWords)
    adverbs: AdverbWords = nothing(AdverbWords)
    morphology: AffixWords = nothing(AffixWords)
    verbs: VerbWords = nothing(VerbWords)
    furniture: FurnitureWords = nothing(FurnitureWords)


@cache
def lexicon(language: str) -> TextLexicon:
    """The text lexicon of a language, read once; LexiconError names file and line where it cannot be used."""
    return load(language, "text", TextLexicon) if exists(language, "text") else TextLexicon()
