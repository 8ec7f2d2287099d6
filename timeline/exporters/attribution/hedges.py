"""The word by which a sentence says that something is only said to have happened: «Budi diduga menyuap hakim»."""

from __future__ import annotations

from timeline.exporters.attribution.origins import lexicon, origins
from timeline.lexicon import DEFAULT
from timeline.text.grammar import grammar
from timeline.text.words import split

_NEAR = 4
"""Words before the verb among which its helpers stand."""


def hedge(text: str, at: int) -> str:
    """The hedge of the word at the offset `at` of the sentence `text`; "" where there is none.

    «diduga menyuap», «diduga telah menyuap», «dugaan penyuapan»: nothing but helpers stands between.
    """
    before = split(text, 0, at)[-_NEAR:]
    between = grammar(DEFAULT).between | lexicon().triggers.helpers
    for word in reversed(before):
        if word.lower in origins().hedges or word.lower in lexicon().status.claims:
            return word.lower
        if word.lower not in between:
            return ""
    return ""
