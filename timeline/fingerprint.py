"""Which state of the program read an article: words, names, models and the code that reads."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from timeline import __version__
from timeline.paths import ACTORS, LEXICON, MODELS

_LENGTH = 16
_CODE = ("text", "dates", "actors", "triggers", "attachment", "status", "participants", "labels", "events")
"""The floors that read."""


@cache
def digest(folder: Path, suffix: str = "") -> str:
    """A hash of the names and contents of all files in a folder (SHA-256, shortened), or of those with a `suffix`."""
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file() and path.name[0] != "."):
        content = file.read_bytes()
        total.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()[:_LENGTH]


@cache
def reader() -> str:
    """A text that is the same as long as equal articles are read equally: version, words, names, models, code."""
    code = [digest(Path(__file__).parent / floor, ".py") for floor in _CODE]
    told = " ".join([__version__, digest(LEXICON), digest(ACTORS), digest(MODELS), *code])
    return f"{__version__}-{hashlib.sha256(told.encode()).hexdigest()[:_LENGTH]}"
