"""Write the pages of the documentation that are made from the program: `python docs/write.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

DOCS = Path(__file__).parent
sys.path[:0] = [str(DOCS.parent), str(DOCS)]

import rules  # noqa: E402 beside this file

from timeline import cli  # noqa: E402 the checkout comes before what is installed
from timeline.exporters import table  # noqa: E402
from timeline.importers import reference  # noqa: E402
from timeline.paths import MODELS  # noqa: E402
from timeline.words import words  # noqa: E402

NOTE = "<!-- Written by docs/write.py from the program; change it there. -->\n\n"


def commands() -> str:
    """All commands with their options and examples."""
    made = cli.parser("linimasa")
    lines = [
        "# Command line",
        "",
        "`linimasa` and, in a checkout, `python -m timeline` are the same program. Exit status 0: all went well;",
        "1: some inputs failed, each named on standard error; 2: wrong usage.",
        "",
    ]
    for name, one in _subparsers(made).items():
        lines += [f"## {name}", "", str(one.description), "", *_options(one), "", *_examples(one, name), ""]
    return "\n".join(lines)


def _subparsers(made: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = next(action for action in made._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def _options(made: argparse.ArgumentParser) -> Iterator[str]:
    """A table of what a command takes."""
    yield from ("| option | meaning |", "| --- | --- |")
    for action in made._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        named = ", ".join(f"`{option}`" for option in action.option_strings)
        value = action.metavar or (f"{{{','.join(map(str, action.choices))}}}" if action.choices else "")
        words = f"{named} `{value}`" if named and value else named or f"`{value or action.dest}`"
        yield f"| {words} | {_escaped((action.help or '') % vars(action))} |".replace("  ", " ")


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _examples(made: argparse.ArgumentParser, name: str) -> Iterator[str]:
    lines = str(made.epilog).replace("%(prog)s", f"linimasa {name}").replace("%%", "%").splitlines()[1:]
    yield from ("```sh", *(line.strip() for line in lines), "```")


def columns() -> str:
    """What every column of every exported table means."""
    lines = ["# Columns of exported tables", "",
             "CSV, XLSX, JSON and Parquet have the same columns; the tables of actors and mentions share some.", "",
             "XLSX and a CSV written with `--excel` name the columns that readers look at in Indonesian.", "",
             "| column | in an Indonesian spreadsheet | meaning |", "| --- | --- | --- |"]  # fmt: skip
    say = words("id")
    lines += [f"| `{name}` | {table.head(name, say)} | {_escaped(told)} |" for name, told in table.meanings().items()]
    return "\n".join([*lines, ""])


def models() -> str:
    """The cards of the trained models, as they lie beside them."""
    return (MODELS / "README.md").read_text(encoding="utf-8")


PAGES: dict[str, Callable[[], str]] = {
    "en/cli.md": commands,
    "en/columns.md": columns,
    "en/formats.md": reference.page,
    "en/models.md": models,
    "en/rules.md": rules.english,
    "id/aturan.md": rules.indonesian,
}
"""Each page by its path below docs/, with what makes it."""


def main() -> None:
    """Write them all."""
    for path, made in PAGES.items():
        (DOCS / path).write_text(NOTE + made().rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
