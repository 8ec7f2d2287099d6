"""`python -m timeline`: the command line."""

from __future__ import annotations

import sys

from timeline.cli import main

sys.exit(main())
