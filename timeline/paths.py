"""Where the program's own data lies: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
DATA = next(p for p in (_PACKAGE / "data", _PACKAGE.parent / "data") if p.is_dir())
LEXICON = DATA / "lexicon"
ACTORS = DATA / "actors"
MODELS = DATA / "models"
SAMPLES = DATA / "samples"
LOCALE = DATA / "locale"
