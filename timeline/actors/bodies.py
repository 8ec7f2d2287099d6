"""Finds bodies of a state by how they are named: «Kementerian Sains, Teknologi dan Inovasi», «Angkatan Laut AS»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import HOME, Seed, by_alias
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens
from timeline.model import Actor

WEIGHT = 0.95
LONGEST = 12  # words in a ministry's name


def bodies(toks: Tokens, seeded: Iterable[Span], lex: Lexicon) -> Iterator[Span]:
    """Ministries, armed forces, agencies of a town and teams, the country or the town behind them taken in.

    One named without its country is that of the country named with it before in the text («kementerian
    pertahanan» after «Kementerian Pertahanan Rusia»), else the listed one of that name.
    """
    countries = {hit.start: hit for hit in seeded if hit.kind == "country" and hit.seed}
    towns = {hit.start: hit for hit in seeded if hit.kind == "place"}
    abroad: dict[str, Seed] = {}
    for index, word in enumerate(toks.words):
        stop = _stop(toks, index, lex) if word in lex.state_heads else index
        if stop == index:
            continue
        name = _title(toks.text[toks.starts[index] : toks.ends[stop - 1]], lex)
        land = countries.get(toks.starts[stop]) if stop < len(toks.starts) else None
        if land is not None and land.seed is not None:
            seed = of_country(name, land.seed)
            abroad[name] = seed
            yield Span(toks.starts[index], land.end, "organisation", seed, WEIGHT)
        elif word in lex.team_heads:
            if stop > index + 2 or toks.words[index + 1].isupper():  # «tim medis» alone is anybody's
                yield Span(toks.starts[index], toks.ends[stop - 1], "organisation", _team(name), WEIGHT)
        elif name not in by_alias() and (town := _town(toks, stop, towns, lex)) is not None:
            yield Span(toks.starts[index], town.end, "organisation", None, WEIGHT)
        elif name in abroad or name in by_alias() or word[0].isupper():
            seed_ = abroad.get(name) or by_alias().get(name)
            yield Span(toks.starts[index], toks.ends[stop - 1], "organisation", seed_, WEIGHT)


def _town(toks: Tokens, stop: int, towns: Mapping[int, Span], lex: Lexicon) -> Span | None:
    """The town or province that stands right behind a body: «Dinas Sosial Kota Sukabumi»."""
    if stop < len(toks.words) and toks.words[stop] in lex.town_kinds and toks.starts[stop] not in towns:
        stop += 1
    return towns.get(toks.starts[stop]) if stop < len(toks.words) else None


def _team(name: str) -> Seed:
    """Who is sent together, as the text calls them: «Tim SAR gabungan»."""
    return Seed(name, "name", "", Actor(f"org:{slug(name)}", name, "organisation"))


def of_country(name: str, land: Seed) -> Seed:
    """The body `name` of a country, under one name whatever the country was called."""
    home = by_alias().get(name)
    if land.actor.country == HOME and home is not None:
        return home
    full = f"{name} {land.actor.name}"
    listed = by_alias().get(full)
    if listed is not None:
        return listed
    actor = Actor(f"org:{slug(full)}", full, "organisation", (f"{name} {land.alias}",), land.actor.country)
    return Seed(full, "name", "", actor)


def _stop(toks: Tokens, index: int, lex: Lexicon) -> int:
    """Index behind the last word of the body that begins at `index`; `index` itself if it is none."""
    words = toks.words
    stop = index + 1
    capital = words[index][0].isupper()
    for place in range(index + 1, min(index + LONGEST, len(words))):
        word = words[place]
        if word.lower() in lex.state_heads[words[index]]:
            capital = capital and word[0].isupper()
            stop = place + 1
        elif word not in lex.body_joins:
            break
    return stop if stop > index + 1 else index


def _title(name: str, lex: Lexicon) -> str:
    """`name` with the capitals that its official form has."""
    return " ".join(word if word in lex.body_joins else word[:1].upper() + word[1:] for word in name.split())
