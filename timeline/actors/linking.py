"""Gives every span its actor, the same one for all names of it in the text."""

from __future__ import annotations

from timeline.actors.acronyms import definitions, rename
from timeline.actors.people import People
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import Actor, Mention

PREFIX = {"organisation": "org", "igo": "igo", "country": "country"}
LISTED, LEARNED, DOUBTFUL = 1.0, 0.8, 0.5  # confidence of a name that a list has, that none has, that may be another's


class Linker:
    """Links the spans of one text."""

    def __init__(self, spans: list[Span], toks: Tokens) -> None:
        self._text = toks.text
        self._seeds = {self._said(span): span.seed.actor for span in spans if span.seed}
        pairs = definitions(spans, toks)
        self._same = rename(pairs, self._seeds)
        self._shorts = {pair.long: pair.short for pair in pairs}
        self._people = People([(s.start, self._said(s)) for s in spans if s.kind == "person"], self._seeds, toks.text)

    def _said(self, span: Span) -> str:
        return self._text[span.start : span.end]

    def mention(self, span: Span) -> Mention:
        """The mention that `span` is."""
        sure = LISTED if span.seed else LEARNED
        if span.kind == "place":
            return Mention(span.start, span.end, self._said(span), "place", None, sure)
        if span.kind == "person":
            actor, certain = self._people.actor(span.start, self._said(span))
            return Mention(span.start, span.end, self._said(span), "person", actor, sure if certain else DOUBTFUL)
        actor = self._body(span)
        return Mention(span.start, span.end, self._said(span), actor.kind, actor, sure)

    def _body(self, span: Span) -> Actor:
        said = self._said(span)
        name = self._same.get(said, said)
        known = self._seeds.get(name)
        if known is not None:
            return known
        aliases = (self._shorts[name],) if name in self._shorts else ()
        return Actor(f"{PREFIX[span.kind]}:{slug(name)}", name, span.kind, aliases)


def link(spans: list[Span], toks: Tokens) -> tuple[Mention, ...]:
    """Mentions for `spans`, which are in text order."""
    linker = Linker(spans, toks)
    return tuple(linker.mention(span) for span in spans)
