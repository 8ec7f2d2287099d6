"""Joins the layers: seed names, titles and the learned layer give spans, linking makes them mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.actors import gazetteer, lexicon, nominals
from timeline.actors.guards import settle
from timeline.actors.linking import link
from timeline.actors.spans import best
from timeline.actors.titles import named
from timeline.actors.tokens import tokens
from timeline.model import Mention


def find(text: str, language: str = "id") -> tuple[Mention, ...]:
    """Mentions of actors and places in `text`, in text order, non-overlapping.

    Every mention of one actor in the text carries the same `Actor`: a surname the one of the full name,
    an acronym the one of its expansion, a capital that speaks its country's.  `confidence` is 1.0 for a
    listed name, 0.8 for a learned one, 0.5 where several persons share the name, 0.4 for a common noun.
    """
    lex = lexicon.load(language)
    toks = tokens(text)
    seeded = settle(gazetteer.load().find(text), toks, lex)
    mentions = link(best([*seeded, *named(toks, seeded, lex)]), toks)
    return tuple(sorted([*mentions, *_free(nominals.load(language).find(toks, mentions), mentions)], key=_start))


def _start(mention: Mention) -> int:
    return mention.start


def _free(extra: Iterable[Mention], mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Those of `extra` that overlap none of `mentions`; both are in text order."""
    index = 0
    for mention in extra:
        while index < len(mentions) and mentions[index].end <= mention.start:
            index += 1
        if index == len(mentions) or mentions[index].start >= mention.end:
            yield mention
