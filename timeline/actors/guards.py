"""Decides from the words beside it whether a seed hit counts, and whether a capital acts or is a place."""

from __future__ import annotations

from timeline.actors.lexicon import Lexicon
from timeline.actors.spans import Span
from timeline.actors.tokens import Tokens

REACH = 9  # words between a capital and its verb («Moskow pada Rabu (26/1) kembali membantah»)
PLACE = 0.5  # weight of a place: where the learned layer sees a person or a club of that name, it is believed
SHORT = 4  # letters: a shorter word that begins like an active verb is none


def settle(hits: list[Span], toks: Tokens, lex: Lexicon) -> list[Span]:
    """The hits that count, capitals turned into countries or places.

    A capital joined to another one («Moskow dan Brussel») goes the way of the first.
    """
    settled: list[Span] = []
    for hit in hits:
        seed = hit.seed
        if seed is None or not _counts(hit, settled, toks, lex):
            continue
        if seed.type in ("metonym", "office") and not acts(hit, settled, toks, lex):
            if seed.type == "metonym":
                settled.append(hit._replace(kind="place", seed=None, weight=PLACE))
            continue
        settled.append(hit._replace(weight=PLACE) if hit.kind == "place" else hit)
    return settled


def _counts(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon) -> bool:
    guard = hit.seed.guard if hit.seed else ""
    if guard == "mid":
        return not toks.opens(hit.start)
    if guard == "context":
        return toks.before(hit.start) in lex.cues or _joined(hit, earlier, toks, lex) is not None
    return True


def _joined(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon) -> Span | None:
    """The country or place just before `hit`, if a joining word alone stands between."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind not in ("country", "place"):
        return None
    between = toks.text[last.end : hit.start].strip()
    return last if between in lex.joins else None


def acts(hit: Span, earlier: list[Span], toks: Tokens, lex: Lexicon) -> bool:
    """Whether a capital or a seat of government stands here for the government."""
    before = toks.before(hit.start)
    if before in lex.place_before:
        return False
    if _verb_follows(hit, toks, lex):
        return True
    strong = hit.seed is not None and hit.seed.guard == "strong"
    neighbour = _joined(hit, earlier, toks, lex)
    if neighbour is not None and before != ",":
        return neighbour.kind == "country" and neighbour.seed is not None
    return before in lex.state_before and not strong


def _verb_follows(hit: Span, toks: Tokens, lex: Lexicon) -> bool:
    strong = hit.seed is not None and hit.seed.guard == "strong"
    first = toks.at(hit.end)
    for word in toks.words[first : first + REACH]:
        if word in lex.speaks:
            return True
        if word in lex.not_acting:
            return False
        if word in lex.between or word in lex.not_names or word[0].isdigit() or word in "()/":
            continue
        return not strong and len(word) > SHORT and word.startswith(lex.verb_prefixes)
    return False
