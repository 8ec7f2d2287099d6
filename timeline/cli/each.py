"""A command that turns every article into a row of JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Any

from timeline.cli import inputs, output
from timeline.errors import ImportFailed, LexiconError
from timeline.model import Article


def run(arguments: argparse.Namespace, row: Callable[[Article], dict[str, Any]]) -> int:
    """Print `row` of each article under the paths, as they come; 1 when some input failed.

    An article that the extraction stumbles over is named on standard error and the others go on; a lexicon
    at fault ends it all.
    """
    failures: list[ImportFailed] = []
    articles = inputs.articles(inputs.imported(arguments.paths), failures)
    broken = 0
    for article in output.progress(articles, "articles"):
        try:
            found = row(article)
        except LexiconError:
            raise
        except Exception as error:
            print(f"{article.key}: cannot be read ({type(error).__name__}: {error})", file=sys.stderr)
            broken += 1
        else:
            output.line(found)
    return 1 if failures or broken else 0
