"""Reads the words before a verb or happening that tell whether it came to pass: «akan», «tidak», «nyaris», «masih»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import Status
from timeline.text.clauses import Clause
from timeline.text.grammar import MARK, OPENER, VERB, grammar
from timeline.text.tense import tense
from timeline.triggers.heads import Head
from timeline.triggers.lexicon import Lexicon
from timeline.triggers.sentence import ACTOR, TIME, Sentence

_ADVERBS = 2  # words of «berupaya dengan keras menembus»
_FARTHEST = 40  # units between a cue and what it tells of
_PHRASE = 12  # units of «tidak ada seorang pun anggota kepolisian di Bekasi yang …»


class Cue(NamedTuple):
    """What the words before a head say of it, None for nothing, and the unit of the one that says it."""

    status: Status | None
    at: int


NO_CUE = Cue(None, -1)


class Cues:
    """The cues of one sentence."""

    def __init__(self, line: Sentence, heads: Sequence[Head], lex: Lexicon) -> None:
        self.line, self.lex, self.rules = line, lex, grammar(lex.language)
        self._at = {head.first: head for head in heads}
        self._settled, self._blinding = lex.status.settled, lex.status.blind
        self._counting = lex.status.counting
        self._almost, self._untrue = lex.status.almost, lex.status.untrue
        self._refuting = lex.joined(lex.status.untrue, lex.status.unproven)
        self._tense, self._blind_after = tense(lex.language), lex.status.blind_negation

    def before(self, head: Head, part: Clause) -> Cue:
        """What the cues before the head in its own part of the sentence say.

        Read from the head to the left: a happening on the way has taken the cues before it, and «telah» settles
        everything but a negation.
        """
        found = NO_CUE
        settled = False
        for at in range(head.first - 1, max(part.first, head.first - _FARTHEST) - 1, -1):
            word = self.line.words[at]
            cue = self.lex.cues.get(word)
            if word in self._settled:
                settled = True
            elif word in self.lex.status.must and at and self.line.words[at - 1] in self._settled:
                settled = True  # «akhirnya harus merasakan kekalahan»
            elif cue == "negated" and self._after(at) in self._untrue:
                return Cue("denied", at)  # «tidak benar X menjual data»
            elif cue not in {None, "denied"} and (not settled or cue == "negated") and not self._blind(at, head):
                found = _combined(found, Cue(cue, at)) if word not in self._almost or self._helps(at, head) else found
            other = self._at.get(at)
            if other is not None and not self._passes(other, head) and self._takes(other, head):
                break
        return found

    def nobody(self, part: Clause) -> bool:
        """Whether nobody is what «yang» goes on from: «tidak ada [polisi] yang», «tak seorang pun warga yang»."""
        words, status = self.line.words, self.lex.status
        for at in range(part.first - 1, max(0, part.first - _PHRASE) - 1, -1):
            if words[at] in status.cleft and not self._before_cleft(at):
                return words[at + 1] not in self._blinding and self._stays_one(at + 1, part.first)
            if self._negates(words[at]):
                one = words[at + 1] in status.single and at + 1 < part.first
                none = one or words[at] in status.none or words[at + 1] in status.exists
                return none and self._stays_one(at + 1, part.first)
            if words[at] in self.rules.coordinate or self.rules.classes[words[at]] & (MARK | OPENER):
                return False  # «bukan Wirya melainkan Rina yang …»
        return False

    def _before_cleft(self, at: int) -> bool:
        """Whether something is told not to be what follows: «Itu bukan mobil yang …», not «Bukan polisi yang …»."""
        head = self._at.get(at - 1) if at else None
        opened = at == self.line.clause(at).first or self.rules.classes[self.line.words[at - 1]] & (MARK | OPENER)
        return not opened and not (head is not None and head.speech)

    def _stays_one(self, first: int, last: int) -> bool:
        """Whether «yang» goes on from what there is none of: not «tidak ada korban dalam gempa yang …»."""
        words, pointing = self.line.words, self.lex.people.pointing
        inner = [at for at in range(first, last) if words[at] in self.lex.status.inside]
        named = bool(inner) and all(self.line.units[at].capital for at in range(inner[-1] + 1, last))
        return not inner or named or words[last - 1] in pointing

    def untrue(self, part: Clause) -> bool:
        """Whether «tidak benar» stands before «bahwa»."""
        before = self.line.words[max(0, part.first - 2) : part.first]
        told = part.kind == "complement" and len(before) == 2
        return told and before[1] in self._untrue and self._negates(before[0])

    def untrue_behind(self, head: Head) -> str:
        """The word behind a head that calls a claim untrue: «isu X mundur tidak benar», «kabar bahwa X kabur hoaks»."""
        words = self.line.words
        claim = next((at for at in range(head.first - 1, -1, -1) if words[at] in self.lex.status.claims), -1)
        if claim < 0 or self.line.quoted[claim] != self.line.quoted[head.first] or self._only_source(claim, head):
            return ""
        inside = {self.line.number(claim), self.line.number(head.first)}
        for at in range(head.last, len(words)):
            if self.line.number(at) not in inside:
                continue
            if words[at] in self._refuting and self._negates(words[at - 1]):
                return f"{words[at - 1]} {words[at]}"
            if words[at] in self.lex.status.false:
                return words[at]
        return ""

    def _only_source(self, claim: int, head: Head) -> bool:
        """Whether a claim is not what the clause is about: «Berdasarkan informasi warga, polisi menyita uang palsu»."""
        part = self.line.clause(claim)
        acting = any(at < claim and self._at[at].voice == "active" for at in range(part.first, claim) if at in self._at)
        return acting or (claim > part.first and "," in self.line.words[claim : head.first])

    def _negates(self, word: str) -> bool:
        return self.lex.cues.get(word) == "negated"

    def _helps(self, at: int, head: Head) -> bool:
        """Whether only helpers stand between a word and the head: «nyaris saja jatuh», not «hampir 100 orang tewas»."""
        small = self.rules.between | self._blinding
        return all(word in small for word in self.line.words[at + 1 : head.first])

    def _after(self, at: int) -> str:
        return self.line.words[at + 1] if at + 1 < len(self.line.units) else ""

    def _blind(self, at: int, head: Head) -> bool:
        """Whether the word after a cue takes its meaning away: «tidak hanya», «masih bisa»."""
        after, word = self._after(at), self.line.words[at]
        if head.speech and word in self.lex.status.plans:
            return True
        if word in self._tense.words.about and self._of(at):
            return True
        idioms = {after, f"{after} {self._after(at + 1)}"}
        if self._negates(word) and not self._blind_after.isdisjoint(idioms):
            return True
        if word in self._counting and at and self._counts(self.line.words[at - 1]):
            return True
        ongoing = self.lex.cues.get(word) == "ongoing"
        return (after in self._blinding and word not in self._almost) or (ongoing and after in self.lex.status.possible)

    def _of(self, at: int) -> bool:
        """Whether «akan» only means «of»: «sadar akan bahaya»; not behind a name or before a time."""
        named = at > 0 and self.line.words[at - 1] in {ACTOR, TIME}
        return not named and self._after(at) != TIME and self._tense.means_of(self.line.words, at)

    def _counts(self, word: str) -> bool:
        """Whether «lagi» behind the word counts one more: «seorang lagi meninggal», «25 lagi luka-luka»."""
        return word[0].isdigit() or word in self.lex.status.more

    def _passes(self, other: Head, head: Head) -> bool:
        """Whether a verb leaves the cue before it to the one that it helps: «akan berupaya keras menembus …»."""
        if other.helper or other.chained:
            return True
        between = self.line.words[other.last : head.first]
        helps = other.word in self.lex.triggers.helpers and other.word not in self.lex.cues and len(between) <= _ADVERBS
        return helps and not any(self.rules.classes[word] & (MARK | OPENER | VERB) for word in between)

    def _takes(self, other: Head, head: Head) -> bool:
        """Whether a happening between a cue and the head takes the cue for itself; «belum ada pengumuman» does not."""
        if other.word in self.lex.status.exists and (head.kind == "noun" or self._there_is(other, head)):
            return False
        return other.kind == "verb" and (head.kind == "verb" or other.word not in self.lex.cues)

    def _there_is(self, exists: Head, head: Head) -> bool:
        """Whether only a noun stands between: «tidak ada polisi memukul warga», not «tidak ada di rumah»."""
        between = self.line.words[exists.last : head.first]
        parted = any(self.rules.classes[word] & (MARK | OPENER | VERB) or word == TIME for word in between)
        return bool(between) and not parted and self.lex.status.inside.isdisjoint(between)


def _combined(one: Cue, two: Cue) -> Cue:
    """«tidak akan» is negated, «akan terus» planned, «belum lagi» negated."""
    ranks = (None, "ongoing", "planned", "negated")
    return one if ranks.index(one.status) >= ranks.index(two.status) else two
