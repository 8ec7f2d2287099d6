"""How a command is added to the parser: its words, its examples, its function."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from timeline.cli import slips, speech
from timeline.interval import Interval
from timeline.paths import LEXICON

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    Run = Callable[[argparse.Namespace], int]


class WrongUsage(Exception):  # noqa: N818 the name says what happened
    """Options that do not go together; shown with the command's usage in the user's language, exit status 2."""

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(speech.words()(text, **values))


def refused(text: str, /, **values: object) -> argparse.ArgumentTypeError:
    """What is raised for an argument that cannot be read, in the user's language."""
    return argparse.ArgumentTypeError(speech.words()(text, **values))


def add(commands: Commands, name: str, run: Run, words: str, examples: str) -> argparse.ArgumentParser:
    """A parser for the command `name`, which calls `run` and shows `examples` under its help.

    The examples begin with the command; what comes before it is how the program was called.
    """
    told = (line.strip().replace("%", "%%").removeprefix(name) for line in examples.strip().splitlines())
    lines = "\n".join(f"  %(prog)s{line}" for line in told)
    made = commands.add_parser(
        name,
        help=words,
        description=sentence(words),
        epilog=f"examples:\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=run, parser=made)
    return made


def sentence(words: str) -> str:
    """The words of a command as they stand in its description."""
    return f"{words[:1].upper()}{words[1:]}."


def day(written: str) -> date:
    """An argument that is a day, as 2022-01-28 or 28/1/2022."""
    found = _period(written)
    if found.granularity != "day":
        raise refused("{written!r} is no single day such as 2022-01-28 or 28/1/2022", written=written)
    return found.start


def first(written: str) -> date:
    """The first day of an argument that is a day or a period, as 2022-01-28, 2022 or "Mei 2022"."""
    return _period(written).start


def last(written: str) -> date:
    """The last day of such a period."""
    return _period(written).last


def _period(written: str) -> Interval:
    from timeline import dates
    from timeline.lexicon import DEFAULT

    try:
        found = dates.period(written, DEFAULT)
    except OverflowError:
        told = "{written!r} lies at the end of the calendar; write a day such as 2022-01-28 or 28/1/2022"
        raise refused(told, written=written) from None
    if found:
        return found
    raise refused("{written!r} is no day such as 2022-01-28 or 28/1/2022, and no period such as 2022", written=written)


def number(written: str) -> int:
    """An argument that counts something: 0 or more."""
    try:
        found = int(written)
    except ValueError:
        found = -1
    if found < 0:
        raise refused("{written!r} is no number such as 0 or 20", written=written)
    return found


def language(written: str) -> str:
    """An argument that is a language with a lexicon of time expressions."""
    known = sorted(path.parent.name for path in LEXICON.glob("*/dates.toml"))
    return one_of(written, known, "there is no lexicon for {written!r}")


def one_of(written: str, allowed: Iterable[str], otherwise: str) -> str:
    """`written`, when it is among the values that are `allowed`; for values too slow to load for every command.

    `otherwise` says that there is none of the name `{written}`.
    """
    known = tuple(allowed)
    if written in known:
        return written
    words = speech.words()
    told = [words(otherwise, written=written)]
    if meant := slips.near(written, known):
        told.append(words("Did you mean {names}?", names=meant))
    raise argparse.ArgumentTypeError(f"{'. '.join(told)} ({words('choose from {known}', known=', '.join(known))})")
