"""What may have been meant where a command, an option or a value is mistyped."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterable, Sequence
from typing import NoReturn

from timeline.cli import speech


def near(word: str, known: Iterable[str]) -> str:
    """What there is that looks like `word`, as "tag / log"; "" when nothing does."""
    return " / ".join(difflib.get_close_matches(word, list(known)))


def command(made: argparse.ArgumentParser, given: Sequence[str]) -> None:
    """End with what may have been meant when the first word is no command."""
    word, names = given[0] if given else "-", made.get_default("names")
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
