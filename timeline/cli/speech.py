"""What commands say to people, in the language of their system: Indonesian where that says so, else English.

Rows and listings are the same in every language, for programs read them.
"""

from __future__ import annotations

import os
import sys

from timeline.errors import ImportFailed, TimelineError
from timeline.importers.reasons import refusal
from timeline.words import LANGUAGES, Words
from timeline.words import words as texts

OTHERWISE = "en"
_SAYS = ("LINIMASA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What says the language, as POSIX orders it (IEEE 1003.1, chapter 8.2), behind a variable of our own."""


def language() -> str:
    """The language (ISO 639-1) to speak."""
    said = next((os.environ[name] for name in _SAYS if os.environ.get(name)), OTHERWISE)
    return said[:2].lower() if said[:2].lower() in LANGUAGES else OTHERWISE


def words() -> Words:
    """The texts of that language."""
    return texts(language())


def tell(text: str, /, **values: object) -> None:
    """Say `text`, an English original, on standard error with its `{fields}` filled in."""
    print(words()(text, **values), file=sys.stderr)


def failed(error: TimelineError) -> str:
    """What went wrong; of an input in English with every detail, else as far as the kind of failure tells it."""
    spoken = words()
    if not isinstance(error, ImportFailed):
        return spoken.told(error)
    told = "" if spoken.language == OTHERWISE else refusal(error, spoken)
    where = f"{error.file}:{error.line}" if error.line else error.file
    return f"{where}: {told}" if told else str(error)
