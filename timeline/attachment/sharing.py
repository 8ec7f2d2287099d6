"""Gives verbs that share a time theirs, and tells what a verb told twice goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.attachment.attach import attached
from timeline.attachment.coordination import Coordination
from timeline.attachment.scope import Scope
from timeline.attachment.share_relations import GIVEN, SHARING
from timeline.attachment.when import Dated, When
from timeline.triggers.rules import Row, Vocabulary, every
from timeline.triggers.rules_file import Rows
from timeline.triggers.sentence import PAUSES

JOINED = "joined"  # the way of heads that share the time of another one
WORDS: Vocabulary = {"time": GIVEN, "head": SHARING}


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of what shares a time; each that fits counts."""
    return Rows(language).table("share", WORDS, (JOINED,))


def dated(scope: Scope, whens: Sequence[When]) -> Iterator[Dated]:
    """Each time with its head, and with the verbs coordinated with that one that have no time of their own.

    «Senin polisi menangkap … dan menyita …», «mengunjungi Palu pada Senin dan menyerahkan …»,
    «menangkap …, menyita …, dan memeriksa … pada Senin».
    """
    told = list(attached(scope, whens))
    taken = {d.head.first for d in told}
    for number, chosen in enumerate(told):
        rest = _rest(scope, chosen, told[:number])
        yield replace(chosen, rest=rest) if rest else chosen
        if not chosen.when.present and chosen.way in {"beside", "fronted", "paused"}:
            for row, head in every(rows(scope.lex.language), Coordination(scope, chosen, whens), scope.heads):
                if head.first not in taken:
                    taken.add(head.first)
                    yield Dated(head, chosen.when, JOINED, f"{chosen.rule}, {row.name}")


def _rest(scope: Scope, chosen: Dated, before: Sequence[Dated]) -> int:
    """Where the words of a head told again begin: after the time of its last telling and the «dan» behind it."""
    earlier = [d for d in before if d.head == chosen.head and chosen.head.first < d.when.first < chosen.when.first]
    if not earlier:
        return 0
    words, small = scope.line.words, scope.lex.joined(scope.lex.times.prepositions, scope.lex.roles.together)
    at = earlier[-1].when.last
    while at < chosen.when.first and (words[at] in small or words[at] in PAUSES):
        at += 1
    return at if at < chosen.when.first else 0
