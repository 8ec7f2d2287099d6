"""A command that turns every article into a row of JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any

from timeline.cli import inputs, output
from timeline.errors import LexiconError
from timeline.model import Article


def run(arguments: argparse.Namespace, row: Callable[[Article], dict[str, Any]]) -> int:
    """Print `row` of each article under the paths, as they come; 1 when some input failed.

    An article that the extraction stumbles over is named on standard error and the others go on; a lexicon
    at fault ends it all.
    """
    failed = False
    for found in output.progress(inputs.imported(arguments.paths), "articles"):
        if found.article is None:
            print(found.error, file=sys.stderr)
            failed = True
            continue
        try:
            told = row(found.article)
        except LexiconError:
            raise
        except Exception as error:
            reason = f"nothing could be read out of the text ({type(error).__name__}: {error})."
            print(f"{inputs.where(found)}: {reason} The others go on.", file=sys.stderr)
            failed = True
        else:
            output.line(told)
    return 1 if failed else 0
