"""Takes two persons tied by a hyphen apart: «Anies-Muhaimin», «Jokowi-JK»."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.acronyms import split
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens

WEIGHT = 0.5


def apart(spans: list[Span], toks: Tokens) -> list[Span]:
    """`spans` (in text order) with each word of two known persons as two persons.

    Both must be known, from the text's full names or from a list: «Abdul-Rahman» is one man.
    """
    known = {word for span in spans if span.kind == "person" for word in _names(toks.text[span.start : span.end])}
    couples = [couple for couple in _couples(toks) if all(_person(toks.text, half, known) for half in couple)]
    if not couples:
        return spans
    taken = {place for couple in couples for start, end in couple for place in range(start, end)}
    kept = [span for span in spans if not taken & {span.start, span.end - 1}]
    halves = [_span(toks.text, half) for couple in couples for half in couple]
    return sorted([*kept, *halves])


def _names(said: str) -> list[str]:
    name, _ = split(said)
    words = name.split()
    return words if len(words) > 1 else []


def _couples(toks: Tokens) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The words of two capitalised halves, as the offsets of both."""
    for word, start, end in zip(toks.words, toks.starts, toks.ends, strict=True):
        if "-" not in word:
            continue
        left, _, right = word.partition("-")
        if left[:1].isupper() and right[:1].isupper() and right.isalpha():
            yield (start, start + len(left)), (end - len(right), end)


def _person(text: str, half: tuple[int, int], known: set[str]) -> bool:
    name = text[half[0] : half[1]]
    seed = by_alias().get(name)
    return name in known or (seed is not None and seed.actor.kind == "person")


def _span(text: str, half: tuple[int, int]) -> Span:
    seed = by_alias().get(text[half[0] : half[1]])
    return Span(*half, "person", seed if seed is not None and seed.actor.kind == "person" else None, WEIGHT)
