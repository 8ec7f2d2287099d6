"""The guards of a rule: what must, or must not, stand around an expression."""

from __future__ import annotations

import re

from ..model import Timex
from ..text.folding import lower
from .lexicon import Rule

_WINDOW, _NEAR = 28, 60
_WORD = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[.!?;:]\s|\n")
_PLATE_LEFT = re.compile(r"\b[A-Z]{1,2} $")
_PLATE_RIGHT = re.compile(r" [A-Z]{1,3}\b")
_DESIGNATION = re.compile(r" [A-Z]{2}\d")


def guards_pass(text: str, timex: Timex, rule: Rule, start: int, last: int) -> bool:
    """Whether the words around an expression allow its rule.

    `start` is where the expression's own context begins, `last` where the expression before it ended.
    """
    if text[timex.end : timex.end + 1].isalnum() or _is_plate(text, timex):
        return False
    if rule.follows and (last < 0 or lower(text[last:start].strip()) not in rule.follows):
        return False
    if rule.unless_near and not rule.unless_near.isdisjoint(words_near(text, start)):
        return False
    if rule.after_name and not _name_before(text, start):
        return False
    if rule.before or rule.unless_before:
        word = word_before(text, start)
        if (rule.before and word not in rule.before) or word in rule.unless_before:
            return False
    if rule.unless_name and _is_name(text, timex) and word_before(text, timex.start) not in rule.unless_name:
        return False
    if not (rule.after or rule.unless_after):
        return True
    word = word_after(text, timex.end)
    return word not in rule.unless_after and (not rule.after or word in rule.after)


def _is_plate(text: str, timex: Timex) -> bool:
    """Whether a number stands between capitals, as on a number plate, «B 1998 XY», or in «asteroid 2021 PH27»."""
    if not timex.text.isdigit():
        return False
    left, right = text[max(0, timex.start - 3) : timex.start], text[timex.end : timex.end + 4]
    return bool((_PLATE_LEFT.search(left) and _PLATE_RIGHT.match(right)) or _DESIGNATION.match(right))


def _is_name(text: str, timex: Timex) -> bool:
    """Whether a capitalised word follows an expression without digits, as the parts of a name do."""
    after = text[timex.end : timex.end + 3]
    return after[:1] == " " and after[1:2].isupper() and after[2:].islower() and not any(map(str.isdigit, timex.text))


def word_before(text: str, start: int) -> str:
    """The word left of `start` in lower case; a mark that stands between is returned instead of it."""
    window = text[max(0, start - _WINDOW) : start]
    if window and window[-1] in "\n":
        return "\n"
    window = window.rstrip(" \u00a0")
    if not window:
        return "\n"
    if not window[-1].isalnum():
        return window[-1]
    return lower(window.rsplit(None, 1)[-1].lstrip("(\"'“‘”"))


def words_near(text: str, start: int) -> list[str]:
    """The words before `start` in its clause, in lower case."""
    window = text[max(0, start - _NEAR) : start]
    return _WORD.findall(lower(_CLAUSE_END.split(window)[-1]))


def _name_before(text: str, start: int) -> bool:
    """Whether the word before `start`, a comma or a bracket between, has a capital: «Rina, 8 tahun»."""
    words = text[max(0, start - _WINDOW) : start].rstrip(" ,(").rsplit(None, 1)
    return bool(words) and words[-1][:1].isupper()


def word_after(text: str, end: int) -> str:
    """The word right of `end` in lower case, or the mark that stands there."""
    window = text[end : end + _WINDOW]
    if window[:1].isalnum() or window[:1] in {"-", "/", "%"}:
        return window[:1]
    window = window.lstrip(" \u00a0")
    if not window or not window[0].isalnum():
        return window[:1]
    return lower(window.split(None, 1)[0].rstrip(".,;:!?)\"'“”’"))
