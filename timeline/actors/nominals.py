"""Links a common noun to the actor that it stands for: «aliansi militer itu» to NATO.

Only when the text named a fitting actor before, and at a low confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from timeline.actors import lexicon
from timeline.actors.tokens import Tokens
from timeline.model import Mention

CONFIDENCE = 0.4


class Nominals:
    """The common nouns of a language that stand for actors, as one automaton."""

    def __init__(self, lex: lexicon.Lexicon) -> None:
        self._lex = lex
        self._rules = [(word, rule) for rule in lex.nominals for word in rule.words]
        self._automaton = AhoCorasick([word for word, _ in self._rules])

    def find(self, toks: Tokens, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Nominal mentions in `toks`, linked to the nearest fitting one of `mentions` before them."""
        before = 0
        taken = -1
        hits = self._automaton.find_matches_as_indexes(toks.text, overlapping=True)
        for index, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            word, rule = self._rules[index]
            token = toks.at(start)
            stop = toks.at(end)
            if start < taken or not _whole(toks, token, stop, start, end):
                continue
            while before < len(mentions) and mentions[before].end <= start:
                before += 1
            pointed = stop < len(toks.words) and toks.words[stop] in self._lex.demonstratives
            fitting = _nearest(mentions[:before], rule, word) if pointed or rule.bare else None
            if fitting is not None and fitting.actor is not None:
                taken = end
                yield Mention(start, end, toks.text[start:end], fitting.actor.kind, fitting.actor, CONFIDENCE)


def _whole(toks: Tokens, token: int, stop: int, start: int, end: int) -> bool:
    """Whether the hit begins and ends with a word."""
    return token < len(toks.words) and toks.starts[token] == start and stop > token and toks.ends[stop - 1] == end


WINDOW = 40  # mentions looked back


def _nearest(mentions: tuple[Mention, ...], rule: lexicon.Nominal, word: str) -> Mention | None:
    for mention in reversed(mentions[-WINDOW:]):
        actor = mention.actor
        if actor is None:
            continue
        if actor.id in rule.ids:
            return mention
        if actor.kind in rule.kinds and (not rule.agree or _agrees(word, (actor.name, *actor.aliases))):
            return mention
    return None


def _agrees(word: str, names: tuple[str, ...]) -> bool:
    """Whether one of the names begins with the noun: «partai itu» is «Partai Golkar»."""
    return any(name.casefold().startswith(word) for name in names)


@cache
def load(language: str) -> Nominals:
    """The nominal rules of `language`, built once a process."""
    return Nominals(lexicon.load(language))
