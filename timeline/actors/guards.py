"""Decides from the words beside it whether a seed hit counts, and whether a capital acts or is a place."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from timeline.actors.lexicon import Lexicon
from timeline.actors.particles import articled
from timeline.actors.seeds import HOME, by_alias
from timeline.actors.slugs import slug
from timeline.actors.spans import Span
from timeline.actors.titles import is_title
from timeline.actors.tokens import Tokens
from timeline.model import Actor, Mention

REACH = 9  # words between a capital and its verb («Moskow pada Rabu (26/1) kembali membantah»)
PLACE = 0.5  # weight of a place of one word: a person or a club of that name, where one is learned, beats it
CERTAIN = 0.7  # of one behind a preposition of place
DEALING = 5  # words back to the verb that «dengan» belongs to: «berunding langsung dengan Moskow»
SPORTING = 3  # different words of sport in a text about sport
SHORT = 4  # letters: a shorter word that begins like an active verb is none


def settle(hits: list[Span], toks: Tokens, lex: Lexicon) -> list[Span]:
    """The hits that count, capitals turned into countries or places.

    A capital joined to another one («Moskow dan Brussel») goes the way of the first.
    """
    settled: list[Span] = []
    played = any(hit.seed and hit.seed.guard == "sport" for hit in hits) and sporting(toks, lex)
    capitals = {hit.start for hit in hits if hit.seed and hit.seed.type == "metonym"}
    for hit in hits:
        if hit.seed and hit.seed.guard == "sport" and not (played and _club(hit, toks, lex)):
            hit = of_the_town(hit)
            if hit.seed is None and toks.before(hit.start) in lex.towards:  # «di Napoli»
                settled.append(hit._replace(weight=CERTAIN))
        seed = hit.seed
        if hit.kind == "country" and _first_name(hit, toks, lex):  # «[Turki al-Maliki]»
            settled.append(Span(hit.start, toks.ends[toks.at(hit.end)], "person", None, CERTAIN))
            continue
        if seed is None or not _counts(hit, settled, toks, lex):
            continue
        if seed.type in ("metonym", "office") and not acts(hit, settled, toks, lex, capitals):
            if seed.type == "metonym":
                settled.append(hit._replace(kind="place", seed=None, weight=_weight(hit, toks, lex)))
            continue
        doubtful = hit.kind == "place" and " " not in seed.alias
        settled.append(hit._replace(weight=_weight(hit, toks, lex)) if doubtful else hit)
    return settled


def sporting(toks: Tokens, lex: Lexicon) -> bool:
    """Whether the text is about sport."""
    return len(lex.sport.intersection(toks.words)) >= SPORTING


def of_the_town(hit: Span) -> Span:
    """The listed town that bears the name of a club; without a seed where none is listed."""
    town = by_alias().get(hit.seed.alias) if hit.seed else None
    return hit._replace(seed=town, kind=town.actor.kind if town else "place")


def _club(hit: Span, toks: Tokens, lex: Lexicon) -> bool:
    """Whether a name that a club has from its town is the club's: «ke Barcelona», not «di Barcelona, Senin»."""
    behind = toks.at(hit.end)
    closed = behind < len(toks.words) and toks.words[behind] in ",("
    before = toks.before(hit.start)
    longer = before[0].isupper() and not toks.opens(hit.start) and toks.text[hit.start - 1] == " "  # «Mawar United»
    return not (before in lex.towards and closed) and before not in lex.towns and (not longer or is_title(before, lex))


def _weight(hit: Span, toks: Tokens, lex: Lexicon) -> float:
    return CERTAIN if toks.before(hit.start) in lex.towards else PLACE


def _counts(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon) -> bool:
    guard = hit.seed.guard if hit.seed else ""
    if guard == "mid":
        return not toks.opens(hit.start)
    if guard == "context":
        return toks.before(hit.start) in lex.cues or _joined(hit, earlier, toks, lex) is not None
    return True


def _first_name(hit: Span, toks: Tokens, lex: Lexicon) -> bool:
    """Whether a country's name is a person's first name here: «Turki al-Maliki»."""
    index = toks.at(hit.end)
    return index < len(toks.words) and articled(toks.words[index], lex) and toks.text[hit.end] == " "


