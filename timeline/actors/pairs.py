"""Takes two persons tied by a hyphen or a stroke apart: «Anies-Muhaimin», «Marcus Gideon/Kevin Sanjaya»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.actors.acronyms import split
from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import by_alias
from timeline.actors.spans import Span
from timeline.actors.tokens import TIES, Tokens

WEIGHT = 0.5
Offsets = tuple[int, int]
SHORTEST = 3  # letters of a name beside a stroke
CUT = 4  # letters of a first name cut short


class Couple(NamedTuple):
    """A word of two capitalised halves: its place among the words, and the offsets of both."""

    word: int
    one: Offsets
    other: Offsets


def apart(spans: list[Span], toks: Tokens, lex: Lexicon) -> list[Span]:
    """`spans` (in text order) with each word of two persons as two persons.

    Both must be known, from the text's full names or from a list, for «Abdul-Rahman» is one man; or one of them is
    listed by this very name («Prabowo-Wirya»), or the word before says so («pasangan Wirya-Sukma»).
    """
    spans = [half for span in spans for half in _halves(span, toks.text)]
    if not (couples := list(_couples(toks))):
        return spans
    persons = [span for span in spans if span.kind == "person"]
    ends, starts = {span.end: span for span in persons}, {span.start: span for span in persons}
    known = {word for span in persons for word in _names(toks.text[span.start : span.end])}
    halves: list[Span] = []
    called = {place for span in spans if span.kind != "person" for place in range(span.start, span.end)}
    for couple in couples:
        if couple.one[0] in called:
            continue  # «Bandara Soekarno-Hatta»
        found = (ends.get(couple.one[1]), starts.get(couple.other[0]))
        halves += [] if all(found) else _two(couple, found, toks, known, lex)
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
    full = " " in one and " " in other and len(one.split()[-1]) >= SHORTEST and not other.split()[0].isupper()
    return (one, tie, other) if full and "-" not in other and other[0].isupper() else (said, "", "")


def _called(name: str) -> bool:
    """Whether a half is a name and no acronym: not «AC/DC»."""
    return len(name) >= SHORTEST and name[0].isupper() and not name.isupper()


def _names(said: str) -> list[str]:
    name, _ = split(said)
    words = name.split()
    return words if len(words) > 1 else []


def _couples(toks: Tokens) -> Iterator[Couple]:
    """The words of two capitalised halves."""
    for index in toks.tied:
        word = toks.words[index]
        left, _, right = word.partition(next(tie for tie in TIES if tie in word))
        if left[:1].isupper() and right[:1].isupper() and right.replace("'", "").isalpha():
            start, end = toks.starts[index], toks.ends[index]
            yield Couple(index, (start, start + len(left)), (end - len(right), end))


def _two(couple: Couple, given: Sequence[Span | None], toks: Tokens, known: set[str], lex: Lexicon) -> list[Span]:
    """The two persons of a couple, of whom one may be `given`; nobody where they are none."""
    places = (couple.one, couple.other)
    found = [half or _person(toks.text, *place, known) for half, place in zip(given, places, strict=True)]
    said = toks.before(couple.one[0]).lower() in lex.couples
    if not all(found) and not ((said or any(half and half.seed for half in found)) and _names_both(couple, toks)):
        return []
    return [half or Span(*place, "person", None, WEIGHT) for half, place in zip(found, places, strict=True)]


def _names_both(couple: Couple, toks: Tokens) -> bool:
    """Whether both halves may be names, tied by a hyphen: not «Ahok-RT»."""
    said = [toks.text[start:end] for start, end in (couple.one, couple.other)]
    return all(len(half) >= SHORTEST and not half.isupper() for half in said) and "-" in toks.words[couple.word]


def _person(text: str, start: int, end: int, known: set[str]) -> Span | None:
    """The person that the half of a word names, if it names a known one."""
    name = text[start:end]
    seed = by_alias().get(name)
    if seed is not None and seed.actor.kind != "person":
        seed = None
    short = len(name) >= CUT and any(word.startswith(name) for word in known)  # «Anies-Sandi», Sandiaga Uno
    return Span(start, end, "person", seed, WEIGHT) if seed or short or name in known else None
