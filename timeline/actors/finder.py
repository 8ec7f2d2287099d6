"""Joins the layers: seed names and the learned layer give spans, linking makes them mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.actors import gazetteer, lexicon, nominals, offices, weights
from timeline.actors.bodies import bodies
from timeline.actors.compose import compose
from timeline.actors.defined import defined
from timeline.actors.edges import tidy
from timeline.actors.guards import rules, settle
from timeline.actors.hints import hints
from timeline.actors.linking import link
from timeline.actors.memory import remember
from timeline.actors.namesakes import again, meant
from timeline.actors.pairs import apart as couples_apart
from timeline.actors.particles import bound
from timeline.actors.patterns import announced
from timeline.actors.slugs import slug
from timeline.actors.spans import Span, best
from timeline.actors.tagger import tag
from timeline.actors.tails import parted
from timeline.actors.titles import apart, trimmed
from timeline.actors.tokens import Tokens, tokens
from timeline.actors.wholes import wholes
from timeline.dates.folding import fold
from timeline.model import Actor, Mention


def find(text: str, language: str = "id") -> tuple[Mention, ...]:
    """Mentions of actors and places in `text`, in text order, non-overlapping.

    Every mention of one actor in the text carries the same `Actor`: a surname the one of the full name,
    an acronym the one of its expansion, a capital that speaks its country's.  `confidence` is 1.0 for a
    listed name, 0.8 for a learned one, 0.5 where several persons share the name, 0.4 for a common noun.
    No lexicon of the language, no mentions.
    """
    if not lexicon.known(language):
        return ()
    lex = lexicon.load(language)
    text = fold(text)  # «‚Äî Jembatan» is no name
    toks = tokens(text)
    whole = list(again(compose(_spans(toks, lex, language), text), text))
    spans = couples_apart(remember(whole, toks, lex), toks)
    mentions = tuple(_governing(mention, toks, lex) for mention in link(spans, text))
    named = sorted([*mentions, *_free(offices.load(language).find(toks, mentions), mentions)], key=_start)
    common = _free(nominals.load(language).find(toks, mentions), named)
    return tuple(sorted([*named, *common], key=_start))


def _governing(mention: Mention, toks: Tokens, lex: lexicon.Lexicon) -> Mention:
    """`mention`, with an actor if it is a place whose government acts."""
    if mention.kind != "place" or not rules(Span(mention.start, mention.end, "place"), toks, lex):
        return mention
    return replace(mention, actor=Actor(f"place:{slug(mention.text)}", mention.text, "place"))


def _spans(toks: Tokens, lex: lexicon.Lexicon, language: str) -> list[Span]:
    hits = gazetteer.load().find(toks.text)
    seeded = settle(list(meant(hits)), toks, lex)
    model = weights.load(language)
    learned = list(tag(toks, hints(toks, hits), model)) if model else []
    trim = apart((trimmed(span, toks, lex) for span in learned), seeded, toks, lex)
    tidied = [span for span in (tidy(span, toks, lex) for span in trim) if span is not None]
    named = [*defined(toks, lex), *bodies(toks, seeded, lex), *wholes(toks, seeded, lex), *bound(toks, seeded, lex)]
    if model:
        tidied = list(parted(tidied, [*seeded, *named], toks, model, lex))
    named_in_full = (span for span in (*seeded, *tidied, *named) if toks.before(span.start) not in lex.initials)
    found = best(named_in_full)
    return best([*found, *announced(toks, found, lex)])


def _start(mention: Mention) -> int:
    return mention.start


def _free(extra: Iterable[Mention], taken: Sequence[Mention]) -> Iterator[Mention]:
    """Those of `extra` that overlap none of `taken`; both are in text order."""
    index = 0
    for span in extra:
        while index < len(taken) and taken[index].end <= span.start:
            index += 1
        if index == len(taken) or taken[index].start >= span.end:
            yield span
