"""Finds who says a quotation: the one named or described behind its tag, «…,» kata X."""

from __future__ import annotations

from timeline.model import Actor
from timeline.participants.answers import Answer, answering
from timeline.participants.descriptions import Descriptions
from timeline.participants.groups import one, other_than_named
from timeline.participants.memory import Memory
from timeline.participants.phrases import Phrases
from timeline.text.grammar import grammar
from timeline.text.morphology import base, voice
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import PAUSES, TIME, Sentence

_NEXT = 5  # units from a name in which the next is looked for
_NAMING = 8  # units of a phrase that tells a nickname
_FARTHEST = 16  # units after a tag in which its speaker is named


class Tags:
    """The tags of one sentence's quotations."""

    def __init__(
        self, line: Sentence, lex: Lexicon, memory: Memory, phrases: Phrases, descriptions: Descriptions
    ) -> None:
        self.line, self.lex, self.memory = line, lex, memory
        self.phrases, self.descriptions, self.rules = phrases, descriptions, grammar(lex.language)

    def speaker(self, tag: Head) -> list[Actor]:
        """The one named after «kata»; a pronoun, or «-nya», is the last who spoke; «X, kata dia» has it too."""
        word = self.line.words[tag.first]
        if word != base(word, self.lex.language) or self._is(tag.last, self.lex.people.singular):
            return one(self._spoke_last())
        names: list[Actor] = []
        apart = False
        for at in range(tag.last, min(tag.last + _FARTHEST, len(self.line.units))):
            unit = self.line.words[at]
            part = self.line.clause(at)
            # behind «"Kami senang, ucap Merkel» without its second mark all is quoted
            other = self.line.quoted[at] and not self.line.quoted[tag.first]
            inner = (part.kind == "relative" and part.first > tag.first) or other
            goes_on = not names and (self._goes_on(tag, at) or self._acts(at))
            if unit == TIME or inner or goes_on or (names and unit in self.lex.roles.place):
                break
            apart = unit != "," and (apart or (not names and at > tag.last and self._turns(at)))
            actor = None if apart else self.line.actor(at)
            near, belonging = range(at, at + _NEXT), self.phrases.belonging
            if actor is not None and not (self._comes_from(at) or belonging.whose(at, near)):
                names.append(actor)
                if actor.kind == "person" and not self._is(at + 1, self.lex.roles.together):
                    break
        people = [actor for actor in names if actor.kind == "person"]
        lost = tag.last < len(self.line.units) and self.line.words[tag.last] in PAUSES
        if not people and (self._described(tag.last) or (lost and not names)):
            return one(self._nicknamed(tag.last) or self._spoke_last())
        return people or names[:1]

    def by_noun(self, tag: Head) -> bool:
        """Whether a common noun behind the tag tells that somebody without a name speaks: «…, kata polisi»."""
        behind = self.line.units[tag.last : tag.last + 1]
        small = self.lex.joined(self.lex.roles.place, self.lex.times.prepositions, self.lex.people.singular)
        return bool(behind) and behind[0].lower.isalpha() and not behind[0].capital and behind[0].lower not in small

    def _turns(self, at: int) -> bool:
        """Whether from a unit on it is told of or to whom: «kata jaksa [soal] X», «kata saksi [di] depan X»."""
        word, after = self.line.words[at], self.line.units[at + 1 : at + 2]
        before = word in self.lex.roles.locative and bool(after) and not after[0].capital
        return before or word in self.lex.roles.topic or word in self.lex.roles.recipient

    def _acts(self, at: int) -> bool:
        """Whether the speaker, who has no name, does something while speaking: «kata saksi [menirukan] ucapan X»."""
        return self.rules.is_verb(self.line.units[at]) and voice(self.line.words[at], self.lex.language) == "active"

    def _goes_on(self, tag: Head, at: int) -> bool:
        """Whether behind a tag whose speaker has no name what is told goes on: «…, kata polisi, [Budi] menerima …»."""
        mention = self.line.actors.get(at)
        if mention is None or at < tag.last + 2 or self.line.words[at - 1] != ",":
            return False
        end = next((n for n in range(at, len(self.line.units)) if self.line.actors.get(n) is not mention), 0)
        does = voice(self.line.words[end], self.lex.language) == "active"  # not «…, Budi didampingi Rina»
        return bool(end) and (does or self.line.words[end] in self.rules.between)

    def _spoke_last(self) -> Actor | None:
        """Who spoke last, if it is nobody whom the quotation names.

        Not who dealt with somebody in the sentence before: «Kapolres X menahan Y. "Saya tidak memukul," katanya».
        """
        case, memory = self.memory.case, self.memory
        found = other_than_named(self.line, (memory.who(speaking=True), memory.speaker))
        own = any(self.line.quoted[at] and word in self.lex.people.first for at, word in enumerate(self.line.words))
        if case.unknown.mute or (case.unknown.open and own):
            case.unknown.refuse(saying=True)  # «Jaksa X memeriksa Y. Ia mengaku menyuap. "Saya khilaf," katanya»
            return None
        if found is None or not own or (found == memory.speaker and not case.goes_on(self.lex)):
            return found
        return answering(case, found, Answer(), self.lex) if found.kind == "person" else None

    def _described(self, first: int) -> bool:
        """Whether an office tells who spoke: «kata jenderal bintang dua itu», «ujar pelatih asal Prancis»."""
        words, pointing = self.line.words, self.lex.people.pointing
        last = next((at for at in range(first, len(words)) if words[at] in PAUSES or words[at] in pointing), len(words))
        office = first < last and (words[first] in self.lex.offices or words[first] in self.lex.people.persons)
        if office and any(self._comes_from(at) for at in range(first + 1, last)):
            return True
        if not office or last == len(words) or words[last] not in pointing:
            return False
        return self.descriptions.opening(last - 1) >= 0 or self._nicknamed(first) is not None

    def _comes_from(self, at: int) -> bool:
        """Whether a name is but where somebody comes from: «pelatih asal [Prancis]»."""
        return at > 0 and self.line.words[at - 1] in self.lex.people.origin

    def _nicknamed(self, first: int) -> Actor | None:
        """Whose nickname a phrase tells: «jelas pria yang akrab disapa [Aher] ini»."""
        for at in range(first, min(first + _NAMING, len(self.line.words) - 1)):
            if self.line.is_person(at) and self.line.words[at - 1] in self.lex.people.called:
                return self.line.actor(at) if self.line.words[at + 1] in self.lex.people.pointing else None
        return None

    def _is(self, at: int, words: frozenset[str]) -> bool:
        return at < len(self.line.units) and self.line.words[at] in words
