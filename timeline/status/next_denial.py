"""Denies what a sentence tells as a claim where the next one denies it: «Budi disebut menerima suap. Tuduhan itu …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.model import Event
from timeline.status.claims import CLAIM, Claim, Claims
from timeline.status.judge import Judge
from timeline.text.grammar import grammar
from timeline.text.morphology import base, roots
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.reported import reported
from timeline.triggers.rules import Row, Vocabulary, fitting
from timeline.triggers.rules_file import Rows
from timeline.triggers.sentence import PAUSES, Sentence

WORDS: Vocabulary = {"event": CLAIM}
GIVES = ("denied",)
_NEAR = 4  # units between «tuduhan itu» and the verb that denies it


@cache
def rows(language: str) -> tuple[Row, ...]:
    """The language's rows of what a denial in the next sentence denies."""
    return Rows(language).table("denial", WORDS, GIVES)


class NextDenial:
    """Remembers the last sentence, and which of its claims the one behind it denies."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self._last: tuple[Sentence, Sequence[Head]] | None = None
        self._denied: dict[int, str] = {}  # where each denied trigger begins, with the row and the word that denies it

    def note(self, line: Sentence, heads: Sequence[Head], judge: Judge) -> None:
        """Takes in the next sentence."""
        denying, language = self.lex.denying, self.lex.language
        deniers = (h for h in heads if base(h.word, language) in denying)
        found = ((h.word, at) for h in deniers if (at := self._of_claim(line, judge, h)) >= 0)
        (denier, claim), (noun, untrue) = next(found, ("", -1)), self._untrue(line)
        if not denier and noun and self._accuses(noun):
            denier = untrue  # «Tuduhan itu fitnah» denies no arrest
        if (denier or untrue) and self._last is not None:
            before, known = self._last
            named = bool(denier) and not (claim >= 0 and _own_claim(line, claim, self.lex))
            told = Claims(before, known, self.lex, named=named, untrue=not denier)
            for head in known:
                if row := next(fitting(rows(language), Claim(told, head)), None):
                    self._denied[before.units[head.first].start] = f"{row.name}:{denier or untrue}"
        self._last = (line, heads)

    def part(self) -> None:
        """A sentence that tells nothing parts a claim from its denial."""
        self._last = None

    def told(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events, those that were denied with that status."""
        for event in events:
            why = self._denied.get(event.trigger.start)
            if why is None or event.reported or event.status == "negated":
                yield event
            else:
                yield replace(event, status="denied", because=replace(event.because, status=why))

    def _of_claim(self, line: Sentence, judge: Judge, denier: Head) -> int:
        """What a denial calls what was told before, else -1: «tuduhan itu dibantahnya», «membantah keras hal itu»."""
        cue = judge.cue(denier)
        if cue is not None and cue.says == "negated":
            return -1
        words, pointing = line.words, self.lex.people.pointing
        near = range(max(0, denier.first - _NEAR), min(len(words) - 1, denier.last + _NEAR))
        said = self.lex.joined(self.lex.status.claims, self.lex.status.matters)
        return next((at for at in near if words[at] in said and words[at + 1] in pointing), -1)

    def _accuses(self, noun: str) -> bool:
        """Whether a noun is an accusation, and no news: «tuduhan», not «kabar»."""
        return not self.lex.labels.alleging.isdisjoint(roots(noun, self.lex.language))

    def _untrue(self, line: Sentence) -> tuple[str, str]:
        """What is called a lie of what was told before, and the word for it: «Kabar itu hoaks»; empty for nothing."""
        status, words = self.lex.status, line.words
        said = self.lex.joined(status.claims, status.matters)
        pairs = (at for at in range(len(words) - 2) if words[at] in said and words[at + 1] in self.lex.people.pointing)
        noun = next(pairs, len(words))
        if noun < len(words) and _own_claim(line, noun, self.lex):
            return "", ""
        false, true = status.false | status.made_up, status.untrue | status.unproven
        for at in range(noun + 2, min(noun + 2 + _NEAR, len(words))):
            negated = self.lex.cues.get(words[at - 1]) == "negated"
            if words[at] in PAUSES or (words[at] in false and negated):
                break
            one_of = not status.single.isdisjoint(words[at + 1 : at + 2])  # «salah satu»
            if (words[at] in false and not one_of) or (words[at] in true and negated):
                return words[noun], words[at]
        return "", ""


def _own_claim(line: Sentence, noun: int, lex: Lexicon) -> bool:
    """Whether a sentence itself tells what its «kabar itu» means: «Kabar X dipecat beredar, tetapi kabar itu hoaks».

    A claim of which it tells before, a verb that tells what is only said («dikabarkan …»), and, where its clause goes
    on with «tetapi» or its kin, any verb but one of saying; not «polisi menegaskan, …», «setelah dicek, …», nor a
    claim of the same phrase: «narasi dalam video itu».
    """
    own, words, goes_on = line.clause(noun), line.words, grammar(lex.language).coordinate
    parted = (at for at in range(noun - 1, own.first - 1, -1) if words[at] in PAUSES or words[at] in goes_on)
    start = next(parted, own.first)
    if any(words[at] in lex.status.claims and words[at + 1] not in lex.people.pointing for at in range(start)):
        return True
    verbs = [words[at] for part in line.clauses for at in part.verbs if at < noun]
    if not reported(lex).isdisjoint(verbs):
        return True
    return words[start] in goes_on and not lex.spoken.issuperset(verbs)
