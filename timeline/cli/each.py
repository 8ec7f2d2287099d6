"""A command that turns every article into a row of JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from timeline.cli import inputs, output
from timeline.cli.failures import failures
from timeline.errors import ImportFailed
from timeline.model import Article


def run(arguments: argparse.Namespace, kind: str, row: Callable[[Article, Any], dict[str, Any]]) -> int:
    """Print the `row` of each article under the paths and of what was read in it, as they come; 1 when some failed.

    Files are opened and articles read in other processes, within limits; `kind` is what `workers.Pool.submit` is
    asked for.  An article that the extraction stumbles over, or that is too much for it, is named on standard error
    and the others go on; a lexicon at fault ends it all.
    """
    from timeline import workers

    pool = workers.kept()
    with failures() as failed:
        for found in output.progress(inputs.imported(arguments.paths, pool.open, arguments.published), "articles"):
            if found.article is None:
                failed.tell(found.error)
                continue
            told = pool.submit([found.article], kind=kind)()[0]
            if isinstance(told, str):
                reason = f"nothing could be read out of the text ({told})."
                code = getattr(told, "code", "unreadable")
                failed.tell(ImportFailed(found.file, reason, line=found.line, advice="The others go on.", code=code))
            else:
                output.line(row(found.article, told))
    return 1 if failed.any else 0
