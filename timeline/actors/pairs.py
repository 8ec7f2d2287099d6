"""Takes two persons tied by a hyphen or a stroke apart: «Anies-Muhaimin», «Marcus Gideon/Kevin Sanjaya»."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.actors.acronyms import split
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import TIES, Tokens

WEIGHT = 0.5
SHORTEST = 3  # letters of a name beside a stroke
CUT = 4  # letters of a first name cut short


def apart(spans: list[Span], toks: Tokens) -> list[Span]:
    """`spans` (in text order) with each word of two known persons as two persons.

    Both must be known, from the text's full names or from a list: «Abdul-Rahman» is one man.
    """
    spans = [half for span in spans for half in _halves(span, toks.text)]
    split = {span.end for span in spans}
    couples = [(one, other) for one, other in _couples(toks) if one[1] not in split]
    if not couples:
        return spans
    known = {word for span in spans if span.kind == "person" for word in _names(toks.text[span.start : span.end])}
    halves: list[Span] = []
    for couple in couples:
        one, other = (_person(toks.text, *half, known) for half in couple)
        halves += [one, other] if one and other else []
    if not halves:
        return spans
    taken = {place for half in halves for place in range(half.start, half.end)}
    return sorted([*(span for span in spans if not taken & {span.start, span.end - 1}), *halves])


def _halves(span: Span, text: str) -> Iterator[Span]:
    """A person's span as the two on either side of its tie: «Takuto Inoue/Yuki Kaneko», «Darmo Wirya-Mira Hardani»."""
    one, tie, other = _parted(text[span.start : span.end]) if span.kind == "person" else ("", "", "")
    if tie and _called(one) and _called(other):
        yield span._replace(end=span.start + len(one), seed=None)
        yield span._replace(start=span.end - len(other), seed=None)
    else:
        yield span


def _parted(said: str) -> tuple[str, str, str]:
    """What stands before and behind a stroke, or behind a hyphen between two full names."""
    one, tie, other = said.partition("/")
    if tie:
        return one, tie, other
    one, tie, other = said.partition("-")
    full = " " in one and " " in other and min(len(one.split()[-1]), len(other.split()[0])) >= SHORTEST
    return (one, tie, other) if full and "-" not in other and other[0].isupper() else (said, "", "")


def _called(name: str) -> bool:
    """Whether a half is a name and no acronym: not «AC/DC»."""
    return len(name) >= SHORTEST and name[0].isupper() and not name.isupper()


def _names(said: str) -> list[str]:
    name, _ = split(said)
    words = name.split()
    return words if len(words) > 1 else []


def _couples(toks: Tokens) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The words of two capitalised halves, as the offsets of both."""
    for index in toks.tied:
        word = toks.words[index]
        left, _, right = word.partition(next(tie for tie in TIES if tie in word))
        if left[:1].isupper() and right[:1].isupper() and right.replace("'", "").isalpha():
            start, end = toks.starts[index], toks.ends[index]
            yield (start, start + len(left)), (end - len(right), end)


def _person(text: str, start: int, end: int, known: set[str]) -> Span | None:
    """The person that the half of a word names, if it names a known one."""
    name = text[start:end]
    seed = by_alias().get(name)
    if seed is not None and seed.actor.kind != "person":
        seed = None
    short = len(name) >= CUT and any(word.startswith(name) for word in known)  # «Anies-Sandi», Sandiaga Uno
    return Span(start, end, "person", seed, WEIGHT) if seed or short or name in known else None
