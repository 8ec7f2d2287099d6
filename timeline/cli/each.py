"""A command that turns every article into a row of JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from timeline.cli import inputs, output
from timeline.cli.failures import failures
from timeline.errors import ImportFailed, LexiconError
from timeline.model import Article


def run(arguments: argparse.Namespace, row: Callable[[Article], dict[str, Any]]) -> int:
    """Print `row` of each article under the paths, as they come; 1 when some input failed.

    An article that the extraction stumbles over is named on standard error and the others go on; a lexicon
    at fault ends it all.
    """
    with failures() as failed:
        for found in output.progress(inputs.imported(arguments.paths, published=arguments.published), "articles"):
            if found.article is None:
                failed.tell(found.error)
                continue
            try:
                told = row(found.article)
            except LexiconError:
                raise
            except Exception as error:
                reason = f"nothing could be read out of the text ({type(error).__name__}: {error})."
                failed.tell(ImportFailed(found.file, reason, line=found.line, advice="The others go on."))
            else:
                output.line(told)
    return 1 if failed.any else 0
