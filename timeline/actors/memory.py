"""Finds again in a text what it has named in full: a surname, a first name, an acronym it defined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from timeline.actors.acronyms import split
from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.actors.weights import Weights
from timeline.model import ActorKind

SHORTEST = 3  # letters in a part of a name that is looked for
LONGEST = 5  # words in a name
WEIGHT = 0.5
NEW = frozenset("nx")  # what training knows of a word that neither texts nor lists have written small or as a town


def remember(spans: list[Span], toks: Tokens, lex: Lexicon, model: Weights | None = None) -> list[Span]:
    """`spans` (in text order) and what they name elsewhere in the text; a part of a person's name is that person."""
    known = dict(_known(spans, toks.text, lex)) | dict(_learned(spans, toks, model))
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


def _learned(spans: list[Span], toks: Tokens, model: Weights | None) -> Iterator[tuple[str, ActorKind]]:
    """Learned names of several words, and new words that are a name in half of the places where they stand: «MKMK»."""
    said: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for span in spans:
        if _new(span, toks, model):
            said[toks.text[span.start : span.end]][span.kind] += 1
    met = Counter(word for word in toks.words if word in said) if said else Counter()
    for name, kinds in said.items():
        kind, times = kinds.most_common(1)[0]
        sure = times * 2 > kinds.total() and times * 2 >= met[name]
        if sure and (kind == "organisation" or (kind == "person" and " " in name)):
            yield name, kind


def _new(span: Span, toks: Tokens, model: Weights | None) -> bool:
    """Whether a span is a learned name of several words, an acronym, or a word that nobody writes small."""
    name = toks.text[span.start : span.end]
    if span.seed is not None or len(name) < SHORTEST or not name[0].isupper():
        return False
    if " " in name:
        return "(" not in name
    return (model is not None and model.known(name) in NEW) or (name.isupper() and name.isalpha())


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
    found = {index: (index, known[word]) for index, word in enumerate(toks.words) if word in known}
    for index in toks.tied:  # «Al-Sharaa»
        word = toks.words[index]
        if "-" in word and (kind := known.get(word[:1].lower() + word[1:])) is not None:
            found.setdefault(index, (index, kind))
    small = set(filter(str.islower, toks.words)) if found else set()
    found = {at: one for at, one in found.items() if toks.words[at].lower() not in small} | _wholes(known, toks)
    place = 0
    for index, (last, kind) in sorted(found.items()):
        start, end = toks.starts[index], toks.ends[last]
        while place < len(spans) and spans[place].end <= start:
            place += 1
        if place == len(spans) or spans[place].start >= end:
            yield Span(start, end, kind, None, WEIGHT)


def _wholes(known: dict[str, ActorKind], toks: Tokens) -> dict[int, tuple[int, ActorKind]]:
    """Where the names of several words stand: by their first token the last one and the kind."""
    names = {tuple(name.split()): kind for name, kind in known.items() if " " in name}
    firsts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(names, key=len):
        firsts[words[0]].append(words)
    return {
        index: (index + len(words) - 1, names[words])
        for index, word in enumerate(toks.words if firsts else ())
        for words in firsts.get(word, ())
        if tuple(toks.words[index : index + len(words)]) == words
    }


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
