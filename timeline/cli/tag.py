"""`tag`: the time expressions of articles, a row of JSON each."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from timeline.cli import command, each, inputs
from timeline.model import Article, Resolution

if TYPE_CHECKING:
    from timeline.cli.command import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    made = command.add(
        commands,
        "tag",
        run,
        "find and resolve the time expressions of articles; JSON lines come out",
        "tag article.txt page.html\ntag - < articles.jsonl > timexes.jsonl",
    )
    inputs.add_paths(made)


def run(arguments: argparse.Namespace) -> int:
    """Print a row for each article; 1 when some input failed."""
    return each.run(arguments, "tag", _row)


def _row(article: Article, found: Iterable[Resolution]) -> dict[str, Any]:
    published = article.published.isoformat() if article.published else None
    return {"id": article.key, "published": published, "timexes": [one.to_dict() for one in found]}
