"""Denies what a sentence tells as a claim where the next one denies it: «Budi disebut menerima suap. Tuduhan itu …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline.model import Event
from timeline.status.claims import CLAIM, Claim, Claims
from timeline.status.judge import Judge
from timeline.text.morphology import base, roots
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
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
        found = (h.word for h in heads if base(h.word, language) in denying and self._of_claim(line, judge, h))
        denier, (noun, untrue) = next(found, ""), self._untrue(line)
        if not denier and noun and self._accuses(noun):
            denier = untrue  # «Tuduhan itu fitnah» denies no arrest
        if (denier or untrue) and self._last is not None:
            before, known = self._last
            named = bool(denier) and not self.lex.status.claims.isdisjoint(line.words)
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

    def _of_claim(self, line: Sentence, judge: Judge, denier: Head) -> bool:
        """Whether a denial is of what was told before: «tuduhan itu dibantahnya», «membantah keras kabar tersebut»."""
        cue = judge.cue(denier)
        if cue is not None and cue.says == "negated":
            return False
        words, pointing = line.words, self.lex.people.pointing
        near = range(max(0, denier.first - _NEAR), min(len(words) - 1, denier.last + _NEAR))
        said = self.lex.joined(self.lex.status.claims, self.lex.status.matters)
        return any(words[at] in said and words[at + 1] in pointing for at in near)

    def _accuses(self, noun: str) -> bool:
        """Whether a noun is an accusation, and no news: «tuduhan», not «kabar»."""
        return not self.lex.labels.alleging.isdisjoint(roots(noun, self.lex.language))

    def _untrue(self, line: Sentence) -> tuple[str, str]:
        """What is called a lie of what was told before, and the word for it: «Kabar itu hoaks»; empty for nothing."""
        status, words = self.lex.status, line.words
        said = self.lex.joined(status.claims, status.matters)
        pairs = (at for at in range(len(words) - 2) if words[at] in said and words[at + 1] in self.lex.people.pointing)
        noun = next(pairs, len(words))
        for at in range(noun + 2, min(noun + 2 + _NEAR, len(words))):
            negated = self.lex.cues.get(words[at - 1]) == "negated"
            if words[at] in PAUSES or (words[at] in status.false and negated):
                break
            if words[at] in status.false or (words[at] in status.untrue and negated):
                return words[noun], words[at]
        return "", ""
