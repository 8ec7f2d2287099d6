"""Denies what a sentence tells as a claim where the next one denies it: «Budi disebut menerima suap. Tuduhan itu …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.events.heads import Head
from timeline.events.lexicon import Lexicon
from timeline.events.sentence import Sentence
from timeline.events.status.cues import Cues
from timeline.model import Event
from timeline.text.morphology import base

RULE = "denied_next"
_NEAR = 4  # units between «tuduhan itu» and the verb that denies it


class NextDenial:
    """Remembers the last sentence, and which of its claims the one behind it denies."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self._last: tuple[Sentence, Sequence[Head]] | None = None
        self._denied: dict[int, str] = {}  # where each denied trigger begins, with the word that denies it

    def note(self, line: Sentence, heads: Sequence[Head]) -> None:
        """Takes in the next sentence."""
        denying, language = self.lex.speech.denying, self.lex.language
        found = (h for h in heads if base(h.word, language) in denying and self._of_claim(line, heads, h))
        denier = next(found, None)
        if denier is not None and self._last is not None:
            before, known = self._last
            named = not self.lex.status.claims.isdisjoint(line.words)
            self._denied |= {before.units[h.first].start: denier.word for h in self._claimed(before, known, named)}
        self._last = (line, heads)

    def part(self) -> None:
        """A sentence that tells nothing parts a claim from its denial."""
        self._last = None

    def told(self, events: Iterable[Event]) -> Iterator[Event]:
        """The events, those that were denied with that status."""
        for event in events:
            word = self._denied.get(event.trigger.start)
            if word is None or event.reported or event.status == "negated":
                yield event
            else:
                yield replace(event, status="denied", because=replace(event.because, status=f"{RULE}:{word}"))

    def _of_claim(self, line: Sentence, heads: Sequence[Head], denier: Head) -> bool:
        """Whether a denial is of what was told before: «tuduhan itu dibantahnya», «membantah keras kabar tersebut»."""
        if Cues(line, heads, self.lex).before(denier, line.clause(denier.first)).status == "negated":
            return False
        words, pointing = line.words, self.lex.people.pointing
        near = range(max(0, denier.first - _NEAR), min(len(words) - 1, denier.last + _NEAR))
        said = self.lex.joined(self.lex.status.claims, self.lex.status.matters)
        return any(words[at] in said and words[at + 1] in pointing for at in near)

    def _claimed(self, line: Sentence, heads: Sequence[Head], named: bool) -> list[Head]:
        """What a sentence tells as a claim; all of it where it has one verb and the next one calls it a claim."""
        claimed = [h for h in heads if not (h.speech or h.helper) and self._hearsay(line, heads, h)]
        acts = [h for h in heads if h.kind == "verb" and not (h.helper or h.state or h.chained)]
        alone = len(acts) == 1 and not acts[0].speech and self.lex.status.claims.isdisjoint(line.words)
        if claimed or not (named and alone) or any(line.quoted):
            return claimed
        # «Polisi menangkap Budi. Budi membantah tuduhan itu.»: what an office did is no claim
        return [h for h in acts if h.type not in self.lex.status.official]

    def _hearsay(self, line: Sentence, heads: Sequence[Head], head: Head) -> bool:
        """Whether somebody is only said to have done it: «disebut menerima», «kabar jika X mundur»."""
        part = line.clause(head.first)
        told = self.lex.joined(self.lex.status.claims, self.lex.status.hearsay)
        own = [at for at in range(head.first) if line.number(at) in {part.number, part.parent}]
        if any(line.words[at] in told for at in own):
            return True
        around = {part.number, part.parent if part.kind in {"complement", "condition"} else part.number}
        said = (h for h in heads if h.kind == "verb" and h.speech and not h.tag and h.first < head.first)
        return any(line.number(h.first) in around for h in said)
