"""Listings: tab-separated in a pipe, columns with a header on a terminal, CSV or JSON when asked for."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Sequence

_GAP = "  "
_LONGEST = 60


def add_format(made: argparse.ArgumentParser) -> None:
    """The options --json and --csv."""
    group = made.add_mutually_exclusive_group()
    group.add_argument("--json", action="store_true", help="a list of JSON objects")
    group.add_argument("--csv", action="store_true", help="CSV with a header")


def asked(arguments: argparse.Namespace) -> bool:
    """Whether --json or --csv was given: what a command else prints in a form of its own is a listing then."""
    return bool(arguments.json or arguments.csv)


def show(arguments: argparse.Namespace, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print `rows`, whose values stand in the order of `columns`, in the form that was asked for."""
    if arguments.json:
        json.dump([dict(zip(columns, row, strict=True)) for row in rows], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif arguments.csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows([columns, *rows])
    elif sys.stdout.isatty():
        _table([columns, *rows])
    else:
        for row in rows:
            print(*map(_told, row), sep="\t")


def _table(rows: Sequence[Sequence[object]]) -> None:
    """Aligned columns; the last one, mostly a sentence, is as long as it is."""
    told = [[_told(value) for value in row] for row in rows]
    widths = [min(_LONGEST, max(map(len, column))) for column in zip(*told, strict=True)]
    for row in told:
        padded = (value.ljust(width) for value, width in zip(row[:-1], widths, strict=False))
        print(*padded, row[-1], sep=_GAP)


def _told(value: object) -> str:
    return "" if value is None else str(value)
