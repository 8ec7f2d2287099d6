"""Where the program's own data lies: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_BESIDE = _PACKAGE.parent
DATA = next(p for p in (_PACKAGE / "data", _BESIDE / "data") if p.is_dir())
LEXICON = DATA / "lexicon"
ACTORS = DATA / "actors"
MODELS = DATA / "models"
SAMPLES = DATA / "samples"
LOCALE = DATA / "locale"
_PACKED = _BESIDE / "linimasa" / "dashboard" / "dashboard.py"
DASHBOARD = _PACKED if _PACKED.is_file() else _BESIDE / "dashboard.py"
"""The script that Streamlit runs, with its .streamlit folder beside it."""
