"""Links an office that stands alone to the person whom the text names with it: «Presiden» to «Presiden Joko Widodo».

Only where one person alone is named with the office before it, and at a low confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from timeline.actors import lexicon
from timeline.actors.tokens import Tokens
from timeline.model import Actor, Mention

CONFIDENCE = 0.4
REACH = 40  # characters between an office and the name it is said of: a country or a body


class Offices:
    """The offices of a language, as one automaton."""

    def __init__(self, lex: lexicon.Lexicon) -> None:
        self._former = lex.former
        self._within = lex.portfolios | lex.honorifics | lex.ranks | lex.rank_tails | lex.heads
        self._names = sorted(lex.sole.union(*lex.alike))
        self._one = {name: group for group in lex.alike for name in group}  # «Wapres» is «Wakil Presiden»
        self._shorter = {one: [name for name in self._names if one.startswith(f"{name} ")] for one in self._names}
        self._automaton = AhoCorasick(self._names)

    def find(self, toks: Tokens, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Offices outside `mentions` that stand for the one person named with the office before."""
        held: dict[str, dict[str, Actor]] = {}
        place = 0
        taken = -1
        hits = self._automaton.find_matches_as_indexes(toks.text, overlapping=True)
        for index, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
            if start < taken or not _whole(toks, start, end):
                continue
            taken = end
            while place < len(mentions) and mentions[place].start < end:
                place += 1
            name = self._names[index]
            office = held.setdefault(name, {})
            holder = self._holder(toks, end, mentions[place : place + 3])
            if holder is not None and toks.before(start).lower() in self._former:
                continue  # «mantan Perdana Menteri Junichiro Koizumi»
            if holder is not None:
                for one in self._meant(name):
                    held.setdefault(one, {})[holder.id] = holder
            elif len(office) == 1 and not _goes_on(toks, end):
                actor = next(iter(office.values()))
                yield Mention(start, end, toks.text[start:end], actor.kind, actor, CONFIDENCE)

    def _meant(self, name: str) -> Iterator[str]:
        """The names by which an office may be called later in a text: «Wakil Presiden», «Wapres»."""
        yield from self._one.get(name, (name,))
        yield from self._shorter[name]

    def _holder(self, toks: Tokens, end: int, after: tuple[Mention, ...]) -> Actor | None:
        """The person named with the office that ends at `end`; its body or town and a rank may stand between."""
        for mention in after:
            between = toks.words[toks.at(end) : toks.at(mention.start)]
            if mention.start - end > REACH or not self._within.issuperset(word for word in between if word != ","):
                return None
            if mention.kind == "person":
                return mention.actor
            end = mention.end
        return None


def _whole(toks: Tokens, start: int, end: int) -> bool:
    token, stop = toks.at(start), toks.at(end)
    return token < len(toks.words) and toks.starts[token] == start and stop > token and toks.ends[stop - 1] == end


def _goes_on(toks: Tokens, end: int) -> bool:
    """Whether the next word belongs to the office: «Presiden Direktur», «Presiden AS»."""
    stop = toks.at(end)
    return stop < len(toks.words) and toks.words[stop][0].isupper() and toks.text[end : toks.starts[stop]] == " "


@cache
def load(language: str) -> Offices:
    """The offices of `language`, built once a process."""
    return Offices(lexicon.load(language))
