"""Links a common noun to the actor that it stands for: «aliansi militer itu» to NATO, «presiden Rusia itu» to Putin.

Only when the text named a fitting actor before, and at a low confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from timeline.actors import lexicon
from timeline.actors.tokens import SENTENCE_ENDS, Tokens
from timeline.model import Mention

CONFIDENCE = 0.4
WINDOW = 40  # mentions looked back
INTRODUCED = 9  # words before a name, and behind a comma after it, that may say what its bearer is


class Nominals:
    """The common nouns of a language that stand for actors, as one automaton."""

    def __init__(self, lex: lexicon.Lexicon) -> None:
        self._lex = lex
        forms = [(form, rule) for rule in lex.nouns for word in rule.words for form in {word, word.capitalize()}]
        self._rules = forms
        self._automaton = AhoCorasick([word for word, _ in forms])

    def find(self, toks: Tokens, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Nominal mentions in `toks`, linked to the nearest fitting one of `mentions` before them."""
        before = 0
        taken = -1
        hits = self._automaton.find_matches_as_indexes(toks.text, overlapping=True)
        for index, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            word, rule = self._rules[index]
            if start < taken or not _whole(toks, start, end) or self._counted(toks.before(start).lower()):
                continue
            while before < len(mentions) and mentions[before].end <= start:
                before += 1
            pointed, land = self._pointed(toks, toks.at(end), mentions[before : before + 1])
            fitting = self._nearest(toks, mentions[:before], rule, word, land) if pointed or rule.bare else None
            if fitting is not None and fitting.actor is not None:
                taken = end
                yield Mention(start, end, toks.text[start:end], fitting.actor.kind, fitting.actor, CONFIDENCE)

    def _counted(self, before: str) -> bool:
        """Whether the word before a noun tells of several: «[kedua] bank itu»."""
        return before in self._lex.several or before.isdigit()

    def _pointed(self, toks: Tokens, stop: int, after: Sequence[Mention]) -> tuple[bool, Mention | None]:
        """Whether the noun that ends before `stop` is pointed at, and the name between: «presiden [Rusia] itu»."""
        land = after[0] if after and stop < len(toks.starts) and after[0].start == toks.starts[stop] else None
        if land is not None:
            stop = toks.at(land.end)
        return stop < len(toks.words) and toks.words[stop] in self._lex.demonstratives, land

    def _nearest(
        self, toks: Tokens, mentions: tuple[Mention, ...], rule: lexicon.Nominal, word: str, land: Mention | None
    ) -> Mention | None:
        noun = [part for part in word.lower().split() if part not in self._lex.former]
        for place in range(len(mentions) - 1, max(len(mentions) - WINDOW, 0) - 1, -1):
            mention, actor = mentions[place], mentions[place].actor
            if actor is None:
                continue
            if actor.id in rule.ids and land is None:
                return mention
            if actor.kind in rule.kinds:
                agrees = land is None and _begins(noun, (actor.name, *actor.aliases))
                if (not rule.agree and land is None) or agrees or _introduced(toks, mentions, place, noun, land):
                    return mention
        return None


def _whole(toks: Tokens, start: int, end: int) -> bool:
    """Whether the hit begins and ends with a word."""
    token, stop = toks.at(start), toks.at(end)
    return token < len(toks.words) and toks.starts[token] == start and stop > token and toks.ends[stop - 1] == end


def _begins(noun: list[str], names: tuple[str, ...]) -> bool:
    """Whether one of the names begins with the noun: «partai itu» is «Partai Golkar»."""
    return any(name.casefold().split()[: len(noun)] == noun for name in names)


def _introduced(toks: Tokens, mentions: Sequence[Mention], place: int, noun: list[str], land: Mention | None) -> bool:
    """Whether the words beside a name say that it is such a one: «Presiden Rusia Vladimir Putin», «X, presiden AS,»."""
    mention = mentions[place]
    peers = [other for other in mentions[max(place - 3, 0) : place] if other.kind == mention.kind]
    stop = toks.at(mention.start)
    first = max(stop - INTRODUCED, toks.at(peers[-1].end) if peers else 0)
    told = toks.words[first:stop]
    for index in range(len(told) - 1, -1, -1):
        if told[index] == "," or told[index] in SENTENCE_ENDS:
            told = told[index + 1 :]
            break
    behind = toks.at(mention.end)
    if behind < len(toks.words) and toks.words[behind] == ",":
        told = told + toks.words[behind + 1 : behind + INTRODUCED]
    said = {word.lower() for word in told}
    return all(part in said for part in noun) and (land is None or land.text.lower().split()[0] in said)


@cache
def load(language: str) -> Nominals:
    """The nominal rules of `language`, built once a process."""
    return Nominals(lexicon.load(language))
