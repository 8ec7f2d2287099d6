"""Finds what a page puts between the lines of an article: «Baca juga: Gubernur ditangkap» is no event of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from timeline.model import Sentence
from timeline.text.lexicon import lexicon
from timeline.text.sentences import sentences

Span = tuple[int, int]
LINE = 240
"""Characters that a line of furniture has at most; in longer ones it ends with its sentence."""
_HEADLINES = 10
_QUOTED = r"""[ \t]*['"‘“][^\n]{1,160}?['"’”](?=[ \t]*:)"""
_BARE = r"[^\n.:]{8,120}"
"""The title between «Simak juga video» and its colon, with quotation marks or without."""
_EMBED = re.compile(r"[ \t]*\[[^\]\n]{1,80}\]")
_LEAD = r"[ \t(\[*•>»\-–—]*"


def furniture(text: str, language: str) -> tuple[Span, ...]:
    """Where furniture stands in `text`, in order and without overlap."""
    found: list[Span] = []
    opening = _opening(language)
    for match in opening.finditer(text) if opening else ():
        if found and match.start() < found[-1][1]:
            continue
        found.append((match.start(), _end(text, match, language)))
    return tuple(found)


def own(text: str, cut: Sequence[Sentence], language: str) -> tuple[Sentence, ...]:
    """Those of the sentences of `text` that are the article's own."""
    spans = furniture(text, language)
    if not spans:
        return tuple(cut)
    starts = [start for start, _ in spans]

    def apart(sentence: Sentence) -> bool:
        at = bisect_right(starts, sentence.start + 1) - 1
        return at >= 0 and sentence.start < spans[at][1]

    return tuple(sentence for sentence in cut if not apart(sentence))


@cache
def _opening(language: str) -> re.Pattern[str] | None:
    """What opens furniture: at the start of a line, or with a capital after the end of a sentence."""
    words = lexicon(language).furniture
    if not words.line:
        return None
    pair = rf"{_one_of(words.invite)}\s+{_one_of(words.also)}\b"
    this = rf"{_one_of(words.this)}\s+{_one_of(words.appeared)}"
    head = rf"{_one_of(words.kin)}\s+{_one_of(words.related)}[ \t]*(?=:|\n|$)"
    line = rf"(?:{_one_of(words.line)}|{head})"
    clip = rf"{_one_of(words.invite)}(?:\s+{_one_of(words.also)})?\s+{_one_of(words.kin)}\b(?:{_QUOTED}|{_BARE})"
    behind = rf"{pair}(?:\s+{_one_of(words.kin)})?[ \t]*:|(?P<clip>{clip}[ \t]*:)"
    begun = rf"(?m:^){_LEAD}(?:{pair}|{this}|{line})"
    return re.compile(rf"{begun}|(?<=[.!?”\"’)\]])[ \t]*(?=[(\[A-Z])[(\[]?(?:{behind}|{this})")


def _one_of(words: Iterable[str]) -> str:
    return f"(?i:{'|'.join(re.escape(word) for word in words)})"


def _end(text: str, match: re.Match[str], language: str) -> int:
    """The end of the line, the headlines under an empty one, the sentence in a long line, or a call to a clip."""
    if match["clip"]:  # its title stands before the colon: «Simak juga video 'Gempa di Rawa': [Gambas:Video]»
        embed = _EMBED.match(text, match.end())
        return embed.end() if embed else match.end()
    stop = text.find("\n", match.end())
    stop = len(text) if stop < 0 else stop
    if stop - match.start() > LINE:
        first = next(iter(sentences(text[match.start() : match.start() + LINE * 2], language)), None)
        return match.start() + first.end if first else stop
    titled = bool(text[match.end() : stop].strip(" \t:-–—.)]"))
    return max([stop, *_headlines(text, stop, titled)])


def _headlines(text: str, at: int, titled: bool) -> Iterator[int]:
    """The ends of the lines that follow without a full stop, as headlines do; `titled`: each Word With A Capital."""
    for _ in range(_HEADLINES):
        stop = text.find("\n", at + 1)
        line = text[at + 1 : stop if stop >= 0 else len(text)].strip()
        if not line or len(line) > LINE // 2 or line.endswith((".", ".”", '."', ",")):
            return
        words = line.split()
        if titled and sum(word[:1].islower() for word in words) * 4 > len(words):
            return
        at = stop if stop >= 0 else len(text)
        yield at
        if stop < 0:
            return
