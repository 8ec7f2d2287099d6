"""Turns sentences and articles into the folded words by which they are compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.stories.lexicon import lexicon
from timeline.text.lexicon import lexicon as text_lexicon

TOPIC = 12
"""Words kept to say what an article is about."""
TELLING = 0.5
"""Weight from which a word says something about an event."""
KEYS = 8
"""Words under which an event can be found."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,]\d+)*")
_DATE = re.compile(r"\b\d{1,4}([/-])\d{1,2}(?:\1\d{1,4})?\b|\b(?:1[5-9]|20)\d\d\b")
_TITLE_COUNTS = 2


def bag(text: str, language: str, without: str = "") -> tuple[str, ...]:
    """The different folded words of a sentence in alphabetical order, its time expression `without` left out."""
    return tuple(sorted(set(_folded(text.replace(without, " ", 1) if without else text, language))))


def keys(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The words of a bag that tell most: rare before common, long before short; never those that stand everywhere."""
    weight = lexicon(language).weight
    ranked = sorted(telling(words, language), key=lambda word: (-weight(word), -len(word), word))
    return tuple(ranked[:KEYS])


def telling(words: Iterable[str], language: str) -> list[str]:
    """Those of the words that do not stand everywhere and are no mere syllable."""
    weight = lexicon(language).weight
    return [word for word in words if weight(word) >= TELLING and (len(word) > 2 or word.isdigit())]


def topic(title: str, text: str, language: str) -> tuple[str, ...]:
    """The words that an article is about: telling ones that it repeats, those of the title counted more often."""
    counts = Counter(_folded(text, language))
    for word in _folded(title, language):
        counts[word] += _TITLE_COUNTS
    weight = lexicon(language).weight
    ranked = sorted(counts, key=lambda word: (-counts[word] * weight(word) ** 2, word))
    return tuple(sorted(ranked[:TOPIC]))


def trigger(word: str, language: str) -> str:
    """The family of a trigger, or "" for one that tells nothing."""
    known = lexicon(language)
    found = known.fold(word.lower())
    return "" if found in known.weak else found


def points(label: str, language: str) -> bool:
    """Whether a label names what was said before it: «DPR mengesahkan rancangan itu», «Mereka ditahan»."""
    known, words = text_lexicon(language), label.lower().split()
    return not (known.sentences.pointing.isdisjoint(words) and known.tense.subjects.isdisjoint(words[:1]))


def names(label: str) -> bool:
    """Whether a label says a name or a number: «Pengesahan dilakukan dalam rapat», whose capital is that of the first
    word, says none, «DPR mengesahkan rancangan undang-undang» does.
    """
    first, *others = label.split() or [""]
    return first.isupper() or any(word[0].isupper() or word[0].isdigit() for word in others)


def _folded(text: str, language: str) -> Iterator[str]:
    known = lexicon(language)
    for found in _WORD.findall(_DATE.sub(" ", text)):
        word = found.lower()
        if word not in known.time:
            yield known.fold(word) if word[0].isalpha() else word
