"""Tells verbs from other words by their affixes (me-, di-, ber-, ter-) and finds the roots a form may have.

Indonesian morphology after Sneddon et al., Indonesian: A Comprehensive Grammar (2010), chapter 1.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from timeline.text.lexicon import words

Voice = Literal["active", "passive", "plain", "none"]

_ACTIVE = re.compile(
    r"(?:me(?:m[bpfv]|n[dtcjsz]|ng[a-z]|ny[aeiou]|[lrwy][aeiou]|[mn][aeiou])[a-z]{2,}|memper[a-z]{3,}|menge[a-z]{3,})"
)
_PASSIVE = re.compile(r"(?:di[a-z]{4,}|ter[a-z]{4,})")
_PLAIN = re.compile(r"ber[a-z]{3,}")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)$")
# The nasal of me- and pe- melts into the first sound of the root: menulis < tulis, menyapu < sapu.
_NASALS = [
    (prefix + nasal, first)
    for prefix in ("me", "pe")
    for nasal, first in (("ny", "s"), ("ng", "k"), ("ng", ""), ("m", "p"), ("m", ""), ("n", "t"), ("n", ""), ("", ""))
]
# memper- and diper- keep their per-: mempertahankan is no menahan.
_PREFIXES = [
    *_NASALS,
    ("memper", "per"),
    ("diper", "per"),
    ("per", ""),
    ("ber", ""),
    ("ter", ""),
    ("di", ""),
    ("ke", ""),
    ("se", ""),
    ("", ""),
]
_SUFFIXES = ("kan", "an", "i", "")


@lru_cache(maxsize=1 << 16)
def voice(word: str, language: str = "id") -> Voice:
    """The voice of a lower-case word, "none" if it is no verb: «menolak» active, «ditolak» passive, «jatuh» plain."""
    stem = base(word)
    no = words(language, "verbs", "not_verbs")
    if word in no or stem in no:
        return "none"
    if stem in words(language, "verbs", "bare") or word in words(language, "verbs", "bare"):
        return "plain"
    head = stem.split("-", 1)[0]
    if _ACTIVE.fullmatch(head):
        return "active"
    if _PASSIVE.fullmatch(head):
        return "passive"
    return "plain" if _PLAIN.fullmatch(head) else "none"


def base(word: str) -> str:
    """The word without a clitic: «ujarnya» → «ujar», «katanya» → «kata»."""
    return _CLITIC.sub("", word) if len(word) > 6 else word


@lru_cache(maxsize=1 << 16)
def roots(word: str) -> tuple[str, ...]:
    """The roots a form may come from, the longest first: «penangkapan» → … «tangkap» …; a lexicon says which one is."""
    stem = base(word)
    found = {stem, word}
    kept = stem.startswith(("memper", "diper"))
    for prefix, first in _PREFIXES:
        if not stem.startswith(prefix) or (kept and first != "per"):
            continue
        rest = first + stem[len(prefix) :]
        found.update(rest[: len(rest) - len(s)] for s in _SUFFIXES if rest.endswith(s) and len(rest) - len(s) > 2)
    return tuple(sorted(found, key=lambda root: (-len(root), root)))


def is_nominalisation(word: str) -> bool:
    """Whether a word has the shape of a noun made of a verb: «penangkapan», «pertemuan», «kenaikan»."""
    return len(word) > 7 and word.endswith("an") and word.startswith(("pe", "ke"))
