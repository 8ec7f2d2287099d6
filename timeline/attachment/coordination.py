"""A time with its head, and the verbs beside it that may share the time; answers are worked out when first asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from timeline.attachment.scope import Scope
from timeline.attachment.when import Dated, When
from timeline.text.words import MARKS
from timeline.triggers.heads import Head
from timeline.triggers.sentence import PAUSES


class Coordination:
    """A dated head as the verbs of its sentence see it; `whens` are all times of the sentence."""

    def __init__(self, scope: Scope, chosen: Dated, whens: Sequence[When]) -> None:
        self.scope, self.whens = scope, whens
        self.head, self.when = chosen.head, chosen.when
        self.line, self.lex = scope.line, scope.lex
        self.part = scope.line.clause(chosen.head.first)

    @cached_property
    def verbs(self) -> list[Head]:
        """The verbs that can share a time: no states, no sayings, none that another verb uses."""
        return [h for h in self.scope.heads if self._shares(h)]

    def _shares(self, one: Head) -> bool:
        return one.kind == "verb" and not (one.state or one.chained or one.tag or self.scope.met(one))

    @cached_property
    def behind(self) -> list[Head]:
        """The verbs that go on one after the other, up to the next time."""
        last, found = self.head, list[Head]()
        ahead = (w.first for w in self.whens if w.first > max(self.when.first, last.first))
        end = min(ahead, default=len(self.line.units))
        for one in self.verbs:
            if last.first < one.first < end and self._goes_on(last, one) and not self.own_time(one):
                found.append(one)
                last = one
        return found

    @cached_property
    def before(self) -> list[Head]:
        """The verbs that go on one after the other up to the head, where the time stands behind it; last one first."""
        last, found = self.head, list[Head]()
        for one in reversed(self.verbs) if self.when.first >= last.first else ():
            if one.first < last.first and self._goes_on(one, last) and not self.own_time(one):
                found.append(one)
                last = one
        return found

    @cached_property
    def meanwhile(self) -> Head | None:
        """The first verb of the clause that «saat» opens right behind the time."""
        words, at = self.line.words, self.when.last
        at += at < len(words) and words[at] in PAUSES
        if at >= len(words) or words[at] not in self.lex.times.meanwhile:
            return None
        number = self.line.number(at)
        return next((h for h in self.verbs if self.line.number(h.first) == number and h.first > at), None)

    @cached_property
    def done(self) -> Head | None:
        """What was done at an occasion held then: the verb before its clause, else the next one."""
        near = [h for h in self.verbs if self.scope.same_clause(h, self.when) and not self.scope.lasts(h)]
        before = [h for h in near if h.first < self.head.first]
        head = before[-1] if before else self.scope.next_verb(self.when)
        if head is None or head.state or not self.scope.tense_fits(head, self.when):
            return None
        return head if self._due(head) else None

    @cached_property
    def outer(self) -> Head | None:
        """The verb of the clause around: the last one before, else the first one behind."""
        near = [h for h in self.verbs if self.line.number(h.first) == self.part.parent and not self.scope.lasts(h)]
        before = [h for h in near if h.first < self.part.first]
        head = before[-1] if before else next(iter(near), None)
        if head is None or (before and head.word in self.lex.triggers.passing) or self._awaits(head):
            return None
        same = self.line.quoted[head.first] == self.line.quoted[self.head.first]
        return head if same and self.scope.tense_fits(head, self.when) else None

    def _awaits(self, one: Head) -> bool:
        """Whether it only gets ready for what is to come then: «enggan meremehkan X saat menjamunya, Sabtu»."""
        published = self.scope.published
        ahead = published is not None and self.when.placed and self.when.interval.start > published
        return ahead and one.word in self.lex.triggers.awaiting

    def own_time(self, one: Head) -> bool:
        """Whether another time stands in the verb's part of the sentence, or how long it lasted."""
        other = any(when != self.when and self.scope.same_clause(one, when) for when in self.whens)
        return other or any(self.line.number(at) == self.line.number(one.first) for at in self.lengths)

    @cached_property
    def lengths(self) -> list[int]:
        """The lengths that tell how long something lasted: «dirawat selama tiga hari dan pulang pada Senin»."""
        lasting = ((at, time) for at, time in self.line.times.items() if time.timex.type == "DURATION")
        return [at for at, _ in lasting if at and self.line.words[at - 1] in self.lex.times.during]

    @cached_property
    def opened(self) -> Head | None:
        """The verb of the sentence that one without a subject opens: «Bermain di Solo pada Rabu, Persis kalah»."""
        line, behind = self.line, self.when.last
        begun = MARKS.issuperset(line.words[: self.head.first]) and self.scope.same_clause(self.head, self.when)
        head = self.scope.next_verb(self.when) if begun and not self.head.speech else None
        if head is None or head.state or self.scope.inner(head) or not self.scope.tense_fits(head, self.when):
            return None
        between = line.words[behind : head.first]
        return head if "," in between and between[-1] != "," and self._due(head) else None

    def _due(self, head: Head) -> bool:
        """Whether the time has come, or the verb is planned; not «Digelar nanti malam, konser itu menyapa …»."""
        published, text = self.scope.published, self.when.resolution.timex.text.lower()
        told = not self.lex.times.looking_ahead.isdisjoint(text.split())
        ahead = told or (published is not None and self.when.interval.start > published)
        return not ahead or self.scope.planned(head)

    def _goes_on(self, one: Head, two: Head) -> bool:
        """Whether the second verb begins a clause of the first one's rank, without a subject or tense of its own."""
        line, part = self.line, self.line.clause(two.first)
        if part.coordinated != line.number(one.first) or line.quoted[one.first] != line.quoted[two.first]:
            return False
        before = line.words[part.first : two.first]
        if any(word in self.lex.cues or word in self.lex.times.often for word in before):
            return False
        if "possible" in self.lex.helping.of(before):
            return False
        if before:  # «dan produksi minyak turun» has its own subject
            helped = all(word in self.scope.rules.between for word in before[1:])
            return helped and before[0] in self.lex.roles.both
        marked = part.first > 0 and line.words[part.first - 1] in PAUSES
        return marked and not (one.speech or (two.speech and self._hangs(one)))

    def _hangs(self, one: Head) -> bool:
        """Whether a passive verb opens the sentence, of nobody yet: «Mulai dibuka pada Senin, Budi menyatakan …»."""
        return one.voice == "passive" and self.scope.rules.chain_start(self.line.units, one.first) == 0
