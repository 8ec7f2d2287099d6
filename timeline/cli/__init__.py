"""The command line: `python -m timeline COMMAND`.

Exit status 0: all went well; 1: some inputs failed, each named on standard error; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from timeline import __version__
from timeline.cli import actors as actors_command
from timeline.cli import (
    bins,
    collections,
    command,
    dashboard,
    evaluate,
    evaluate_actors,
    events,
    export,
    extract,
    fetch,
    ingest,
    lexicon,
    log,
    reread,
    resolve,
    revise,
    safekeeping,
    slips,
    speech,
    stats,
    stories,
    tag,
    upgrade,
    watch,
)
from timeline.cli.localised import complaints, localise
from timeline.cli.terminal import spelling
from timeline.errors import TimelineError

COMMANDS = (
    resolve, tag, extract, ingest, fetch, watch, export, revise, dashboard, collections, events, actors_command, stats,
    stories, evaluate, evaluate_actors, lexicon, bins, log, reread, safekeeping, upgrade,
)  # fmt: skip
USAGE = 2
INTERRUPTED = 128 + signal.SIGINT
PROG = "python -m timeline"


def parser(prog: str = PROG) -> argparse.ArgumentParser:
    """The parser of all commands; each module of `timeline.cli` with a `register` adds its own."""
    made = argparse.ArgumentParser(prog=prog, description="Indonesian news in, a timeline out.")
    made.add_argument("-V", "--version", action="version", version=__version__)
    help_ = "print what completes commands and options in this shell (bash, zsh, tcsh)"
    made.add_argument("--completion", metavar="SHELL", choices=("bash", "zsh", "tcsh"), action=_Completion, help=help_)
    commands = made.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for one in COMMANDS:
        one.register(commands)
    made.set_defaults(names=tuple(commands.choices))
    return made


class _Completion(argparse.Action):
    """Print a shell's completion of all commands and end."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: object, values: object, option_string: object = None
    ) -> None:
        import shtab

        print(shtab.complete(parser, str(values)))
        parser.exit()


def main(argv: Sequence[str] | None = None, prog: str = PROG) -> int:
    """Run one command and return its exit status; usage and examples call the program `prog`."""
    made = parser(prog)
    if speech.language() != speech.OTHERWISE:
        localise(made, speech.words())
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Windows pipes are cp1252 otherwise
    with spelling(), complaints(speech.words()):
        if not given:
            made.print_help(sys.stderr)
            made.exit(USAGE)
        slips.command(made, given)
        return _run(made, given)


def _run(made: argparse.ArgumentParser, given: Sequence[str]) -> int:
    """Parse and run; errors are told, and become an exit status."""
    try:
        arguments, strange = made.parse_known_args(given)
        if strange:
            slips.strange(arguments.parser, strange)
        status = int(arguments.run(arguments))
        sys.stdout.flush()
    except command.WrongUsage as error:
        arguments.parser.error(str(error))  # exits with 2
    except TimelineError as error:
        print(speech.failed(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()  # whoever read it has gone, as in `... | head`
        return 0
    except OSError as error:
        _abandon_output()
        where, reason = error.filename or "standard output", error.strerror or error
        speech.tell("{where}: {reason}. Make room, or write to another place.", where=where, reason=reason)
        return 1
    return status


def _abandon_output() -> None:
    """Let nothing be flushed at exit to an output that takes no more: that would fail once again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
