"""Counts in what company each capitalised word of a corpus is met: a digit of 0-4 for each question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from timeline.actors.features import ENDS
from timeline.actors.lexicon import Lexicon

STEPS = (0.08, 0.25, 0.5)
BEFORE = ("place", "speech", "title", "capital", ",", "(")
AFTER = ("next capital", "next ,", "next (", "next verb", "next speech", "first")
FEWEST = 3  # times a word must be met


def count(sentences: Iterable[list[str]], lex: Lexicon) -> dict[str, str]:
    """For each word met often enough its string of digits."""
    met: dict[str, Counter[str]] = defaultdict(Counter)
    lower: Counter[str] = Counter()
    titles = lex.heads | lex.honorifics | {word.lower() for word in lex.heads}
    for words in sentences:
        for before, word, after in zip([".", *words], words, [*words[1:], "."], strict=False):
            if word.islower():
                lower[word] += 1
            elif word[0].isupper():
                _meet(met[word], before, after, lex, titles)
    return {word: _digits(seen, lower[word.lower()]) for word, seen in met.items() if seen["all"] >= FEWEST}


def _meet(seen: Counter[str], before: str, after: str, lex: Lexicon, titles: frozenset[str]) -> None:
    seen["all"] += 1
    if before in ENDS or before in '"“:':
        seen["first"] += 1
    else:
        seen["mid"] += 1
        seen["place"] += before in lex.cues and before not in titles
        seen["speech"] += before in lex.speech
        seen["title"] += before in titles
        seen["capital"] += before[0].isupper()
        seen[before] += before in ",("
    seen["next capital"] += after[0].isupper()
    seen[f"next {after}"] += after in ",("
    seen["next verb"] += after.startswith(lex.verb_prefixes) and len(after) > 4
    seen["next speech"] += after in lex.speech


def _digits(seen: Counter[str], lower: int) -> str:
    mid = max(seen["mid"], 1)
    shares = [seen[key] / mid for key in BEFORE] + [seen[key] / seen["all"] for key in AFTER]
    return "".join(str(_step(share)) for share in [*shares, lower / (lower + seen["all"])])


def _step(share: float) -> int:
    return 0 if share == 0 else 1 + sum(share >= step for step in STEPS)