def _joined(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon) -> Span | None:
    """The country or place just before `hit`, if a joining word alone stands between."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind not in ("country", "place"):
        return None
    between = toks.text[last.end : hit.start].strip()
    return last if between in lex.joins else None


def acts(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon, capitals: Set[int] = frozenset()) -> bool:
    """Whether a capital or a seat of government stands here for the government.

    `capitals` are the places where one begins: «London dan Brussel sepakat» is both.
    """
    before = toks.before(hit.start)
    if before in lex.place_before:
        return False
    if hit.seed is not None and hit.seed.type == "office":
        return not _goes_on(hit, toks)
    if verb_follows(hit, toks, lex, capitals):
        return True
    strong = hit.seed is not None and hit.seed.guard == "strong"
    neighbour = _joined(hit, earlier, toks, lex)
    if neighbour is not None and before != ",":
        return neighbour.kind == "country" and neighbour.seed is not None
    # at home the capital is a town more often than a government
    abroad = hit.seed is not None and hit.seed.actor.country != HOME
    if before in lex.partners:
        dealing = any(toks.before(hit.start, back) in lex.dealings for back in range(2, DEALING))
        return abroad and not strong and dealing
    return not strong and (before in lex.state_before or (abroad and (before in lex.speaks or before in lex.attitudes)))


def _goes_on(hit: Span, toks: Tokens) -> bool:
    """Whether a seat of one word is part of a longer name: «Istana Buckingham»."""
    index = toks.at(hit.end)
    if " " in toks.text[hit.start : hit.end] or index >= len(toks.words) or toks.text[hit.end] != " ":
        return False
    return toks.words[index][0].isupper()


def rules(place: Span, toks: Tokens, lex: Lexicon) -> bool:
    """Whether a place does here what only a government does: «Michigan melarang …»."""
    return toks.before(place.start) not in lex.place_before and verb_follows(place, toks, lex)


def verb_follows(hit: Span, toks: Tokens, lex: Lexicon, capitals: Set[int] = frozenset()) -> bool:
    """Whether a verb of governments follows; one of the `capitals` joined to it may stand between."""
    commune = toks.words[toks.at(hit.start)] in lex.communes  # «Kelurahan Tanah Sereal menggelar lomba»
    strong = (hit.kind == "place" and not commune) or (hit.seed is not None and hit.seed.guard == "strong")
    first = toks.at(hit.end)
    for index in range(first, min(first + REACH, len(toks.words))):
        word = toks.words[index]
        if word in lex.speaks:
            return True
        if word in lex.not_acting:
            return False
        if word in lex.between or word in lex.not_names or word[0].isdigit() or word in "()/":
            continue
        if toks.starts[index] in capitals or (
            word in lex.joins and word.isalpha() and toks.starts[min(index + 1, len(toks.words) - 1)] in capitals
        ):
            continue
        return not strong and len(word) > SHORT and word.startswith(lex.verb_prefixes)
    return False


def acting(mentions: Sequence[Mention], toks: Tokens, lex: Lexicon) -> tuple[Mention, ...]:
    """`mentions`; a place that governs, or that plays in a text about sport, is an actor: «Michigan melarang …»."""
    found = list(mentions)
    places = [at for at, one in enumerate(found) if one.kind == "place"]
    sides = {at for at in places if found[at].actor is None and _plays(found[at], toks, lex)}
    sides = sides if sides and sporting(toks, lex) else set()
    for at in places:
        one = found[at]
        if at in sides or rules(Span(one.start, one.end, "place"), toks, lex):
            found[at] = replace(one, actor=Actor(f"place:{slug(one.text)}", one.text, "place"))
    return tuple(found)


def _plays(mention: Mention, toks: Tokens, lex: Lexicon) -> bool:
    """Whether a place is the side that plays for it: «menghadapi Puerto Rico», «Skotlandia menang 2-1»."""
    words = toks.words
    first, last = toks.at(mention.start), toks.at(mention.end)
    if " ".join(words[max(0, first - 2) : first]) in lex.hosts:  # «menjamu tuan rumah Vietnam»
        first -= 2
    before = words[first - 1] if first else ""
    while last < len(words) and words[last] in lex.between:
        last += 1
    return before in lex.against or (before not in lex.towards and last < len(words) and words[last] in lex.plays)
