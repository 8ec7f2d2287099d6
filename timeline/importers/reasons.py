"""Says in words what an exception of a library means for who gave the input."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.errors import ImportFailed
from timeline.words import Words

_KINDS = {bool: "a truth value", int: "a number", float: "a number", list: "a list", dict: "an object"}


def reason(error: Exception) -> str:
    """What is wrong, without error numbers and without the line: that a caller knows better."""
    match error:
        case json.JSONDecodeError():
            return f"{error.msg} at column {error.colno}"
        case UnicodeDecodeError():
            return f"byte {error.start + 1} is no UTF-8"
        case RecursionError():
            return "it is nested too deeply"
        case KeyError():
            return f"{error} is missing"
        case OSError():
            return error.strerror or str(error)
    return str(error)


def refusal(error: ImportFailed, words: Words) -> str:
    """Why an input is refused, in the reader's language; "" where that has no words for it.

    Behind the colon of a code stand the columns that there are.
    """
    code, _, columns = error.code.partition(":")
    key = f"import:{code}:{{columns}}" if columns else f"import:{code}"
    told = ", ".join(f"«{one}»" for one in columns.split("\t"))
    return (words(key, columns=told) if columns else words(key)) if words.knows(key) else ""


def kind(value: object) -> str:
    """What a value of JSON is called."""
    return _KINDS.get(type(value), "something else")


def unopened(path: str, error: OSError) -> ImportFailed:
    """The failure of a file that cannot be opened or read, with what to look at."""
    advice, code = "Check the name and whether you may read it.", "unopened"
    if isinstance(error, FileNotFoundError):
        code = "missing"
        advice = (
            f"Check the name; paths count from {Path.cwd()}." if not Path(path).is_absolute() else "Check the name."
        )
    return ImportFailed(path, f"{reason(error)}.", advice=advice, code=code)


def empty(file: str) -> ImportFailed:
    """The failure of a file without a word in it."""
    return ImportFailed(
        file, "the file is empty.", advice="Save an article's text in it, or leave it out.", code="empty"
    )
