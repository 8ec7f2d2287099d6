"""How a command is added to the parser: its words, its examples, its function."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    Run = Callable[[argparse.Namespace], int]


def add(commands: Commands, name: str, run: Run, words: str, examples: str) -> argparse.ArgumentParser:
    """A parser for the command `name`, which calls `run` and shows `examples` under its help."""
    lines = "\n".join(f"  python -m timeline {line.strip()}" for line in examples.strip().splitlines())
    made = commands.add_parser(
        name,
        help=words,
        description=words[0].upper() + words[1:] + ".",
        epilog=f"examples:\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=run)
    return made


def day(written: str) -> date:
    """An argument that is a day, as 2022-01-28."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day such as 2022-01-28") from None
