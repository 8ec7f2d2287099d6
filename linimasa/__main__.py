"""`python -m linimasa`, and the command `linimasa`: the command line."""

from __future__ import annotations

import sys

from timeline import cli


def main() -> int:
    """Run the command line under its own name, and return its exit status."""
    return cli.main(prog="linimasa")


if __name__ == "__main__":
    sys.exit(main())
