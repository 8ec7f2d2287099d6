"""Tells actors of one name apart: the Democrats of two countries, a court named again without its country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.seeds import HOME, Seed, by_alias, rivals
from timeline.actors.spans import Span

REACH = 12  # listed names on either side that say which country a text is about
LONGEST = 2  # words of a country's name behind a body


def meant(hits: Sequence[Span]) -> Iterator[Span]:
    """`hits`, each name that several actors have given to the one whose country is named most and nearest."""
    shared = rivals()
    for index, hit in enumerate(hits):
        others = shared.get(hit.seed.alias, ()) if hit.seed else ()
        if not others or hit.seed is None:
            yield hit
            continue
        votes = dict.fromkeys((seed.actor.country for seed in (hit.seed, *others)), 0.0)
        for place in range(max(index - REACH, 0), min(index + REACH + 1, len(hits))):
            near = hits[place].seed
            if near is not None and near.actor.country in votes and near.alias not in shared:
                votes[near.actor.country] += 1 / abs(place - index)
        seed = max((hit.seed, *others), key=lambda one: votes[one.actor.country])
        yield hit._replace(seed=seed, kind=seed.actor.kind)


def again(spans: Sequence[Span], text: str) -> Iterator[Span]:
    """`spans` in text order; «Mahkamah Agung» after «Mahkamah Agung India» is India's."""
    abroad: dict[str, Seed] = {}
    for span in spans:
        seed = span.seed
        if seed is None or span.kind != "organisation":
            yield span
            continue
        base = _base(text[span.start : span.end]) if seed.actor.country not in ("", HOME) else None
        if base is not None:
            abroad[base.actor.id] = seed
        yield span._replace(seed=abroad.get(seed.actor.id, seed))


def _base(name: str) -> Seed | None:
    """The listed body at home that `name` would be without its country: one without any is this one's."""
    for words in range(1, LONGEST + 1):
        home = by_alias().get(name.rsplit(" ", words)[0])
        if home is not None and home.actor.country == HOME and home.actor.kind == "organisation":
            return home
    return None
