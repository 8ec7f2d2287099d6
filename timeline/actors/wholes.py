"""Finds organisations whose longer name holds a listed actor: «Komite Olimpiade Rusia», «Dewan NATO-Rusia».

Such a body is an actor of its own, neither Rusia nor NATO.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.bodies import of_country
from timeline.actors.edges import contest
from timeline.actors.lexicon import Lexicon
from timeline.actors.seeds import Seed, by_alias
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.tokens import BREAK, Tokens
from timeline.model import Actor

WEIGHT = 0.9
LONGEST = 8  # words before the listed name
HOLDERS = ("country", "igo")


def wholes(toks: Tokens, seeded: Sequence[Span], lex: Lexicon) -> Iterator[Span]:
    """Names that an organisation's opening word begins and a country, an international body or a town ends.

    Named again without its country, such a body is the same.
    """
    ends = {hit.end: hit.kind for hit in seeded}
    bare: dict[str, Span] = {}
    for hit in seeded:
        index = toks.at(hit.start)
        yield from _named_after(toks, hit, lex)
        yield from _governing(toks, hit, lex)
        if index < len(toks.starts) and toks.starts[index] == hit.start:
            first = _opening(toks, index, ends, lex)
            whole = _whole(toks, first, index, hit, lex) if first < index else None
            if whole is not None:
                yield whole
                if whole.seed is not None and hit.kind == "country" and index - first > 1:
                    bare.setdefault(toks.text[whole.start : toks.ends[index - 1]], whole)
    for name, whole in bare.items():
        if name not in by_alias():
            yield from _again(toks, name, whole)


def _named_after(toks: Tokens, hit: Span, lex: Lexicon) -> Iterator[Span]:
    """The body that is named after the town or country `hit`: «New York University»."""
    behind = toks.at(hit.end)
    if hit.kind in ("place", "country") and behind < len(toks.words) and toks.words[behind] in lex.named_after:
        end = toks.ends[behind]
        yield Span(hit.start, end, "organisation", _known(toks.text[hit.start : end]), WEIGHT)


def _governing(toks: Tokens, hit: Span, lex: Lexicon) -> Iterator[Span]:
    """The government of a province or a town, told with what `hit` is: «Pemerintah Provinsi Jawa Barat»."""
    index = toks.at(hit.start)
    if hit.kind != "place" or index >= len(toks.words):
        return
    kind = index if toks.words[index] in lex.town_kinds else index - 1
    if kind < 1 or toks.words[kind] not in lex.town_kinds:
        return
    head = toks.words[kind - 1]
    beside = toks.text[toks.ends[kind - 1] : toks.starts[kind]] == " "
    if head[0].isupper() and head.lower() in lex.governments and beside:
        said = toks.text[toks.starts[kind - 1] : hit.end]
        yield Span(toks.starts[kind - 1], hit.end, "organisation", _known(said), WEIGHT)


def _again(toks: Tokens, name: str, whole: Span) -> Iterator[Span]:
    """Where the text behind `whole` has its `name` without the country."""
    start = toks.text.find(name, whole.end)
    while start >= 0:
        end = start + len(name)
        if not toks.text[start - 1].isalnum() and not toks.text[end : end + 1].isalnum():
            yield whole._replace(start=start, end=end)
        start = toks.text.find(name, end)


def _opening(toks: Tokens, index: int, ends: Mapping[int, str], lex: Lexicon) -> int:
    """Where the organisation begins that ends with the listed name at `index`; `index` itself if none does."""
    opening = index
    office = False
    pair = "-" in toks.words[index]  # «NATO-Rusia»
    for place in range(index - 1, max(index - LONGEST, 0) - 1, -1):
        word = toks.words[place]
        listed = ends.get(toks.ends[place])
        joins = word in lex.acronym_skips and word not in lex.towards
        if toks.text[toks.ends[place] : toks.starts[place + 1]] != " " or word.lower() in lex.governments:
            break
        small = word in lex.national_small
        if listed == "country" or not (joins or small or word[0].isupper()):
            break
        if joins and toks.ends[place - 1] in ends:  # «[Bank Dunia] dan ADB»
            break
        if contest(toks, place, lex):
            break
        opens = small or word in lex.national or (word in lex.openers and (pair or place < index - 1))
        if word in lex.seats if office else opens or word in lex.regional:
            opening = place
            if small or (place and toks.words[place - 1] in lex.acronym_skips):
                break  # «Bank Sentral dan [Komisi Sekuritas AS]»
        office = office or word in lex.heads
    return opening


def _whole(toks: Tokens, first: int, index: int, hit: Span, lex: Lexicon) -> Span | None:
    start, end, seed = toks.starts[first], hit.end, hit.seed
    if hit.kind == "place" or (seed is not None and seed.type in ("metonym", "office")):
        behind = toks.at(end)
        if behind < len(toks.words) and toks.words[behind] in lex.town_tails and toks.text[end] == " ":
            follows = toks.words[behind + 1] if behind + 1 < len(toks.words) else BREAK
            end = end if follows[0].isupper() else toks.ends[behind]  # «Polres Sukabumi Kota»
        said = toks.text[start:end]
        return Span(start, end, "organisation", _known(said), WEIGHT) if toks.words[first] in lex.regional else None
    if seed is None or hit.kind not in HOLDERS:
        return None
    if end < toks.ends[index]:  # «NATO-Rusia» is one word
        end = toks.ends[index]
        return Span(start, end, "organisation", _known(toks.text[start:end]), WEIGHT)
    said = toks.text[start:end]
    if hit.kind != "country":
        return Span(start, end, "igo", _known(said), WEIGHT)
    name = toks.text[start : toks.ends[index - 1]]
    body = _known(said) or of_country(name[:1].upper() + name[1:], seed)
    span = Span(start, end, "organisation", body, WEIGHT)
    return _mission(toks, span, lex) if toks.words[first] in lex.missions else span


def _known(name: str) -> Seed | None:
    return by_alias().get(name)


def _mission(toks: Tokens, span: Span, lex: Lexicon) -> Span:
    """An embassy with the town that it stands in: «Kedutaan Besar AS di Jakarta»."""
    at = toks.at(span.end)
    stop = at + 1 if at < len(toks.words) and toks.words[at] in lex.located else at
    while stop < len(toks.words) and stop <= at + 2 and toks.words[stop][0].isupper():
        stop += 1
    if stop <= at + 1 or toks.words[at] not in lex.located or span.seed is None:
        return span
    town = toks.text[toks.starts[at] : toks.ends[stop - 1]]
    body = span.seed.actor
    name = f"{body.name} {town}"
    actor = Actor(f"org:{slug(name)}", name, "organisation", (), body.country)
    return span._replace(end=toks.ends[stop - 1], seed=Seed(name, "name", "", actor))
