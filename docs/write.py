"""Write the pages of the documentation that are made from the program: `python docs/write.py`."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

DOCS = Path(__file__).parent
sys.path[:0] = [str(DOCS.parent), str(DOCS)]

import rules  # noqa: E402 beside this file

from timeline import cli  # noqa: E402 the checkout comes before what is installed
from timeline.cli import localised  # noqa: E402
from timeline.exporters import table  # noqa: E402
from timeline.importers import reference  # noqa: E402
from timeline.paths import MODELS  # noqa: E402
from timeline.triggers.lexicon import lexicon  # noqa: E402
from timeline.words import words  # noqa: E402

SAID = tomllib.loads((DOCS / "reference.toml").read_text(encoding="utf-8"))
"""What these pages say around what is made, by language."""
NOTE = "<!-- Written by docs/write.py from the program; change it there. -->\n\n"


def commands(language: str) -> str:
    """All commands with their options and examples."""
    made, say = cli.parser("linimasa"), SAID[language]["commands"]
    localised.localise(made, words(language))
    lines = [say["opening"].strip(), ""]
    for name, one in _subparsers(made).items():
        lines += [f"## {name}", "", str(one.description), ""]
        lines += [*_options(one, say["head"]), "", *_examples(one, name), ""]
    return "\n".join(lines)


def _subparsers(made: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = next(action for action in made._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def _options(made: argparse.ArgumentParser, head: Sequence[str]) -> Iterator[str]:
    """A table of what a command takes."""
    yield from _head(head)
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


def columns(language: str) -> str:
    """What every column of every exported table means."""
    told, say, heads = table.meanings(language), SAID[language]["columns"], words("id")
    rows = [f"| `{name}` | {table.head(name, heads)} | {_escaped(means)} |" for name, means in told.items()]
    return "\n".join([say["opening"].strip(), "", *_head(say["head"]), *rows, "", *_kinds(language)])


def _kinds(language: str) -> Iterator[str]:
    """Every type of event: its name on the page, and what it takes in."""
    say, named, known = SAID[language]["kinds"], words(language), lexicon("id")
    types = known.types if known else ()
    yield from (say["opening"].strip(), "", *_head(say["head"]))
    yield from (f"| `{one}` | {named(f'type:{one}')} | {say['means'][one]} |" for one in types)


def _head(names: Sequence[str]) -> tuple[str, str]:
    return f"| {' | '.join(names)} |", "| --- " * len(names) + "|"


def models() -> str:
    """The cards of the trained models, as they lie beside them."""
    return (MODELS / "README.md").read_text(encoding="utf-8")


PAGES: dict[str, Callable[[], str]] = {
    "en/cli.md": partial(commands, "en"),
    "en/columns.md": partial(columns, "en"),
    "en/formats.md": reference.page,
    "en/models.md": models,
    "en/rules.md": rules.english,
    "id/aturan.md": rules.indonesian,
    "id/kolom.md": partial(columns, "id"),
    "id/perintah.md": partial(commands, "id"),
}
"""Each page by its path below docs/, with what makes it."""


def main() -> None:
    """Write them all."""
    for path, made in PAGES.items():
        (DOCS / path).write_text(NOTE + made().rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
