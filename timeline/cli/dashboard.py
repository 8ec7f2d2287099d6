"""`dashboard`: the pages, in a browser, from whatever folder."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from timeline.cli import command
from timeline.errors import TimelineError
from timeline.paths import DASHBOARD

if TYPE_CHECKING:
    from timeline.cli.command import Commands

_PORTS = range(1, 65_536)


def register(commands: Commands) -> None:
    """Add the command."""
    words = "open the dashboard on this computer"
    examples = "dashboard\ndashboard --port 8600 --database news.db --browser"
    made = command.add(commands, "dashboard", run, words, examples)
    made.add_argument("--port", type=_port, default=8501, metavar="N", help="where it answers (default: 8501)")
    made.add_argument("--browser", action="store_true", help="open it in the browser at once")
    made.add_argument("--database", metavar="URL", help="an SQLAlchemy URL or a file (default: as `ingest`)")


def run(arguments: argparse.Namespace) -> int:
    """Become Streamlit's server; it ends with Ctrl+C.  TimelineError without Streamlit."""
    if not all(map(find_spec, ("streamlit", "plotly"))):
        raise TimelineError("the dashboard needs Streamlit and Plotly: pip install 'linimasa[dashboard]'")
    if arguments.database:
        os.environ["TIMELINE_DATABASE"] = arguments.database
    served = [sys.executable, "-m", "streamlit", "run", str(DASHBOARD), f"--server.port={arguments.port}"]
    served += ["--server.headless=false"] * arguments.browser
    if os.name == "posix":  # the same process, so that whoever ends this command ends the server
        os.execv(sys.executable, served)
    return subprocess.call(served)


def _port(written: str) -> int:
    port = command.number(written)
    if port not in _PORTS:
        raise command.refused("{written} is no port: give a number from 1 to 65535", written=written)
    return port
