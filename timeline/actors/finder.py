"""Finds the actors of a text: sends it through the layers, in their order."""

from __future__ import annotations

from timeline.actors import lexicon, weights
from timeline.actors.draft import Draft
from timeline.actors.layers import LAYERS, Layer
from timeline.actors.tokens import tokens
from timeline.model import Mention
from timeline.text.folding import fold


def find(text: str, language: str, layers: tuple[Layer, ...] = LAYERS) -> tuple[Mention, ...]:
    """Mentions of actors and places in `text`, in text order, non-overlapping.

    Every mention of one actor in the text carries the same `Actor`: a surname the one of the full name,
    an acronym the one of its expansion, a capital that speaks its country's.  `confidence` is 1.0 for a
    listed name, 0.8 for a learned one, 0.5 where several persons share the name, 0.4 for a common noun.
    No lexicon of the language, no mentions.
    """
    if not lexicon.known(language):
        return ()
    toks = tokens(fold(text))  # «‚Äî Jembatan» is no name
    draft = Draft(language, toks, lexicon.load(language), weights.load(language))
    for layer in layers:
        layer.step(draft)
    return draft.mentions
