"""The help of the commands in the language of the reader's system; the source and the documentation are English."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.cli import command
from timeline.words import Words


def localise(made: argparse.ArgumentParser, words: Words) -> None:
    """Put all that a parser and its commands say of themselves into the language of `words`."""
    for one in parsers(made):
        one.description = one.description and words.told(one.description)
        one.epilog = one.epilog and one.epilog.replace("examples:", words("examples:"), 1)
        for group in one._action_groups:
            group.title = group.title and words(group.title)
        for action in one._actions:
            action.help = action.help and words.told(action.help)
            for listed in getattr(action, "_choices_actions", ()):
                listed.help = listed.help and words(command.sentence(listed.help)).rstrip(".")


@contextmanager
def complaints(words: Words) -> Iterator[None]:
    """Within this, argparse says in the language of `words`, too, what is wrong with a command."""
    before = vars(argparse)["_"]  # the name under which it asks gettext, whose catalogues would have to be compiled
    vars(argparse)["_"] = words
    try:
        yield
    finally:
        vars(argparse)["_"] = before


def parsers(made: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its commands."""
    yield made
    for action in made._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from dict.fromkeys(action.choices.values())
