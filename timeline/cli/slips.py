"""What may have been meant where a command, an option or a value is mistyped."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from typing import NoReturn

from timeline.cli import speech

_ALIKE = 0.6
"""The share of letters that must be right."""


def near(word: str, known: Iterable[str]) -> str:
    """What there is that is a few slips of the fingers from `word`, as "tag / log", nearest first; "" when nothing is.

    Letters put in, left out, mistaken or swapped count one each (optimal string alignment).
    """
    from rapidfuzz import process  # only whoever mistypes waits for it
    from rapidfuzz.distance import OSA

    found = process.extract(word, list(known), scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=3)
    return " / ".join(str(name) for name, *_ in found)


def command(made: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """End with what may have been meant when the first word is no command."""
    word, names = given[0], made.get_default("names")
    if not word.startswith("-") and word not in names and (meant := near(word, names)):
        told = speech.words()("there is no command '{word}'. Did you mean {names}?", word=word, names=meant)
        made.error(told)  # exits with 2


def strange(made: argparse.ArgumentParser, words: Sequence[str]) -> NoReturn:
    """End with the words that a command does not know, and what may have been meant by each option among them."""
    told = [speech.words()("unrecognized arguments: %s") % " ".join(words)]
    for option in (word.partition("=")[0] for word in words if word.startswith("--")):
        if meant := near(option, made._option_string_actions):
            told.append(speech.words()("Did you mean {names}?", names=meant))
    made.error(". ".join(told))  # exits with 2
    raise AssertionError
