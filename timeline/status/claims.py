"""What a head can be to a denial in the sentence behind its own: relations that `denial` rows of `attach.toml` name.

Each is a function of one job; its name is the one to write in a row, its first line what `lexicon explain` says of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.rules import Relations
from timeline.triggers.sentence import Sentence

CLAIM: Relations[Callable[[Claim], bool]] = Relations()


class Claims:
    """A sentence and its heads; `named` tells that a verb in the next one denies it, as a claim or a matter.

    `untrue` tells that it only says that it is untrue: «Kabar itu hoaks».
    """

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon, *, named: bool, untrue: bool) -> None:
        self.line, self.heads, self.lex, self.named, self.untrue = line, heads, lex, named, untrue

    @cached_property
    def acts(self) -> list[Head]:
        """The verbs that tell what was done."""
        return [h for h in self.heads if h.kind == "verb" and not (h.helper or h.state or h.chained)]

    @cached_property
    def hearsay(self) -> list[Head]:
        """What somebody is only said to have done."""
        return [h for h in self.heads if not (h.speech or h.helper) and self._hearsay(h)]

    def _hearsay(self, head: Head) -> bool:
        line, part = self.line, self.line.clause(head.first)
        told = self.lex.joined(self.lex.status.claims, self.lex.status.hearsay)
        own = [at for at in range(head.first) if line.number(at) in {part.number, part.parent}]
        if any(line.words[at] in told for at in own):
            return True
        around = {part.number, part.parent if part.kind in {"complement", "condition"} else part.number}
        said = (h for h in self.heads if h.kind == "verb" and h.speech and not h.tag and h.first < head.first)
        return any(line.number(h.first) in around for h in said)


class Claim:
    """A head that the next sentence may deny."""

    def __init__(self, told: Claims, head: Head) -> None:
        self.told, self.head, self.line, self.lex = told, head, told.line, told.lex


@CLAIM
def hearsay(one: Claim) -> bool:
    """Somebody is only said to have done it: «disebut menerima», «kabar jika X mundur»."""
    return one.head in one.told.hearsay


@CLAIM
def beside_hearsay(one: Claim) -> bool:
    """Its sentence tells something that somebody is only said to have done."""
    return bool(one.told.hearsay)


@CLAIM
def only_act(one: Claim) -> bool:
    """It is the only verb of its sentence that tells what was done, and no verb of saying."""
    return one.told.acts == [one.head] and not one.head.speech


@CLAIM
def tells_of_claim(one: Claim) -> bool:
    """Its own sentence speaks of a claim, an accusation or a lie."""
    return not one.lex.joined(one.lex.status.claims, one.lex.status.false).isdisjoint(one.line.words)


@CLAIM
def called_claim(one: Claim) -> bool:
    """A verb denies it, and calls it a claim, an accusation or a matter: «tuduhan itu», «hal itu»."""
    return one.told.named


@CLAIM
def called_untrue(one: Claim) -> bool:
    """The next sentence calls it a lie or untrue: «Kabar itu hoaks», «Itu tidak benar»."""
    return one.told.untrue


@CLAIM
def quotes(one: Claim) -> bool:
    """Its sentence quotes somebody."""
    return any(one.line.quoted)


@CLAIM
def official(one: Claim) -> bool:
    """It is what an office does and is no claim: «Polisi menangkap Budi. Budi membantah tuduhan itu.»."""
    return one.head.type in one.lex.status.official
