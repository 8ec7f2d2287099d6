"""Links a part that stands alone to the one person whom the text names with it: «korban» to «korban, Budi Santoso».

Only where the text names one person alone so, and never speaks of several («kedua pelaku»), at a low confidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from timeline.actors import lexicon
from timeline.actors.tokens import SENTENCE_ENDS, Tokens
from timeline.model import Actor, Mention
from timeline.text.grammar import grammar

CONFIDENCE = 0.4
REACH = 60  # characters between a part and the name that it is said of


class _Said(NamedTuple):
    """A part as the text says it: the index of its token, and the mention that it stands before."""

    at: int
    next: int


class Parts:
    """The parts of a language that people take in a crime or an accident."""

    def __init__(self, lex: lexicon.Lexicon, language: str) -> None:
        self._lex = lex
        self._classes = grammar(language).classes
        self._before_name = lex.naming | lex.honorifics | lex.ranks | lex.rank_tails | {","}
        self._behind_name = lex.taking | {",", "(", ")"}

    def find(self, toks: Tokens, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Parts outside `mentions` that stand for the one person whom the text gives that part."""
        said = defaultdict(list)
        place = 0
        for index, word in enumerate(toks.words):
            if (part := word.lower()) in self._lex.parts:
                while place < len(mentions) and mentions[place].start < toks.ends[index]:
                    place += 1
                said[part].append(_Said(index, place))
        for places in said.values():
            held = {index: self._holder(toks, index, near, mentions) for index, near in places}
            holders = {actor.id: actor for actor in held.values() if actor is not None}
            if len(holders) != 1 or any(self._several(toks, index) for index in held):
                continue
            (actor,) = holders.values()
            for index, one in held.items():
                if one is None and self._alone(toks, index):
                    start, end = toks.starts[index], toks.ends[index]
                    yield Mention(start, end, toks.text[start:end], "person", actor, CONFIDENCE)

    def _holder(self, toks: Tokens, index: int, near: int, mentions: Sequence[Mention]) -> Actor | None:
        """The person named behind the part at `index`, or before it: «korban bernama X», «X sebagai tersangka»."""
        for mention, within in (
            (mentions[near : near + 1], self._before_name),
            (mentions[near - 1 : near], self._behind_name),
        ):
            if not mention or mention[0].kind != "person":
                continue
            first, last = sorted((index, toks.at(mention[0].start)))
            first = first + 1 if first == index else toks.at(mention[0].end)
            between = toks.words[first:last]
            near_by = toks.starts[last] - toks.ends[first - 1] <= REACH
            told = (bool(between) or last != index) and not (last != index and self._is_whose(toks, index))
            if near_by and told and all(word.lower() in within or word.isdigit() for word in between):
                return mention[0].actor
        return None

    def _is_whose(self, toks: Tokens, index: int) -> bool:
        """Whether a part only tells whose somebody is: «ayah korban, X», «pengacara tersangka, X»."""
        before = toks.words[index - 1].lower() if index else ""
        told = self._classes[before] or before in self._lex.naming | self._lex.taking | self._lex.several
        return before.isalpha() and not told

    def _several(self, toks: Tokens, index: int) -> bool:
        """Whether several have the part: «kedua pelaku», «3 korban»."""
        before = toks.words[index - 1].lower() if index else ""
        return before in self._lex.several or before.isdigit()

    def _alone(self, toks: Tokens, index: int) -> bool:
        """Whether nothing tells more of the part: «korban ditemukan», not «korban penipuan» nor «seorang korban»."""
        behind = toks.words[index + 1].lower() if index + 1 < len(toks.words) else "."
        before = toks.words[index - 1].lower() if index else "."
        lex = self._lex
        goes_on = behind in SENTENCE_ENDS or behind in lex.place_before or behind in lex.demonstratives
        return before not in lex.any_one and behind not in lex.others and bool(goes_on or self._classes[behind])


@cache
def load(language: str) -> Parts:
    """The parts of `language`, built once a process."""
    return Parts(lexicon.load(language), language)
