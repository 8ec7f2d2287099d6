"""Gives every span its actor, the same one for all names of it in the text."""

from __future__ import annotations

import re
from collections.abc import Set

from timeline.actors.acronyms import rename, split
from timeline.actors.branches import branches
from timeline.actors.initials import given
from timeline.actors.lexicon import Lexicon
from timeline.actors.nicknames import nicknames
from timeline.actors.people import People
from timeline.actors.seeds import Seed, by_alias, organisations
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.model import Actor, Mention

_WORD = re.compile(r"[\w&.'’-]+")
PREFIX = {"organisation": "org", "igo": "igo", "country": "country"}
# Confidence of a name that a list has, that none has, that may be another's, of who only brings the news.
LISTED, LEARNED, DOUBTFUL, SOURCE = 1.0, 0.8, 0.5, 0.3


class Linker:
    """Links the spans of one text."""

    def __init__(self, spans: list[Span], text: str, lex: Lexicon) -> None:
        self._text = text
        listed: dict[str, Seed] = by_alias()
        named = [(span, *split(_said(span, text))) for span in spans]
        self._seeds = {name: listed[name].actor for _, name, _ in named if name in listed}
        self._seeds |= {name: span.seed.actor for span, name, _ in named if span.seed}
        pairs = {pair for span, _, pair in named if pair and span.kind != "person"}
        for pair in pairs:
            self._seeds |= {name: listed[name].actor for name in (pair.short, pair.long) if name in listed}
        self._same = rename(sorted(pairs, key=repr), self._seeds)
        bodies = {name for span, name, _ in named if span.kind == "organisation" and span.seed is None}
        known = organisations()
        self._same |= firms(bodies - self._same.keys(), lex.legal_forms, known.keys())
        self._seeds |= {name: known[name] for name in self._same.values() if name in known}
        short = {pair.short for pair in pairs}
        self._branches = {word: name for word, name in branches(spans, text, lex).items() if word not in short}
        self._wholes = frozenset(self._branches.values())
        self._shorts = {pair.long: pair.short for pair in pairs}
        people = [(span.start, name) for span, name, _ in named if span.kind == "person"]
        self._own_names = {short: text[one.start : one.end] for short, one in given(spans, text).items()}
        self._own_names |= nicknames(spans, text, lex)
        self._people = People(people, self._seeds, text)

    def mention(self, span: Span) -> Mention:
        """The mention that `span` is."""
        said, name = self._text[span.start : span.end], split(_said(span, self._text))[0]
        sure = LISTED if span.seed else LEARNED
        if span.seed and span.seed.guard == "source":
            sure = SOURCE
        if span.kind == "place":
            return Mention(span.start, span.end, said, "place", None, sure)
        if span.kind == "person":
            actor, certain = self._people.actor(span.start, self._own_names.get(said) or name)
            return Mention(span.start, span.end, said, "person", actor, sure if certain else DOUBTFUL)
        actor = self._body(span, name)
        return Mention(span.start, span.end, said, actor.kind, actor, sure)

    def _body(self, span: Span, name: str) -> Actor:
        name = self._branches.get(name, name)
        if span.seed is not None and name not in self._same and name not in self._wholes:
            return span.seed.actor
        name = self._same.get(name, name)
        known = self._seeds.get(name)
        if known is not None and known.kind not in ("person", "place"):
            return known
        aliases = (self._shorts[name],) if name in self._shorts else ()
        return Actor(f"{PREFIX[span.kind]}:{slug(name)}", name, span.kind, aliases)


def _said(span: Span, text: str) -> str:
    """What a span says, a hyphen without the blanks that some sources set beside it: «GO - JEK»."""
    return text[span.start : span.end].replace(" - ", "-")


def firms(names: Set[str], legal_forms: Set[str], known: Set[str]) -> dict[str, str]:
    """Each name of a firm with its fullest one, or the known one: «PT Melati», «Melati Tbk» → «PT Melati Tbk»."""
    found: dict[tuple[str, ...], list[str]] = {}
    forms: dict[tuple[str, ...], set[str]] = {}
    for name in sorted(names):
        words = [word.rstrip(".") for word in _WORD.findall(name)]
        own = tuple(word for word in words if word not in legal_forms)
        found.setdefault(own, []).append(name)
        forms.setdefault(own, set()).update(legal_forms & set(words[:1]))
    found = {own: said for own, said in found.items() if len(forms[own]) < 2}  # «CV Melati menggugat PT Melati»
    fullest = {own: max(said, key=lambda name: (len(name), name)) for own, said in found.items() if own}
    fullest |= {own: name for own in fullest if (name := " ".join(own)) in known}
    return {name: full for own, full in fullest.items() for name in found[own] if name != full}


def link(spans: list[Span], text: str, lex: Lexicon) -> tuple[Mention, ...]:
    """Mentions for `spans`, which are in text order; a firm is one whatever `legal_forms` stand in its name."""
    linker = Linker(spans, text, lex)
    return tuple(linker.mention(span) for span in spans)
