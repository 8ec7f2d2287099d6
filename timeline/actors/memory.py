"""Finds again in a text what it has named in full: a surname, a first name, an acronym it defined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.actors.acronyms import split
from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import ActorKind

SHORTEST = 3  # letters in a part of a name that is looked for
LONGEST = 5  # words in a name
WEIGHT = 0.5


def remember(spans: list[Span], toks: Tokens, lex: Lexicon) -> list[Span]:
    """`spans` (in text order) and what they name elsewhere in the text; a part of a person's name is that person."""
    known = dict(_known(spans, toks.text, lex)) | dict(_acronyms(spans, toks))
    fixed = [_corrected(span, known, toks.text) for span in spans]
    found = sorted([*fixed, *_joined(_again(fixed, known, toks), toks.text)])
    return [_with_particle(span, toks, lex) for span in found]


def _known(spans: list[Span], text: str, lex: Lexicon) -> Iterator[tuple[str, ActorKind]]:
    for span in spans:
        name, pair = split(text[span.start : span.end])
        if pair is not None and span.kind != "person":
            yield pair.short, span.kind
        if span.kind == "person" and " " in name:
            for word in _parts(name, lex):
                if len(word) >= SHORTEST and (word[0].isupper() or "-" in word) and not _common(word, lex):
                    yield word, "person"


def _acronyms(spans: list[Span], toks: Tokens) -> Iterator[tuple[str, ActorKind]]:
    """Learned acronyms that are an organisation in half of the places where they stand: «MKMK», but hardly «RFID»."""
    said = Counter(toks.text[span.start : span.end] for span in spans if span.seed is None and _short(span, toks))
    if said:
        met = Counter(word for word in toks.words if word in said)
        yield from ((name, "organisation") for name, times in said.items() if times * 2 >= met[name])


def _short(span: Span, toks: Tokens) -> bool:
    name = toks.text[span.start : span.end]
    return span.kind == "organisation" and name.isupper() and name.isalpha() and len(name) >= SHORTEST


def _parts(name: str, lex: Lexicon) -> Iterator[str]:
    """The words of a name and what stands behind an article in one: «al-Zaabi», «Zaabi»."""
    for word in name.split():
        yield word
        article, _, rest = word.partition("-")
        if article.lower() in lex.particles and rest[:1].isupper():
            yield rest


def _common(word: str, lex: Lexicon) -> bool:
    joining = word.lower() in lex.acronym_skips  # «The» of «The Weeknd»
    return joining or word in lex.not_names or word in lex.heads or word in lex.portfolios or word in lex.honorifics


def _corrected(span: Span, known: dict[str, ActorKind], text: str) -> Span:
    """A span that says what the text has named in full is of that kind, a listed firm with a surname too («Ford»)."""
    kind = known.get(text[span.start : span.end])
    if span.seed is not None and (kind != "person" or span.kind != "organisation"):
        return span
    return span if kind is None else span._replace(kind=kind, seed=None)


def _again(spans: list[Span], known: dict[str, ActorKind], toks: Tokens) -> Iterator[Span]:
    """Known names outside `spans`; a word that the text also writes small may only open its sentence."""
    named = {index: known[word] for index, word in enumerate(toks.words) if word in known}
    for index in toks.hyphenated:  # «Al-Sharaa»
        word = toks.words[index]
        if (kind := known.get(word[:1].lower() + word[1:])) is not None:
            named.setdefault(index, kind)
    small = set(filter(str.islower, toks.words)) if named else set()
    place = 0
    for index, kind in sorted(named.items()):
        if toks.words[index].lower() in small:
            continue
        start, end = toks.starts[index], toks.ends[index]
        while place < len(spans) and spans[place].end <= start:
            place += 1
        if place == len(spans) or spans[place].start >= end:
            yield Span(start, end, kind, None, WEIGHT)


def _with_particle(span: Span, toks: Tokens, lex: Lexicon) -> Span:
    """A person's surname with the particle before it, which may open a sentence: «Von der Leyen»."""
    first = toks.at(span.start)
    if span.kind != "person" or not first or toks.words[first - 1].lower() not in lex.binders:
        return span
    while first and toks.words[first - 1].lower() in lex.binders:
        if toks.words[first - 1].isupper() or toks.text[toks.ends[first - 1] : toks.starts[first]] != " ":
            break
        first -= 1
    return span._replace(start=toks.starts[first])


def _joined(found: Iterable[Span], text: str) -> Iterator[Span]:
    """`found` with neighbouring parts of a person's name made one: «Bill» «Clinton»."""
    last: Span | None = None
    for span in found:
        if last is not None and last.kind == span.kind == "person" and text[last.end : span.start] == " ":
            whole = text[last.start : last.end].split()
            if len(whole) < LONGEST and text[span.start : span.end] not in whole:
                last = last._replace(end=span.end)
                continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
